"""The report and the served screens in headless Chromium, where it is installed."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from workbench.cli.main import cli

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


def chromium(folder: Path, *words: str) -> bytes:
    """What a headless browser with a profile of its own prints."""
    done = subprocess.run(
        [
            CHROMIUM or "",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--enable-logging=stderr",
            f"--user-data-dir={folder / 'profile'}",
            *words,
        ],
        capture_output=True,
        timeout=90,
        check=True,
        env={**os.environ, "HOME": str(folder)},
    )
    console = [line for line in done.stderr.decode(errors="replace").splitlines() if ":CONSOLE" in line]
    assert console == []
    return done.stdout


@pytest.fixture
def report(tmp_path: Path) -> Path:
    desk, article, target = tmp_path / "claims.db", tmp_path / "article.txt", tmp_path / "report.html"
    article.write_text("About 500 servicemen <b>returned</b>. Courts received 140 lawsuits.\n")
    for words in (["add", str(article)], ["mark", "1", "wrong", "--value", "400"], ["report", "-o", str(target)]):
        result = CliRunner().invoke(cli, ["--db", str(desk), *words])
        assert result.exit_code == 0, result.output
    return target


def test_the_browser_shows_the_report_and_blocks_nothing_of_it(report: Path, tmp_path: Path) -> None:
    shown = chromium(tmp_path, "--dump-dom", report.as_uri()).decode()
    assert "140 lawsuits" in shown
    assert "&lt;b&gt;returned&lt;/b&gt;" in shown
    assert "<svg" in shown


def test_the_report_prints_with_all_that_it_says(report: Path, tmp_path: Path) -> None:
    from workbench.readers.reading import read_document

    printed = tmp_path / "report.pdf"
    chromium(tmp_path, f"--print-to-pdf={printed}", report.as_uri())
    document = read_document(printed)
    assert "140 lawsuits" in document.text
    assert "wrong" in document.text
    assert document.locator_at(0) == "page 1"
