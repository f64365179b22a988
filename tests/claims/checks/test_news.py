"""Invented news of many genres, full of figures that are alike and right: no check may fail on any of it."""

from pathlib import Path

import pytest

from workbench import analyse
from workbench.claims.mention import Verdict

NEWS = sorted((Path(__file__).parents[3] / "benchmarks" / "news").glob("*.txt"))


@pytest.mark.skipif(not NEWS, reason="the texts of benchmarks/news are not here")
@pytest.mark.parametrize("path", NEWS, ids=lambda path: path.stem)
def test_no_check_fails_on_an_article_that_is_right(path):
    checks = analyse(path.read_text("utf-8"), links=False).checks
    assert [(check.name, check.calculation) for check in checks if check.verdict is Verdict.FAILS] == []
