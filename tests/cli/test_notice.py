"""The notice of a task: page and PDF say what the table and the CSV say, row by row."""

import html.parser
import os
import re
import subprocess
import unittest
from pathlib import Path

import openpyxl
from program import InFolder, rows_of, run, task_rows

SHOWN = {"gm_code", "municipality", "province", "inhabitants", "quota", "statutory_task", "task",
         "joint_change", "agreed_task", "balance", "corrected_task", "own"}
COUNTED = {"inhabitants", "quota", "statutory_task", "task", "joint_change", "agreed_task",
           "balance", "corrected_task", "municipalities"}
SIGNED = {"balance", "joint_change"}


def as_shown(column: str, text: str, language: str) -> str:
    """A cell of the CSV as the language writes it."""
    if not text:
        return "–"
    if column not in COUNTED:
        return text
    whole, _, decimals = text.lstrip("-").partition(".")
    group, point = (".", ",") if language == "nl" else (",", ".")
    sign = "−" if text.startswith("-") else "+" if column in SIGNED and int(text) > 0 else ""
    return sign + f"{int(whole):,}".replace(",", group) + (point + decimals if decimals else "")


def expected(rows: list[dict[str, str]], language: str, columns=None) -> list[list[str]]:
    """What a reader must see of the rows: the columns in which anything is known."""
    kept = [name for name in rows[0] if any(row[name] for row in rows)
            and (columns is None or name in columns)]
    return [[as_shown(name, row[name], language) for name in kept] for row in rows]


class Tables(html.parser.HTMLParser):
    """Cells by table, with the scopes of headers and the language of the page."""

    def __init__(self, page: str):
        super().__init__()
        self.tables: dict[str, list[list[str]]] = {}
        self.heads: dict[str, int] = {}
        self.languages, self.scopes, self.captions = [], [], 0
        self.cell: list[str] | None = None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "html":
            self.languages.append(values.get("lang"))
        elif tag == "table":
            self.rows = self.tables[values["id"].removeprefix("table-")] = []
        elif tag == "caption":
            self.captions += 1
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("th", "td"):
            self.cell = []
            if tag == "th":
                self.scopes.append(values.get("scope"))

    def handle_data(self, data):
        if self.cell is not None:
            self.cell.append(data)

    def handle_endtag(self, tag):
        if tag in ("th", "td"):
            self.rows[-1].append("".join(self.cell))
            self.cell = None


def printed(pdf: Path) -> str:
    return subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True,
                          text=True).stdout


class Notice(InFolder):
    def check(self, rows: list[dict[str, str]], language: str, *arguments) -> tuple[str, str]:
        """Holds page, PDF and CSV of a folder against the rows of the screen."""
        out = self.folder / language
        done = run("task", "2021-II", "--total", "11000", "--lang", language, "--out", out,
                   *arguments)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        names = ["notice.html", "notice.pdf", "task.xlsx", "task.json", "task.csv", "province.csv"]
        self.assertEqual(done.stdout.split(), [str(out / name) for name in names])
        self.assertEqual({path.name for path in out.iterdir()}, set(names))
        written = rows_of((out / "task.csv").read_text())
        self.assertEqual([row["task"] for row in written], [row["task"] for row in rows])
        page = (out / "notice.html").read_text()
        tables = Tables(page)
        wanted = expected(written, language, SHOWN)
        self.assertEqual(len(wanted), 352)
        self.assertEqual(tables.tables["tasks"][1:], wanted)
        regions = expected(rows_of((out / "province.csv").read_text()), language)
        self.assertEqual(tables.tables["province"][1:], regions)
        # WCAG: every header has a scope, every table a caption, the page its language.
        self.assertEqual(tables.languages, [language])
        self.assertEqual(set(tables.scopes), {"col", "row"})
        self.assertEqual(tables.captions, len(tables.tables))
        text = printed(out / "notice.pdf")
        for code, rows_wanted in (("GM", wanted), ("PV", regions)):
            lines = [re.split(r"\s{2,}", line.strip()) for line in text.splitlines()
                     if re.match(rf"\s*{code}\d+\s", line) and "GM0788" not in line]
            # Columns that stand close are one space apart, so the words are compared.
            lines = [" ".join(line).split() for line in lines]
            wanted_words = [" ".join(row).split() for row in rows_wanted]
            self.assertEqual([line for line in lines if line in wanted_words], wanted_words)
            self.assertLessEqual(len(lines), len(rows_wanted) + 5)  # five changed boundaries
        return page, text

    def test_page_and_pdf_say_what_the_screen_says_in_both_languages(self):
        rows = task_rows("2021-II", "--total", "11000")
        for language, words in (("nl", ("artikel 29, eerste lid, Huisvestingswet 2014",
                                        "1 januari 2020", "11.000 × inwoners", "11.178", "“Adams”",
                                        "30.801 van de gemeente zelf")),
                                ("en", ("article 29(1) Huisvestingswet 2014", "1 January 2020",
                                        "11,000 × inhabitants", "11,178", "“Adams”",
                                        "30,801 of the municipality itself"))):
            page, text = self.check(rows, language)
            for word in words:
                self.assertIn(word, page)
                self.assertIn(word, " ".join(text.split()))
            pages = re.findall(r"(\d+) ?/ ?(\d+)\n*\f", text)
            self.assertEqual(pages, [(str(i + 1), str(len(pages))) for i in range(len(pages))])
            self.assertGreater(len(pages), 5)
            head = "Code Gemeente" if language == "nl" else "Code Municipality"
            heads = [line for line in text.splitlines() if " ".join(line.split()).startswith(head)]
            self.assertGreaterEqual(len(heads), len(pages) - 2, "the head repeats on every page")

    def test_balances_and_joint_changes_are_shown(self):
        balances = self.write("b.csv", "gm_code,balance\nGM0363,-40\nGM0088,3\n")
        swaps = self.write("s.csv", "agreement,gm_code,change\nx,GM0363,-40\nx,GM0513,40\n")
        arguments = ("--balance", balances, "--swap", swaps)
        rows = task_rows("2021-II", "--total", "11000", *arguments)
        page, _ = self.check(rows, "nl", *arguments)
        amsterdam = next(row for row in Tables(page).tables["tasks"] if row[0] == "GM0363")
        self.assertEqual(amsterdam[5:], ["552", "543", "−40", "503", "−40", "543", "eigen: saldo"])
        self.assertIn("artikel 29, tweede lid", page)
        self.assertRegex(page, r"balance\b.{0,80}\bb\.csv")  # among the sources

    def test_the_source_of_known_balances_is_named(self):
        self.write("own/task_local.csv",
                   "area_code,period,measure,value,about,published,published_basis,status,source_id\n"
                   "GM0513,2021-II,balance_start,-12,2021-07-01,2021-03-01,stated_day,published,MINE\n")
        self.write("own/source.csv", "source_id,kind,citation\nMINE,own,minutes of our council\n")
        for data, is_named in (((), False), (("--data", self.folder / "own"), True)):
            out = self.folder / str(is_named)
            done = run("task", "2021-II", "--total", "11000", *data, "--out", out)
            self.assertEqual(done.returncode, 0, done.stderr)
            page = (out / "notice.html").read_text()
            self.assertEqual("minutes of our council" in page, is_named)

    def test_says_what_it_rests_on(self):
        out = self.folder / "out"
        run("task", "2021-II", "--total", "11000", "--as-of", "2021-03-15", "--out", out)
        page, text = (out / "notice.html").read_text(), printed(out / "notice.pdf")
        book = openpyxl.load_workbook(out / "task.xlsx")
        provenance = dict(row for row in book["Sources"].iter_rows(values_only=True) if row[0])
        for name in ("run", "scenario", "data", "version"):
            self.assertIn(provenance[name], page)
            self.assertIn(provenance[name], text)
        self.assertIn("S345", provenance)
        explained = " ".join(str(row[0]) for row in book["Read first"].iter_rows(values_only=True)
                             if row[0])
        for words in ("article 29(1)", "11,000 × inhabitants", "rounded up", "Exact share: share"):
            self.assertIn(words, explained)
        self.assertEqual(book.sheetnames,
                         ["Read first", "tasks", "province", "explanations", "Sources"])

    def test_the_same_question_gives_the_same_bytes(self):
        for name in ("one", "two"):
            run("task", "2021-II", "--total", "11000", "--out", self.folder / name)
        for path in (self.folder / "one").iterdir():
            self.assertEqual(path.read_bytes(), (self.folder / "two" / path.name).read_bytes(),
                             path.name)

    def test_without_a_browser_the_page_stays(self):
        self.write("none/readme", "no browser here")
        done = run("task", "2021-II", "--total", "11000", "--out", "out", folder=self.folder,
                   env={**os.environ, "PATH": str(self.folder / "none")})
        self.assertEqual(done.returncode, 0)
        self.assertIn("no notice.pdf: Chromium was not found", done.stderr)
        self.assertIn("out/notice.html", self.files())
        self.assertNotIn("out/notice.pdf", self.files())

    def test_sums_are_those_asked_for(self):
        done = run("task", "2021-II", "--total", "11000", "--by", "safety_region", "--out", "out",
                   folder=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        tables = Tables((self.folder / "out/notice.html").read_text()).tables
        self.assertEqual(len(tables["safety_region"]), 1 + 25)
        self.assertEqual(len(tables["tasks"]), 1 + 352)

    def test_other_endings_are_refused(self):
        done = run("task", "2021-II", "--total", "11000", "--out", self.folder / "task.txt")
        self.assertEqual(done.returncode, 2)
        self.assertIn("a folder, or a file name that ends in", done.stderr)
        self.assertEqual(self.files(), set())


class PrintedBefore(InFolder):
    """A page that did not change is not printed again. Bytes are compared so that no failure prints
    a whole PDF."""

    def notice(self, total: int, **options) -> bytes | None:
        done = run("task", "2021-II", "--total", total, "--out", self.folder / "out", **options)
        self.assertEqual(done.returncode, 0, done.stderr)
        pdf = self.folder / "out/notice.pdf"
        return pdf.read_bytes() if pdf.exists() else None

    def test_the_same_page_keeps_its_pdf_and_another_does_not(self):
        without_browser = {"env": {**os.environ, "PATH": "/nowhere"}}
        first = self.notice(11000)
        self.assertTrue(first.startswith(b"%PDF-"))
        self.assertTrue(self.notice(11000, **without_browser) == first)
        self.assertTrue(self.notice(13500, **without_browser) is None)
        self.assertTrue(self.notice(13500) != first)


if __name__ == "__main__":
    unittest.main()
