"""regietafel simulate and compare: the chain of a scenario as a user asks for it."""

import json
import re
import shutil
import signal
import subprocess
import time
import unittest

from program import PROGRAM, ROOT, SCENARIO, InFolder, rows_of, run

TINY_CHAIN = ROOT / "tests/stories/tiny_chain.toml"
SLOWER = 'slower_decisions = { scale = { "decision.capacity_per_week" = 0.5 } }\n'
LONG_FORM = ["variant", "measure", "area", "group", "period", "mean", "p025", "p05", "p10", "p25",
             "p50", "p75", "p90", "p95", "p975"]
QUANTILES = LONG_FORM[6:]


OWN_SITES = """name,gm_code,places,kind,in_use_since,available_until,precision,about,published,published_basis,status,source_id
azc Grootstad,GM0001,400,azc,2015-09,2021-06-30,as_published,2020-12-31,2020-12-31,stated_day,published,OWN
azc Kleinveld,GM0005,250,azc,2021-03-01,,as_published,2020-12-31,2020-12-31,stated_day,published,OWN
sporthal,GM0002,80,noodopvang,,2021-04-30,as_published,2020-12-31,2020-12-31,stated_day,published,OWN
"""


class Simulate(InFolder):
    def asked(self, command, *arguments):
        """The rows of a table as CSV, with runs kept in the test's folder."""
        done = run(command, TINY_CHAIN, "--runs", self.folder / "runs", "--format", "csv",
                   *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return rows_of(done.stdout)

    def test_long_form_with_quantiles_in_order(self):
        rows = self.asked("simulate", "--measure", "residents", "--measure", "housed", "--months",
                          "1")
        self.assertEqual(list(rows[0]), LONG_FORM)
        self.assertEqual(len(rows), 2 * 11)  # February to December
        self.assertEqual({row["variant"] for row in rows}, {"base"})
        self.assertEqual({row["group"] for row in rows}, {"all"})
        self.assertEqual((rows[0]["period"], rows[10]["period"]), ("2021-02", "2021-12"))
        for row in rows:
            quantiles = [int(row[name]) for name in QUANTILES]
            self.assertEqual(quantiles, sorted(quantiles))
            self.assertLessEqual(quantiles[0], float(row["mean"]))
            self.assertLessEqual(float(row["mean"]), quantiles[-1])

    def test_periods_add_flows_up_and_take_the_last_day_of_stocks(self):
        months = self.asked("simulate", "--measure", "housed", "--measure", "residents",
                            "--months", "1")
        year = self.asked("simulate", "--measure", "housed", "--measure", "residents",
                          "--months", "12")
        housed = sum(float(row["mean"]) for row in months if row["measure"] == "housed")
        self.assertAlmostEqual(float(year[0]["mean"]), housed, delta=0.6)  # of eleven roundings
        self.assertEqual(year[0]["period"], "2021-02/2021-12")
        self.assertEqual(year[1]["mean"], months[-1]["mean"])

    def test_a_start_within_a_month_goes_on_with_the_variants_inflow(self):
        text = TINY_CHAIN.read_text().replace("start = 2021-02-01", "start = 2021-02-15")
        text = text.replace('facts = "tiny_chain"', f'facts = "{TINY_CHAIN.with_suffix("")}"')
        head, _, _ = text.partition("[variants]")
        (self.folder / "x.toml").write_text(
            head + '[variants]\nno_minors = { set = { "inflow.minors_share" = 0 } }\n')
        done = run("simulate", self.folder / "x.toml", "--runs", "none", "--format", "csv",
                   "--months", "1", "--measure", "arrivals_minors", "--measure", "arrivals",
                   "--variant", "base", "--variant", "no_minors")
        self.assertEqual(done.returncode, 0, done.stderr)
        came = {(row["variant"], row["measure"]): float(row["mean"])
                for row in rows_of(done.stdout) if row["period"].startswith("2021-02")}
        self.assertGreater(came["base", "arrivals_minors"], 0)
        self.assertEqual(came["no_minors", "arrivals_minors"], 0)
        self.assertGreater(came["no_minors", "arrivals"], 0)

    def test_own_locations_open_and_close_on_their_days(self):
        own = self.folder / "own"
        own.mkdir()
        (own / "reception_location.csv").write_text(OWN_SITES)
        (own / "source.csv").write_text("source_id,kind,citation\nOWN,own,ours\n")
        text = TINY_CHAIN.read_text()
        (self.folder / "x.toml").write_text(
            text.replace('[reception]', '[reception]\nsites = "own"')
            .replace('facts = "tiny_chain"', f'facts = "{TINY_CHAIN.with_suffix("")}"'))
        done = run("simulate", self.folder / "x.toml", "--data", own, "--runs", "none", "--format",
                   "csv", "--months", "1", "--futures", "1", "--measure", "capacity_regular",
                   "--measure", "capacity_emergency", "--area", "PV20", "--area", "PV21")
        self.assertEqual(done.returncode, 0, done.stderr)
        places = {(row["measure"], row["area"], row["period"]): row["mean"]
                  for row in rows_of(done.stdout)}
        regular = [places["capacity_regular", "PV20", f"2021-{month:02}"] for month in range(2, 9)]
        asked = 15  # that PV20 delivers of the request, from May
        self.assertEqual([float(place) for place in regular],
                         [400, 400, 400, 400 + asked, 400 + asked, asked, asked])
        self.assertEqual(float(places["capacity_regular", "PV21", "2021-02"]), 0)
        self.assertGreaterEqual(float(places["capacity_regular", "PV21", "2021-03"]), 250)
        self.assertGreaterEqual(float(places["capacity_emergency", "PV21", "2021-03"]), 80)

    def test_areas_add_up_to_the_country(self):
        areas = ["NL", "PV20", "PV21", "GM0001", "GM0002", "GM0005"]
        rows = self.asked("simulate", "--measure", "housed", "--months", "1",
                          *(word for area in areas for word in ("--area", area)))
        mean = {(row["area"], row["period"]): float(row["mean"]) for row in rows}
        self.assertEqual(len(mean), len(areas) * 11)
        for (area, period), value in mean.items():
            if area != "NL":
                continue
            self.assertAlmostEqual(value, mean["PV20", period] + mean["PV21", period], delta=0.2)
            self.assertAlmostEqual(mean["PV21", period],
                                   mean["GM0002", period] + mean["GM0005", period], delta=0.2)

    def test_json_holds_the_same_rows_and_where_they_come_from(self):
        wish = ("--measure", "residents", "--futures", "3")
        rows = self.asked("simulate", *wish)
        done = run("simulate", TINY_CHAIN, "--runs", "none", "--format", "json", *wish)
        answer = json.loads(done.stdout)
        self.assertEqual([{key: str(value) for key, value in row.items()}
                          for row in answer["rows"]], rows)
        self.assertEqual(answer["provenance"]["as_of"], "2021-01-31")
        self.assertRegex(answer["provenance"]["data"], r"^sha256:[0-9a-f]{64}$")

    def test_a_table_says_what_it_rests_on_and_whether_it_was_played_before(self):
        wish = ("simulate", TINY_CHAIN, "--runs", self.folder / "runs", "--measure", "residents")
        first, second = run(*wish), run(*wish)
        self.assertIn("residents", first.stdout)
        self.assertIn("base: 4 futures, seed 417, run ", first.stdout)
        self.assertIn("Nothing published after 2021-01-31 was read; data ", first.stdout)
        self.assertNotIn("as it was kept", first.stdout)
        self.assertEqual(second.stdout.replace(", as it was kept", ""), first.stdout)
        self.assertIn("as it was kept", second.stdout)

    def test_a_run_is_kept_under_its_key_and_none_keeps_nothing(self):
        self.asked("simulate", "--measure", "residents")
        runs = list((self.folder / "runs").iterdir())
        self.assertEqual(len(runs), 1)
        self.assertRegex(runs[0].name, r"^[0-9a-f]{64}$")
        self.assertEqual({path.name for path in runs[0].iterdir()},
                         {"national.i64", "days.i32", "areas.hist", "totals.i32",
                          "half_years.i32", "run.json"})
        before = self.contents()
        done = run("simulate", TINY_CHAIN, "--runs", "none", folder=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.contents(), before)

    def test_threads_change_nothing(self):
        one = self.asked("simulate", "--threads", "1", "--seed", "5")
        shutil.rmtree(self.folder / "runs")
        self.assertEqual(self.asked("simulate", "--threads", "2", "--seed", "5"), one)
        self.assertNotEqual(self.asked("simulate", "--seed", "6"), one)

    def test_variants_are_shown_as_asked(self):
        rows = self.asked("simulate", "--variant", "base", "--variant", "slower_decisions",
                          "--measure", "decisions")
        means = {row["variant"]: float(row["mean"]) for row in rows}
        self.assertEqual(list(means), ["base", "slower_decisions"])
        self.assertLess(means["slower_decisions"], means["base"])

    def test_compare_is_the_variant_less_the_base_on_the_same_futures(self):
        rows = self.asked("compare", "--measure", "decisions")
        self.assertEqual(list(rows[0]), [LONG_FORM[0], "minus", *LONG_FORM[1:]])
        self.assertEqual({row["minus"] for row in rows}, {"base"})
        by_variant = {row["variant"]: row for row in rows}
        self.assertNotIn("base", by_variant)
        self.assertEqual({by_variant["same"][name] for name in QUANTILES}, {"0"})
        # Every future decides fewer: no luck is in the difference.
        self.assertLess(int(by_variant["slower_decisions"]["p975"]), 0)

    def test_the_chain_of_a_tiny_country_is_as_kept(self):
        """Byte for byte. Changed only by tools/update_golden."""
        kept = (ROOT / "tests/golden/tiny_chain.csv").read_text(encoding="utf-8")
        measures = dict.fromkeys(row["measure"] for row in rows_of(kept))
        variants = dict.fromkeys(row["variant"] for row in rows_of(kept))
        done = run("simulate", TINY_CHAIN, "--runs", "none", "--months", "1", "--format", "csv",
                   *(f"--measure={measure}" for measure in measures),
                   *(f"--variant={variant}" for variant in variants))
        self.assertEqual(done.stdout, kept, done.stderr)

    def test_help_has_examples_that_run(self):
        for command in ("simulate", "compare"):
            done = run(command, "--help")
            self.assertEqual(done.returncode, 0)
            examples = re.findall(rf"^  regietafel ({command} .*)$", done.stdout, re.M)
            self.assertGreaterEqual(len(examples), 2)
            for example in examples:
                words = [word.replace(str(SCENARIO.relative_to(ROOT)), str(SCENARIO))
                         for word in example.split()]
                done = run(*words, "--futures", "2", "--runs", self.folder / "runs", "--quiet")
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertGreater(len(done.stdout.splitlines()), 3)


class WrongWishes(InFolder):
    """All faults at once, each with its place and a way out; exit code 2; nothing is written."""

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

    def chain(self, *changes):
        """A copy of the tiny chain with lines changed; where the first of them stands."""
        text = TINY_CHAIN.read_text(encoding="utf-8")
        text = text.replace('facts = "tiny_chain"', f'facts = "{TINY_CHAIN.with_suffix("")}"')
        for before, after in changes:
            self.assertIn(before, text)
            text = text.replace(before, after, 1)
        self.write("x.toml", text)
        return text[:text.index(changes[0][1])].count("\n") + 1

    def test_scenarios_that_cannot_be(self):
        for name, before, after, says in (
                ("more permit holders than residents", "permit_holders_in_reception = 150",
                 "permit_holders_in_reception = 1500", ["state.", "1500", "600"]),
                ("an end before the start", "end = 2021-12-31", "end = 2021-01-15",
                 ["time.end", "a day after", "2021-01-15"]),
                ("a share over 1", "single_share = 0.7", "single_share = 96",
                 ["households.single_share", "between 0 and 1", "found 96", "write 0.96"]),
                ("an unknown assumption", "residents = 600", 'residents = "@residnts"',
                 ["state.residents", "residnts"]),
                ("capacity as text", "capacity_per_week = 12", 'capacity_per_week = "twelve"',
                 ["decision.capacity_per_week", "twelve"])):
            with self.subTest(name):
                line = self.chain((before, after), (SLOWER, ""))  # which would say it once more
                self.refused("simulate", "x.toml", says=[f"x.toml:{line}:", *says], lines=1)
                self.refused("compare", "x.toml", says=[f"x.toml:{line}:"], lines=1)

    def test_a_series_that_is_not_observed(self):
        line = self.chain(('observed = ["inflow"', 'observed = ["inflwo"'))
        self.refused("simulate", "x.toml", says=[f"x.toml:{line}:", 'write "inflow"'], lines=1)

    def test_all_faults_of_a_scenario_at_once(self):
        self.chain(("end = 2021-12-31", "end = 2021-01-15"), (SLOWER, ""),
                   ("single_share = 0.7", "single_share = 96"),
                   ("capacity_per_week = 12", 'capacity_per_week = "twelve"'))
        self.refused("simulate", "x.toml", lines=3)

    def test_words_that_are_not_known(self):
        self.refused("simulate", TINY_CHAIN, "--measure", "resdents", says=["write residents"])
        self.refused("simulate", TINY_CHAIN, "--variant", "slower_decision",
                     says=["write slower_decisions"])
        self.refused("compare", TINY_CHAIN, "--variant", "slower_decision",
                     says=["write slower_decisions"])
        self.refused("simulate", TINY_CHAIN, "--months", "5", says=["1, 3, 6 or 12"])

    def test_areas_that_do_not_exist_or_are_not_counted(self):
        self.refused("simulate", TINY_CHAIN, "--area", "Grootstad", "--area", "PV99x", lines=2,
                     says=["--area: expected", "GM0363", "found Grootstad", "found PV99x"])
        self.refused("simulate", TINY_CHAIN, "--area", "GM0003", "--area", "PV27", lines=2,
                     says=["--area: expected", "found GM0003", "found PV27"])
        self.refused("simulate", TINY_CHAIN, "--measure", "residents", "--area", "GM0001", lines=1,
                     says=["--measure: expected", "residents", "NL"])

    def test_numbers_that_are_none(self):
        self.refused("simulate", TINY_CHAIN, "--futures", "x", "--seed", "-1", "--threads", "0",
                     lines=3, says=["--futures: expected a whole number from 1 to", "found x",
                                    "--seed:", "--threads:"])

    def test_a_scenario_without_a_chain(self):
        self.refused("simulate", ROOT / "scenarios/tiny.toml", says=["state: expected a table"])


class Interrupted(InFolder):
    def test_ctrl_c_during_a_run_leaves_no_half_run(self):
        arguments = [PROGRAM, "simulate", SCENARIO, "--futures", "3000", "--runs",
                     self.folder / "runs"]
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              text=True) as program:
            time.sleep(2)
            self.assertIsNone(program.poll(), "it plays for minutes")
            program.send_signal(signal.SIGINT)
            out, errors = program.communicate(timeout=60)
        self.assertNotEqual(program.returncode, 0)
        self.assertEqual(out, "")
        self.assertIn("nothing was kept", errors)
        self.assertEqual([path for path in self.files() if not path == "runs"], [])


if __name__ == "__main__":
    unittest.main()
