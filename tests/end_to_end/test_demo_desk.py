"""The demo desk at the top of the project is what one command makes of the seeds, and reading leaves it alone."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from workbench.desk.desk import Desk
from workbench.desk.file.schema import SCHEMA, schema_of

ROOT = Path(__file__).parent.parent.parent
WORKBENCH = Path(sys.executable).parent / "workbench"


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """A copy of the demo desk: opening one of an older schema brings it up to date."""
    return Path(shutil.copy(ROOT / "claims.db", tmp_path / "demo.db"))


def content(path: Path) -> dict[str, Any]:
    """Everything on a desk but times."""
    with Desk.open(path) as desk:
        (article,) = desk.articles()
        claims = desk.claims(article.id, everything=True)
        return {
            "article": article._asdict() | {"added_at": "", "path": Path(article.path).name},
            "text": desk.document(article.draft_id).text,
            "claims": [claim._asdict() for claim in claims],
            "links": [link._asdict() for claim in claims for link in desk.links(claim.id)],
            "checks": [check._asdict() for check in desk.checks(article.id)],
            "sources": desk.sources(article.id),
        }


def test_the_demo_desk_is_rebuilt_from_the_seeds_by_one_command(tmp_path: Path, demo: Path) -> None:
    assert schema_of(demo) == SCHEMA
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    subprocess.run([WORKBENCH, "add", "seeds/national-guard.txt"], cwd=tmp_path, check=True, capture_output=True)
    assert content(tmp_path / "claims.db") == content(demo)


@pytest.mark.parametrize(
    "command",
    [
        ["status"],
        ["export", "--all", "-o", "-"],
        ["export", "--all", "--format", "json"],
        ["log"],
        ["scan", str(ROOT / "seeds" / "national-guard.txt")],
    ],
    ids=" ".join,
)
def test_reading_commands_leave_the_desk_byte_for_byte_as_it_was(tmp_path: Path, command: list[str]) -> None:
    desk = tmp_path / "claims.db"
    shutil.copy(ROOT / "claims.db", desk)
    before = hashlib.sha256(desk.read_bytes()).hexdigest()
    ran = subprocess.run([WORKBENCH, *command], cwd=tmp_path, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    assert hashlib.sha256(desk.read_bytes()).hexdigest() == before
    assert [path.name for path in tmp_path.iterdir()] == ["claims.db"]


def test_the_demo_holds_the_figures_that_the_readme_names(demo: Path) -> None:
    with Desk.open(demo) as desk:
        labels = " | ".join(claim.label for claim in desk.claims(desk.article().id))
    for label in ("500 returned", "140 lawsuits", "171 killed"):
        assert label in labels
