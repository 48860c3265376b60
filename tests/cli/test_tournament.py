"""regietafel backtest forecast: the past decides, every model is there, and the page says it in words."""

import unittest

from program import rows_of, run

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
        self.assertIn("of the last 20 bands of 80 %", words)
        self.assertIn("Not scored: unaccompanied_minor:", words)

    def test_too_little_history_is_refused(self):
        done = run("backtest", "forecast", "--as-of", "2014-06-01")
        self.assertEqual(done.returncode, 2)
        self.assertIn("more than 36 months", done.stderr)


if __name__ == "__main__":
    unittest.main()
