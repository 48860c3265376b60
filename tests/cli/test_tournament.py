"""regietafel backtest forecast: the past decides, every model is there, and the page says it in words."""

import json
import math
import unittest

from program import InFolder, rows_of, run

EARLY = ("--as-of", "2019-06-01")


class Tournament(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        done = run("backtest", "forecast", "--rows", "--format", "csv", *EARLY)
        assert done.returncode == 0, done.stderr
        cls.rows = rows_of(done.stdout)

    def test_every_model_meets_every_series(self):
        seen = {(row["model"], row["series"]) for row in self.rows}
        models, series = {model for model, _ in seen}, {one for _, one in seen}
        self.assertEqual(len(series), 18)
        self.assertIn("mix", models)
        self.assertEqual(len(seen), len(models) * len(series))

    def test_the_best_naive_model_has_no_skill_over_itself(self):
        own = [row for row in self.rows if row["model"] == row["best_naive"]]
        self.assertTrue(own)
        for row in own:
            self.assertEqual(float(row["skill"]), 0)

    def test_shares_are_shares_and_wider_bands_hold_more(self):
        for row in self.rows:
            held = [float(row[f"held_{share}"]) for share in (50, 80, 95)]
            width = [float(row[f"width_{share}"]) for share in (50, 80, 95)]
            self.assertEqual(held, sorted(held))
            self.assertEqual(width, sorted(width))
            self.assertTrue(0 <= held[0] and held[2] <= 1)

    def test_words_for_a_reader(self):
        words = run("backtest", "forecast", *EARLY).stdout
        self.assertIn("of the last 20 bands of 80%", words)
        self.assertIn("Not scored: unaccompanied_minor:", words)

    def test_too_little_history_is_refused(self):
        done = run("backtest", "forecast", "--as-of", "2014-06-01")
        self.assertEqual(done.returncode, 2)
        self.assertIn("more than 36 months", done.stderr)

    def test_the_list_names_every_series_and_model_that_is_scored(self):
        listed = {row["id"] for row in rows_of(run("backtest", "forecast", "--list", "--format", "csv").stdout)}
        self.assertLessEqual({row["model"] for row in self.rows}, listed)
        self.assertLessEqual({row["series"] for row in self.rows}, listed)

    def test_what_excludes_each_other_is_refused(self):
        self.assertEqual(run("backtest", "forecast", "--official", "--rows").returncode, 2)


class BesideOfficialForecasts(unittest.TestCase):
    """Yearly totals beside the official forecasts that were made, and had come, by the end of 2019."""

    @classmethod
    def setUpClass(cls):
        done = run("backtest", "forecast", "--official", "--format", "csv", "--as-of", "2019-12-31")
        assert done.returncode == 0, done.stderr
        cls.rows = rows_of(done.stdout)

    def test_every_official_forecast_has_both_choices_of_months(self):
        self.assertEqual(len(self.rows), 10)
        self.assertEqual({row["months"] for row in self.rows}, {"published", "counted"})
        for published, counted in zip(self.rows[::2], self.rows[1::2]):
            self.assertEqual(published["forecaster"], counted["forecaster"])
            self.assertLess(published["seen_until"], counted["seen_until"])
            self.assertLess(counted["seen_until"], published["published"][:7])

    def test_errors_and_bands_are_those_of_the_columns_beside(self):
        for row in self.rows:
            came = float(row["came"])
            for column, error in (("middle", "error_official"), ("p50", "error_ours"),
                                  ("last_twelve", "error_last_twelve")):
                self.assertAlmostEqual(float(row[error]), abs(math.log(float(row[column]) / came)), delta=6e-4)
            held = float(row["p10"]) <= came <= float(row["p90"])
            self.assertEqual(row["held"], "yes" if held else "no")


class Page(InFolder):
    def test_a_folder_holds_the_page_with_models_and_yearly_totals(self):
        done = run("backtest", "forecast", *EARLY, "--out", self.folder / "score", "--lang", "nl")
        self.assertEqual(done.returncode, 0, done.stderr)
        document = json.loads((self.folder / "score/forecast-score.json").read_text())
        self.assertEqual({table["id"] for table in document["tables"]},
                         {"skill", "tournament_summary", "official_means", "official_forecasts"})
        self.assertEqual([chart["kind"] for chart in document["charts"]], ["bars"])
        self.assertTrue((self.folder / "score/tables/official_forecasts.csv").exists())


if __name__ == "__main__":
    unittest.main()
