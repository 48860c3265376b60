"""Wrong input gets a place, what was expected and found, and a way out; exit code 2; nothing is
left behind."""

import os
import shutil
import unittest

from program import PROGRAM, ROOT, TINY, TINY_CHAIN, InFolder, rows_of, run

SCENARIO = """schema = 1
name = "x"
[time]
as_of = 2021-03-15
start = 2021-04-01
end = 2021-12-31
[task]
published = { "2021-II" = 11_000 }
"""
LOCAL = "area_code,period,measure,value,about,published,published_basis,status,source_id\n"
BALANCE = "GM0513,2021-II,balance_start,-12,2021-07-01,2021-03-01,stated_day,published,OWN\n"


class WrongInputInFolder(InFolder):
    def refused(self, *arguments, says=(), code=2, lines=None):
        """Runs in the folder; checks exit code, words and that nothing was left behind."""
        before = self.contents()
        done = run(*arguments, folder=self.folder)
        self.assertEqual(done.returncode, code, done.stdout[:200] + done.stderr)
        self.assertEqual(done.stdout[:200], "")
        for words in says:
            self.assertIn(words, done.stderr)
        for trace in ("terminate", "std::", "Assertion", "Segmentation", "Sanitizer"):
            self.assertNotIn(trace, done.stderr)
        if lines is not None:
            self.assertEqual(len(done.stderr.splitlines()), lines, done.stderr)
        self.assertEqual(self.contents(), before)
        return done


class WrongInput(WrongInputInFolder):
    def test_a_scenario_that_is_not_there_or_no_file(self):
        self.refused("brief", "none.toml", says=["none.toml: expected a file, found nothing"])
        self.refused("brief", self.folder, says=["found a folder; name a file"])

    def test_a_syntax_error_stands_alone(self):
        self.write("x.toml", "schema = = 1\nname = 3\n")
        self.refused("brief", "x.toml", says=["x.toml:1:10: toml: expected TOML 1.0"], lines=1)

    def test_a_typo_in_a_key_names_the_nearest(self):
        self.write("x.toml", SCENARIO.replace("published", "publishd"))
        self.refused("brief", "x.toml", lines=2,
                     says=["x.toml:8:12: task.publishd:", "write published"])

    def test_all_faults_of_a_scenario_at_once(self):
        self.write("x.toml", SCENARIO.replace("11_000", "-1").replace("2021-12-31", "2020-12-31")
                   + 'rule = "adms"\n')
        self.refused("brief", "x.toml", lines=3,
                     says=["time.end: expected a day after", "found -1", 'write "adams"'])

    def test_more_people_at_the_start_than_the_history_leaves(self):
        self.write("x.toml", f'extends = "{TINY_CHAIN}"\nname = "x"\n'
                             "[state]\nfamily_expected = 90_000\n")
        self.refused("simulate", "x.toml", "--runs", "none", lines=1,
                     says=["state.family_expected: expected at most", "found 90000",
                           "let time.history_from be earlier"])

    def test_a_municipality_that_does_not_exist(self):
        self.write("x.toml", SCENARIO + 'exempt = ["GM9999"]\n')
        self.refused("brief", "x.toml", says=["task.exempt", "found GM9999"])
        self.refused("task", "2021-II", "--explain", "GM9999", says=["found GM9999"])
        self.refused("task", "2021-II", "--explain", "Amsterdam", says=["a CBS code as GM0363"])
        self.refused("task", "2021-II", "--exempt", "GM9999", says=["found GM9999"])
        self.refused("data", "show", "municipality", "GM9999", says=["found GM9999"])

    def test_totals_that_are_no_whole_number_of_persons(self):
        for total in ("-5", "11.5", "11,000", "11000x", "99999999999999999999"):
            with self.subTest(total):
                for form in ([], ["--format", "csv"], ["--out", "task.xlsx"]):
                    self.refused("task", "2021-II", f"--total={total}", *form,
                                 says=["--total: expected a whole number", f"found {total};",
                                       "without separators"])
        self.refused("task", "2021-II", "--total", "-5", says=["found -5; write"])

    def test_an_empty_total_is_no_total(self):
        self.refused("task", "2021-II", "--total", "", says=["--total: expected a whole number"])

    def test_a_half_year_without_a_published_task_asks_for_a_total(self):
        self.refused("task", "2021-II", "--as-of", "2021-03-01",
                     says=["--total: expected the national task of 2021-II", "--total 11000"])

    def test_half_years_that_do_not_exist_or_are_not_known(self):
        for half in ("2021-III", "2021", "first"):
            self.refused("task", half, says=[f"found {half}", "I is January to June"])
        self.refused("task", "2031-I", "--total", "5", says=["a year from 2012 to 2024", "2031"])

    def test_a_split_without_shares(self):
        for half in ("2014-I", "2014-II", "2015-I", "2015-II"):
            self.refused("task", half, "--total", "5",
                         says=["municipality_persons_moved.csv:", "found no figure known by then",
                               "`regietafel data template municipality_persons_moved`"])
        self.refused("task", "2014-I", "--total", "5", lines=4,
                     says=["municipality_persons_moved.csv:16: ", "GM0055", "lay your own"])

    def test_own_shares_of_a_split_are_the_way_out(self):
        shown = run("data", "show", "municipality_persons_moved", "GM0055", "--format", "csv")
        template = run("data", "template", "municipality_persons_moved", "--out", "-").stdout
        head, example = template.splitlines()
        rows = rows_of(shown.stdout)
        self.assertEqual([row["persons"] for row in rows], [""] * 4)
        own = [{**dict(zip(head.split(","), example.split(","), strict=True)),
                **{name: row[name] for name in ("date", "from_code", "to_code",
                                                "persons_from_total")},
                "persons": str(persons), "about": "2013-01-01", "published": "2013-10-01"}
               for row, persons in zip(rows, (4000, 6000, 5000, 4000), strict=True)]
        self.write("own/municipality_persons_moved.csv", head + "\n"
                   + "".join(",".join(row.values()) + "\n" for row in own))
        done = run("task", "2014-I", "--total", "6500", "--data", "own", "--format", "csv",
                   folder=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(sum(int(row["task"]) for row in rows_of(done.stdout)), 6_500)

    def test_words_that_are_not_known(self):
        self.refused("task", "2021-II", "--rule", "webstr", says=["write webster"])
        self.refused("task", "2021-II", "--by", "provnce", says=["write province"])
        self.refused("task", "2021-II", "--format", "xml", says=["table, csv or json"])
        self.refused("task", "2021-II", "--lang", "de", says=["nl or en"])
        self.refused("task", "2021-II", "--as-of", "15-03-2021", says=["a date as 2021-03-15"])
        self.refused("task", "2021-II", "--out", "task.doc", says=[".csv, .json or .xlsx"])
        self.refused("data", "show", "municipalty", says=["write municipality"])
        self.refused("data", "template", "task_locl", says=["write task_local"])
        self.refused("tsk", says=["write task"])

    def test_all_faults_of_a_command_line_at_once(self):
        self.refused("task", "2021-III", "--total=-1", "--rule", "x", "--as-of", "y", lines=4)

    def test_missing_arguments(self):
        for arguments in ((), ("task",), ("brief",), ("data",), ("data", "show"), ("backtest",)):
            with self.subTest(arguments):
                self.refused(*arguments, says=["required"])
        self.refused("task", "2021-II", "--nonsense", says=["--nonsense"])

    def test_a_package_with_a_broken_line(self):
        self.write("own/task_local.csv", LOCAL + BALANCE + 'GM0513,"2021-II\n')
        self.refused("data", "check", "--data", "own",
                     says=["own/task_local.csv:3:8: csv: expected a closing quote"])
        self.write("own/task_local.csv", LOCAL + "GM0513,2021-II\n" + BALANCE)
        self.refused("task", "2021-II", "--data", "own",
                     says=["own/task_local.csv:2:1: csv: expected 9 cells", "found 2"])

    def test_a_package_with_a_doubled_key(self):
        self.write("own/task_local.csv", LOCAL + BALANCE + BALANCE)
        self.refused("brief", TINY, "--data", "own", "--out", "out",
                     says=["own/task_local.csv:3:1", "line 2 has the same"])

    def test_a_package_with_a_file_of_an_unknown_name(self):
        self.write("own/task_lokal.csv", LOCAL + BALANCE)
        for arguments in (["data", "check"], ["task", "2021-II"], ["backtest", "task"],
                          ["brief", TINY, "--out", "out"]):
            with self.subTest(arguments):
                self.refused(*arguments, "--data", "own", says=["rename it to task_local.csv"])

    def test_a_package_that_is_not_there(self):
        self.refused("data", "check", "--data", "none", says=["none: expected a folder"])

    def test_balances_for_nobody(self):
        self.write("b.csv", "gm_code,balance\nGM9999,5\nGM0363,1.5\n")
        self.refused("task", "2021-II", "--balance", "b.csv", lines=2,
                     says=["b.csv:2:1", "b.csv:3:8"])

    def test_a_population_that_is_missing_for_the_year(self):
        # The package ends with 2024: a list for a later year, but no inhabitants of that before.
        self.write("own/municipality.csv",
                   "year,gm_code,name,province_code,safety_region_code,corop_code,about,published,"
                   "published_basis,status,source_id\n"
                   "2026,GM0363,Amsterdam,PV27,,,2026-01-01,2025-10-01,assumed,published,OWN\n")
        self.refused("task", "2026-I", "--total", "5", "--data", "own", "--out", "t.csv", lines=1,
                     says=["population.year: expected inhabitants on 1 January 2025",
                           "known by then: ", "lay your own population.csv"])

    def test_a_score_file_with_gaps_writes_nothing(self):
        self.write("s.csv", "gm_code,score\nGM0363,0.1\nGM9999,0\nGM0513,high\n")
        self.refused("distribution-act", "--total", "96000", "--score", "s.csv", "--out", "d.xlsx",
                     lines=2, says=["s.csv:3:1", "s.csv:4:8"])
        self.write("s.csv", "gm_code,score\nGM0363,0.1\n")
        self.refused("distribution-act", "--total", "96000", "--score", "s.csv", "--out", "d.xlsx",
                     lines=341, says=["s.csv: score: expected a score of Groningen (GM0014)"])

    def test_positions_for_unknown_municipalities_write_nothing(self):
        self.write("p.csv", "gm_code,half_year,balance,task,housed,excused\n"
                            "GM9999,2016-I,0,30,12,no\nGM9998,2016-I,0,30,12,no\n")
        self.refused("supervision", "p.csv", "--out", "s.csv", lines=2,
                     says=["p.csv:2:1: ", "found GM9999", "p.csv:3:1: ", "found GM9998"])

    def test_all_faults_of_the_files_of_a_distribution_at_once(self):
        self.write("p.csv", "name,gm_code,places,in_use_since,available_until\n"
                            "a,GM9999,10,2024,\nb,GM0363,many,2024,2023-12-31\n")
        self.write("r.csv", "gm_code,revenue\nGM0363,-1\n")
        self.write("w.csv", "gm_code,weight\nGM9999,1\n")
        self.write("b.csv", "gm_code,balance\nGM0363,1.5\n")
        self.refused("distribution-act", "--total", "96000", "--places", "p.csv", "--revenue",
                     "r.csv", "--weight", "w.csv", "--balance", "b.csv", "--out", "d.xlsx", lines=5,
                     says=["p.csv:2:3: ", "p.csv:3:10: ", "r.csv:2:8: ", "w.csv:2:1: ",
                           "b.csv:2:8: "])

    def test_weights_with_a_gap_or_without_any_weight(self):
        self.write("w.csv", "gm_code,weight\nGM0363,1\n")
        self.refused("distribution-act", "--total", "96000", "--weight", "w.csv", lines=341,
                     says=["w.csv: weight: expected the weight of Groningen (GM0014), found no row"])
        known = run("distribution-act", "--total", "9", "--format", "csv").stdout
        self.write("w.csv", "gm_code,weight\n"
                   + "".join(f"{row['gm_code']},0\n" for row in rows_of(known)))
        self.refused("distribution-act", "--total", "96000", "--weight", "w.csv", lines=1,
                     says=["w.csv: weight: expected a weight above 0, found 0 for all"])

    def test_rounds_that_are_none_and_years_without_boundaries(self):
        for wrong in ("2025", "2022", "one"):
            self.refused("distribution-act", "--total", "96000", "--round", wrong, lines=1,
                         says=["--round: expected a year from 2024 on, every 2 years",
                               f"found {wrong}"])
        self.refused("distribution-act", "--total", "96000", "--round", "2026", lines=1,
                     says=["found 2025", "or take another --year"])

    def test_groups_to_pool_over_that_are_none(self):
        self.write("g.csv", "gm_code,group\nGM9999,a\nGM0363,a\nGM0363,\nGM0513,b\n")
        self.write("s.csv", "agreement,gm_code,change\nx,GM0363,-40\nx,GM0513,39\n")
        self.refused("task", "2021-II", "--pool", "g.csv", "--swap", "s.csv", "--out", "t.xlsx",
                     lines=5, says=["g.csv:2:1", "g.csv:4:1", "g.csv:4:8", "g.csv:5:8",
                                    "two or more municipalities in a group", "s.csv:2:"])
        self.refused("task", "2021-II", "--pool", "none.csv", says=["none.csv: expected a file"])
        self.refused("task", "2021-II", "--pool", "provnce", lines=1,
                     says=["write province, or name a CSV file with gm_code,group"])

    def test_an_existing_file_is_not_overwritten_by_a_template(self):
        self.write("task_local.csv", "mine")
        self.refused("data", "template", "task_local", says=["a name that is free"])
        self.assertEqual((self.folder / "task_local.csv").read_text(), "mine")

    def test_a_refused_briefing_leaves_the_one_before(self):
        run("brief", TINY, "--out", "out", folder=self.folder)
        before = (self.folder / "out/briefing.json").read_bytes()
        self.write("x.toml", SCENARIO.replace("11_000", "-1"))
        self.refused("brief", "x.toml", "--out", "out")
        self.assertEqual((self.folder / "out/briefing.json").read_bytes(), before)


class WrongChain(WrongInputInFolder):
    """Wrong numbers of a chain: `regietafel simulate` plays nothing and keeps nothing."""

    def refused_with(self, *changes, says=(), lines=1, more=()):
        """The tiny chain with some texts replaced by others, each of which must be there."""
        text = TINY_CHAIN.read_text(encoding="utf-8")
        for before, after in changes:
            self.assertIn(before, text)
            text = text.replace(before, after)
        self.write("x.toml", text)
        if not (self.folder / "tiny_chain").exists():
            shutil.copytree(TINY_CHAIN.with_suffix(""), self.folder / "tiny_chain")
        self.refused("simulate", "x.toml", *more, says=says, lines=lines)

    def test_a_state_that_contradicts_itself(self):
        self.refused_with(("permit_holders_in_reception = 150", "permit_holders_in_reception = 601"),
                          says=["state.permit_holders_in_reception: expected at most "
                                "state.residents, 600, found 601"])
        self.refused_with(("pending_first_decision = 350", "pending_first_decision = 451"),
                          says=["state.pending_first_decision: expected at most 450 of them in "
                                "reception", "found 451"])

    def test_a_running_half_year_without_a_task(self):
        tasks = self.folder / "tiny_chain/task_national.csv"
        shutil.copytree(TINY_CHAIN.with_suffix(""), tasks.parent)
        known = tasks.read_text().splitlines(keepends=True)
        tasks.write_text("".join(row for row in known if not row.startswith("2021-I,task_set")))
        self.refused_with(('"2021-I" = 200, ', ""),
                          says=["task.published: expected the national task of 2021-I, which runs "
                                "on the first day, 2021-02-01", 'add "2021-I" = persons'])

    def test_own_sites_without_locations_or_with_wrong_ones(self):
        own = ("[reception]", '[reception]\nsites = "own"')
        self.refused_with(own, says=["reception.sites: expected locations of your own",
                                     "regietafel data template locations"])
        folder = self.folder / "own"
        folder.mkdir()
        (folder / "source.csv").write_text("source_id,kind,citation\nOWN,own,ours\n")
        head = ("name,gm_code,places,kind,in_use_since,available_until,precision,about,published,"
                "published_basis,status,source_id\n")
        row = "{},GM0001,{},azc,{},{},as_published,2020-12-31,2020-12-31,stated_day,published,OWN\n"
        (folder / "reception_location.csv").write_text(
            head + row.format("a", 10, "2021-05-01", "2021-04-30")
            + row.format("b", "many", "2021", ""))
        self.refused_with(own, more=("--data", folder), says=["reception_location.csv:3:10: ", "found many"])
        (folder / "reception_location.csv").write_text(
            head + row.format("a", 10, "2021-05-01", "2021-04-30"))
        self.refused_with(own, more=("--data", folder),
                          says=["reception_location.csv:2:", "a day from 2021-05-01",
                                "found 2021-04-30"])
        (folder / "reception_location.csv").write_text(head + row.format("a", "", "2021", ""))
        self.refused_with(own, more=("--data", folder),
                          says=['reception_location "a": expected how many places it has'])

    def test_a_horizon_before_the_start(self):
        self.refused_with(("end = 2021-12-31", "end = 2021-01-31"),
                          says=["time.end: expected a day after time.start, 2021-02-01"])

    def test_days_that_are_not_in_order(self):
        self.refused_with(("as_of = 2021-01-31", "as_of = 2021-02-02"), says=["time.as_of"])
        self.refused_with(("history_from = 2018-01-01", "history_from = 2021-02-01"),
                          says=["time.history_from: expected a day from 2000-01-01"])

    def test_a_share_over_one(self):
        self.refused_with(("single_share = 0.7", "single_share = 70"),
                          says=["households.single_share: expected a share between 0 and 1, "
                                "found 70; write 0.7"])

    def test_text_where_a_number_must_be(self):
        self.refused_with(("places = 640", 'places = "many"'),
                          says=["reception.class.regular.places: expected a number of places",
                                'found "many"'])

    def test_an_unknown_series(self):
        self.refused_with(('observed = ["inflow"]', 'observed = ["inflwo"]'),
                          says=["variants.as_it_came: observed", 'write "inflow"'])

    def test_an_assumption_that_is_not_there(self):
        self.refused_with(("single_share = 0.7", 'single_share = "@single"'),
                          says=["expected an assumption of [assumptions]", 'found "@single"'])

    def test_an_assumption_of_an_unknown_source(self):
        self.refused_with(("single_share = 0.7", 'single_share = "@single"'),
                          ("[variants]", '[assumptions]\nsingle = { value = 0.7, source = "TNY", '
                           'why = "x" }\n\n[variants]'),
                          says=["assumptions.single.source: expected a source", "write TINY"])

    def test_a_municipality_that_does_not_exist(self):
        self.refused_with(("[task]", '[task]\nexempt = ["GM9999"]'),
                          says=["task.exempt", "found GM9999"])

    def test_a_key_that_nobody_reads(self):
        self.refused_with(("held_weeks = 4", "held_weeks = 4, held_week = 4"),
                          says=["homes.lettings.held_week", "write held_weeks"])

    def test_all_faults_at_once(self):
        self.refused_with(("single_share = 0.7", "single_share = 70"),
                          ("places = 640", 'places = "many"'),
                          ("days_to_start = 70\n", ""),
                          ("end = 2021-12-31", "end = 2021-01-31"), lines=4)

    def test_a_variant_that_does_not_exist(self):
        self.refused_with(says=["--variant", "write regional"], more=["--variant", "regionl"])

    def test_a_scenario_without_a_chain(self):
        self.write("x.toml", SCENARIO)
        self.refused("simulate", "x.toml", says=["expected a table [state]"], lines=1)


class OurTrouble(InFolder):
    def failed(self, *arguments, says, **options):
        """The disk refuses: exit code 1, the reason, nothing half-written."""
        before = self.contents()
        done = run(*arguments, **{"folder": self.folder, **options})
        self.assertEqual(done.returncode, 1, done.stdout[:200] + done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertRegex(done.stderr, rf"(?m)^regietafel: .*{says}")
        for trace in ("terminate", "std::", "Assertion", "Segmentation", "Sanitizer"):
            self.assertNotIn(trace, done.stderr)
        self.assertEqual(self.contents(), before)
        return done

    def writers(self, folder):
        """Every command that writes, told to write into a folder."""
        yield ["brief", TINY, "--out", folder]
        yield ["data", "template", "task_local", "--out", f"{folder}/task_local.csv"]
        for ending in ("csv", "json", "xlsx"):
            yield ["task", "2021-II", "--out", f"{folder}/task.{ending}"]

    def test_every_writer_names_the_place_that_cannot_be_written(self):
        self.write("file", "mine")
        for folder in ("file", "/proc/regietafel"):
            for arguments in self.writers(folder):
                with self.subTest(arguments):
                    self.failed(*arguments, says=rf"{folder}\b.*cannot be (made|written)")

    def test_the_reason_stands_alone(self):
        self.write("file", "mine")
        for arguments in self.writers("file"):
            done = self.failed(*arguments, says="cannot be (made|written)")
            self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)

    def test_a_briefing_is_written_whole_or_not_at_all(self):
        self.write("out/briefing.json", "older")
        self.write("out/tables", "a file where the folder of tables should come")
        self.write("none/readme", "no browser here")
        self.failed("brief", TINY, "--out", "out", says="tables",
                    env={**os.environ, "PATH": str(self.folder / "none")})

    def test_an_unwritable_folder_is_no_fault_of_the_input(self):
        self.write("file", "")
        for out in ("file", "file/below"):
            done = run("brief", TINY, "--out", out, folder=self.folder)
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn("cannot be made", done.stderr)
            self.assertEqual(self.files(), {"file"})

    @unittest.skipUnless(os.geteuid() == 0, "needs root to become somebody else")
    def test_a_folder_of_somebody_else(self):
        # Where the project stands, others may not be let in: they get a copy of what they run.
        self.folder.chmod(0o755)
        shutil.copy(PROGRAM, self.folder / "regietafel")
        shutil.copytree(ROOT / "data", self.folder / "share/data")
        shutil.copy(ROOT / "web/dist/briefing.html", self.folder / "share")
        shutil.copy(TINY, self.folder)
        shutil.copytree(TINY.with_suffix(""), self.folder / "tiny")
        somebody = {"folder": self.folder, "user": "nobody", "program": self.folder / "regietafel",
                    "env": {**os.environ, "HOME": "/",
                            "REGIETAFEL_SHARE": str(self.folder / "share")}}
        out = self.folder / "out"
        out.mkdir(mode=0o755)
        done = run("brief", "tiny.toml", "--out", out, **somebody)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("cannot be made", done.stderr)
        self.assertEqual(list(out.iterdir()), [])
        (out / "briefing.json").write_text("older")
        for command, *arguments in self.writers(out):
            arguments = ["tiny.toml" if one == TINY else one for one in arguments]
            with self.subTest(command):
                self.failed(command, *arguments, says="[Pp]ermission", **somebody)

    def test_without_a_browser_there_is_a_page_and_a_notice(self):
        done = run("brief", TINY, "--out", "out", folder=self.folder,
                   env={**os.environ, "PATH": str(self.folder)})
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Chromium was not found", done.stderr)
        self.assertTrue((self.folder / "out/briefing.html").exists())
        self.assertFalse((self.folder / "out/briefing.pdf").exists())


class Help(unittest.TestCase):
    def test_every_command_shows_an_example(self):
        for command in (["brief"], ["task"], ["data"], ["data", "check"], ["data", "show"],
                        ["data", "template"], ["backtest", "task"]):
            with self.subTest(command):
                self.show_an_example(command)

    def test_backtest_itself_shows_an_example(self):
        self.show_an_example(["backtest"])

    def show_an_example(self, command):
        done = run(*command, "--help")
        self.assertEqual(done.returncode, 0)
        self.assertRegex(done.stdout, rf"Examples?:\s+regietafel {' '.join(command)}\b")

    def test_the_version_is_that_of_the_build(self):
        declared = next(line for line in (ROOT / "CMakeLists.txt").read_text().splitlines()
                        if "VERSION 0" in line or "VERSION 1" in line)
        self.assertIn(run("--version").stdout.strip(), declared)
        self.assertTrue(PROGRAM.exists())


if __name__ == "__main__":
    unittest.main()
