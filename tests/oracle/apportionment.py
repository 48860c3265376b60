"""The rules a second time, in exact fractions, one person after the other.

Shares no code with the program. Written from the definitions in Balinski and Young, Fair
Representation (2nd ed. 2001): under a divisor rule with rounding points d(n) the next person goes to
whoever has the largest weight / d(persons so far).
"""

import heapq
from fractions import Fraction


def claim(rule: str, weight: int, persons: int, index: int) -> tuple:
    """A claim to the next person, as a tuple that sorts the strongest first: no rounding point yet,
    then weight / point, then the larger weight, then the lower index. The float before the fraction
    saves time and changes no order, since whole numbers divide into the nearest float."""
    if rule == "adams":
        value, point = weight, persons
    elif rule == "jefferson":
        value, point = weight, persons + 1
    elif rule == "webster":
        value, point = 2 * weight, 2 * persons + 1
    elif rule == "huntington_hill":
        value, point = weight * weight, persons * (persons + 1)  # both squared
    else:
        value, point = weight * (2 * persons + 1), 2 * persons * (persons + 1)
    if point == 0:
        return 0, 0.0, Fraction(0), -weight, index
    return 1, -(value / point), Fraction(-value, point), -weight, index


def divisor_at(totals: set[int], weights: list[int], rule: str) -> dict[int, list[int]]:
    """The shares at each of the totals, from one count up to the largest."""
    shares = [0] * len(weights)
    claims = [claim(rule, weight, 0, index) for index, weight in enumerate(weights) if weight > 0]
    heapq.heapify(claims)
    found = {}
    for persons in range(max(totals) + 1):
        if persons in totals:
            found[persons] = shares.copy()
        index = claims[0][-1]
        shares[index] += 1
        heapq.heapreplace(claims, claim(rule, weights[index], shares[index], index))
    return found


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
    return divisor_at({total}, weights, rule)[total]
