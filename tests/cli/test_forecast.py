"""regietafel forecast: groups add up to the nation, the past decides, and wrong wishes are refused."""

import unittest

from program import rows_of, run


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
                  for group in ("first_syria", "first_eritrea", "first_turkey", "first_other")]
        for index, row in enumerate(nation):
            together = sum(float(group[index]["mean"]) for group in groups)
            self.assertAlmostEqual(float(row["mean"]), together, delta=0.3)

    def test_what_was_published_later_changes_nothing(self):
        self.assertEqual(forecast("--as-of", "2021-02-04"), forecast("--as-of", "2021-05-04"))
        self.assertNotEqual(forecast("--as-of", "2021-02-04"), forecast("--as-of", "2021-05-05"))

    def test_the_bands_say_where_they_end(self):
        done = run("forecast", "first_application", "--as-of", "2021-03-15")
        self.assertIn("Seen up to 2020-12: 1271 in that month", done.stdout)

    def test_wrong_wishes_are_refused(self):
        for arguments, words in (
                (("first_syira",), "write first_syria"),
                (("--months", "0"), "1 to 60 months"),
                (("--months", "61"), "1 to 60 months"),
                (("--months", "twelve"), "a whole number"),
                (("--futures", "3"), "20 to 100000"),
                (("--seed", "-1"), "a whole number"),
                (("--as-of", "2015-06-01"), "at least 36 months"),
                (("--as-of", "2012-11-01"), "known by then"),
                (("--as-of", "2010-01-01"), "a list of municipalities")):
            with self.subTest(arguments):
                done = run("forecast", *arguments)
                self.assertEqual(done.returncode, 2, done.stdout)
                self.assertEqual(done.stdout, "")
                self.assertIn(words, done.stderr)


if __name__ == "__main__":
    unittest.main()
