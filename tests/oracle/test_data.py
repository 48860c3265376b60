"""The shipped package read a second time, with nothing but a CSV reader."""

import csv
import json
import unittest
from collections import Counter

from reference_population import DATA, rows


class Package(unittest.TestCase):
    def test_municipalities_add_up_to_the_national_statistic(self):
        sums: Counter[str] = Counter()
        for row in rows("population"):
            sums[row["year"]] += int(row["inhabitants"])
        totals = {row["year"]: int(row["inhabitants"]) for row in rows("national_population")}
        self.assertEqual(dict(sums), totals)
        self.assertEqual(totals["2020"], 17_407_585)

    def test_datapackage_names_every_file_and_column(self):
        package = json.loads((DATA / "datapackage.json").read_text())
        paths = {resource["path"] for resource in package["resources"]}
        self.assertEqual(paths, {path.name for path in DATA.glob("*.csv")})
        for resource in package["resources"]:
            with open(DATA / resource["path"], encoding="utf-8", newline="") as file:
                header = next(csv.reader(file))
            self.assertEqual(header, [field["name"] for field in resource["schema"]["fields"]])

    def test_every_table_and_column_is_documented(self):
        formats = (DATA.parent / "docs/formats.md").read_text()
        package = json.loads((DATA / "datapackage.json").read_text())
        for resource in package["resources"]:
            self.assertIn(f"### `{resource['path']}`", formats)
            for field in resource["schema"]["fields"]:
                self.assertIn(f"`{field['name']}`", formats)

    def test_every_figure_has_a_source_and_two_dates(self):
        sources = {row["source_id"] for row in rows("source")}
        package = json.loads((DATA / "datapackage.json").read_text())
        for resource in package["resources"]:
            table = resource["name"]
            if table in ("source", "region"):
                continue
            for row in rows(table):
                self.assertIn(row["source_id"], sources, table)
                self.assertRegex(row["about"], r"^\d{4}-\d\d-\d\d$")
                self.assertRegex(row["published"], r"^\d{4}-\d\d-\d\d$")

    def test_counts_are_published_after_the_day_they_are_about(self):
        for table in ("population", "national_population", "dwelling", "municipality_persons_moved",
                      "municipality_point", "municipality_score", "inflow",
                      "reception_observation", "chain_observation"):
            for row in rows(table):
                self.assertGreaterEqual(row["published"], row["about"], table)

    def test_every_municipality_of_2020_and_2021_has_a_point(self):
        points = {(row["year"], row["gm_code"]) for row in rows("municipality_point")}
        for row in rows("municipality"):
            if row["year"] in ("2020", "2021", "2022", "2023"):
                self.assertIn((row["year"], row["gm_code"]), points)


if __name__ == "__main__":
    unittest.main()
