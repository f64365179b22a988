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


def test_a_quotation_goes_on_with_the_words_of_the_paragraph_before() -> None:
    text = "“We had three boats,” Ada Quill said.\n\n“Then a storm took [20] men.”\n\nSome [40] men lived."
    assert spoken(text) == ["Ada Quill", ""]


def test_a_quotation_that_opens_an_article_has_no_speaker_before_it() -> None:
    assert spoken("The town slept.\n\n“Then a storm took [20] men.”") == [""]


def spoken(marked: str) -> list[str]:
    """Who asserts each figure in brackets."""
    text, figures = "", []
    for part in re.split(r"(\[.*?\])", marked):
        if part.startswith("["):
            figures.append(Quantity(len(text), len(text) + len(part) - 2, Kind.COUNT, low=50, high=50))
        text += part.strip("[]")
    mentions = mentions_of(Document.from_text(text), figures)
    return [text[one.speaker.start : one.speaker.end] if one.speaker else "" for one in mentions]
