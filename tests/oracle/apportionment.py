"""The rules a second time, in exact fractions, one person after the other.

Shares no code with the program. Written from the definitions in Balinski and Young, Fair
Representation (2nd ed. 2001): under a divisor rule with rounding points d(n) the next person goes to
whoever has the largest weight / d(persons so far).
"""

import heapq
from fractions import Fraction


class Claim:
    """A claim to the next person: the stronger first, then the larger weight, then the lower index."""

    def __init__(self, rule: str, weight: int, persons: int, index: int):
        self.weight, self.index = weight, index
        if rule == "adams":
            point = Fraction(persons)
        elif rule == "jefferson":
            point = Fraction(persons + 1)
        elif rule == "webster":
            point = Fraction(2 * persons + 1, 2)
        elif rule == "huntington_hill":
            point = Fraction(persons * (persons + 1))  # of the square of the weight
        else:
            point = Fraction(2 * persons * (persons + 1), 2 * persons + 1)
        value = weight * weight if rule == "huntington_hill" else weight
        self.strength = None if point == 0 else value / point

    def key(self):
        # No rounding point yet: stronger than any claim.
        strength = (1, Fraction(0)) if self.strength is None else (0, self.strength)
        return strength, self.weight, -self.index

    def __lt__(self, other: "Claim") -> bool:
        return self.key() > other.key()


def divisor(total: int, weights: list[int], rule: str) -> list[int]:
    shares = [0] * len(weights)
    claims = [Claim(rule, weight, 0, index) for index, weight in enumerate(weights) if weight > 0]
    heapq.heapify(claims)
    for _ in range(total):
        claim = heapq.heappop(claims)
        shares[claim.index] += 1
        heapq.heappush(claims, Claim(rule, claim.weight, shares[claim.index], claim.index))
    return shares


def hamilton(total: int, weights: list[int]) -> list[int]:
    quotas = [Fraction(total * weight, sum(weights)) for weight in weights]
    shares = [quota.numerator // quota.denominator for quota in quotas]
    order = sorted(range(len(weights)),
                   key=lambda i: (shares[i] - quotas[i], -weights[i], i))
    for index in order[: total - sum(shares)]:
        shares[index] += 1
    return shares


def apportion(total: int, weights: list[int], rule: str) -> list[int]:
    if total == 0:
        return [0] * len(weights)
    quotas = [Fraction(total * weight, sum(weights)) for weight in weights]
    if rule == "statutory":
        return [-((-quota.numerator) // quota.denominator) for quota in quotas]
    if rule == "nearest":
        return [int(quota + Fraction(1, 2)) for quota in quotas]
    if rule == "hamilton":
        return hamilton(total, weights)
    return divisor(total, weights, rule)
