"""Writing one setting into the settings file of a reviewer."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from workbench.config import load_config
from workbench.errors import WorkbenchError
from workbench.setting import keep_setting


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'theme = "plain"\n'),
        ('theme = "textual-dark"\n', 'theme = "plain"\n'),
        (
            "# mine\ntheme='x'  # by day\n[keys]\nundo = \"Z\"\n",
            '# mine\ntheme = "plain"  # by day\n[keys]\nundo = "Z"\n',
        ),
        ('[views]\ntheme = "money"\n', 'theme = "plain"\n[views]\ntheme = "money"\n'),
        ('reviewer = "Anna"', 'theme = "plain"\nreviewer = "Anna"'),
    ],
    ids=["empty", "other", "commented", "in a table", "no line end"],
)
def test_its_line_is_put_in_and_all_else_stays(tmp_path: Path, before: str, after: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(before, "utf-8")
    keep_setting(path, "theme", "plain")
    assert path.read_text("utf-8") == after
    assert load_config(path).theme == "plain"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_and_its_folder_are_made(tmp_path: Path) -> None:
    path = tmp_path / "of" / "mine" / "config.toml"
    keep_setting(path, "theme", "plain")
    assert tomllib.loads(path.read_text("utf-8")) == {"theme": "plain"}


def test_a_link_stays_a_link_and_who_may_read_it_the_same(tmp_path: Path) -> None:
    target = tmp_path / "dotfiles.toml"
    target.write_text('order = "risk"\n', "utf-8")
    target.chmod(0o600)
    path = tmp_path / "config.toml"
    path.symlink_to(target)
    keep_setting(path, "theme", "plain")
    assert path.is_symlink()
    assert tomllib.loads(target.read_text("utf-8")) == {"theme": "plain", "order": "risk"}
    assert target.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("before", "told"),
    [("theme =", "is not TOML"), ('theme = """\nplain"""\n', "not changed from here"), ("theme = 3\n", "not changed")],
    ids=["broken", "of several lines", "a number"],
)
def test_a_file_that_cannot_be_changed_so_stays_as_it_is(tmp_path: Path, before: str, told: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(before, "utf-8")
    with pytest.raises(WorkbenchError, match=told):
        keep_setting(path, "theme", "plain")
    assert path.read_text("utf-8") == before
