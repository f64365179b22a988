"""A full disk gives one line, whether a file was named or not."""

import subprocess
import sys
from pathlib import Path

import pytest

FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("words", [["-o", str(FULL)], []])
def test_an_export_to_a_full_disk_says_so_in_one_line(words: list[str], tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Courts received 140 lawsuits.\n" * 3)
    program = [sys.executable, "-c", "from workbench.cli.main import main; main()", "--db", str(tmp_path / "claims.db")]
    subprocess.run([*program, "add", str(article)], check=True, capture_output=True)
    with FULL.open("wb") as full:
        done = subprocess.run([*program, "export", "--all", *words], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("workbench: cannot write")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
def test_figures_that_are_found_for_a_full_disk_say_so_in_one_line(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Courts received 140 lawsuits.\n")
    program = [sys.executable, "-c", "from workbench.cli.main import main; main()", "scan", str(article)]
    with FULL.open("wb") as full:
        done = subprocess.run(program, stdout=full, stderr=subprocess.PIPE, text=True)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert done.stderr.startswith("workbench: cannot write")
