"""Enumerations: a number of things announced, and the list that follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.claims.checks.found import Found, found
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import Stance, agreement
from workbench.claims.figures.wording import figure_words, point
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Bound, Kind, Quantity

_LONGEST = 700
_COLON_LIST = re.compile(r"^(?P<noun>[^.;:,\d]{0,60}):\s*(?P<list>[^.;:]{3,300})(?=[.;]|$)")


def enumerations(reading: Reading) -> Iterator[Found]:
    """Announced numbers whose list has another length."""
    for index, mention in enumerate(reading.mentions):
        quantity = mention.quantity
        stated = point(quantity)
        if quantity.kind is not Kind.COUNT or not mention.claim or stated is None or not 2 <= stated <= 99:
            continue
        yield from _named_list(reading, index)
        yield from _ranked_list(reading, index, int(stated))


def _named_list(reading: Reading, index: int) -> Iterator[Found]:
    """Names behind a colon, or in the next sentence behind "these include"."""
    document, quantity = reading.document, reading.mentions[index].quantity
    at = reading.mentions[index].sentence
    sentence = document.sentences[at]
    behind = document.text[quantity.end : min(sentence.end, quantity.end + _LONGEST)]
    if ":" in behind and (match := _COLON_LIST.match(behind)):
        cut_short = match.end() < len(behind.rstrip()) - 1 and behind[match.end()] == "."
        listed = 0 if cut_short else _names(match.group("list"))
        fewest = len(pattern("enumeration", "comma").split(match.group("list")))
        if listed >= 2 and fewest <= (point(quantity) or 0) < listed:
            # Names may hold an "and" of their own: "Food and Drink".
            listed = int(point(quantity) or 0)
        if listed >= 2:
            yield _compare(reading, index, listed, whole=True)
        return
    following = document.sentences[at + 1] if at + 1 < len(document.sentences) else None
    if following is None or following.paragraph != sentence.paragraph or following.end - following.start > _LONGEST:
        return
    text = document.text[following.start : following.end]
    if (match := pattern("enumeration", "open_list").search(text)) and match.start() < 80:
        listed = _names(text[match.end() :].rstrip(".!"))
        many = point(quantity) or 0
        if listed >= 3 and listed * 2 >= many:
            yield _compare(reading, index, listed, whole=match.start() == 0 and "includ" not in match.group())


def _names(text: str) -> int:
    """How many names a list holds; 0 where one of its items is no name."""
    items = [item for item in pattern("enumeration", "item").split(text.strip().rstrip(".")) if item]
    return len(items) if all(pattern("enumeration", "name").match(item.strip()) for item in items) else 0


def _compare(reading: Reading, index: int, listed: int, *, whole: bool) -> Found:
    quantity = reading.mentions[index].quantity
    noun = _noun(quantity)
    exact = Quantity(0, 0, Kind.COUNT, Bound.EXACT, listed, listed)
    stance = agreement(exact, quantity).stance
    if stance is not Stance.EXCLUDES:
        return found("enumeration", Verdict.HOLDS, f"{figure_words(quantity)} {noun}, {listed} listed", (index,))
    fewer = listed < (point(quantity) or 0)
    verdict = Verdict.CANNOT_SAY if fewer and not whole else Verdict.FAILS
    remark = ": is the list meant to be whole?" if verdict is Verdict.CANNOT_SAY else ""
    return found("enumeration", verdict, f"{figure_words(quantity)} {noun}, but {listed} listed{remark}", (index,))


def _noun(quantity: Quantity) -> str:
    noun = quantity.unit or "item"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return noun if noun.endswith("s") else f"{noun}s"


def _ranked_list(reading: Reading, index: int, stated: int) -> Iterator[Found]:
    """Sentences that open with First, Second, Third behind "three reasons"."""
    document, quantity = reading.document, reading.mentions[index].quantity
    if not pattern("enumeration", "listed_nouns").match(document.text[quantity.end : quantity.end + 40]):
        return
    ranks = pattern("enumeration", "ranks").pattern.split("|")
    if stated > len(ranks):
        return
    given = 0
    following = reading.mentions[index].sentence + 1
    for sentence in document.sentences[following : following + 6 * stated + 6]:
        match = pattern("enumeration", "ranked").match(document.text[sentence.start : sentence.start + 16])
        if match and ranks.index(match.group(1).lower()) == given:
            given += 1
    if given < 2:
        return
    noun = _noun(quantity)
    if given == stated:
        yield found("enumeration", Verdict.HOLDS, f"{stated} {noun}, {given} given", (index,))
    else:
        verdict = Verdict.FAILS if given > stated else Verdict.CANNOT_SAY
        yield found("enumeration", verdict, f"{stated} {noun}, but {given} given", (index,))
