"""Who asserts a figure, where the text says so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from workbench.claims.mentions.finding import mentions_of
from workbench.quantities.quantity import Kind, Quantity
from workbench.text.document import Document


def cases() -> list[tuple[str, str]]:
    lines = (Path(__file__).parent / "data" / "speakers.txt").read_text("utf-8").splitlines()
    rows = [line.rpartition(" -> ") for line in lines if line and not line.startswith("#")]
    return [(marked, "" if speaker == "-" else speaker) for marked, _, speaker in rows]


@pytest.mark.parametrize(("marked", "speaker"), cases())
def test_the_speaker_is_named_where_the_text_names_one(marked: str, speaker: str) -> None:
    match = re.search(r"\[(.*?)\]", marked)
    assert match is not None
    text = marked.replace(match[0], match[1])
    figure = Quantity(match.start(), match.start() + len(match[1]), Kind.COUNT, low=50, high=50)
    (mention,) = mentions_of(Document.from_text(text), [figure])
    assert (text[mention.speaker.start : mention.speaker.end] if mention.speaker else "") == speaker
