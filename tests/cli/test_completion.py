"""The Tab key: commands, options, articles and findings, as the printed script asks for them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import BashComplete

from workbench.claims.analysis import analyse
from workbench.cli.main import cli
from workbench.desk.desk import Desk
from workbench.text.document import Document


def offered(*words: str) -> list[str]:
    *before, incomplete = words
    complete = BashComplete(cli, {}, "workbench", "_WORKBENCH_COMPLETE")
    return [item.value for item in complete.get_completions(before, incomplete)]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A desk with one article."""
    path = tmp_path / "claims.db"
    with Desk.open(path, create=True) as opened:
        opened.add_article(analyse(Document.from_text("Some 140 crews stopped.", "harbour")), reviewer="anna")
    return path


def test_commands_and_options_are_offered() -> None:
    assert offered("signo") == ["signoff"]
    assert offered("signoff", "--bl") == ["--blind"]


def test_articles_of_the_desk_are_offered(desk: Path) -> None:
    assert offered("--db", str(desk), "status", "har") == ["harbour"]
    assert offered("--db", str(desk), "mark", "--article", "") == ["harbour"]
    assert offered("mark", "--db", str(desk), "--article", "") == ["harbour"]


def test_findings_are_offered() -> None:
    assert offered("mark", "1", "ver") == ["verified"]
    assert offered("signoff", "1", "on") == ["on-author"]


def test_where_there_is_no_desk_no_article_is_offered(tmp_path: Path) -> None:
    assert offered("--db", str(tmp_path / "none.db"), "status", "") == []


_TAB = """
eval "$(workbench completion bash)"
complete -p workbench
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); COMPREPLY=(); _workbench_completion workbench
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
@pytest.mark.parametrize(
    ("words", "offers"),
    [
        (("workbench", "signo"), "signoff"),
        (("workbench", "mark", "1", "ver"), "verified"),
        (("workbench", "--db", "claims.db", "status", "har"), "harbour"),
    ],
)
def test_a_real_bash_completes_at_the_tab_key(desk: Path, words: tuple[str, ...], offers: str) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ran = subprocess.run(
        ["bash", "--norc", "-c", _TAB, "bash", *words],
        cwd=desk.parent,
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
    )
    registered, *offered = ran.stdout.split("\n")
    assert "-F _workbench_completion workbench" in registered, ran.stderr
    assert [line.split(",")[-1] for line in offered if line] == [offers]
