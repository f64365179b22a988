"""Whole articles, annotated by hand: every figure is found and read rightly, and nothing else is.

In `data/articles` a figure is marked as [words]{kind value unit}. An exclamation mark in front of the kind says that
it is no claim, "skip" that careful readers differ. A value begins with its bound; a date's is its ISO form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from workbench.claims.mention import Mention
from workbench.claims.mentions.finding import find_mentions
from workbench.quantities.quantity import Bound, Kind
from workbench.text.document import Document

FOLDER = Path(__file__).parent / "data" / "articles"
MARK = re.compile(r"\[([^\[\]]+)\]\{([^}]*)\}")
VALUE = re.compile(r"(=|~|>=|<=|>|<)(-?[\d.]+)$")


@dataclass(frozen=True)
class Wanted:
    start: int
    text: str
    note: str

    @property
    def skipped(self) -> bool:
        return "skip" in self.note.split() or self.note.startswith("!skip")


def read(name: str) -> tuple[str, list[Wanted]]:
    marked = (FOLDER / f"{name}.txt").read_text("utf-8")
    text, wanted, at = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        at = match.end()
        wanted.append(Wanted(len(text), match[1], match[2]))
        text += match[1]
    return text + marked[at:], wanted


def told(mention: Mention, wanted: Wanted) -> str:
    """What was read of a figure, in the form of the annotation."""
    quantity = mention.quantity
    words = [("" if mention.claim else "!") + quantity.kind.value]
    if quantity.kind in (Kind.DATE, Kind.TIME):
        words.append(quantity.iso)
    elif quantity.kind is not Kind.IDENTIFIER:
        if quantity.bound in (Bound.RANGE, Bound.VAGUE):
            words += [quantity.bound.value, str(quantity.low), str(quantity.high)]
        else:
            value = quantity.low if quantity.low is not None else quantity.high
            words.append(f"{quantity.bound.value}{value}")
        words.append(quantity.unit)
    return " ".join(words).strip()


def same(got: str, wanted: str) -> bool:
    """Equal word by word, numbers within half a percent."""
    ours, theirs = got.split(), wanted.split()
    if len(ours) != len(theirs):
        return False
    for mine, his in zip(ours, theirs, strict=True):
        left, right = VALUE.match(mine), VALUE.match(his)
        if left and right:
            if left[1] != right[1] or abs(float(left[2]) - float(right[2])) > 0.005 * abs(float(right[2])):
                return False
        elif mine != his:
            try:
                if float(mine) != float(his):
                    return False
            except ValueError:
                return False
    return True


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.txt")))
def test_every_figure_of_an_article_is_read_as_its_annotation_says(name: str) -> None:
    text, wanted = read(name)
    mentions = find_mentions(Document.from_text(text))
    wrong = []
    for item in wanted:
        end = item.start + len(item.text)
        over = [m for m in mentions if m.quantity.start < end and item.start < m.quantity.end]
        if item.skipped:
            continue
        if len(over) != 1 or not same(told(over[0], item), item.note):
            around = text[max(0, item.start - 30) : end + 30]
            wrong.append(f"{item.note!r}, read as {[told(m, item) for m in over]} in {around!r}")
    places = [(item.start, item.start + len(item.text)) for item in wanted]
    for mention in mentions:
        quantity = mention.quantity
        if not any(quantity.start < end and start < quantity.end for start, end in places):
            wrong.append(f"no mention: {text[max(0, quantity.start - 30) : quantity.end + 30]!r}")
    assert not wrong, "\n".join(wrong)
