#!/usr/bin/env python3
"""The same splits in the program and in the PyPI package `apportionment` (Lackner), in one run.

The work is 10,000 national tasks, 5,000 to 14,999, over the 352 municipalities of 2021-II, under every
rule. The program does all of it; the package does some tasks spread over the range, and the time of all
is reckoned from their mean. Prints both and the factor; says where the two disagree, which only ties may
explain.

    .venv/bin/python bench/apportion.py build/release/bench/bench_apportion build/release/regietafel
"""

import csv
import io
import json
import subprocess
import sys
import time

from apportionment import methods

# The rules that both know, by the names of each.
RULES = {
    "hamilton": "largest_remainder",
    "jefferson": "dhondt",
    "webster": "saintelague",
    "adams": "adams",
    "huntington_hill": "huntington",
    "dean": "dean",
}
SPLITS = 10_000
TOTALS = [5_000, 7_500, 10_000, 12_500, 14_999]  # those that the package does


def program_times(bench: str) -> dict[str, float]:
    """Seconds for all splits, by rule."""
    output = subprocess.run(
        [bench, "--benchmark_filter=ten_thousand_totals", "--benchmark_format=json"],
        check=True, capture_output=True, text=True).stdout
    return {run["label"]: run["cpu_time"] / 1e3 for run in json.loads(output)["benchmarks"]}


def program_shares(program: str, total: int, rule: str) -> tuple[list[int], list[int]]:
    output = subprocess.run(
        [program, "task", "2021-II", "--total", str(total), "--rule", rule, "--format", "csv"],
        check=True, capture_output=True, text=True).stdout
    rows = list(csv.DictReader(io.StringIO(output)))
    return [int(row["inhabitants"]) for row in rows], [int(row["task"]) for row in rows]


def main(bench: str, program: str) -> None:
    ours = program_times(bench)
    print(f"{'rule':16} {'program':>10} {'package':>12} {'factor':>8}  differs")
    both = [0.0, 0.0]
    for rule, seconds in ours.items():
        if rule not in RULES:
            print(f"{rule:16} {seconds:8.3f} s            -        -  -")
            continue
        spent, differences = 0.0, 0
        for total in TOTALS:
            inhabitants, shares = program_shares(program, total, rule)
            names = [str(index) for index in range(len(inhabitants))]
            began = time.process_time()
            peer = methods.compute(RULES[rule], inhabitants, total, parties=names, verbose=False)
            spent += time.process_time() - began
            differences += sum(a != b for a, b in zip(shares, peer))
        reckoned = spent / len(TOTALS) * SPLITS
        both = [both[0] + seconds, both[1] + reckoned]
        print(f"{rule:16} {seconds:8.3f} s {reckoned:10.0f} s {reckoned / seconds:7.0f}x  {differences}")
    print(f"{'together':16} {both[0]:8.3f} s {both[1]:10.0f} s {both[1] / both[0]:7.0f}x")


if __name__ == "__main__":
    main(*sys.argv[1:])
