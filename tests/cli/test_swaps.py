"""The fewest swaps of a region, from the command line to what `regietafel task --swap` reads."""

import json
import unittest

import openpyxl
from program import InFolder, rows_of, run, task_rows
from test_wrong_input import WrongInputInFolder

HALF = ("2021-II", "--total", "11000")
AMSTERDAM = "CR23"  # COROP area with 13 municipalities


def region_tasks(corop_members) -> dict[str, int]:
    return {row["gm_code"]: int(row["task"]) for row in task_rows(*HALF)
            if row["gm_code"] in corop_members}


GROOT_AMSTERDAM = ("GM0358 GM0362 GM0363 GM0370 GM0384 GM0385 GM0394 GM0415 GM0431 GM0437 GM0439 "
                   "GM0451 GM0852").split()


class WithMeans(InFolder):
    """Means around the tasks of Groot-Amsterdam: three cannot house all, six can house more."""

    CHANGE = {"GM0358": -4, "GM0384": -6, "GM0439": -14, "GM0362": 20, "GM0363": 5, "GM0385": 6,
              "GM0394": 14, "GM0415": 4, "GM0852": 1}

    def means(self, change=None, codes=GROOT_AMSTERDAM):
        tasks = region_tasks(codes)
        change = self.CHANGE if change is None else change
        return self.write("means.csv", "gm_code,means\n" + "".join(
            f"{code},{tasks[code] + change.get(code, 0)}\n" for code in codes))

    def found(self, *arguments):
        done = run("swaps", *HALF, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout


class Swaps(WithMeans):
    def test_every_shortage_meets_its_equal(self):
        means = self.means()
        rows = rows_of(self.found("--region", AMSTERDAM, "--means", means, "--format", "csv"))
        self.assertEqual([(row["from_gm_code"], row["to_gm_code"], row["persons"]) for row in rows],
                         [("GM0358", "GM0415", "4"), ("GM0384", "GM0385", "6"),
                          ("GM0439", "GM0394", "14")])

    def test_both_solvers_and_languages_say_what_is_proven(self):
        means = self.means()
        for solver, name in (("highs", "HiGHS"), ("cbc", "CBC")):
            text = self.found("--region", AMSTERDAM, "--means", means, "--solver", solver)
            self.assertIn("Groot-Amsterdam: swaps 3, persons moved 24. Fewer swaps cannot do (lower "
                          f"bound 3, proven by {name})", text)
            self.assertIn("article 29(2) Huisvestingswet 2014", text)
        dutch = self.found("--region", AMSTERDAM, "--means", means, "--lang", "nl")
        self.assertIn("Groot-Amsterdam: aantal ruilen 3, verplaatste personen 24.", dutch)
        self.assertIn("artikel 29, tweede lid, Huisvestingswet 2014", dutch)

    def test_task_reads_what_swaps_writes(self):
        out = self.folder / "out"
        means = self.means({"GM0358": -9, "GM0363": -100, "GM0394": 60, "GM0362": 30, "GM0439": 30})
        self.found("--region", AMSTERDAM, "--means", means, "--out", out)
        self.assertEqual(self.files(), {"means.csv", "out", "out/joint_changes.csv",
                                        "out/municipalities.csv", "out/swaps.csv", "out/swaps.xlsx"})
        book = openpyxl.load_workbook(out / "swaps.xlsx")
        self.assertEqual(book.sheetnames[1:-1], ["municipalities", "swaps", "joint_changes"])
        rows = rows_of((out / "municipalities.csv").read_text(encoding="utf-8"))
        agreed = {row["gm_code"]: row["agreed_task"]
                  for row in task_rows(*HALF, "--swap", out / "joint_changes.csv")}
        for row in rows:
            self.assertEqual(row["agreed_task"], agreed[row["gm_code"]])
            self.assertLessEqual(int(row["agreed_corrected_task"]), int(row["means"]))
            self.assertEqual(row["above_means"], "0")
        self.assertEqual(sum(int(row["joint_change"]) for row in rows), 0)
        # 109 persons of two, and rooms of 60, 30 and 30: one of 100 needs all three.
        self.assertEqual(len(rows_of((out / "swaps.csv").read_text(encoding="utf-8"))), 4)

    def test_joint_changes_can_be_piped(self):
        means = self.means()
        text = self.found("--region", AMSTERDAM, "--means", means, "--format", "csv", "--table",
                          "joint_changes")
        self.assertEqual(text.splitlines()[:3], ["agreement,gm_code,change",
                                                 "GM0358-GM0415,GM0358,-4",
                                                 "GM0358-GM0415,GM0415,4"])

    def test_a_region_that_is_short_says_by_how_much(self):
        means = self.means({"GM0363": -40, "GM0362": 25, "GM0358": -5})
        text = self.found("--region", AMSTERDAM, "--means", means)
        self.assertIn("the corrected tasks are 20 persons more than the region can house", text)
        self.assertIn("swaps 1, persons moved 25", text)

    def test_a_backlog_beyond_the_task_cannot_be_swapped(self):
        means = self.means({"GM0363": 400})
        balance = self.write("balance.csv", "gm_code,balance\nGM0370,-50\n")
        text = self.found("--region", AMSTERDAM, "--means", means, "--balance", balance)
        self.assertIn("whatever is swapped, 43 persons stay above the means", text)
        self.assertIn("no more than its task", text)

    def test_within_the_means_nothing_is_swapped(self):
        text = self.found("--region", AMSTERDAM, "--means", self.means({}))
        self.assertIn("Groot-Amsterdam: no swaps are needed", text)

    def test_own_groups_swap_among_themselves(self):
        grouping = self.write("g.csv", "gm_code,group\nGM0358,west\nGM0394,west\nGM0384,oost\n"
                                       "GM0385,oost\n")
        rows = rows_of(self.found("--grouping", grouping, "--means", self.means(), "--format",
                                  "csv"))
        self.assertEqual([(row["region"], row["from_gm_code"], row["to_gm_code"]) for row in rows],
                         [("oost", "GM0384", "GM0385"), ("west", "GM0358", "GM0394")])

    def test_every_province_keeps_its_sum(self):
        tasks = task_rows(*HALF)
        means = self.write("means.csv", "gm_code,means\n" + "".join(
            f"{row['gm_code']},{int(row['task']) * (60 + 97 * i % 91) // 100}\n"
            for i, row in enumerate(tasks)))
        done = json.loads(self.found("--by", "province", "--means", means, "--format", "json",
                                     "--table", "municipalities"))
        sums: dict[str, int] = {}
        for row in done["rows"]:
            sums[row["region"]] = sums.get(row["region"], 0) + row["joint_change"]
        self.assertEqual(sums, dict.fromkeys(sums, 0))
        self.assertEqual(len(sums), 12)
        self.assertEqual(len(done["rows"]), len(tasks))

    def test_the_same_question_gives_the_same_bytes(self):
        arguments = ("--region", AMSTERDAM, "--means", self.means())
        self.assertEqual(self.found(*arguments), self.found(*arguments))

    def test_templates_can_be_filled_in(self):
        for name, column in (("means", "means"), ("grouping", "group")):
            done = run("data", "template", name, folder=self.folder)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(f"swaps HALF_YEAR --{name} {name}.csv", done.stdout)
            text = (self.folder / f"{name}.csv").read_text(encoding="utf-8")
            self.assertTrue(text.startswith(f"gm_code,{column}\n"), text)


class WrongSwaps(WrongInputInFolder, WithMeans):
    def test_all_faults_of_both_files_at_once(self):
        self.write("m.csv", "gm_code,means\nGM0363,-3\nGM9999,3\nGM0358,x\nGM0384,4\nGM0384,5\n")
        self.write("g.csv", "gm_code,group\nGM0363,a\nGM9998,b\nGM0363,\n")
        self.refused("swaps", *HALF, "--grouping", "g.csv", "--means", "m.csv", lines=9, says=(
            "m.csv:2:8: means: expected a whole number of persons, at least 0, found -3",
            "m.csv:3:1: gm_code: expected a municipality of 2021-07-01, found GM9999",
            "m.csv:4:8: means:", "m.csv:6:1: gm_code: expected every municipality once",
            "g.csv:2:8: group: expected two or more", "g.csv:3:1: gm_code:", "g.csv:4:8: group:"))

    def test_a_municipality_without_means(self):
        self.write("m.csv", "gm_code,means\nGM0363,3\n")
        self.refused("swaps", *HALF, "--region", AMSTERDAM, "--means", "m.csv", "--out", "out",
                     lines=12, says=("expected the means of Aalsmeer (GM0358), found no row",))

    def test_all_faults_of_the_command_line_at_once(self):
        self.refused("swaps", "2021-III", "--region", AMSTERDAM, "--by", "x", "--means", "m.csv",
                     "--total", "many", "--rule", "adam", "--solver", "glpk", "--seconds", "0",
                     "--table", "x", lines=8,
                     says=("one of --region, --by and --grouping, found several", "write adams",
                           "one of highs, cbc, found glpk", "--seconds: expected a number above 0"))

    def test_no_region_and_no_such_region(self):
        means = self.means()
        self.refused("swaps", *HALF, "--means", means, lines=1, says=("found none",))
        self.refused("swaps", *HALF, "--means", means, "--region", "PV99", lines=1,
                     says=("found PV99", "data show region"))

    def test_files_that_are_not_there(self):
        self.refused("swaps", *HALF, "--grouping", "no.csv", "--means", "none.csv", lines=2,
                     says=("no.csv", "none.csv"))


if __name__ == "__main__":
    unittest.main()
