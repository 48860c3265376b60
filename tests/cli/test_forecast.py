"""regietafel forecast: groups add up to the nation, the past decides, and wrong wishes are refused."""

import re
import tempfile
import unittest
from pathlib import Path

from program import ROOT, rows_of, run

EXAMPLE = ROOT / "scenarios/judgement/example.toml"


def forecast(*arguments) -> list[dict[str, str]]:
    done = run("forecast", *arguments, "--format", "csv")
    assert done.returncode == 0, done.stderr
    return rows_of(done.stdout)


class Forecast(unittest.TestCase):
    def test_long_form_with_a_sum_after_every_year(self):
        rows = forecast("first_application", "--as-of", "2021-03-15", "--months", "24")
        self.assertEqual(list(rows[0]), ["variant", "measure", "area", "group", "period", "mean",
                                         "p025", "p05", "p10", "p25", "p50", "p75", "p90", "p95",
                                         "p975"])
        self.assertEqual(len(rows), 26)
        self.assertEqual((rows[0]["period"], rows[12]["period"]), ("2021-01", "2021-01/2021-12"))
        for row in rows:
            quantiles = [int(row[column]) for column in list(row)[6:]]
            self.assertEqual(quantiles, sorted(quantiles))

    def test_means_of_groups_add_up_to_the_nation(self):
        nation = forecast("first_application", "--as-of", "2021-03-15", "--months", "12")
        groups = [forecast(group, "--as-of", "2021-03-15", "--months", "12")
                  for group in ("first_afghanistan", "first_eritrea", "first_iraq", "first_somalia",
                                "first_syria", "first_turkey", "first_yemen", "first_other")]
        for index, row in enumerate(nation):
            together = sum(float(group[index]["mean"]) for group in groups)
            self.assertAlmostEqual(float(row["mean"]), together, delta=0.5)

    def test_what_was_published_later_changes_nothing(self):
        self.assertEqual(forecast("--as-of", "2021-02-04"), forecast("--as-of", "2021-05-04"))
        self.assertNotEqual(forecast("--as-of", "2021-02-04"), forecast("--as-of", "2021-05-05"))

    def test_the_bands_say_where_they_end(self):
        done = run("forecast", "first_application", "--as-of", "2021-03-15")
        self.assertIn("Seen up to December 2020: 1,271 in that month", done.stdout)
        self.assertIn("Drawn from a mix", done.stdout)

    def test_weights_of_the_mix_are_one_at_every_distance(self):
        rows = forecast("first_application", "--as-of", "2021-03-15", "--explain")
        distances = {row["months_ahead"] for row in rows}
        self.assertEqual(distances, {"1-3", "4-8", "9-16", "17-24"})
        for distance in distances:
            weights = [float(row["weight"]) for row in rows if row["months_ahead"] == distance]
            self.assertAlmostEqual(sum(weights), 1, delta=0.003)

    def test_a_stream_with_gaps_says_so(self):
        done = run("forecast", "unaccompanied_minor", "--as-of", "2021-03-15", "--months", "12")
        self.assertIn("have gaps", done.stdout)
        self.assertIn("missing among them", done.stdout)

    def test_one_model_alone(self):
        alone = forecast("--as-of", "2021-03-15", "--months", "6", "--model", "log_reversion")
        self.assertNotEqual(alone, forecast("--as-of", "2021-03-15", "--months", "6"))

    def test_every_listed_stream_can_be_asked_for(self):
        streams = run("forecast", "--list", "--as-of", "2021-03-15").stdout.split()
        self.assertIn("total_inflow", streams)
        self.assertEqual(len(streams), len(set(streams)))
        for stream in streams:
            self.assertEqual(len(forecast(stream, "--as-of", "2021-03-15", "--months", "1",
                                          "--futures", "20", "--model", "naive")), 1, stream)

    def test_a_folder_has_the_page_and_its_tables(self):
        with tempfile.TemporaryDirectory() as folder:
            done = run("forecast", "first_syria", "--as-of", "2021-03-15", "--months", "6", "--out",
                       f"{folder}/syria")
            self.assertEqual(done.returncode, 0, done.stderr)
            table = (Path(folder) / "syria/tables/forecast.csv").read_text(encoding="utf-8")
            self.assertEqual(rows_of(table), forecast("first_syria", "--as-of", "2021-03-15",
                                                      "--months", "6"))
            self.assertTrue((Path(folder) / "syria/forecast.html").exists())

    def judged(self, *changes, stream="first_application"):
        """The forecast with the example of judgement, after changes of its text."""
        text = EXAMPLE.read_text(encoding="utf-8")
        for old, new in changes:
            self.assertIn(old, text)
            text = text.replace(old, new)
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "judgement.toml"
            file.write_text(text, encoding="utf-8")
            return run("forecast", stream, "--as-of", "2021-03-15", "--format", "csv",
                       "--judgement", file)

    def test_judgement_without_weight_changes_no_byte(self):
        plain = run("forecast", "--as-of", "2021-03-15", "--format", "csv")
        idle = self.judged(("weight = 0.3", "weight = 0"), ("chance = 0.1\n", "chance = 0\n"),
                           ("chance = 0.05", "chance = 0"))
        self.assertEqual(idle.returncode, 0, idle.stderr)
        self.assertEqual(idle.stdout, plain.stdout)
        self.assertNotEqual(self.judged().stdout, plain.stdout)

    def test_judgement_with_all_weight_gives_the_years_of_the_path(self):
        done = self.judged(("weight = 0.3", "weight = 1"), ("chance = 0.1\n", "chance = 0\n"),
                           ("chance = 0.05", "chance = 0"))
        year = next(row for row in rows_of(done.stdout) if row["period"] == "2021-01/2021-12")
        self.assertEqual([year[column] for column in ("p10", "p50", "p90")],
                         ["14000", "18000", "23000"])

    def test_the_answer_says_whose_judgement_it_holds_and_has_another_key(self):
        words = [run("forecast", "--as-of", "2021-03-15", *more).stdout
                 for more in ((), ("--judgement", EXAMPLE))]
        self.assertIn("Holds judgement of an analyst (example): in 30.0% of futures "
                      "first_application follows the path borders_open_again.", words[1])
        self.assertIn("meets the event evacuation", words[1])
        keys = [re.search(r"Run (\w+)", text)[1] for text in words]
        self.assertNotEqual(*keys)
        dutch = run("forecast", "--as-of", "2021-03-15", "--judgement", EXAMPLE, "--lang", "nl")
        self.assertIn("Bevat het oordeel van een analist (voorbeeld)", dutch.stdout)

    def test_wrong_judgement_is_refused_with_its_line(self):
        for old, new, line, words in (
                ("weight = 0.3", "weight = 30", 10, "write 0.3"),
                ("first_afghanistan", "first_afganistan", 20, 'write "first_afghanistan"'),
                ("months = 6", "months = 19", 23, "2023-01"),
                ("chance = 0.05", "chance = 1.5", 32, "a share between 0 and 1"),
                ("low = 100", "low = -100", 24, "from 0 to 1000000"),
                ("by =", "bye =", 4, "write by")):
            with self.subTest(new):
                done = self.judged((old, new))
                self.assertEqual(done.returncode, 2, done.stderr)
                self.assertEqual(done.stdout, "")
                self.assertIn(f"judgement.toml:{line}:", done.stderr)
                self.assertIn(words, done.stderr)
        done = run("forecast", "--judgement", "nowhere.toml")
        self.assertEqual(done.returncode, 2)
        self.assertIn("nowhere.toml", done.stderr)

    def test_warning_lists_every_stream_without_gaps(self):
        rows = forecast("--as-of", "2021-03-15", "--warning")
        self.assertEqual(list(rows[0]), ["stream", "value", "signal", "high_signals", "high_right",
                                         "low_signals", "low_right"])
        self.assertIn("first_syria", [row["stream"] for row in rows])
        for row in rows:
            value = float(row["value"])
            if min(abs(value - 0.9), abs(value - 0.1)) < 0.001:  # shown rounded
                continue
            signal = "high" if value > 0.9 else "low" if value < 0.1 else "none"
            self.assertEqual(row["signal"], signal)
            self.assertLessEqual(int(row["high_right"]), int(row["high_signals"]))

    def test_warning_stands_in_the_words(self):
        done = run("forecast", "--as-of", "2021-03-15")
        self.assertRegex(done.stdout, r"arly warning")

    def test_wrong_wishes_are_refused(self):
        for arguments, words in (
                (("first_syira",), "write first_syria"),
                (("--model", "log_revesion"), "write log_reversion"),
                (("--out", "a.pdf"), "a folder"),
                (("--months", "0"), "1 to 60 months"),
                (("--months", "61"), "1 to 60 months"),
                (("--months", "twelve"), "a whole number"),
                (("--futures", "3"), "20 to 100000"),
                (("--seed", "-1"), "a whole number"),
                (("--as-of", "2015-06-01"), "more than 36 months"),
                (("--as-of", "2012-11-01"), "none known by then"),
                (("--as-of", "2010-01-01"), "a list of municipalities")):
            with self.subTest(arguments):
                done = run("forecast", *arguments)
                self.assertEqual(done.returncode, 2, done.stdout)
                self.assertEqual(done.stdout, "")
                self.assertIn(words, done.stderr)


if __name__ == "__main__":
    unittest.main()
