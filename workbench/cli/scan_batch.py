"""`scan --batch`: a line of JSON in, a line of JSON out, in the same order, over as many processes as asked for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from workbench.claims.analysis import analyse
from workbench.cli.scan_answer import answer
from workbench.cli.scan_lines import LINE_BYTES
from workbench.text.document import Document
from workbench.text.limits import PLAIN_CHARACTERS

_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False)
"""An answer holds nothing that holds itself."""


def answer_line(line: bytes) -> bytes:
    """The answer to one line `{id, text}`, with `sources: [{name, text}]` also by links; `{id, error}` to a bad one."""
    row: dict[str, Any] = {"id": None}
    try:
        asked = _asked(line)
        row["id"] = asked.get("id")
        text = _text(asked)
        _bounded([text, *(source["text"] for source in asked.get("sources") or ())])
        row |= answer(analyse(text, _sources(asked), links="sources" in asked))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        row["error"] = f"not a line of the form {{id, text, sources}}: {error}"
    text = _ENCODER.encode(row)
    try:
        return text.encode() + b"\n"
    except UnicodeEncodeError:
        # Half of a surrogate pair can be written in JSON, but not in UTF-8.
        return json.dumps(row).encode() + b"\n"


def _asked(line: bytes) -> Any:
    if len(line) > LINE_BYTES:
        raise ValueError(f"it is longer than {LINE_BYTES >> 20} MB")
    return json.loads(line.decode("utf-8", "surrogatepass").removeprefix("\ufeff"))


def _text(asked: dict[str, Any]) -> str:
    if not isinstance(asked.get("text"), str):
        raise TypeError("no text in it")
    return str(asked["text"])


def _sources(asked: dict[str, Any]) -> list[Document]:
    return [
        Document.from_text(source["text"], str(source.get("name") or f"source {number}"))
        for number, source in enumerate(asked.get("sources") or (), 1)
    ]


def _bounded(texts: Iterable[str]) -> None:
    characters = sum(map(len, texts))
    if characters > PLAIN_CHARACTERS:
        raise ValueError(f"{characters:,} characters of text, the limit of a line is {PLAIN_CHARACTERS:,}")


def answer_lines(lines: Iterable[bytes], jobs: int = 1) -> Iterator[bytes]:
    """Answers in the order of the lines, each as soon as it and those before it are there. Blank lines are skipped.

    Raises:
        WorkbenchError: a process ended in the middle of its work.
    """
    asked = (line for line in lines if line.strip())
    if jobs == 1:
        return map(answer_line, asked)
    # Imported here: a batch in one process needs none of it.
    from workbench.cli.scan_processes import over_processes

    return over_processes(answer_many, asked, jobs)


def answer_many(lines: list[bytes]) -> list[bytes]:
    """The answers to some lines, one each."""
    return list(map(answer_line, lines))
