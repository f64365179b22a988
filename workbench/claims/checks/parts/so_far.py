"""What was had in one go, and all of it: "It raised $23 million in August. In all, it has raised $133 million"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from workbench.claims.checks.found import Found
from workbench.claims.checks.kinds import AMOUNTS, of_one_kind
from workbench.claims.checks.parts.whole import least, most, part_of
from workbench.claims.facts.reading import Reading
from workbench.claims.lexicon.patterns import pattern, rows
from workbench.quantities.quantity import COUNT


def so_far(reading: Reading) -> Iterator[Found]:
    """The one smaller figure of a sentence, and all that the next one opens with."""
    for at, indices in reading.by_sentence.items():
        whole, text = indices[0], reading.document.text
        large = reading.mentions[whole].quantity
        if large.kind not in AMOUNTS or at - 1 not in reading.by_sentence:
            continue
        opened = pattern("so_far", "opens").fullmatch(text, reading.document.sentences[at].start, large.begins)
        if opened is None or _is_apart(reading, at):
            continue
        parts = [
            index
            for index in reading.by_sentence[at - 1]
            if of_one_kind(reading.mentions[index].quantity, large)
            and 0 < (least(reading.mentions[index].quantity) or 0) < (most(large) or 0)
        ]
        if len(parts) == 1 and _same_was_done(reading, at - 1, opened["did"].split()[0]):
            named = large.kind is not COUNT or bool(large.unit)
            yield from part_of(reading, parts[0], whole, firmly=False) if named else ()


def _is_apart(reading: Reading, at: int) -> bool:
    """Whether a paragraph ends in front of a sentence."""
    sentences = reading.document.sentences
    return sentences[at].paragraph - sentences[at - 1].paragraph > 1


def _same_was_done(reading: Reading, at: int, did: str) -> bool:
    """Whether a sentence has another word for what was done: "contributions", of "raised"."""
    sentence = reading.document.sentences[at]
    words = set(
        reading.document.text[sentence.start : sentence.end].lower().replace(",", " ").replace(".", " ").split()
    )
    return any(did.lower() in row and not row.isdisjoint(words) for row in _rows())


@cache
def _rows() -> tuple[frozenset[str], ...]:
    """Words of which those of a row are for one thing that is done."""
    return tuple(frozenset(words) for name, words in rows("so_far").items() if name != "opens")
