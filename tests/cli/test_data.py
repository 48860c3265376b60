"""Figures of one's own: a template, filled in, checked and shown."""

import unittest

from program import InFolder, rows_of, run

LOCATIONS = ("name,gm_code,places,in_use_since,available_until,precision,about,published,"
             "published_basis,status,source_id\n")


class OwnFigures(InFolder):
    def test_templates_are_written_under_the_name_of_their_table(self):
        for table, file in (("reception_observation", "reception_observation.csv"),
                            ("locations", "reception_location.csv"),
                            ("lettings", "lettings.csv"), ("task_local", "task_local.csv")):
            done = run("data", "template", table, folder=self.folder)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(file, done.stdout)
            self.assertIn(file, self.files())
        done = run("data", "check", "--data", ".", folder=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, r"lettings +4 rows, 1 own")
        self.assertRegex(done.stdout, r"reception_location +84 rows, 1 own")

    def test_all_faults_of_a_location_at_once(self):
        self.write("own/reception_location.csv", LOCATIONS
                   + "Dok,GM0363,many,2026,2025-12-31,rounded,2026-02-01,2026-01-31,"
                     "stated_day,published,OWN\n"
                   + "Werf,GM9999,200,2024-05,,rounded,2026-01-01,2026-01-31,"
                     "stated_day,published,OWN\n"
                   + "Dok,GM0363,300,2024-05,,rounded,2026-02-01,2026-02-28,"
                     "stated_day,published,OWN\n")
        done = run("data", "check", "--data", "own", folder=self.folder)
        self.assertEqual(done.returncode, 2)
        place = "own/reception_location.csv"
        for words in (f"{place}:2:12: reception_location.places: expected a whole number",
                      f"{place}:4:1: reception_location.name: expected one row per name, about",
                      f"{place}:3:6: reception_location.gm_code: expected a gm_code of table",
                      f"{place}:2:22: reception_location.available_until: expected a day from 2026",
                      f"{place}:2:52: reception_location.published: expected 2026-02-01 or later"):
            self.assertIn(words, done.stderr)
        self.assertEqual(len(done.stderr.splitlines()), 5, done.stderr)

    def test_lettings_of_a_municipality_that_never_was(self):
        self.write("own/lettings.csv",
                   "year,area_code,size,homes,precision,about,published,published_basis,status,"
                   "source_id\n2022,GM9363,all,300,rounded,2022-12-31,2023-03-01,assumed,"
                   "published,OWN\n")
        done = run("data", "check", "--data", "own", folder=self.folder)
        self.assertEqual(done.returncode, 2)
        self.assertIn("own/lettings.csv:2:6: lettings.area_code: expected a municipality of some "
                      "year, or a region, found GM9363", done.stderr)

    def test_gaps_are_named_without_the_folder_of_the_machine(self):
        gaps = [line for line in run("data", "check").stdout.splitlines()
                if line.startswith("gap: ")]
        self.assertTrue(gaps)
        for gap in gaps:
            self.assertRegex(gap, r"^gap: data/municipality_persons_moved\.csv:\d+: ")


class ShownLists(InFolder):
    def rows(self, *what):
        done = run("data", "show", *what, "--format", "csv")
        self.assertEqual(done.returncode, 0, done.stderr)
        return rows_of(done.stdout)

    def test_lettings_of_the_country(self):
        self.assertEqual([(row["year"], row["homes"]) for row in self.rows("lettings")],
                         [("2021", "169000"), ("2022", "162500"), ("2023", "161000")])

    def test_locations_by_municipality(self):
        rows = self.rows("locations", "GM0361")
        self.assertEqual([row["places"] for row in rows], ["400"])
        self.assertEqual(rows, self.rows("reception_location", "GM0361"))

    def test_scopes_of_the_chain(self):
        scopes = {row["scope"] for row in self.rows("chain_observation")
                  if row["measure"] == "pending_cases"}
        self.assertIn("with_family_reunification", scopes)
        self.assertIn("without_family_reunification", scopes)


if __name__ == "__main__":
    unittest.main()
