"""Places under the distribution act and by other keys, and which places count, a second time."""

import csv
import datetime
import io
import os
import random
import subprocess
import tempfile
import unittest
from fractions import Fraction
from pathlib import Path

from apportionment import hamilton
from reference_population import rows

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("REGIETAFEL", str(ROOT / "build/release/regietafel"))
PEOPLE = {row["gm_code"]: int(row["inhabitants"])
          for row in rows("population") if row["year"] == "2023"}
SCORE = {row["gm_code"]: round(10_000 * float(row["ses_woa"]))
         for row in sorted(rows("municipality_score"), key=lambda row: int(row["year"]))}
CODES = sorted(PEOPLE)
ACT = [PEOPLE[code] * (10_000 + SCORE[code]) for code in CODES]


def distribution(*arguments) -> list[dict[str, str]]:
    done = subprocess.run([PROGRAM, "distribution-act", *map(str, arguments), "--format", "csv"],
                          capture_output=True, text=True, check=True, cwd=ROOT)
    return list(csv.DictReader(io.StringIO(done.stdout)))


def after_credit(total: int, weights: list[int], credit: list[int]) -> list[int]:
    """Drops whoever has delivered its part until nobody has; the program fills up instead."""
    taking = [i for i, weight in enumerate(weights) if weight > 0]
    while True:
        all_places = total + sum(credit[i] for i in taking)
        weight = sum(weights[i] for i in taking)
        left = [i for i in taking if Fraction(all_places * weights[i], weight) > credit[i]]
        if left == taking:
            break
        taking = left
    places = [0] * len(weights)
    for i, share in zip(taking, hamilton(all_places, [weights[i] for i in taking])):
        places[i] = share - credit[i]
    return places


def counts(first: str, last: str, due: datetime.date, years: int) -> str:
    begin, end = datetime.date.fromisoformat(first), None
    if last:
        end = datetime.date.fromisoformat(last)
    if begin > due or (end and end < due):
        return "not_there"
    if end is None:
        return "counted"
    try:
        anniversary = begin.replace(year=begin.year + years)
    except ValueError:  # 29 February
        anniversary = datetime.date(begin.year + years, 3, 1)
    return "counted" if end + datetime.timedelta(days=1) >= anniversary else "too_short"


class Distribution(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)
        self.luck = random.Random(417)

    def file(self, name: str, figures: list) -> Path:
        path = self.folder / f"{name}.csv"
        path.write_text(f"gm_code,{name}\n"
                        + "".join(f"{code},{one}\n" for code, one in zip(CODES, figures)))
        return path

    def test_every_key(self):
        for total in (1, 341, 20_000, 96_000):
            revenue = [self.luck.randrange(100_000_001) for _ in CODES]
            weights = [self.luck.randrange(0, 10**12, 25) for _ in CODES]
            balances = [self.luck.choice((-200, 0, 30, 400, 3_000)) for _ in CODES]
            found = distribution(
                "--total", total, "--revenue", self.file("revenue", revenue),
                "--weight", self.file("weight", [f"{one // 10_000}.{one % 10_000:04}"
                                                 for one in weights]),
                "--balance", self.file("balance", balances))
            self.assertEqual([row["gm_code"] for row in found], CODES)
            expected = {
                "places": hamilton(total, ACT),
                "by_inhabitants": hamilton(total, [PEOPLE[code] for code in CODES]),
                "by_koenigstein": hamilton(total, [
                    Fraction(2 * money, 3 * sum(revenue))
                    + Fraction(PEOPLE[code], 3 * sum(PEOPLE.values()))
                    for code, money in zip(CODES, revenue)]),
                "by_over_delivery": after_credit(total, ACT, [max(0, one) for one in balances]),
                "by_weight": hamilton(total, weights)}
            for column, places in expected.items():
                self.assertEqual([int(row[column]) for row in found], places, (total, column))

    def test_every_place_of_a_random_file(self):
        def day(first_year, last_year):
            return datetime.date(self.luck.randint(first_year, last_year), 1, 1) \
                + datetime.timedelta(days=self.luck.randrange(366))

        lines = []
        for number in range(2_000):
            first = day(2019, 2028)
            last = self.luck.choice((None, first + datetime.timedelta(
                days=self.luck.choice((1824, 1825, 1826, self.luck.randrange(4_000))))))
            lines.append((f"site {number}", self.luck.choice(CODES), self.luck.randrange(500),
                          str(first), str(last or "")))
        path = self.folder / "places.csv"
        path.write_text("name,gm_code,places,in_use_since,available_until\n"
                        + "".join(",".join(map(str, line)) + "\n" for line in lines))
        for round_, years in ((2024, 0), (2026, 5)):
            expected = {code: {"counted": 0, "too_short": 0, "not_there": 0} for code in CODES}
            for _, code, places, first, last in lines:
                due = datetime.date(round_ + 1, 7, 1)
                expected[code][counts(first, last, due, years)] += places
            found = distribution("--total", 96_000, "--round", round_, "--year", 2023, "--places",
                                 path)
            for row in found:
                self.assertEqual({name: int(row[name]) for name in expected[row["gm_code"]]},
                                 expected[row["gm_code"]], (round_, row["gm_code"]))


if __name__ == "__main__":
    unittest.main()
