"""How the command line ends: with a line for the user and an exit code, never with a traceback."""

import sys

import click
import pytest

from workbench.cli import main as entry
from workbench.errors import DeskError


def ends(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> int:
    """Run a command that raises, and return the exit code of the process."""

    @click.command()
    def command() -> None:
        raise error

    monkeypatch.setattr(entry, "cli", command)
    monkeypatch.setattr(sys, "argv", ["workbench"])
    with pytest.raises(SystemExit) as ended:
        entry.main()
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_an_error_of_ours_is_one_line_and_its_own_code(monkeypatch, capsys) -> None:
    assert ends(monkeypatch, DeskError("the desk is read-only: copy it elsewhere")) == 4
    assert capsys.readouterr().err == "workbench: the desk is read-only: copy it elsewhere\n"


def test_a_usage_error_ends_with_2(monkeypatch, capsys) -> None:
    assert ends(monkeypatch, click.UsageError("no such option")) == 2
    assert "no such option" in capsys.readouterr().err


def test_a_defect_shows_no_traceback_and_asks_for_a_report(monkeypatch, capsys) -> None:
    monkeypatch.delenv("WORKBENCH_DEBUG", raising=False)
    assert ends(monkeypatch, ZeroDivisionError("division by zero")) == 70
    shown = capsys.readouterr().err
    assert "Traceback" not in shown
    assert "report" in shown


def test_an_interrupt_ends_with_130(monkeypatch, capsys) -> None:
    assert ends(monkeypatch, KeyboardInterrupt()) == 130
    assert capsys.readouterr().err.strip().endswith("stopped")
