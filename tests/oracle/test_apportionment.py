"""The program against the second implementation, municipality by municipality."""

import csv
import functools
import io
import itertools
import os
import random
import subprocess
import unittest
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path

from apportionment import apportion, divisor_at
from reference_population import reference_population, rows

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("REGIETAFEL", str(ROOT / "build/release/regietafel"))
RULES = ["statutory", "adams", "hamilton", "webster", "jefferson", "huntington_hill", "dean",
         "nearest"]
DIVISOR = ["adams", "webster", "jefferson", "huntington_hill", "dean"]
TOTALS = [0, 1, 351, 352, 353, 7_919, 11_000, 13_500, 27_300]
HALVES = [(year, half) for year in range(2016, 2025) for half in (1, 2)]
NATIONAL = {int(row["year"]): int(row["inhabitants"]) for row in rows("national_population")}


def program(half: str, total: int, rule: str) -> dict[str, tuple[int, str, int, int]]:
    """By code: inhabitants, quota, statutory task and task."""
    done = subprocess.run([PROGRAM, "task", half, "--total", str(total), "--rule", rule,
                           "--format", "csv"], capture_output=True, text=True, check=True, cwd=ROOT)
    return {row["gm_code"]: (int(row["inhabitants"]), row["quota"], int(row["statutory_task"]),
                             int(row["task"]))
            for row in csv.DictReader(io.StringIO(done.stdout))}


@functools.cache
def people_of(year: int, half: int) -> dict[str, int]:
    return reference_population(year, half)


@functools.cache
def counted(rule: str, weights: tuple[int, ...]) -> dict[int, list[int]]:
    return divisor_at(set(TOTALS), list(weights), rule)


def shares_of(total: int, weights: list[int], rule: str) -> list[int]:
    if rule in DIVISOR:
        return counted(rule, tuple(weights))[total]
    return apportion(total, weights, rule)


def quota_of(people: int, total: int, country: int) -> str:
    """The exact share with two decimals, halves up."""
    hundredths = (200 * people * total + country) // (2 * country)
    return f"{hundredths // 100}.{hundredths % 100:02}"


def point(rule: str, persons: int) -> Fraction:
    """The square of the rounding point between `persons` and one more, as the books define it:
    the harmonic, geometric and arithmetic mean of the two, the lower or the upper."""
    low, high = Fraction(persons), Fraction(persons + 1)
    if rule == "huntington_hill":
        return low * high
    mean = {"adams": low, "jefferson": high, "webster": (low + high) / 2,
            "dean": 2 * low * high / (low + high)}[rule]
    return mean * mean


def can_stand(way: tuple[int, ...], weights: list[int], rule: str) -> bool:
    """The min-max property: nobody's last person was claimed more strongly by another, and whoever
    has no person goes before all where the first rounding point is zero."""
    def strength(weight, persons):
        square = point(rule, persons)
        return (1, 0) if square == 0 else (0, weight * weight / square)

    last = [strength(w, s - 1) for w, s in zip(weights, way) if s > 0]
    following = [strength(w, s) for w, s in zip(weights, way)]
    return not last or min(last) >= max(following)


class Oracle(unittest.TestCase):
    """The oracle itself, against brute force over every way to split."""

    def test_divisor_shares_are_the_only_ones_that_nobody_can_contest(self):
        draw = random.Random(417)
        for _ in range(60):
            weights = draw.sample(range(1, 40), 3)
            total = draw.randrange(3, 9)
            ways = [way for way in itertools.product(range(total + 1), repeat=3)
                    if sum(way) == total]
            # Webster minimises the sum of (share - quota)^2 / weight, Huntington-Hill that of
            # quota^2 / share weighted alike (Balinski and Young, appendix A, propositions 3.10, 3.11).
            def webster(way):
                return sum((s - total * w / sum(weights)) ** 2 / w for s, w in zip(way, weights))

            def hill(way):
                if 0 in way:
                    return float("inf")
                return sum(w * w / s for s, w in zip(way, weights))

            for rule, cost in (("webster", webster), ("huntington_hill", hill)):
                best = min(map(cost, ways))
                self.assertAlmostEqual(cost(tuple(apportion(total, weights, rule))), best)

    def test_among_shares_that_stand_the_larger_weight_then_the_lower_index_goes_first(self):
        draw = random.Random(2021)
        ties = 0
        for _ in range(80):
            weights = [draw.choice((1, 2, 3, 4, 6, 8, 9, 12, 15)) for _ in range(3)]
            total = draw.randrange(0, 9)
            order = sorted(range(3), key=lambda i: (-weights[i], i))
            for rule in DIVISOR:
                standing = [way for way in itertools.product(range(total + 1), repeat=3)
                            if sum(way) == total and can_stand(way, weights, rule)]
                ties += len(standing) > 1
                first = max(standing, key=lambda way: [way[i] for i in order])
                self.assertEqual(apportion(total, weights, rule), list(first),
                                 (rule, total, weights))
        self.assertGreater(ties, 50, "too few ties to tell")

    def test_a_count_up_to_many_totals_is_the_count_to_each(self):
        weights = [31, 17, 17, 5, 1, 0]
        for rule in DIVISOR:
            found = divisor_at({0, 3, 20}, weights, rule)
            for total, shares in found.items():
                self.assertEqual(shares, apportion(total, weights, rule))
                self.assertEqual(sum(shares), total)
                self.assertEqual(shares[-1], 0, "a weight of zero gets nothing")

    def test_rounding_each_on_its_own_is_up_or_to_the_nearest(self):
        self.assertEqual(apportion(3, [1, 1, 4], "statutory"), [1, 1, 2])
        self.assertEqual(apportion(3, [1, 1, 4], "nearest"), [1, 1, 2])  # halves up
        self.assertEqual(apportion(3, [1, 2, 6], "nearest"), [0, 1, 2])

    def test_hamilton_is_nearest_to_the_quotas(self):
        draw = random.Random(7)
        for _ in range(60):
            weights = draw.sample(range(1, 40), 4)
            total = draw.randrange(1, 9)
            def distance(way):
                return sum(abs(s * sum(weights) - total * w) for s, w in zip(way, weights))

            ways = [way for way in itertools.product(range(total + 1), repeat=4)
                    if sum(way) == total]
            self.assertEqual(distance(apportion(total, weights, "hamilton")),
                             min(map(distance, ways)))


class Program(unittest.TestCase):
    def compare(self, questions: list[tuple[int, int, int, str]]) -> None:
        """Runs the program on all processors, then holds each answer against the oracle's."""
        def ask(question):
            year, half, total, rule = question
            return program(f"{year}-{'I' * half}", total, rule)

        with ThreadPoolExecutor(os.cpu_count()) as pool:
            answers = list(pool.map(ask, questions))
        for (year, half, total, rule), given in zip(questions, answers, strict=True):
            with self.subTest(half=f"{year}-{'I' * half}", total=total, rule=rule):
                people, country = people_of(year, half), NATIONAL[year - 1]
                shares = shares_of(total, list(people.values()), rule)
                wanted = {code: (persons, quota_of(persons, total, country),
                                 -(-persons * total // country), share)
                          for (code, persons), share in zip(people.items(), shares, strict=True)}
                self.assertEqual(list(given), list(wanted))
                unlike = {code: (given[code], wanted[code]) for code in wanted
                          if given[code] != wanted[code]}
                self.assertEqual(unlike, {}, "(program, oracle)")

    def test_every_rule_at_every_total_in_2021_ii(self):
        self.compare([(2021, 2, total, rule) for total in TOTALS for rule in RULES])

    def test_every_rule_in_every_half_year_that_can_be_worked_out(self):
        # A total for each, so that every rule meets every total in two half-years.
        self.compare([(year, half, TOTALS[(i + j) % len(TOTALS)], rule)
                      for i, (year, half) in enumerate(HALVES) for j, rule in enumerate(RULES)])

    def test_the_tie_of_2021_ii_goes_to_the_larger(self):
        given = program("2021-II", 11_000, "adams")
        people, _, _, task = zip(given["GM0362"], given["GM1894"])
        self.assertEqual(people[0] * 27, people[1] * 57, "equal claims to the next person")
        self.assertEqual(task, (58, 27))

    def test_a_split_without_shares_has_no_answer(self):
        with self.assertRaises(KeyError):
            reference_population(2014, 1)


if __name__ == "__main__":
    unittest.main()
