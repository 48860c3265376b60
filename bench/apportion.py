#!/usr/bin/env python3
"""The same splits in the program and in the PyPI package `apportionment` (Lackner), in one run.

A split is one national task over the 352 municipalities of 2021-II by one rule. Prints the time of
each per split, and their ratio; says where the two disagree, which only ties may explain.

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
TOTALS = range(11_000, 11_003)


def program_times(bench: str) -> dict[str, float]:
    """Microseconds per split, by rule."""
    output = subprocess.run(
        [bench, "--benchmark_filter=split", "--benchmark_format=json"],
        check=True, capture_output=True, text=True).stdout
    return {run["label"]: run["cpu_time"] for run in json.loads(output)["benchmarks"]}


def program_shares(program: str, total: int, rule: str) -> tuple[list[int], list[int]]:
    output = subprocess.run(
        [program, "task", "2021-II", "--total", str(total), "--rule", rule, "--format", "csv"],
        check=True, capture_output=True, text=True).stdout
    rows = list(csv.DictReader(io.StringIO(output)))
    return [int(row["inhabitants"]) for row in rows], [int(row["task"]) for row in rows]


def main(bench: str, program: str) -> None:
    ours = program_times(bench)
    print(f"{'rule':16} {'program':>12} {'package':>12} {'ratio':>8}  differs")
    for rule, theirs in RULES.items():
        seconds, differences = 0.0, 0
        for total in TOTALS:
            inhabitants, shares = program_shares(program, total, rule)
            names = [str(index) for index in range(len(inhabitants))]
            began = time.process_time()
            peer = methods.compute(theirs, inhabitants, total, parties=names, verbose=False)
            seconds += time.process_time() - began
            differences += sum(a != b for a, b in zip(shares, peer))
        microseconds = seconds / len(TOTALS) * 1e6
        print(f"{rule:16} {ours[rule]:9.1f} us {microseconds:9.0f} us "
              f"{microseconds / ours[rule]:7.0f}x  {differences}")


if __name__ == "__main__":
    main(*sys.argv[1:])
