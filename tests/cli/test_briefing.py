"""The briefing: page, PDF, workbook, CSV and JSON hold equal numbers, in both languages."""

import copy
import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

import jsonschema
import openpyxl
from program import ROOT, SCENARIO, TINY, InFolder, rows_of, run


def in_dutch(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def in_english(number: int) -> str:
    return f"{number:,}"


def embedded(page: Path) -> dict:
    text = page.read_text(encoding="utf-8")
    return json.loads(re.search(r'<script id="data" type="application/json">(.*?)</script>', text,
                                re.S).group(1))


class Briefing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.temporary.name)
        for language in ("nl", "en"):
            done = run("brief", SCENARIO, "--out", cls.folder / language, "--lang", language,
                       "--futures", 2, "--runs", cls.folder / "runs")
            assert done.returncode == 0, done.stderr
        cls.document = json.loads((cls.folder / "nl/briefing.json").read_text())
        cls.tables = {table["id"]: table for table in cls.document["tables"]}

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def rows(self, table: str, language: str = "nl") -> list[dict[str, str]]:
        return rows_of((self.folder / language / "tables" / f"{table}.csv").read_text())

    def test_follows_its_schema(self):
        schema = json.loads((ROOT / "web/schema/briefing.schema.json").read_text())
        jsonschema.validate(self.document, schema)
        broken = copy.deepcopy(self.document)
        broken["headlines"][0]["text"].pop("en")
        with self.assertRaises(jsonschema.ValidationError):
            jsonschema.validate(broken, schema)

    def test_every_file_is_there(self):
        files = {str(path.relative_to(self.folder / "nl"))
                 for path in (self.folder / "nl").rglob("*") if path.is_file()}
        tables = {table["file"] for table in self.document["tables"]}
        self.assertEqual(files, tables | {"briefing.html", "briefing.pdf", "briefing.json",
                                          "briefing.xlsx", "tables/explanations.csv"})

    def test_the_page_holds_the_document(self):
        self.assertEqual(embedded(self.folder / "nl/briefing.html"), self.document)
        self.assertIn('<html lang="en">', (self.folder / "en/briefing.html").read_text())
        self.assertEqual(embedded(self.folder / "en/briefing.html")["language"], "en")

    def test_csv_holds_the_cells_of_the_document(self):
        for table in self.document["tables"]:
            rows = self.rows(table["id"])
            self.assertEqual(len(rows), len(table["rows"]))
            for row, cells in zip(rows, table["rows"]):
                for column, cell in zip(table["columns"], cells):
                    text = row[column["id"]]
                    if cell is None:
                        self.assertEqual(text, "")
                    elif isinstance(cell, dict):
                        self.assertEqual(text, cell["nl"])
                    elif isinstance(cell, str):
                        self.assertEqual(text, cell)
                    else:
                        self.assertAlmostEqual(float(text), cell, places=6)

    def test_the_workbook_holds_the_same_as_real_numbers(self):
        book = openpyxl.load_workbook(self.folder / "nl/briefing.xlsx")
        self.assertEqual(book.sheetnames[0], "Lees eerst")
        self.assertEqual(book.sheetnames[-1], "Bronnen")
        for table in self.document["tables"]:
            sheet = book[table["id"][:31]]
            for cells, row in zip(sheet.iter_rows(min_row=2), table["rows"], strict=True):
                for shown, cell in zip(cells, row, strict=True):
                    self.assertNotEqual(shown.data_type, "f")
                    if isinstance(cell, (int, float)):
                        self.assertEqual(shown.data_type, "n")
                        self.assertAlmostEqual(shown.value, cell, places=6)
                    else:
                        self.assertEqual(shown.value, cell["nl"] if isinstance(cell, dict) else cell)
        explained = " ".join(str(row[0]) for row in
                             book["Lees eerst"].iter_rows(values_only=True) if row[0])
        self.assertIn("11.178", explained)
        sources = [row[0] for row in book["Bronnen"].iter_rows(values_only=True)]
        self.assertIn("S345", sources)
        self.assertIn("run", sources)

    def test_the_pdf_prints_every_municipality_with_its_numbers(self):
        for language, written in (("nl", in_dutch), ("en", in_english)):
            text = subprocess.run(
                ["pdftotext", "-layout", self.folder / language / "briefing.pdf", "-"],
                check=True, capture_output=True, text=True).stdout
            lines = {line.split()[0]: line for line in text.splitlines()
                     if re.match(r"\s*GM\d{4}\s", line)}
            rows = self.rows("tasks", language)
            self.assertEqual(len(lines), 352, language)
            for row in rows:
                line = lines[row["gm_code"]]
                people, statutory, task, other = (
                    written(int(row[column]))
                    for column in ("inhabitants", "statutory_task", "task", "task_13500"))
                quota = row["quota"] if language == "en" else row["quota"].replace(".", ",")
                numbers = r"\s+".join(map(re.escape, [people, quota, statutory, task, other]))
                name = re.escape(row["municipality"].split()[0])  # the rest may wrap
                self.assertRegex(line, rf"^\s*GM\d{{4}}\s+{name}\s.*\s{numbers}\s")
            for row in self.rows("provinces", language):
                self.assertIn(written(int(row["task"])), text)
            self.assertIn(written(11_178), text)

    def test_the_same_question_gives_the_same_bytes(self):
        run("brief", SCENARIO, "--out", self.folder / "again", "--futures", 2, "--runs", "none")
        for path in sorted((self.folder / "nl").rglob("*")):
            if path.is_file():
                other = self.folder / "again" / path.relative_to(self.folder / "nl")
                self.assertEqual(path.read_bytes(), other.read_bytes(), path.name)

    def test_the_language_changes_words_and_no_number(self):
        english = json.loads((self.folder / "en/briefing.json").read_text())
        english["language"] = "nl"
        self.assertEqual(english, self.document)

    def test_says_what_it_rests_on(self):
        provenance = self.document["provenance"]
        book = openpyxl.load_workbook(self.folder / "nl/briefing.xlsx")
        sources = dict(book["Bronnen"].iter_rows(values_only=True))
        for name in ("run", "scenario", "data", "as_of", "version"):
            self.assertEqual(sources[name], provenance[name])
        check = run("data", "check", "--as-of", provenance["as_of"]).stdout
        self.assertIn(f"data {provenance['data']}\n", check)
        self.assertEqual(provenance["as_of"], "2021-03-15")
        for row in self.rows("half_years"):
            self.assertNotIn(row["half_year"], ("2022-I", "2022-II"))
        self.assertEqual([row["rule"] for row in self.rows("rules")],
                         ["statutory", "adams", "hamilton", "webster", "jefferson",
                          "huntington_hill", "dean", "nearest"])

    def test_explains_every_municipality_in_words(self):
        rows = self.rows("explanations")
        self.assertEqual(len(rows), 352)
        amsterdam = next(row for row in rows if row["gm_code"] == "GM0363")
        self.assertIn("11.000 × 872.757 / 17.407.585 = 551,50", amsterdam["explanation"])


class HostileInput(InFolder):
    def test_texts_stay_texts(self):
        title = '</script><img src=x onerror=alert(1)> & \\"quoted\\"'
        name = '=HYPERLINK("http://x")'
        self.write("x.toml", f"""schema = 1
name = "x"
title = {{ nl = "{title}", en = "{title}" }}
[time]
as_of = 2021-03-15
start = 2021-04-01
end = 2021-12-31
[task]
published = {{ "2021-II" = 11_000 }}
""")
        quoted = name.replace('"', '""')
        self.write("own/municipality.csv",
                   "year,gm_code,name,province_code,safety_region_code,corop_code,about,published,"
                   "published_basis,status,source_id\n"
                   f'2021,GM0363,"{quoted}",PV27,VR13,CR23,2021-01-01,2020-10-01,stated_day,'
                   "published,OWN\n")
        done = run("brief", "x.toml", "--data", "own", folder=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        out = self.folder / "out/x"
        page = (out / "briefing.html").read_text()
        self.assertNotIn("<img src=x", page)
        self.assertEqual(embedded(out / "briefing.html")["title"]["nl"], title.replace("\\", ""))
        rows = rows_of((out / "tables/tasks.csv").read_text())
        amsterdam = next(row for row in rows if row["gm_code"] == "GM0363")
        self.assertEqual(amsterdam["municipality"], "'" + name)
        sheet = openpyxl.load_workbook(out / "briefing.xlsx")["tasks"]
        cell = next(row[1] for row in sheet.iter_rows(min_row=2) if row[0].value == "GM0363")
        self.assertEqual((cell.value, cell.data_type), (name, "s"))
        printed = subprocess.run(["pdftotext", "-layout", out / "briefing.pdf", "-"], check=True,
                                 capture_output=True, text=True).stdout
        self.assertIn("onerror=alert(1)", printed, "a text is shown, not run")

    def test_own_packages_are_shown_in_every_file(self):
        self.write("mine/population.csv",
                   "year,gm_code,inhabitants,about,published,published_basis,status,source_id\n"
                   "2020,GM0001,61000,2020-01-01,2020-05-31,stated_day,published,TINY\n")
        self.write("none/readme", "no browser here")
        done = run("brief", TINY, "--data", "mine", "--out", "out", folder=self.folder,
                   env={**os.environ, "PATH": str(self.folder / "none")})
        self.assertEqual(done.returncode, 0, done.stderr)
        out = self.folder / "out"
        own, = json.loads((out / "briefing.json").read_text())["provenance"]["own"]
        self.assertEqual(own["name"], "mine")
        self.assertRegex(own["digest"], r"^sha256:[0-9a-f]{64}$")
        self.assertEqual(embedded(out / "briefing.html")["provenance"]["own"], [own])
        rows = {row["gm_code"]: row for row in rows_of((out / "tables/tasks.csv").read_text())}
        self.assertEqual((rows["GM0001"]["inhabitants"], rows["GM0001"]["own"]),
                         ("61000", "eigen: inwoners"))
        self.assertEqual(rows["GM0002"]["own"], "")
        sources = [tuple(row) for row in openpyxl.load_workbook(out / "briefing.xlsx")["Bronnen"]
                   .iter_rows(values_only=True)]
        self.assertIn(("eigen", f"mine {own['digest']}"), sources)


if __name__ == "__main__":
    unittest.main()
