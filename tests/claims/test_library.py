"""docs/library.md and the docstring of the package show what the library really answers."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

import workbench

PAGE = Path(__file__).parents[2] / "docs" / "library.md"


@pytest.mark.parametrize(
    ("written", "least"), [(PAGE.read_text("utf-8").replace("```", ""), 6), (workbench.__doc__ or "", 2)]
)
def test_every_example_of_the_library_s_page_and_of_its_docstring_answers_as_shown(written: str, least: int) -> None:
    examples = doctest.DocTestParser().get_doctest(written, {}, "library", str(PAGE), 0)
    report: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(examples, out=report.append)
    assert result.attempted >= least
    assert result.failed == 0, "".join(report)


def test_the_library_imports_neither_screens_nor_the_database() -> None:
    asked = "import sys, workbench; workbench.analyse('About 500 men returned.');"
    asked += "print(sorted({'textual', 'sqlite_utils', 'sqlite3', 'rapidfuzz', 'babel'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() in ("[]", "['rapidfuzz']"), "links alone may need RapidFuzz"
