"""regietafel task-outlook and its back-test: the task to come, as a user asks for it."""

import json
import unittest

from program import ROOT, SCENARIO, TINY, TINY_CHAIN, InFolder, rows_of, run

COLUMNS = ["area", "name", "half_year", "measure", "basis", "mean", "p025", "p10", "p25", "p50",
           "p75", "p90", "p975"]
QUANTILES = COLUMNS[6:]


class TaskOutlook(InFolder):
    def asked(self, *arguments):
        done = run("task-outlook", *arguments, "--runs", self.folder / "runs", "--format", "csv")
        self.assertEqual(done.returncode, 0, done.stderr)
        return rows_of(done.stdout)

    def test_four_half_years_of_a_municipality_from_the_demo(self):
        rows = self.asked("GM0363", "--futures", "5")
        self.assertEqual(list(rows[0]), COLUMNS)
        self.assertEqual([row["half_year"] for row in rows[::2]],
                         ["2021-II", "2022-I", "2022-II", "2023-I"])
        self.assertEqual({row["name"] for row in rows}, {"Amsterdam"})
        self.assertEqual([row["basis"] for row in rows[::2]], ["scenario"] + 3 * ["expected"])
        # The number that `regietafel task 2021-II --total 11000` publishes.
        self.assertEqual({rows[0][name] for name in QUANTILES}, {"543"})
        for row in rows:
            quantiles = [int(row[name]) for name in QUANTILES]
            self.assertEqual(quantiles, sorted(quantiles))
        self.assertLess(int(rows[1]["p025"]), int(rows[1]["p975"]))

    def test_areas_come_in_the_order_asked_and_set_tasks_add_up(self):
        rows = self.asked("NL", "PV21", "GM0005", "GM0002", "GM0001", "--scenario", TINY_CHAIN)
        self.assertEqual([row["area"] for row in rows[::2]],
                         ["NL", "PV21", "GM0005", "GM0002", "GM0001"])
        task = {row["area"]: int(row["p50"]) for row in rows if row["measure"] == "task"}
        self.assertEqual(task["NL"], 200)
        self.assertEqual(task["PV21"], task["GM0005"] + task["GM0002"])
        self.assertEqual(task["NL"], task["PV21"] + task["GM0001"])

    def test_asked_again_it_is_read_back_and_says_so(self):
        wish = ("task-outlook", "GM0001", "--scenario", TINY_CHAIN, "--runs", self.folder / "runs")
        first, second = run(*wish), run(*wish)
        self.assertNotIn("(as it was kept)", first.stdout)
        self.assertEqual(second.stdout.replace(" (as it was kept)", ""), first.stdout)
        self.assertIn("(as it was kept)", second.stdout)

    def test_it_says_what_it_rests_on_in_both_languages(self):
        wish = ("task-outlook", "NL", "--scenario", TINY_CHAIN, "--runs", self.folder / "runs")
        english, dutch = run(*wish).stdout, run(*wish, "--lang", "nl").stdout
        self.assertIn("without an interval: the task of 2021-II.", english)
        self.assertIn("From 4 futures of tiny-chain, variant base.", english)
        self.assertIn("Beware: no national balance was published.", english)
        self.assertIn("apportioned by the inhabitants of 1 January 2020", english)
        self.assertIn("zonder marge: de taak van 2021-II.", dutch)
        self.assertIn("inwoners van 1 januari 2020", dutch)
        self.assertIn("Nederland", dutch)
        self.assertNotIn("The ", dutch)
        quiet = run(*wish, "--quiet").stdout
        self.assertTrue(english.startswith(quiet))
        self.assertNotIn("futures", quiet)

    def test_it_says_up_to_when_balances_are_known(self):
        done = run("task-outlook", "NL", "--futures", "1", "--runs", "none")
        self.assertIn("national balance is published up to the beginning of 2021-I", done.stdout)

    def test_json_holds_the_same_rows(self):
        wish = ("task-outlook", "NL", "--scenario", TINY_CHAIN, "--runs", self.folder / "runs")
        answer = json.loads(run(*wish, "--format", "json").stdout)
        rows = rows_of(run(*wish, "--format", "csv").stdout)
        self.assertEqual([row["p50"] for row in answer["rows"]], [int(row["p50"]) for row in rows])
        self.assertEqual(answer["provenance"]["as_of"], "2021-01-31")

    def test_a_variant_gives_its_own_tasks(self):
        rows = self.asked("NL", "--futures", "2", "--variant", "task_13500")
        self.assertEqual({rows[0][name] for name in QUANTILES}, {"13500"})


class Backtest(InFolder):
    def asked(self, *arguments):
        done = run("backtest", "task-outlook", *arguments, "--futures", "3", "--runs",
                   self.folder / "runs", "--format", "csv")
        self.assertEqual(done.returncode, 0, done.stderr)
        return done

    def test_one_row_per_group_measure_and_distance(self):
        done = self.asked(SCENARIO, ROOT / "scenarios/validation/mechanics-2021-04.toml")
        self.assertIn("passed over: mechanics-2021-04", done.stderr)
        rows = rows_of(done.stdout)
        nation = {row["ahead"]: row for row in rows
                  if (row["group"], row["measure"]) == ("nation", "task")}
        self.assertEqual(list(nation), ["2", "3", "4", "all"])  # 2021-II was proposed
        # What came, 10,000, 13,500 and 21,200, against 11,000 that stays.
        self.assertEqual([nation[ahead]["persistence"] for ahead in nation],
                         ["1000.0", "2500.0", "10200.0", "4566.7"])
        for row in rows:
            held = [int(row[name]) for name in ("held_50", "held_80", "held_95")]
            self.assertEqual(held, sorted(held))
            self.assertLessEqual(held[-1], int(row["rows"]))

    def test_rows_have_what_came_with_its_source(self):
        rows = rows_of(self.asked(SCENARIO, "--rows").stdout)
        came = {(row["area"], row["measure"], row["period"]): row for row in rows}
        self.assertEqual(came["NL", "task", "2022-I"]["came"], "10000")
        self.assertEqual(came["GM0394", "task", "2023-I"]["source"], "S058")
        self.assertNotIn("worked_out", {row["group"] for row in rows})


class WrongWishes(InFolder):
    def refused(self, *arguments, says=(), lines=None):
        before = self.contents()
        done = run(*arguments, folder=self.folder)
        self.assertEqual(done.returncode, 2, done.stdout[:200] + done.stderr)
        self.assertEqual(done.stdout, "")
        for words in says:
            self.assertIn(words, done.stderr)
        if lines is not None:
            self.assertEqual(len(done.stderr.splitlines()), lines, done.stderr)
        self.assertEqual(self.contents(), before)

    def test_all_faults_of_the_command_line_at_once(self):
        self.refused("task-outlook", "Amsterdam", "PV2", "NL", "--futures", "0", "--seed", "x",
                     "--threads", "-", "--format", "xml", "--lang", "de",
                     "--scenario", TINY_CHAIN, lines=7,
                     says=["area: expected NL, a province as PV27", "found Amsterdam", "found PV2",
                           "`regietafel data show municipality`", "--futures:", "--seed:",
                           "--threads:", "--format:", "--lang:"])

    def test_areas_that_cannot_be_and_that_are_not_there_at_once(self):
        self.refused("task-outlook", "GM0003", "Amsterdam", "PV27", "NL", "--futures", "0",
                     "--scenario", TINY_CHAIN, lines=4,
                     says=["area: expected NL, a province as PV27", "found Amsterdam", "--futures:",
                           "area: expected an area of 2021-02-01, found GM0003", "found PV27"])

    def test_a_usual_scenario_that_is_not_there_names_the_option(self):
        for area in ("NL", "Amsterdam"):
            self.refused("task-outlook", area,
                         says=["scenarios/lrt-2021-03.toml: --scenario: expected a file, found "
                               "nothing of that name; name a scenario that is there"])

    def test_areas_that_do_not_exist_on_the_first_day(self):
        self.refused("task-outlook", "GM0003", "PV27", "--scenario", TINY_CHAIN, lines=2,
                     says=["area: expected an area of 2021-02-01, found GM0003", "found PV27",
                           "`regietafel data show municipality`"])

    def test_scenarios_that_cannot_answer(self):
        self.refused("task-outlook", "NL", "--scenario", TINY, says=["expected a table [state]"],
                     lines=1)
        self.refused("task-outlook", "NL", "--scenario", "none.toml", lines=1,
                     says=["none.toml: --scenario: expected a file, found nothing"])
        self.write("x.toml", f'extends = "{TINY_CHAIN}"\nname = "x"\n'
                             "[time]\nend = 2021-06-30\n")
        self.refused("task-outlook", "NL", "--scenario", "x.toml", lines=1,
                     says=["x.toml: time.end: expected 2021-07-01 or later", "found 2021-06-30"])
        self.refused("task-outlook", "NL", "--scenario", TINY_CHAIN, "--variant", "regionl",
                     says=["write regional"])

    def test_a_back_test_without_scenarios_or_of_one_without_a_chain(self):
        done = run("backtest", "task-outlook", folder=self.folder)
        self.assertEqual(done.returncode, 2)
        self.refused("backtest", "task-outlook", TINY, says=["expected a table [state]"])
        self.refused("backtest", "task-outlook", "none.toml", "other.toml", lines=2,
                     says=["none.toml: expected a file", "other.toml: expected a file"])


if __name__ == "__main__":
    unittest.main()
