"""`workbench scan`: the figures of a text, without a desk."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count, islice
from pathlib import Path
from threading import Event, Thread

import pytest
from click.testing import CliRunner, Result

from workbench.cli.main import cli
from workbench.cli.scan_batch import answer_lines
from workbench.cli.scan_lines import LINE_BYTES, PATIENCE, bounded_lines
from workbench.cli.scan_processes import AHEAD, LINES, Handout
from workbench.errors import UnreadableError, WorkbenchError
from workbench.text.limits import PLAIN_CHARACTERS

WORKBENCH = Path(sys.executable).with_name("workbench")
ARTICLE = "About 500 servicemen returned. At least 40 of them belong to Unit 3723.\n"


@pytest.fixture
def draft(tmp_path: Path) -> str:
    path = tmp_path / "draft.txt"
    path.write_text(ARTICLE, "utf-8")
    return str(path)


def scan(*words: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["scan", *words], input=stdin)


def answers(lines: str | bytes, *words: str) -> list[dict]:
    result = scan("--batch", *words, stdin=lines)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_table_shows_each_claim_and_what_was_read(draft: str) -> None:
    output = scan(draft).stdout
    assert "500 returned" in output
    assert "about 500 servicemen" in output
    assert "at least 40" in output
    assert "identifier" not in output
    assert output.endswith("2 claims among 3 figures\n")


def test_all_shows_what_is_no_claim_and_why(draft: str) -> None:
    output = scan("--all", draft).stdout
    assert "Unit 3723" in output
    assert "identifier" in output


def test_a_text_without_figures_says_so() -> None:
    assert scan("-", stdin="Nothing happened.").stdout == "0 claims among 0 figures\n"


def test_json_holds_every_mention_and_the_text_s_name(draft: str) -> None:
    answer = json.loads(scan("--format", "json", draft).stdout)
    assert answer["name"] == "draft.txt"
    assert [mention["text"] for mention in answer["mentions"]] == ["500", "40", "Unit 3723"]


def test_jsonl_holds_a_claim_a_line(draft: str) -> None:
    rows = [json.loads(line) for line in scan("--format", "jsonl", draft).stdout.splitlines()]
    assert [(row["low"], row["high"], row["bound"]) for row in rows] == [(500, 500, "~"), (40, None, ">=")]


def test_csv_has_a_header_and_runs_no_formula() -> None:
    result = scan("--format", "csv", "-", stdin="-5% of =2 men came.")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert rows[0]["text"] == "'-5%"
    assert rows[0]["bound"] == "="


def test_control_characters_never_reach_the_terminal() -> None:
    assert "\x1b" not in scan("-", stdin="About 500 \x1b[31mmen\x1b[0m came.").stdout


@pytest.mark.parametrize(("content", "word"), [(b"", "empty"), (b"\x7fELF\x02\x01\x00\x00" * 99, "program")])
def test_an_unreadable_file_gives_one_line(tmp_path: Path, content: bytes, word: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    result = scan(str(path))
    assert isinstance(result.exception, WorkbenchError)
    assert word in str(result.exception)
    assert "\n" not in str(result.exception)


def test_a_missing_file_and_no_file_give_one_line_and_a_code_of_their_own() -> None:
    for words in (["scan", "nowhere.txt"], ["scan"]):
        ran = subprocess.run([WORKBENCH, *words], capture_output=True, text=True, check=False)
        assert ran.returncode in (2, 3)
        assert ran.stdout == ""
        assert ran.stderr.startswith("workbench: ")
        assert ran.stderr.count("\n") == 1


def test_batch_answers_each_line_in_order_and_goes_on_after_a_bad_one() -> None:
    lines = [
        json.dumps({"id": "a", "text": "500 men"}),
        "no json",
        "",
        json.dumps({"id": "b"}),
        json.dumps(["id"]),
        "[" * 100_000,
        json.dumps({"id": "c", "text": "\ud800 40 men"}),
        json.dumps({"id": "d", "text": "7 men", "sources": 5}),
        json.dumps({"id": "e", "text": ""}),
    ]
    rows = answers("\n".join(lines))
    assert [row["id"] for row in rows] == ["a", None, "b", None, None, "c", "d", "e"]
    assert ["error" in row for row in rows] == [False, True, True, True, True, False, True, False]
    assert rows[0]["mentions"][0]["low"] == 500
    assert rows[5]["mentions"][0]["text"] == "40"


def test_batch_survives_bytes_that_are_no_text() -> None:
    rows = answers(b'{"id": 1, "text": "\xff 5 men"}\n{"id": 2, "text": "6 men"}\n')
    assert "error" in rows[0]
    assert rows[1]["mentions"][0]["low"] == 6


def test_batch_gives_places_in_the_text_as_it_was_sent() -> None:
    text = "\ufeffSome\r\nline: 1\u200f000 men"
    mention = answers(json.dumps({"id": 1, "text": text}))[0]["mentions"][0]
    assert mention["low"] == 1000
    assert text[mention["start"] : mention["end"]] == "1\u200f000"


def test_batch_passes_sources_on() -> None:
    source = {"name": "court", "text": "The court received 140 lawsuits from servicemen."}
    row = answers(json.dumps({"id": 1, "text": "Courts received 140 lawsuits.", "sources": [source]}))[0]
    assert [link["source"] for link in row["links"]] == ["court"]


@pytest.mark.parametrize("sent", [b"12\n345\n6", b"12\n345", b"12345\n6\n", b"", b"\n\n"])
def test_lines_within_the_limit_come_as_they_are(sent: bytes) -> None:
    assert list(bounded_lines(io.BytesIO(sent), 6)) == sent.splitlines(keepends=True)


def test_of_a_line_over_the_limit_only_its_beginning_is_held_and_the_next_is_whole() -> None:
    sent = b"a" * 5 + b"\n" + b"b" * 40 + b"\n" + b"c" * 7 + b"\nd\n"
    assert list(bounded_lines(io.BytesIO(sent), 6)) == [b"aaaaa\n", b"b" * 7, b"ccccccc", b"d\n"]


def test_a_line_that_never_ends_gives_one_line() -> None:
    with pytest.raises(UnreadableError, match="has not ended"):
        list(bounded_lines(io.BytesIO(b"x" * (PATIENCE + 2) * 10), 10))


def test_batch_says_which_line_holds_too_much_and_goes_on() -> None:
    lines = [b"0" * (LINE_BYTES + 1), json.dumps({"id": 1, "text": " " * (PLAIN_CHARACTERS + 1)}).encode()]
    rows = answers(b"\n".join([*lines, b'{"id": 2, "text": "6 men"}']))
    assert [row["id"] for row in rows] == [None, 1, 2]
    assert "longer than 128 MB" in rows[0]["error"]
    assert "the limit of a line" in rows[1]["error"]
    assert rows[2]["mentions"]


def test_jobs_keep_the_order_of_the_lines() -> None:
    lines = "\n".join(json.dumps({"id": number, "text": f"{number + 2} men " * (40 - number)}) for number in range(40))
    ran = subprocess.run(
        [WORKBENCH, "scan", "--batch", "--jobs", "2"],
        input=lines + "\nbad\n",
        capture_output=True,
        text=True,
        check=True,
    )
    rows = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [row["id"] for row in rows] == [*range(40), None]
    assert rows[5]["mentions"][0]["low"] == 7


@pytest.mark.parametrize("jobs", [1, 2])
def test_only_a_few_lines_of_endless_input_wait_for_their_answers(jobs: int) -> None:
    taken: list[int] = []

    def endless() -> Iterator[bytes]:
        for number in count():
            taken.append(number)
            yield json.dumps({"id": number, "text": f"{number + 2} men returned."}).encode()

    given = islice(answer_lines(endless(), jobs), 40)
    assert [json.loads(line)["id"] for line in given] == list(range(40))
    assert len(taken) <= 40 + (0 if jobs == 1 else (AHEAD * jobs + 1) * LINES)


def test_lines_are_handed_out_many_together_while_all_processes_are_busy() -> None:
    half_taken = Event()
    sizes: list[int] = []

    def lines() -> Iterator[bytes]:
        for number in range(100):
            if number == LINES // 2:
                half_taken.set()
            yield b"%d" % number

    def answer(batch: list[bytes]) -> list[bytes]:
        half_taken.wait()
        sizes.append(len(batch))
        return batch

    with ThreadPoolExecutor(1) as pool:
        handout = Handout(pool, answer, 2)
        Thread(target=handout.take, args=(lines(),)).start()
        assert list(handout.answers()) == [b"%d" % number for number in range(100)]
    assert sizes[:2] == [1, 1]
    assert LINES // 2 - 2 <= max(sizes) <= LINES


def test_what_ends_the_lines_is_raised_behind_the_answers() -> None:
    def lines() -> Iterator[bytes]:
        yield b"1"
        raise OSError("torn")

    with ThreadPoolExecutor(1) as pool:
        handout = Handout(pool, list, 2)
        handout.take(lines())
        answers = handout.answers()
        assert next(answers) == b"1"
        with pytest.raises(OSError, match="torn"):
            next(answers)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_answer_comes_before_the_next_line_is_written(jobs: str) -> None:
    with subprocess.Popen(
        [WORKBENCH, "scan", "--batch", "--jobs", jobs], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in (3, 4):
            process.stdin.write(json.dumps({"id": number, "text": f"{number} men"}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.wait(30) == 0
