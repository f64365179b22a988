"""The commands on the desk, as a script holds on to them: what they print, and how they end."""

from __future__ import annotations

import csv
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from workbench.claims.analysis import analyse
from workbench.cli import main as entry
from workbench.desk.desk import Desk
from workbench.readers.reading import read_document

SEEDS = Path(__file__).parent.parent.parent / "seeds"


class Ended(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ended]


@pytest.fixture(scope="session")
def added(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk to which the demo article was added, for copying."""
    folder = tmp_path_factory.mktemp("added")
    article = Path(shutil.copy(SEEDS / "national-guard.txt", folder / "draft.txt"))
    with Desk.open(folder / "claims.db", create=True) as desk:
        desk.add_article(analyse(read_document(article)), reviewer="ann")
    return folder


@pytest.fixture
def run(tmp_path: Path, added: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in a folder with a desk that holds the demo article."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_REVIEWER", "ann")
    for file in added.iterdir():
        shutil.copy(file, tmp_path)

    def run(*words: str) -> Ended:
        monkeypatch.setattr(sys, "argv", ["workbench", *words])
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            entry.main()
        shown = capfd.readouterr()
        return Ended(int(ended.value.code or 0), shown.out, shown.err)

    return run


def claims(run: Run) -> dict[int, Any]:
    return {claim["number"]: claim for claim in run("export", "--all", "--format", "json").json["claims"]}


def count(run: Run) -> int:
    return int(run("status", "--format", "json").json["articles"][0]["coverage"]["claims"])


def test_mark_decides_by_numbers_and_ranges(run: Run) -> None:
    ended = run("mark", "1", "3-4", "verified", "--note", "register", "--reviewer", "bob")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("verified: claims 1, 3-4\n")
    found = claims(run)
    assert [found[number]["finding"] for number in (1, 2, 3, 4)] == ["verified", "unchecked", "verified", "verified"]


def test_mark_selects_by_finding_or_takes_all(run: Run) -> None:
    run("mark", "1", "wrong", "--value", "480")
    run("mark", "--finding", "unchecked", "dismissed")
    found = claims(run)
    assert found[1]["finding"] == "wrong"
    assert {claim["finding"] for number, claim in found.items() if number != 1} == {"dismissed"}
    answer = run("mark", "--all", "verified", "--format", "json").json
    assert {claim["finding"] for claim in answer["claims"]} == {"verified"}
    assert answer["coverage"]["open"] == 0
    assert answer["review"]["act"] == "decide"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["9999", "verified"], "no claim 9999"),
        (["4-1", "verified"], "write 1-4"),
        (["one", "verified"], "no claim number"),
        (["1"], "no finding was named"),
        (["1", "verified", "wrong"], "two findings"),
        (["verified"], "no claim was named"),
    ],
)
def test_mark_says_in_one_line_what_does_not_fit_and_ends_with_2(run: Run, words: list[str], said: str) -> None:
    ended = run("mark", *words)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert len(ended.err.splitlines()) == 1
    assert run("log").out == ""


def test_mark_with_nothing_to_decide_ends_with_1(run: Run) -> None:
    assert run("mark", "--finding", "wrong", "verified").code == 1


def test_undo_and_redo_tell_what_they_took_back(run: Run) -> None:
    run("mark", "1-3", "verified")
    run("mark", "2", "wrong")
    ended = run("undo", "--steps", "5")
    assert ended.out.splitlines() == ["took back: wrong: claim 2", "took back: verified: claims 1-3"]
    assert run("undo").code == 1
    assert run("redo").out == "brought back: verified: claims 1-3\n"
    assert run("redo", "--format", "json").json["reviews"][0]["act"] == "redo"
    assert run("redo").code == 1
    assert run("undo", "--reviewer", "bob").code == 1


def test_log_shows_the_history_of_the_desk_or_of_a_claim(run: Run) -> None:
    run("mark", "1", "verified")
    run("mark", "2", "wrong", "--reviewer", "bob")
    assert [line.split("  ")[1:] for line in run("log").out.splitlines()] == [
        ["ann", "verified: claim 1"],
        ["bob", "wrong: claim 2"],
    ]
    assert len(run("log", "--claim", "2").out.splitlines()) == 1
    assert len(run("log", "--last", "1", "--format", "json").json["reviews"]) == 1
    assert [json.loads(line)["reviewer"] for line in run("log", "--format", "jsonl").out.splitlines()] == ["ann", "bob"]


def test_log_verifies_the_chain_against_a_printed_head(run: Run) -> None:
    run("mark", "1", "verified")
    head = run("status", "--format", "json").json["head"]
    assert head in run("status").out
    assert run("log", "--verify", "--head", head).code == 0
    assert run("log", "--verify", "--format", "json").json == {"rows": 1, "head": head, "whole": True, "fault": ""}
    ended = run("log", "--verify", "--head", "f" * 64)
    assert (ended.code, ended.out) == (1, "")


def test_status_counts_and_check_fails_until_all_is_decided(run: Run) -> None:
    assert run("status", "--check").code == 1
    run("mark", "--all", "verified")
    ended = run("status", "--check")
    assert ended.code == 0
    assert f"{count(run)} claims, {count(run)} decided, 0 open" in ended.out


def test_what_is_verified_without_a_source_or_against_a_check_is_told_and_counted(run: Run) -> None:
    failing = run("check", "list", "--failing", "--format", "json").json["checks"][0]["claims"][0]
    other = next(number for number in claims(run) if number not in claims_of_failing(run))
    told = run("mark", str(failing), str(other), "verified").out
    assert f"claim {failing} is verified, though a check fails: " in told
    assert f"verified without a source: {other}\n" in told
    status = run("status").out
    assert f"1  verified against a contradiction: {failing}\n" in status
    assert run("status", "--format", "json").json["articles"][0]["verified_against"] == [failing]
    report = run("report").out
    assert f"   1 verified against a contradiction: {failing}\n" in report
    assert "Verified all the same" in report
    public = run("report", "--edition", "public").out
    assert "   2 verified without a source" in public
    assert "against a contradiction" not in public


def claims_of_failing(run: Run) -> set[int]:
    checks = run("check", "list", "--failing", "--format", "json").json["checks"]
    return {number for check in checks for number in check["claims"]}


def test_a_claim_that_is_gone_is_looked_at_and_not_decided(run: Run, tmp_path: Path) -> None:
    (tmp_path / "short.txt").write_text("The ship carried 40 sailors.\n\nA fire killed 12 horses.", "utf-8")
    run("add", "short.txt")
    (tmp_path / "short.txt").write_text("The ship carried 40 sailors.", "utf-8")
    run("redraft", "short.txt", "short.txt")
    ended = run("mark", "2", "verified")
    assert ended.code == 2
    assert "claim 2 is gone from this draft: nothing to decide" in ended.err
    assert "gone from this draft" in run("links", "2").out
    assert run("log", "--claim", "2").code == 0
    assert run("mark", "1-2", "verified").out.startswith("verified: claim 1\n")
    rows = list(csv.DictReader(run("export", "--state", "gone").out.splitlines()))
    assert [(row["number"], row["state"], row["fact"]) for row in rows] == [("2", "gone", "f2@1")]


def test_a_second_reviewer_signs_off_what_another_decided(run: Run) -> None:
    run("mark", "1-2", "verified")
    assert run("signoff", "1").code == 2
    assert "verified" in run("signoff", "--reviewer", "bob").out
    assert "verified" not in run("signoff", "--blind", "--reviewer", "bob").out
    assert run("signoff", "1", "--reviewer", "bob").out == "signed off: 1\nverified without a source: 1\n"
    answer = run("signoff", "2", "wrong", "--blind", "--reviewer", "bob", "--format", "json").json
    assert (answer["claims"][0]["state"], answer["claims"][0]["disputed"]) == ("open", True)
    figures = run("agreement", "--format", "json").json
    assert (figures["claims"], figures["observed"]) == (2, 0.5)
    assert run("agreement", "--blind", "--format", "json").json["claims"] == 1
    assert "Krippendorff" in run("agreement").out
    assert run("signoff", "--all", "--reviewer", "bob").code == 1


def test_merge_takes_over_acts_and_lists_disputes(run: Run, tmp_path: Path) -> None:
    run("backup", "bob.db")
    run("mark", "1", "verified")
    run("--db", "bob.db", "mark", "1", "wrong", "--reviewer", "bob")
    ended = run("merge", "bob.db")
    assert ended.out.startswith("1 acts and 0 articles taken over, 1 new disputes\n")
    assert "ann verified, bob wrong" in ended.out
    assert run("merge", "bob.db", "--format", "json").json["acts"] == 0
    assert run("log", "--verify").code == 0
    assert run("merge", "draft.txt").code == 4


def test_questions_go_out_and_answers_come_back(run: Run) -> None:
    run("queries", "--ask", "2", "Which court?")
    run("queries", "--ask", "3", "=cmd|' /C calc'!A0")
    assert "Question: Which court?" in run("queries").out
    run("queries", "-o", "questions.csv")
    with Path("questions.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["question"] for row in rows] == ["Which court?", "'=cmd|' /C calc'!A0"]
    rows[0]["answer"] = "The one in Krasnodar"
    with Path("answers.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    assert run("answers", "answers.csv").out == "answered: 2\n"
    assert run("answers", "answers.csv").out == ""
    assert run("queries", "--format", "json").json[0]["number"] == 3


def test_answers_are_read_from_a_filled_in_list(run: Run) -> None:
    run("queries", "--ask", "2", "Which court?")
    run("queries", "--ask", "3", "Dead when?")
    listed = run("queries").out
    Path("q.md").write_text(listed.replace("\nAnswer:", "\nAnswer: In Krasnodar,\nthe garrison court.", 1))
    assert run("answers", "q.md").out == "answered: 2\n"
    assert [item["number"] for item in run("queries", "--format", "json").json] == [3]
    told = run("answers", "--to", "3", "in July", "--format", "json").json
    assert [(claim["number"], claim["answer"]) for claim in told["claims"]] == [(3, "in July")]
    assert run("answers", "--to", "3", "in July", "--format", "json").json == {"review": None, "claims": []}
    assert run("queries").err == "workbench: no question awaits an answer\n"


@pytest.mark.parametrize("content", ["hello", "[1]", "{}", "number,answer\nx,y\n", "claim,number,answer\nc0,1,y\n"])
def test_a_file_of_no_answers_is_refused_in_one_line(run: Run, content: str) -> None:
    Path("a.txt").write_text(content)
    ended = run("answers", "a.txt")
    assert ended.code == 2
    assert len(ended.err.splitlines()) == 1


def test_backup_restore_compact_and_doctor(run: Run, tmp_path: Path) -> None:
    assert run("backup", "monday.db", "--format", "json").json["bytes"] > 0
    assert run("backup", "monday.db").code == 4
    run("mark", "1", "verified")
    assert run("restore", "monday.db", "--format", "json").json["acts_not_in_backup"] == 1
    assert run("log").out == ""
    assert run("compact", "--format", "json").json["bytes_after"] > 0
    answer = run("doctor", "--format", "json").json
    assert answer["well"]
    assert {item["name"] for item in answer["found"]} >= {"file", "journal", "decisions", "permissions"}
    (tmp_path / "claims.db").chmod(0o644)
    assert run("doctor", "--rebuild").code == 1


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script_for_the_shell(run: Run, shell: str) -> None:
    assert "_WORKBENCH_COMPLETE" in run("completion", shell).out


@pytest.mark.parametrize(
    "line",
    [
        "mark 1 verified",
        "undo",
        "log",
        "status",
        "signoff",
        "agreement",
        "backup b.db",
        "compact",
        "doctor",
        "queries",
        "answers --to 1 x",
    ],
)
def test_without_a_desk_every_command_says_how_to_make_one(run: Run, line: str) -> None:
    ended = run(*line.split(), "--db", "nowhere.db")
    assert (ended.code, ended.out) == (4, "")
    assert "workbench add" in ended.err
    assert not Path("nowhere.db").exists()


def test_what_an_article_holds_never_drives_the_terminal(run: Run) -> None:
    Path("evil.txt").write_text("The \x1b]0;owned\x07 court heard 99 cases.")
    run("add", "evil.txt")
    run("mark", "1", "verified", "--note", "\x1b[2J\x9b", "--article", "evil.txt")
    for words in (["log"], ["status"], ["signoff", "--reviewer", "bob", "--article", "evil.txt"]):
        assert not {"\x1b", "\x07", "\x9b"} & set(run(*words).out)
