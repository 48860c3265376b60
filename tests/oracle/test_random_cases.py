"""The program against the scaled fractions on random cases: REGIETAFEL_ORACLE_CASES of them."""

import multiprocessing
import os
import random
import subprocess
import unittest
from pathlib import Path

import apportionment
import scaled

ROOT = Path(__file__).resolve().parents[2]
ANSWERS = os.environ.get("REGIETAFEL_APPORTION", str(ROOT / "build/release/tests/apportion_cases"))
CASES = int(os.environ.get("REGIETAFEL_ORACLE_CASES", "1000000"))
CHUNK = 25_000
RULES = [*scaled.POINTS, "hamilton", "statutory", "nearest"]

Case = tuple[str, int, list[int]]


def random_case(draw: random.Random) -> Case:
    """Few weights, so that many cases are tried; small ones tie often, large ones reach 10^9."""
    number = draw.random
    most = (9, 99, 9_999, 900_000, 10**9)[int(number() * 5)]
    weights = [int(number() * (most + 1)) for _ in range(1 + int(number() * 6))]
    if not any(weights):
        weights[0] = 1
    return RULES[int(number() * len(RULES))], int(number() * 25), weights


def differences(chunk: int) -> list[tuple[Case, list[int], list[int]]]:
    """The first cases of a chunk in which program and oracle differ, with both answers."""
    draw = random.Random(chunk)
    cases = [random_case(draw) for _ in range(CHUNK)]
    asked = "".join(f"{rule} {total} {' '.join(map(str, weights))}\n"
                    for rule, total, weights in cases)
    done = subprocess.run([ANSWERS], input=asked, capture_output=True, text=True, check=True)
    given = done.stdout.splitlines()
    assert len(given) == len(cases)
    found = []
    for (rule, total, weights), line in zip(cases, given):
        wanted = scaled.apportion(total, weights, rule)
        if list(map(int, line.split())) != wanted:
            found.append(((rule, total, weights), list(map(int, line.split())), wanted))
    return found[:3]


class Scaled(unittest.TestCase):
    def test_is_the_count_in_fractions(self):
        draw = random.Random(29)
        for _ in range(3_000):
            rule, total, weights = random_case(draw)
            self.assertEqual(scaled.apportion(total, weights, rule),
                             apportionment.apportion(total, weights, rule), (rule, total, weights))


class RandomCases(unittest.TestCase):
    def test_program_and_oracle_agree(self):
        chunks = -(-CASES // CHUNK)
        with multiprocessing.Pool() as pool:
            for found in pool.imap_unordered(differences, range(chunks)):
                self.assertEqual(found, [], "(case, program, oracle)")


if __name__ == "__main__":
    unittest.main()
