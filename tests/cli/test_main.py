"""How the command line ends: with a line for the user and an exit code, never with a traceback."""

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from workbench.cli import main as entry
from workbench.errors import DeskError, UsageError


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


@pytest.mark.parametrize(
    "words", ["--second-look", "--blind --reviewer Ben", "--db other.db --second-look", "--reviewer B"]
)
def test_options_without_a_command_are_for_the_screen(monkeypatch, tmp_path, words: str) -> None:
    """Away from a terminal the screen refuses, which shows that it was asked for."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TEXTUAL_DRIVER", raising=False)
    answer = CliRunner().invoke(entry.cli, words.split())
    assert isinstance(answer.exception, UsageError)
    assert "the screen needs a terminal" in str(answer.exception)


def test_help_and_version_are_the_programs_own() -> None:
    assert "Commands:" in CliRunner().invoke(entry.cli, ["--help"]).output
    assert "workbench, version" in CliRunner().invoke(entry.cli, ["--version"]).output


def test_a_draft_that_is_not_there_is_refused_in_words(monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("TEXTUAL_DRIVER", "none")
    (tmp_path / "a.txt").write_text("About 12 boats sank.")
    desk = ["--db", str(tmp_path / "claims.db")]
    assert CliRunner().invoke(entry.cli, [*desk, "add", str(tmp_path / "a.txt")]).exit_code == 0
    answer = CliRunner().invoke(entry.cli, [*desk, "open", "--draft", "7"])
    assert str(answer.exception) == "there is no draft 7; the newest is draft 1"


def test_the_package_runs_as_a_module() -> None:
    ran = subprocess.run([sys.executable, "-m", "workbench", "--version"], capture_output=True, text=True, check=True)
    assert "workbench, version" in ran.stdout
