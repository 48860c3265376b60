"""Runs the built program as a user would."""

import csv
import io
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("REGIETAFEL", ROOT / "build/release/regietafel")).resolve()
SCENARIO = ROOT / "scenarios/lrt-2021-03.toml"
TINY = ROOT / "scenarios/tiny.toml"
TINY_CHAIN = ROOT / "tests/stories/tiny_chain.toml"


def run(*arguments, folder=ROOT, program=PROGRAM, **options) -> subprocess.CompletedProcess:
    """Runs the program in a folder, without input; never raises on its exit code."""
    return subprocess.run([program, *map(str, arguments)], cwd=folder, text=True,
                          stdin=subprocess.DEVNULL, capture_output=True, **options)


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def task_rows(*arguments) -> list[dict[str, str]]:
    """The table of `regietafel task …` as CSV rows."""
    done = run("task", *arguments, "--format", "csv")
    assert done.returncode == 0, done.stderr
    return rows_of(done.stdout)


class InFolder(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self) -> None:
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def contents(self) -> dict[str, bytes | None]:
        """Every path in the folder with its bytes; None for a folder."""
        return {str(path.relative_to(self.folder)): None if path.is_dir() else path.read_bytes()
                for path in self.folder.rglob("*")}

    def files(self) -> set[str]:
        return {str(path.relative_to(self.folder)) for path in self.folder.rglob("*")}
