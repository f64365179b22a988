"""`workbench redraft`, `diff` and `watch`: from a file to the next draft, and what speaks against it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from workbench.cli.main import cli
from workbench.cli.watch import take_up
from workbench.desk.desk import Desk
from workbench.errors import UsageError

ARTICLE = (
    "About 500 servicemen returned to the base in Zvezdny after four days.\n\n"
    "By July, 171 guardsmen were killed, the register says.\n\nAt least 40 lawsuits were filed in Vladikavkaz.\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a desk, its article in draft.txt, and a changed one in next.txt."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_REVIEWER", "ann")
    monkeypatch.delenv("WORKBENCH_DB", raising=False)
    (tmp_path / "draft.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "next.txt").write_text(ARTICLE.replace("171", "117"), "utf-8")
    run("add", "draft.txt")
    run("mark", "--all", "verified")
    return tmp_path


def run(*words: str) -> str:
    result = CliRunner().invoke(cli, list(words), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_a_redraft_says_what_became_of_the_claims_and_shows_each_changed_sentence(folder):
    shown = run("redraft", "draft.txt", "next.txt")
    assert "kept 4, stale 1" in shown
    assert "171 became 117" in shown
    assert "By July, [-171-]{+117+} guardsmen" in shown


def test_a_dry_run_changes_nothing(folder):
    with Desk.open(folder / "claims.db") as desk:
        head = desk.head()
    shown = json.loads(run("redraft", "draft.txt", "next.txt", "--dry-run", "--format", "json"))
    assert (shown["dry_run"], shown["summary"]["stale"]) == (True, 1)
    with Desk.open(folder / "claims.db") as desk:
        assert desk.head() == head


def test_the_same_file_again_changes_nothing(folder):
    run("redraft", "draft.txt", "next.txt")
    assert "the same text; nothing changes" in run("redraft", "draft.txt", "next.txt")


def test_status_fails_while_a_claim_is_stale(folder):
    run("redraft", "draft.txt", "next.txt")
    assert CliRunner().invoke(cli, ["status", "--check"]).exit_code != 0


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("The bank raised its rate by 2 percent.\n\nShares of 3 firms rose on the news.\n", "another article"),
        (ARTICLE[:60], "breaks off"),
    ],
    ids=["another article", "truncated"],
)
def test_what_is_no_next_draft_is_refused_unless_the_reviewer_insists(folder, text, says):
    (folder / "next.txt").write_text(text, "utf-8")
    with pytest.raises(UsageError, match=says):
        CliRunner().invoke(cli, ["redraft", "draft.txt", "next.txt"], catch_exceptions=False)
    assert run("redraft", "draft.txt", "next.txt", "--yes")


def test_an_empty_file_is_never_taken_up(folder):
    (folder / "next.txt").write_text("\n", "utf-8")
    result = CliRunner().invoke(cli, ["redraft", "draft.txt", "next.txt", "--yes"])
    assert result.exit_code != 0


def test_a_saved_file_is_taken_up_once_and_an_unfit_one_is_left_alone(folder, capsys):
    file = folder / "next.txt"
    assert take_up(None, "draft.txt", file, encoding=None, reviewer="ann")
    assert not take_up(None, "draft.txt", file, encoding=None, reviewer="ann")
    file.write_text("", "utf-8")
    assert not take_up(None, "draft.txt", file, encoding=None, reviewer="ann")
    assert "empty" in capsys.readouterr().err


def test_status_names_the_stale_and_the_ambiguous_claims_and_what_settles_them(folder):
    sentence = "By July, 171 guardsmen were killed, the register says."
    twice = f"{sentence.replace('171', '180')} {sentence.replace('171', '190')}"
    (folder / "next.txt").write_text(ARTICLE.replace(sentence, twice).replace("At least 40", "At most 40"), "utf-8")
    run("redraft", "draft.txt", "next.txt")
    told = run("status")
    assert "1  of them stale: 5 (workbench confirm NUMBER, or mark it anew)" in told
    assert "2  of them ambiguous: 3-4 (workbench choose lists their places)" in told
    found = json.loads(run("status", "--format", "json"))["articles"][0]
    assert (found["stale"], found["ambiguous"]) == ([5], [3, 4])


def test_the_diff_for_the_editor_takes_its_format_from_the_file_name(folder):
    run("redraft", "draft.txt", "next.txt")
    assert "171 became 117" in run("diff")
    run("diff", "-o", "figures.csv")
    assert (folder / "figures.csv").read_text("utf-8").startswith("change,number,label")
    run("diff", "-o", "figures.html")
    assert "<ins>117</ins>" in (folder / "figures.html").read_text("utf-8")


def test_the_edit_of_a_kept_claims_sentence_is_shown_with_its_links_and_counted_by_status(folder):
    (folder / "edited.txt").write_text(ARTICLE.replace("returned to the base", "came back to their base"), "utf-8")
    run("redraft", "draft.txt", "edited.txt")
    assert "edited since draft 1: About 500 servicemen [-returned-]" in run("links", "1")
    assert json.loads(run("links", "1", "--format", "json"))["edited"]["since_draft"] == 1
    assert "sentence edited since it was decided: 1" in run("status")
    assert json.loads(run("status", "--format", "json"))["articles"][0]["edited"] == [1, 2]


def test_an_ambiguous_claim_is_listed_with_the_places_that_fit(folder):
    sentence = "By July, 171 guardsmen were killed, the register says."
    two = f"{sentence.replace('171', '180')} {sentence.replace('171', '190')}"
    (folder / "two.txt").write_text(ARTICLE.replace(sentence, two), "utf-8")
    shown = run("redraft", "draft.txt", "two.txt")
    assert "fits: 180, in: By July, 180 guardsmen" in shown
    assert "fits: 190, in: By July, 190 guardsmen" in shown
    assert "- May stand at 190: By July, 190 guardsmen" in run("diff", "draft.txt", "--format", "markdown")


TWO = ARTICLE.replace(
    "By July, 171 guardsmen were killed, the register says.",
    "By July, 180 guardsmen were killed, the register says. By July, 190 guardsmen were killed, the register says.",
)


def test_the_place_of_an_ambiguous_claim_is_listed_chosen_and_undone(folder):
    (folder / "next.txt").write_text(TWO, "utf-8")
    run("redraft", "draft.txt", "next.txt")
    listed = json.loads(run("choose", "--format", "json"))["claims"]
    (claim,) = [item for item in listed if [place["text"] for place in item["places"]] == ["180", "190"]]
    shown = run("choose", str(claim["number"]), "1")
    assert "stale: 171 became 180" in shown
    assert "chose for claim" in run("log", "--claim", str(claim["number"]))
    assert "took back" in run("undo")
    assert "gone" in run("choose", str(claim["number"]), "none")


def test_several_ambiguous_claims_are_given_the_same_place_and_others_among_them_are_left_alone(folder):
    (folder / "next.txt").write_text(TWO, "utf-8")
    run("redraft", "draft.txt", "next.txt")
    waiting = [claim["number"] for claim in json.loads(run("choose", "--format", "json"))["claims"]]
    assert len(waiting) == 2
    refused = CliRunner().invoke(cli, ["choose", "1-5", "7"])
    assert refused.exit_code != 0
    assert [c["number"] for c in json.loads(run("choose", "--format", "json"))["claims"]] == waiting
    chosen = json.loads(run("choose", "1-5", "1", "--format", "json"))["chosen"]
    assert sorted(item["claim"]["number"] for item in chosen) == sorted(waiting)
    assert {item["claim"]["state"] for item in chosen} == {"stale", "checked"}
    assert json.loads(run("choose", "--format", "json"))["claims"] == []


@pytest.mark.parametrize("place", ["3", "0", "-1", "first"])
def test_a_place_that_is_not_there_is_refused(folder, place):
    (folder / "next.txt").write_text(TWO, "utf-8")
    run("redraft", "draft.txt", "next.txt")
    number = json.loads(run("choose", "--format", "json"))["claims"][0]["number"]
    result = CliRunner().invoke(cli, ["choose", str(number), place])
    assert result.exit_code != 0


def test_a_stale_claim_is_confirmed_by_its_number_or_with_all_others(folder):
    run("redraft", "draft.txt", "next.txt")
    said = json.loads(run("confirm", "--all", "--format", "json"))
    assert [(claim["finding"], claim["state"]) for claim in said["claims"]] == [("verified", "checked")]
    assert said["review"]["act"] == "confirm"
    run("undo")
    assert "still verified after 171 became 117" in run("confirm", str(said["claims"][0]["number"]))
    assert CliRunner().invoke(cli, ["confirm", "--all"]).exit_code == 1


def test_an_earlier_draft_is_read_as_it_stood_with_what_was_decided_by_then(folder):
    run("export", "--all", "-o", "then.csv")
    head = json.loads(run("status", "--format", "json"))["head"]
    run("redraft", "draft.txt", "next.txt")
    run("mark", "--all", "wrong")
    then = json.loads(run("status", "--draft", "1", "--format", "json"))
    assert (then["head"], then["articles"][0]["coverage"]["by_finding"]["verified"]) == (head, 5)
    run("export", "--all", "--draft", "1", "-o", "again.csv")
    assert (folder / "again.csv").read_bytes() == (folder / "then.csv").read_bytes()
    assert "117 guardsmen" in run("report", "--draft", "2")
    assert "117 guardsmen" not in run("report", "--draft", "1")
    assert CliRunner().invoke(cli, ["export", "--draft", "3"]).exit_code != 0
