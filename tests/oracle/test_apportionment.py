"""The program against the second implementation, municipality by municipality."""

import csv
import io
import itertools
import os
import random
import subprocess
import unittest
from pathlib import Path

from apportionment import apportion
from reference_population import reference_population

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("REGIETAFEL", str(ROOT / "build/release/regietafel"))
RULES = ["statutory", "adams", "hamilton", "webster", "jefferson", "huntington_hill", "dean",
         "nearest"]
DIVISOR = ["adams", "webster", "jefferson", "huntington_hill", "dean"]


def program(half: str, total: int, rule: str) -> dict[str, tuple[int, int]]:
    done = subprocess.run([PROGRAM, "task", half, "--total", str(total), "--rule", rule,
                           "--format", "csv"], capture_output=True, text=True, check=True, cwd=ROOT)
    return {row["gm_code"]: (int(row["inhabitants"]), int(row["task"]))
            for row in csv.DictReader(io.StringIO(done.stdout))}


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
    def compare(self, year: int, half: int, total: int, rule: str) -> None:
        people = reference_population(year, half)
        given = program(f"{year}-{'I' * half}", total, rule)
        self.assertEqual({code: pair[0] for code, pair in given.items()}, people)
        shares = apportion(total, list(people.values()), rule)
        self.assertEqual({code: pair[1] for code, pair in given.items()},
                         dict(zip(people, shares)), f"{year}-{half} {total} {rule}")

    def test_every_rule_in_2021_ii(self):
        for total in (0, 1, 351, 352, 11_000, 13_500):
            for rule in RULES:
                self.compare(2021, 2, total, rule)

    def test_every_half_year_that_can_be_worked_out(self):
        draw = random.Random(2021)
        for year in range(2016, 2025):
            for half in (1, 2):
                self.compare(year, half, draw.randrange(5_000, 30_000), draw.choice(DIVISOR))
                self.compare(year, half, draw.randrange(5_000, 30_000), "adams")

    def test_the_tie_of_2021_ii_goes_to_the_larger(self):
        given = program("2021-II", 11_000, "adams")
        people, task = zip(given["GM0362"], given["GM1894"])
        self.assertEqual(people[0] * 27, people[1] * 57, "equal claims to the next person")
        self.assertEqual(task, (58, 27))

    def test_a_split_without_shares_has_no_answer(self):
        with self.assertRaises(KeyError):
            reference_population(2014, 1)


if __name__ == "__main__":
    unittest.main()
