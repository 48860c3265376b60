"""Inhabitants on the boundaries of a half-year, from the CSV files alone (art. 30
Huisvestingswet 2014). Shares no code with the program."""

import csv
from collections import defaultdict
from functools import cache
from pathlib import Path

from apportionment import hamilton

DATA = Path(__file__).resolve().parents[2] / "data"


@cache
def rows(table: str) -> list[dict[str, str]]:
    with open(DATA / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def reference_population(year: int, half: int) -> dict[str, int]:
    """By code; raises KeyError where the shares of a split are not known."""
    people = {row["gm_code"]: int(row["inhabitants"])
              for row in rows("population") if int(row["year"]) == year - 1}
    first_day = f"{year}-01-01" if half == 1 else f"{year}-07-01"
    by_day: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows("municipality_merger"):
        if f"{year - 1}-01-01" < row["date"] <= first_day:
            by_day[row["date"]][row["from_code"]].append(row["to_code"])
    moved = {(row["date"], row["from_code"], row["to_code"]): row["persons"]
             for row in rows("municipality_persons_moved")}
    for day in sorted(by_day):
        gains: dict[str, int] = defaultdict(int)
        for ended, heirs in by_day[day].items():
            heirs = sorted(heirs)
            whole = people.pop(ended)
            counted = [moved[day, ended, heir] for heir in heirs]
            if len(heirs) > 1 and "" in counted:
                raise KeyError(ended)
            parts = [whole] if len(heirs) == 1 else hamilton(whole, [int(one) for one in counted])
            for heir, part in zip(heirs, parts):
                gains[heir] += part
        for heir, gain in gains.items():
            people[heir] = people.get(heir, 0) + gain
    return dict(sorted(people.items()))
