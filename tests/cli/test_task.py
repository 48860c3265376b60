"""regietafel task: every format holds the same, and the sums are those that the Act and the rule
promise."""

import json
import unittest

import openpyxl
from program import ROOT, InFolder, rows_of, run, task_rows

COLUMNS = ["gm_code", "municipality", "province", "inhabitants", "quota", "statutory_task", "task",
           "balance", "corrected_task", "note", "own"]


def total(rows: list[dict[str, str]], column: str) -> int:
    return sum(int(row[column]) for row in rows)


class Task(InFolder):
    def test_a_task_of_11000_over_352_municipalities(self):
        rows = task_rows("2021-II", "--total", "11000")
        self.assertEqual(len(rows), 352)
        self.assertEqual(list(rows[0]), COLUMNS)
        self.assertEqual(total(rows, "inhabitants"), 17_407_585)
        self.assertEqual(total(rows, "task"), 11_000)
        self.assertEqual(total(rows, "statutory_task"), 11_178)

    def test_the_statutory_rule_is_the_statutory_column(self):
        rows = task_rows("2021-II", "--total", "11000", "--rule", "statutory")
        self.assertEqual([row["task"] for row in rows], [row["statutory_task"] for row in rows])

    def test_every_format_holds_the_same(self):
        rows = task_rows("2021-II", "--total", "11000")
        out = json.loads(run("task", "2021-II", "--total", "11000", "--format", "json").stdout)
        self.assertEqual(set(out["provenance"]), {"run", "scenario", "data", "own", "version"})
        for row, other in zip(rows, out["rows"], strict=True):
            self.assertEqual(row["gm_code"], other["gm_code"])
            for column in ("inhabitants", "statutory_task", "task"):
                self.assertEqual(int(row[column]), other[column])
            self.assertAlmostEqual(float(row["quota"]), other["quota"])
        for name in ("task.csv", "task.json", "task.xlsx"):
            done = run("task", "2021-II", "--total", "11000", "--out", name, folder=self.folder)
            self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(rows_of((self.folder / "task.csv").read_text()), rows)
        self.assertEqual(json.loads((self.folder / "task.json").read_text()), out)
        sheet = openpyxl.load_workbook(self.folder / "task.xlsx")["tasks"]
        for row, cells in zip(rows, sheet.iter_rows(min_row=2, values_only=True), strict=True):
            self.assertEqual(cells[:7], (row["gm_code"], row["municipality"], row["province"],
                                         int(row["inhabitants"]), float(row["quota"]),
                                         int(row["statutory_task"]), int(row["task"])))
            self.assertEqual([cell or "" for cell in cells[7:]], list(row.values())[7:])
        printed = run("task", "2021-II", "--total", "11000").stdout.splitlines()
        self.assertEqual([line.split()[0] for line in printed[1:353]],
                         [row["gm_code"] for row in rows])
        self.assertIn("statutory_task 11,178", printed[-3])

    def test_regions_add_up_to_the_municipalities(self):
        rows = task_rows("2021-II", "--total", "11000")
        for by, regions in (("province", 12), ("safety_region", 25), ("corop", 40)):
            grouped = task_rows("2021-II", "--total", "11000", "--by", by)
            self.assertEqual(len(grouped), regions)
            for column in ("inhabitants", "statutory_task", "task"):
                self.assertEqual(total(grouped, column), total(rows, column))
            self.assertEqual(total(grouped, "municipalities"), 352)

    def test_balances_correct_the_task(self):
        path = self.write("b.csv", "gm_code,balance\nGM0363,-40\nGM0088,3\n")
        by_code = {row["gm_code"]: row
                   for row in task_rows("2021-II", "--total", "11000", "--balance", path)}
        self.assertEqual(by_code["GM0363"]["corrected_task"], str(543 + 40))
        self.assertEqual(by_code["GM0088"]["corrected_task"], str(1 - 3))
        self.assertEqual(by_code["GM0363"]["own"], "own: balance")
        self.assertEqual(by_code["GM0513"]["corrected_task"], "")

    def test_the_exempt_get_nothing_and_the_rest_all(self):
        rows = task_rows("2021-II", "--total", "11000", "--exempt", "GM0088", "--exempt", "GM0060")
        by_code = {row["gm_code"]: row for row in rows}
        self.assertEqual(by_code["GM0088"]["task"], "0")
        self.assertEqual(by_code["GM0088"]["statutory_task"], "1")
        self.assertEqual(total(rows, "task"), 11_000)

    def test_own_figures_are_used_and_marked(self):
        self.write("own/population.csv",
                   "year,gm_code,inhabitants,about,published,published_basis,status,source_id\n"
                   "2020,GM0513,80000,2020-01-01,2020-05-31,stated_day,published,OWN\n")
        own = self.folder / "own"
        rows = task_rows("2021-II", "--total", "11000", "--data", own)
        gouda = next(row for row in rows if row["gm_code"] == "GM0513")
        self.assertEqual((gouda["inhabitants"], gouda["own"]), ("80000", "own: inhabitants"))
        printed = run("task", "2021-II", "--total", "11000", "--data", own).stdout
        self.assertIn("own: own ", printed)
        shown = run("data", "show", "population", "GM0513", "--data", own).stdout
        self.assertIn("own: own", shown)
        check = run("data", "check", "--data", own)
        self.assertEqual(check.returncode, 2, "the country no longer adds up")
        self.assertIn("they differ by +6573", check.stderr)

    def test_what_was_published_later_is_not_read(self):
        done = run("task", "2021-II", "--as-of", "2021-03-20", "--explain", "GM0363")
        self.assertIn("source S019", done.stdout)  # the minutes; the gazette is of 29 March
        self.assertIn("source S023", run("task", "2021-II", "--explain", "GM0363").stdout)
        self.assertEqual(run("task", "2021-II", "--as-of", "2021-03-01").returncode, 2)

    def test_the_day_from_which_it_looks_is_kept_with_the_answer(self):
        def provenance(*arguments):
            done = run("task", "2021-II", "--total", "11000", "--format", "json", *arguments)
            return json.loads(done.stdout)["provenance"]

        early, late = provenance("--as-of", "2021-03-15"), provenance()
        self.assertEqual(early["as_of"], "2021-03-15")
        self.assertNotIn("as_of", late)
        self.assertNotEqual(early["run"], late["run"])

    def test_the_derivation_names_figures_fraction_rounding_and_article(self):
        english = run("task", "2021-II", "--total", "11000", "--explain", "GM0757").stdout
        for words in ("32,958", "17,407,585", "11,000 × 32,958 / 17,407,585 = 20.83", "21 (article 29(1)",
                      "2,157 from Haaren (GM0788)", "It is the province that fixes it (article 30",
                      "“Adams” gives 21"):
            self.assertIn(words, english)
        dutch = run("task", "2021-II", "--explain", "GM0363", "--lang", "nl").stdout
        self.assertIn("11.000 × 872.757 / 17.407.585 = 551,50", dutch)


    def test_the_derivation_says_what_would_move_the_task(self):
        text = run("task", "2021-II", "--total", "11000", "--explain", "GM0855").stdout
        self.assertIn("With one inhabitant less the task would be", text)
        self.assertIn("The task would first change with", text)

    def test_joint_changes_keep_the_sum(self):
        path = self.write("s.csv", "agreement,gm_code,change\nx,GM0363,-40\nx,GM0513,40\n")
        rows = task_rows("2021-II", "--total", "11000", "--swap", path)
        self.assertEqual(total(rows, "agreed_task"), 11_000)
        self.assertEqual(total(rows, "joint_change"), 0)
        by_code = {row["gm_code"]: row for row in rows}
        self.assertEqual(by_code["GM0363"]["agreed_task"], "503")
        self.assertEqual(by_code["GM0513"]["agreed_task"], str(46 + 40))

    def test_joint_changes_that_do_not_add_up_write_nothing(self):
        path = self.write("s.csv", "agreement,gm_code,change\nx,GM0363,-40\nx,GM0513,39\n")
        done = run("task", "2021-II", "--swap", path, "--out", self.folder / "t.csv")
        self.assertEqual(done.returncode, 2)
        self.assertIn("s.csv:2:", done.stderr)
        self.assertIn("add up to 0, not to -1", done.stderr)
        self.assertEqual(self.files(), {"s.csv"})

    def test_nobody_gives_away_more_than_they_have(self):
        path = self.write("s.csv", "agreement,gm_code,change\nx,GM0088,-2\nx,GM0513,2\n")
        done = run("task", "2021-II", "--total", "11000", "--swap", path)
        self.assertEqual(done.returncode, 2)
        self.assertIn("at most 1 persons less for Schiermonnikoog", done.stderr)

    def test_pooled_tasks_keep_the_sum_of_every_region(self):
        for by, column in (("province", "province"),):
            for rule in ("adams", "hamilton", "webster", "jefferson"):
                rows = task_rows("2021-II", "--total", "11000", "--pool", by, "--pool-rule", rule)
                regions = {row[column] for row in rows}
                for region in regions:
                    members = [row for row in rows if row[column] == region]
                    self.assertEqual(total(members, "pooled_task"), total(members, "task"), region)
        done = run("task", "2021-II", "--pool", "province", "--pool-rule", "statutory")
        self.assertEqual(done.returncode, 2)
        self.assertIn("keeps the sum", done.stderr)

    def test_own_groups_are_pooled_and_nobody_else_is_touched(self):
        groups = {"GM0363": "Amstel", "GM0384": "Amstel", "GM0362": "Amstel",
                  "GM0088": "eilanden", "GM0060": "eilanden"}
        path = self.write("g.csv", "gm_code,group\n"
                          + "".join(f"{code},{group}\n" for code, group in groups.items()))
        rows = task_rows("2021-II", "--total", "11000", "--pool", path, "--pool-rule", "jefferson")
        for row in rows:
            self.assertEqual(row["group"], groups.get(row["gm_code"], ""))
            if not row["group"]:
                self.assertEqual(row["pooled_task"], row["task"])
        for group in set(groups.values()):
            members = [row for row in rows if row["group"] == group]
            self.assertEqual(total(members, "pooled_task"), total(members, "task"))
        # Jefferson favours the large: Amsterdam takes over from its neighbours.
        amsterdam = next(row for row in rows if row["gm_code"] == "GM0363")
        self.assertGreater(int(amsterdam["pooled_task"]), int(amsterdam["task"]))
        said = run("task", "2021-II", "--pool", path, "--explain", "GM0363", "--explain", "GM0513")
        self.assertEqual(said.stdout.count("The tasks of the group that it is in were pooled"), 1)


class Supervision(InFolder):
    HEADER = "gm_code,half_year,balance,task,housed,excused\n"

    def test_delfzijl_climbs_the_ladder(self):
        path = self.write("p.csv", self.HEADER + "GM0010,2016-II,-18,34,20,no\n"
                                                 "GM0010,2016-I,0,30,12,no\n")
        rows = rows_of(run("supervision", path, "--format", "csv").stdout)
        self.assertEqual([row["half_year"] for row in rows], ["2016-I", "2016-II"])
        self.assertEqual([row["balance_end"] for row in rows], ["-18", "-32"])
        self.assertEqual([row["stage"] for row in rows], ["signal", "ask for information"])
        quick = run("supervision", path, "--ladder", "1,1,1,1,1,2", "--format", "csv").stdout
        self.assertEqual(rows_of(quick)[1]["stage"], "substitution")

    def test_the_workbook_holds_the_table(self):
        path = self.write("p.csv", self.HEADER + "GM0010,2016-I,0,30,12,no\n")
        rows = rows_of(run("supervision", path, "--format", "csv").stdout)
        done = run("supervision", path, "--out", self.folder / "s.xlsx")
        self.assertEqual(done.returncode, 0, done.stderr)
        book = openpyxl.load_workbook(self.folder / "s.xlsx")
        head, *cells = book[book.sheetnames[1]].iter_rows(values_only=True)
        self.assertEqual(len(head), len(rows[0]))
        self.assertEqual([[str(cell) for cell in row] for row in cells],
                         [list(row.values()) for row in rows])

    def test_every_fault_of_positions_at_once(self):
        path = self.write("p.csv", self.HEADER + "GM0010,2016-I,0,30,12,no\n"
                                                 "GM0010,2017-I,0,x,-1,perhaps\n"
                                                 "10,2016-3,0,1,1,no\n")
        done = run("supervision", path)
        self.assertEqual(done.returncode, 2)
        for place in ("p.csv:3:17", "p.csv:3:19", "p.csv:3:22", "p.csv:4:1", "p.csv:4:4",
                      "2016-II first"):
            self.assertIn(place, done.stderr)

    def test_unknown_municipalities_and_ladders_that_fall(self):
        path = self.write("p.csv", self.HEADER + "GM9999,2016-I,0,30,12,no\n")
        done = run("supervision", path)
        self.assertEqual(done.returncode, 2)
        self.assertIn("found GM9999", done.stderr)
        done = run("supervision", path, "--ladder", "1,2,3,2,4,4")
        self.assertEqual(done.returncode, 2)
        self.assertIn("found 1,2,3,2,4,4", done.stderr)


class DistributionAct(InFolder):
    def rows(self, *arguments):
        done = run("distribution-act", "--total", "96000", "--format", "csv", *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return rows_of(done.stdout)

    def test_published_shares_of_2024_are_met(self):
        for arguments, most, rms in (((), 1.5, 0.7), (("--by", "province"), 0.7, 0.4)):
            rows = [row for row in self.rows(*arguments) if row["published"]]
            large = [float(row["difference_percent"]) for row in rows
                     if int(row["published"]) >= 100]
            self.assertGreaterEqual(len(large), 8)
            self.assertLessEqual(max(map(abs, large)), most)
            self.assertLessEqual((sum(off * off for off in large) / len(large)) ** 0.5, rms)
            for row in rows:
                if int(row["published"]) < 100:
                    self.assertLessEqual(abs(int(row["places"]) - int(row["published"])), 1)

    def test_every_key_adds_up(self):
        rows = self.rows("--minors", "8160")
        self.assertEqual(len(rows), 342)
        for column, sum_ in (("places", 96_000), ("by_inhabitants", 96_000),
                             ("by_dwellings", 96_000), ("minors", 8_160)):
            self.assertEqual(total(rows, column), sum_, column)

    def test_files_hold_what_is_printed(self):
        rows = self.rows()
        for name in ("d.csv", "d.json", "d.xlsx"):
            done = run("distribution-act", "--total", "96000", "--out", self.folder / name)
            self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(rows_of((self.folder / "d.csv").read_text()), rows)
        out = json.loads((self.folder / "d.json").read_text())
        self.assertEqual([str(row["places"]) for row in out["rows"]], [row["places"] for row in rows])
        book = openpyxl.load_workbook(self.folder / "d.xlsx")
        place = list(rows[0]).index("places")
        cells = list(book[book.sheetnames[1]].iter_rows(min_row=2, values_only=True))
        self.assertEqual([str(row[place]) for row in cells], [row["places"] for row in rows])
        self.assertIn(out["provenance"]["run"],
                      [row[1] for row in book["Sources"].iter_rows(values_only=True)])
        done = run("distribution-act", "--total", "96000", "--out", self.folder / "d.txt")
        self.assertEqual(done.returncode, 2)
        self.assertFalse((self.folder / "d.txt").exists())

    def test_the_places_are_the_key_of_the_own_scores(self):
        codes = [row["gm_code"] for row in self.rows()]
        path = self.write("s.csv", "gm_code,score\n" + "".join(f"{code},0\n" for code in codes))
        rows = self.rows("--score", path)
        self.assertEqual([row["places"] for row in rows], [row["by_inhabitants"] for row in rows])

    def column(self, name, figures, otherwise=None):
        """A file with a figure for the municipalities named, and for all others if asked."""
        known = figures if otherwise is None else {
            **{row["gm_code"]: otherwise for row in self.rows()}, **figures}
        return self.write(f"{name}.csv", f"gm_code,{name}\n"
                          + "".join(f"{code},{value}\n" for code, value in known.items()))

    def test_other_keys_add_up_and_are_shown_where_given(self):
        plain = self.rows()
        self.assertNotIn("by_koenigstein", plain[0])
        inhabitants = {row["gm_code"]: row["inhabitants"] for row in plain}
        rows = self.rows("--revenue", self.column("revenue", inhabitants),
                         "--weight", self.column("weight", {"GM0363": "0.5", "GM0513": "1.5"}, 0),
                         "--balance", self.column("balance", {"GM0363": 1000, "GM0513": -50}, 0))
        for column in ("by_koenigstein", "by_weight", "by_over_delivery"):
            self.assertEqual(total(rows, column), 96_000, column)
        by_code = {row["gm_code"]: row for row in rows}
        # Revenue in proportion to inhabitants: no other key than that.
        self.assertEqual([row["by_koenigstein"] for row in rows],
                         [row["by_inhabitants"] for row in rows])
        self.assertEqual([by_code[code]["by_weight"] for code in ("GM0363", "GM0513", "GM0088")],
                         ["24000", "72000", "0"])
        # 97,000 by the key of the act, less the thousand that Amsterdam delivered before.
        amsterdam = by_code["GM0363"]
        exact = 97_000 * float(amsterdam["share"]) / 96_000 - 1_000
        self.assertLessEqual(abs(int(amsterdam["by_over_delivery"]) - exact), 1)
        self.assertGreaterEqual(int(by_code["GM0513"]["by_over_delivery"]),
                                int(by_code["GM0513"]["places"]))
        self.assertEqual([row["places"] for row in rows], [row["places"] for row in plain])

    def test_an_own_key_is_said_to_be_one(self):
        weight = self.column("weight", {}, 1)
        said = run("distribution-act", "--total", "96000", "--weight", weight, "--revenue",
                   self.column("revenue", {}, 1)).stdout
        self.assertIn("By own weight: in proportion to the column in the own file.", said)
        self.assertIn("stands in for tax revenue", said)
        self.assertIn("no Dutch act does", said)

    PLACES = ("name,gm_code,places,in_use_since,available_until\n"
              "long,GM0363,500,2023,2028-12-31\n"
              "short,GM0363,300,2024-07-01,2026-06-30\n"
              "for ever,GM0513,100,2027,\n"
              "a day short,GM0513,7,2026-01-01,2030-12-30\n")

    def test_places_count_by_the_round_that_is_asked(self):
        path = self.write("p.csv", self.PLACES)
        for arguments, expected in (
                ((), {"GM0363": ("800", "0", "0"), "GM0513": ("0", "0", "107")}),
                (("--round", "2026", "--year", "2024"),
                 {"GM0363": ("500", "0", "300"), "GM0513": ("100", "7", "0")})):
            rows = self.rows("--places", path, *arguments)
            by_code = {row["gm_code"]: row for row in rows}
            for code, counts in expected.items():
                row = by_code[code]
                self.assertEqual((row["counted"], row["too_short"], row["not_there"]), counts)
                self.assertEqual(int(row["gap"]), int(row["places"]) - int(row["counted"]))
            self.assertEqual(by_code["GM0088"]["counted"], "0")
            provinces = self.rows("--places", path, "--by", "province", *arguments)
            for column in ("counted", "too_short", "not_there", "gap"):
                self.assertEqual(total(provinces, column), total(rows, column))
        self.assertEqual({row["published"] for row in rows}, {""}, "shares of 2024 are no others'")
        said = run("distribution-act", "--total", "96000", "--round", "2026", "--year", "2024",
                   "--places", path).stdout
        for words in ("In the round of 2026 a place counts that stands on 1 July 2027 and is "
                      "agreed for at least 5 years.",
                      "Of the 4 locations in the own file 600 places count; 7 are agreed for too "
                      "short and 300 are not there"):
            self.assertIn(words, said)

    def test_the_workbook_says_of_every_location_whether_it_counts(self):
        path = self.write("p.csv", self.PLACES)
        for name in ("d.xlsx", "d.json"):
            done = run("distribution-act", "--total", "96000", "--round", "2026", "--year", "2024",
                       "--places", path, "--out", self.folder / name)
            self.assertEqual(done.returncode, 0, done.stderr)
        book = openpyxl.load_workbook(self.folder / "d.xlsx")
        rows = list(book["locations"].iter_rows(min_row=2, values_only=True))
        self.assertEqual([(row[0], row[-1]) for row in rows],
                         [("long", "counts"), ("short", "not there on the day"),
                          ("for ever", "counts"), ("a day short", "agreed for too short")])
        out = json.loads((self.folder / "d.json").read_text())
        gouda = next(row for row in out["rows"] if row["gm_code"] == "GM0513")
        self.assertEqual((gouda["counted"], gouda["too_short"]), (100, 7))

    def test_the_template_of_places_can_be_used_as_it_is(self):
        done = run("data", "template", "places", folder=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("distribution-act --total PLACES --places places.csv", done.stdout)
        self.assertEqual(total(self.rows("--places", self.folder / "places.csv"), "counted"), 400)

    def test_a_score_file_with_gaps_is_refused_gap_by_gap(self):
        codes = [row["gm_code"] for row in self.rows()]
        path = self.write("s.csv",
                          "gm_code,score\n" + "".join(f"{code},0\n" for code in codes[2:]))
        done = run("distribution-act", "--total", "96000", "--score", path)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stderr.count("a score of "), 2)
        self.assertEqual(done.stdout, "")

    def test_totals_and_years_that_are_none_are_refused_together(self):
        done = run("distribution-act", "--total", "96.000", "--year", "x", "--by", "provinces")
        self.assertEqual(done.returncode, 2)
        for word in ("--total", "--year", "--by", "write province"):
            self.assertIn(word, done.stderr)


class Data(InFolder):
    def test_every_template_is_a_package_that_can_be_read_once_its_names_exist(self):
        tables = run("data", "template", "x").stderr.split("one of ")[1].split(", found")[0]
        for table in tables.split(", "):
            text = run("data", "template", table, "--out", "-").stdout
            self.assertEqual(len(text.splitlines()), 2, table)
            self.assertEqual(len(rows_of(text)), 1, table)

    def test_the_template_of_local_tasks_can_be_laid_over_as_it_is(self):
        done = run("data", "template", "task_local", "--out", "own/task_local.csv",
                   folder=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        check = run("data", "check", "--data", "own", folder=self.folder)
        self.assertEqual(check.returncode, 0, check.stderr)
        self.assertIn("1 own", check.stdout)

    def test_show_tells_what_is_known_and_from_where(self):
        shown = run("data", "show", "municipality", "GM0363").stdout
        for words in ("Amsterdam", "872,757", "GM0457", "S001: CBS StatLine"):
            self.assertIn(words, shown)
        tasks = run("data", "show", "task", "2021-II", "--as-of", "2021-03-15").stdout
        self.assertIn("S019: LRT minutes", tasks)
        self.assertNotIn("12,787", tasks)

    def test_the_check_lists_two_gaps_and_no_fault(self):
        done = run("data", "check")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stdout.count("gap: "), 2)
        self.assertIn("no faults", done.stdout)


class Backtest(unittest.TestCase):
    def test_the_rule_of_practice_meets_all_published_tasks(self):
        rows = rows_of(run("backtest", "task", "--format", "csv").stdout)
        adams = next(row for row in rows if row["rule"] == "adams")
        self.assertEqual((adams["published"], adams["exact"]), ("14", "14"))
        documented = (ROOT / "docs/model/task.md").read_text()
        for row in rows:
            self.assertIn("| " + " | ".join(row.values()) + " |", documented)
        each = rows_of(run("backtest", "task", "--rows", "--format", "csv").stdout)
        self.assertEqual([row["adams"] for row in each], [row["published"] for row in each])

    def test_other_ways_are_tried_beside_the_act(self):
        rows = rows_of(run("backtest", "task", "--hypotheses", "scenarios/exempt-hypotheses.csv",
                           "--format", "csv").stdout)
        adams = {(row["exempt"], row["years_before"]): row for row in rows
                 if row["rule"] == "adams"}
        self.assertEqual(len(adams), 4 * 3)
        self.assertEqual(adams["nobody", "1"]["exact"], "14")
        documented = (ROOT / "docs/model/task.md").read_text()
        for row in adams.values():
            self.assertIn("| " + " | ".join(row.values()) + " |", documented)

    def test_a_hypothesis_without_a_reason_is_refused(self):
        done = run("backtest", "task", "--hypotheses", "data/source.csv")
        self.assertEqual(done.returncode, 2)
        self.assertIn("hypothesis,gm_code,why", done.stderr)


if __name__ == "__main__":
    unittest.main()
