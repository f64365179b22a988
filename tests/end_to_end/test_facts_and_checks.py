"""Facts, links and checks on a real desk, by the command: what was done to them by hand holds from then on."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from workbench.cli.main import cli

ARTICLE = """Engineers found 140 cracks in the steel of the harbour bridge last year.

The harbour bridge will close for repairs that cost 96 million dollars.

The court in Arden received about 40 lawsuits from dismissed dockers.

The dockers' union said that at least 40 lawsuits were received by the court in Arden.

The council has 15 members: eight from the Union, five from the Greens and four from the Left.
"""
CONTRADICTING = (
    "The inspectors' report says that engineers found 160 cracks in the steel of the harbour bridge last year."
)
SUPPORTING = "The repairs of the harbour bridge will cost 96 million dollars, the state said."


class Shell:
    """The command on one desk in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *words: str) -> str:
        """What the command prints; it must succeed."""
        result = CliRunner().invoke(cli, ["--db", str(self.folder / "claims.db"), *words])
        assert result.exit_code == 0, result.output
        return result.output

    def file(self, name: str, text: str) -> str:
        """A file of that name; its path."""
        (self.folder / name).write_text(text, "utf-8")
        return str(self.folder / name)

    def links(self, number: int) -> dict:
        """The passages of a claim."""
        return json.loads(self.run("links", str(number), "--format", "json"))

    def number(self, words: str) -> int:
        """The number of the claim whose label holds these words."""
        for number in range(1, 20):
            if words in self.run("links", str(number)).splitlines()[0]:
                return number
        raise LookupError(words)

    def facts(self) -> list[list[int]]:
        """The claims of each fact that several claims state."""
        return [fact["claims"] for fact in json.loads(self.run("fact", "list", "--format", "json"))["facts"]]


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    made = Shell(tmp_path)
    made.run("add", made.file("bridge.txt", ARTICLE), "--reviewer", "ann")
    return made


def more(shell: Shell) -> None:
    """Another source, then another draft with a new first paragraph: all that a desk goes through in a day."""
    shell.run("source", "add", shell.file("weather.txt", "It rained for 12 days in Arden."), "--reviewer", "ann")
    draft = shell.file("draft-2.txt", f"Bridge to close\n\n{ARTICLE}\nRain fell on 12 days.\n")
    shell.run("redraft", "bridge.txt", draft, "--reviewer", "ann")
    shell.run("source", "add", shell.file("notes.txt", "The union counts 900 dockers."), "--reviewer", "ann")


def test_a_source_that_contradicts_flags_the_claim(shell):
    cracks = shell.number("140 cracks")
    assert not shell.links(cracks)["contradicted"]
    shell.run("source", "add", shell.file("report.txt", CONTRADICTING), "--reviewer", "ann")
    assert shell.links(cracks)["contradicted"]
    first = shell.links(cracks)["links"][0]
    assert (first["relation"], first["source"]) == ("contradicts", "report.txt")
    assert "contradicted" in shell.run("links", str(cracks)).splitlines()[0]


def test_one_passage_of_one_source_is_flagged_and_a_second_source_lifts_it(shell):
    cost = shell.number("96 million")
    assert not shell.links(cost)["single_source"]
    shell.run("source", "add", shell.file("state.txt", SUPPORTING), "--reviewer", "ann")
    assert shell.links(cost)["single_source"]
    assert "single source" in shell.run("links", str(cost)).splitlines()[0]
    shell.run("source", "add", shell.file("town.txt", SUPPORTING.replace("state", "town")), "--reviewer", "ann")
    assert not shell.links(cost)["single_source"]


def test_a_fact_that_was_split_by_hand_stays_split(shell):
    (fact,) = shell.facts()
    shell.run("fact", "split", str(fact[1]), "--reviewer", "ann")
    assert shell.facts() == []
    more(shell)
    assert shell.facts() == []


def test_facts_that_were_joined_by_hand_stay_joined(shell):
    cracks, cost = shell.number("140 cracks"), shell.number("96 million")
    shell.run("fact", "join", str(cracks), str(cost), "--reviewer", "ann")
    assert [cracks, cost] in shell.facts()
    more(shell)
    assert sorted(fact for fact in shell.facts() if cracks in fact) == [[cracks, cost]]


def test_a_check_that_was_silenced_stays_silent_and_the_journal_tells_why(shell):
    failing = json.loads(shell.run("check", "list", "--failing", "--format", "json"))["checks"]
    assert [check["calculation"] for check in failing] == ["8 + 5 + 4 = 17, not 15"]
    shell.run("check", "silence", str(failing[0]["number"]), "two sit for both", "--reviewer", "ann")
    assert shell.run("check", "list", "--failing") == "no check to show\n"
    assert "two sit for both" in shell.run("log")
    more(shell)
    assert shell.run("check", "list", "--failing") == "no check to show\n"
    assert "silenced: two sit for both" in shell.run("check", "list")
    shell.run("check", "speak", str(failing[0]["number"]), "--reviewer", "ann")
    assert "8 + 5 + 4 = 17, not 15" in shell.run("check", "list", "--failing")
