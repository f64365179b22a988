"""Names of products and works that end in a number: the Kestrel 14, “Harbour Lights 2”, a PlayBox 5-class console."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS, is_digits
from workbench.quantities.documents import capitals_before
from workbench.quantities.names import begins_sentence
from workbench.quantities.reading import Reading, name
from workbench.quantities.tokens import Line
from workbench.quantities.units import read_unit
from workbench.quantities.vocabulary import Vocabulary

_TITLE = 8
"""Tokens of a title in front of its number at most."""
_PART = 2
"""Digits of the number of a sequel at most."""
_QUOTES = {"”": "“", "’": "‘", '"': '"', "'": "'"}
"""What opens the quotation that a mark closes."""
_CLOSED = (",", ".", "!", "?", ";")
"""May stand between a title and the mark that closes it."""
_APOSTROPHES = ("'", "’")


def read_title(line: Line, first: int, last: int, words: Vocabulary) -> Reading | None:
    """A number at the end of a title in quotation marks: “Harbour Lights 2”, and neither “Only 4,” nor “We lost 2.”."""
    low, word = line.low, line.word
    if not low[first].isdecimal() or last != first + 1 or len(low[first]) > _PART or first == 0:
        return None
    closing = low[last + (low[last] in _CLOSED)]
    opener = _QUOTES.get(closing)
    if opener is None or line.start[first] - line.end[first - 1] != 1:
        return None
    named = False
    for at in range(first - 1, max(-1, first - _TITLE), -1):
        piece = low[at]
        if piece == opener and line.glued(at) and (at == 0 or line.end[at - 1] < line.start[at] or opener == "“"):
            return name(at + 1, last) if named and word[at + 1][:1].isupper() else None
        if piece in _APOSTROPHES or (piece == "s" and low[at - 1] in _APOSTROPHES):
            continue
        if not piece.isalpha() or not (word[at][0].isupper() or piece in words.pointed_names):
            return None
        closed = piece in words.function_words or piece in words.qualifying_words or piece in words.maybe
        named = named or not (closed or piece in words.modals) or (at < first - 1 and word[first - 1].istitle())
    return None


def verb_behind(line: Line, first: int, last: int, words: Vocabulary) -> bool:
    """Whether the word in -s behind a number is a verb: "Section 230 protects ...", "the Kestrel 14 costs $900".

    A singular head cannot stand right in front of a count; behind any other name the verb's object tells, or that an
    article stands in front of it: "the Arden Notebook 16 needs time".
    """
    low = line.low
    if not low[first].isdecimal() or not low[last].isalpha() or low[last] in words.magnitudes:
        return False
    before = low[first - 1]
    heads = before in words.name_heads or (before in words.capital_heads and not begins_sentence(line, first - 1))
    if heads and not before.endswith("s"):
        return read_unit(line, last, words) is None
    if not low[last].endswith("s") or low[last] in words.plurals or read_unit(line, last, words):
        return False
    begin = capitals_before(line, first, words)
    named = begin > 0 and low[begin - 1] == words.the and first - begin > 1 and not before.endswith("s")
    if named and low[last] in words.product_verbs:
        return True
    if begin == 0 or low[begin - 1] not in words.verb_objects:
        # "In Arden 14 shops the council owns".
        return False
    follower = low[last + 1]
    return is_digits(follower) or follower in words.verb_objects or follower in words.money_signs


def is_kind(line: Line, first: int, last: int, words: Vocabulary) -> bool:
    """Whether a hyphen ties a number behind a name to a word that says of what kind: "PlayBox 5-class graphics"."""
    tied = line.low[last] in HYPHENS and line.glued(last - 1) and line.glued(last)
    if not tied or line.low[last + 1] not in words.behind_products or not line.low[first].isdecimal():
        return False
    return not line.word[first - 1].islower()
