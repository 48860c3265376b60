"""The rules a third time, for many small cases: fractions brought to one denominator.

Shares no code with the program. A claim weight / d(n) is compared as weight * (L / d(n)), where L
is a common multiple of all rounding points, so that every number is whole and nothing is rounded.
The next person goes to the largest claim, then the larger weight, then the lower index; since a
municipality's claims fall, the `total` largest of all claims are the persons given.
"""

from fractions import Fraction
from math import lcm

MOST = 40  # persons, at most
FIRST = 10**24  # times more than any claim with a rounding point: who has none goes first

POINTS = {
    "adams": lambda n: Fraction(n),
    "jefferson": lambda n: Fraction(n + 1),
    "webster": lambda n: Fraction(2 * n + 1, 2),
    "huntington_hill": lambda n: Fraction(n * (n + 1)),  # squared
    "dean": lambda n: Fraction(2 * n * (n + 1), 2 * n + 1),
}


def scales(rule: str) -> list[int]:
    """L / d(n) for n = 0 to MOST - 1, whole numbers."""
    points = [POINTS[rule](n) for n in range(MOST)]
    common = lcm(*(point.numerator for point in points if point))
    return [int(common / point) if point else common * FIRST for point in points]


SCALES = {rule: scales(rule) for rule in POINTS}


def divisor(total: int, weights: list[int], rule: str) -> list[int]:
    shares = [0] * len(weights)
    ranked = SCALES[rule][:total]
    claims = []
    for index, weight in enumerate(weights):
        if weight:
            counted = weight * weight if rule == "huntington_hill" else weight
            claims += [(counted * scale, weight, -index) for scale in ranked]
    claims.sort(reverse=True)
    for _, _, index in claims[:total]:
        shares[-index] += 1
    return shares


def apportion(total: int, weights: list[int], rule: str) -> list[int]:
    whole = sum(weights)
    if rule == "statutory":
        return [-(-total * weight // whole) for weight in weights]
    if rule == "nearest":
        return [(2 * total * weight + whole) // (2 * whole) for weight in weights]
    if rule == "hamilton":
        shares = [total * weight // whole for weight in weights]
        order = sorted(range(len(weights)),
                       key=lambda i: (-(total * weights[i] % whole), -weights[i], i))
        for index in order[: total - sum(shares)]:
            shares[index] += 1
        return shares
    return divisor(total, weights, rule)
