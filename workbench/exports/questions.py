"""Questions to the writer: the open ones as a list to send, and the answers as they come back."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.desk.finding import State
from workbench.desk.records import ClaimRecord
from workbench.errors import UsageError
from workbench.exports.defuse import defuse, restore

COLUMNS = ("claim", "number", "label", "sentence", "question", "answer")
_HEADING = re.compile(r"^##\s+(\d+)\.?\s.*?(?:<!--\s*(c[0-9a-f]+)\s*-->)?\s*$")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it came back: to a claim by id where it names one, else by number."""

    claim_id: str
    number: int
    text: str


def open_queries(claims: Sequence[ClaimRecord]) -> list[ClaimRecord]:
    """Claims with a question that stands unanswered, in the order given."""
    return [claim for claim in claims if claim.question and not claim.answer and claim.state is not State.GONE]


def as_markdown(name: str, claims: Sequence[ClaimRecord]) -> str:
    """A list that a writer can fill in: each question under its sentence, with room for the answer."""
    parts = [f"# Questions on {_line(name)}\n\nPlease write each answer behind “Answer:” and send this file back.\n"]
    parts += [
        f"\n## {claim.number}. {_line(claim.label)} <!-- {claim.id} -->\n\n> {_line(claim.sentence)}\n\n"
        f"Question: {_line(claim.question)}\n\nAnswer:\n"
        for claim in claims
    ]
    return "".join(parts)


def as_csv(claims: Sequence[ClaimRecord]) -> str:
    """The same as a table with an empty column for the answer (RFC 4180); nothing in it runs as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for claim in claims:
        cells = (claim.label, claim.sentence, claim.question, claim.answer)
        writer.writerow([claim.id, claim.number, *(defuse(_line(cell)) for cell in cells)])
    return out.getvalue()


def as_json(claims: Sequence[ClaimRecord]) -> str:
    """The same as a JSON list of objects."""
    rows = [
        dict(zip(COLUMNS, (c.id, c.number, c.label, c.sentence, c.question, c.answer), strict=True)) for c in claims
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def read_answers(text: str) -> list[Answer]:
    """Answers out of any of the three forms; questions left without one are skipped.

    Raises:
        UsageError: it is none of them.
    """
    body = text.lstrip("\ufeff \r\n\t")
    if body.startswith(("[", "{")):
        return _from_json(body)
    if body.startswith("#"):
        return _from_markdown(body)
    return _from_csv(body)


def _from_markdown(text: str) -> list[Answer]:
    answers: list[Answer] = []
    number, claim_id = 0, ""
    said: list[str] | None = None

    def close() -> None:
        answer = "\n".join(said or ()).strip()
        if number and answer:
            answers.append(Answer(claim_id, number, answer))

    for line in text.splitlines():
        heading = _HEADING.match(line)
        if heading:
            close()
            number, claim_id, said = int(heading[1]), heading[2] or "", None
        elif said is not None:
            said.append(line)
        elif match := re.match(r"\s*\**Answer:\**\s*(.*)", line, re.IGNORECASE):
            said = [match[1]]
    close()
    return answers


def _from_json(text: str) -> list[Answer]:
    try:
        rows = json.loads(text)
    except ValueError as error:
        raise UsageError(f"the answers are not JSON: {error}") from None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise UsageError("answers in JSON are a list of objects, as `workbench queries --format json` writes them")
    return _from_rows(rows)


def _from_csv(text: str) -> list[Answer]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    names = reader.fieldnames or []
    if "answer" not in names or not {"claim", "number"} & set(names):
        raise UsageError(
            "these are no answers: send back what `workbench queries` wrote, as Markdown, CSV or JSON, filled in"
        )
    try:
        return _from_rows([{key: restore(value or "") for key, value in row.items() if key} for row in reader])
    except csv.Error as error:
        raise UsageError(f"the answers are not CSV: {error}") from None


def _from_rows(rows: Sequence[dict[str, object]]) -> list[Answer]:
    answers = []
    for position, row in enumerate(rows, 1):
        answer = str(row.get("answer") or "").strip()
        if not answer:
            continue
        number = str(row.get("number") or "").strip()
        claim_id = str(row.get("claim") or "").strip()
        if not claim_id and not number.isdecimal():
            raise UsageError(f"answer {position} names no claim")
        answers.append(Answer(claim_id, int(number) if number.isdecimal() else 0, answer))
    return answers


def _line(text: str) -> str:
    return " ".join(text.split())
