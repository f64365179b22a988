"""Settings: flag beats environment beats file; a mistake does no harm and names its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.config import load_config, reviewer_name


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "config.toml"
    monkeypatch.setenv("WORKBENCH_CONFIG", str(path))
    monkeypatch.delenv("WORKBENCH_REVIEWER", raising=False)
    return path


def test_without_a_file_the_defaults_hold(write: Path) -> None:
    config = load_config()
    assert (config.order, config.advance, config.line_length, config.problems) == ("text", True, 74, ())


def test_everything_can_be_set(write: Path) -> None:
    write.write_text(
        'reviewer = "Anna"\ntheme = "nord"\norder = "risk"\nadvance = false\n'
        '[panes]\nline-length = 66\nmargin-map = false\n[keys]\nverified = ["w", "1"]\nundo = "Z"\n'
        '[views]\nbig = ">=1000000"\n'
    )
    config = load_config()
    assert config.problems == ()
    assert (config.reviewer, config.theme, config.order, config.advance) == ("Anna", "nord", "risk", False)
    assert (config.line_length, config.margin_map) == (66, False)
    assert config.keys == {"verified": ("w", "1"), "undo": ("Z",)}
    assert config.views == {"big": ">=1000000"}


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ('\norder = "size"', 2, "is no order"),
        ("advance = 1", 1, "true or false"),
        ("reviewer = 4", 1, "in quotes"),
        ('colour = "red"', 1, 'no setting "colour"'),
        ("[panes]\n\nline-length = 5", 3, "whole number from 20"),
        ("[keys]\nundo = 4", 2, "text or a list of texts"),
        ("[views]\nbig = 4", 2, "written in quotes"),
        ('keys = "v"', 1, "is a table"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_does_no_harm(write: Path, text: str, line: int, word: str) -> None:
    write.write_text(text)
    config = load_config()
    assert len(config.problems) == 1
    assert f"line {line}: " in config.problems[0]
    assert word in config.problems[0]
    assert (config.order, config.advance, config.line_length) == ("text", True, 74)


def test_a_file_that_is_no_toml_names_the_line(write: Path) -> None:
    write.write_text('reviewer = "Anna"\norder = \n')
    assert "line 2" in load_config().problems[0]


def test_a_file_that_is_no_text_is_a_problem_and_nothing_more(write: Path) -> None:
    write.write_bytes(b"\xff\xfe\x00")
    assert "cannot be read" in load_config().problems[0]


def test_flag_beats_environment_beats_file(write: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write.write_text('reviewer = "File"')
    assert reviewer_name() == "File"
    monkeypatch.setenv("WORKBENCH_REVIEWER", "Environment")
    assert reviewer_name() == "Environment"
    assert reviewer_name("Flag") == "Flag"
