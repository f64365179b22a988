"""Sums: a total and the parts that its own sentence gives, as in 140 = 115 + 25.

Three forms say that the parts are all there are: a list behind a colon ("21 members: 11 from Labour, six from ... and
four from ..."), a total that is its parts ("the 126 people were 112 passengers and 14 crew") and a total that closes
the sentence ("140 jobs and 60 jobs, 200 in all"). Only there may a sum fail. Parts "of them" may leave some out, so
they fail where they are more than the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.kinds import AMOUNTS
from workbench.claims.checks.sums.shared import other_noun
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import SURE, Stance, agreement
from workbench.claims.figures.wording import figure_words, number_words, point
from workbench.claims.language.concepts import nouns_agree, word_table
from workbench.claims.lexicon import lexicon
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import LOWER, UPPER, Bound, Kind, Quantity

_OPENS = re.compile(r"[:—–]|\s-\s")
_ENDS = re.compile(r"[.;:](?:\s|$)")
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = 12
_TELLING = 20
_FEWEST = 3
_MOST = 9
"""Figures of one sentence that are looked at."""
_ALIKE = 40
"""Up to so many claims of one value are looked at."""
_BEFORE = 40
_LEFT_OUT = 0.2
"""What parts "of them" may leave open of the whole and still be meant as all of it."""


class _Form(NamedTuple):
    """A total and parts that a sentence gives, and whether its words say that these are all."""

    total: int
    parts: list[int]
    whole: bool


def sums(reading: Reading) -> Iterator[Found]:
    """Totals that hold or fail by the parts in the same sentence."""
    sentences = (
        [index for index in indices if reading.mentions[index].quantity.kind is kind and _can_be_added(reading, index)][
            :_MOST
        ]
        for indices in reading.by_sentence.values()
        if len(indices) >= _FEWEST
        for kind in AMOUNTS
    )
    for figures in sentences:
        if len(figures) >= _FEWEST:
            yield from _in_sentence(reading, reading.by_fact, figures)


def _can_be_added(reading: Reading, index: int) -> bool:
    quantity = reading.mentions[index].quantity
    value = point(quantity)
    if quantity.kind not in AMOUNTS or value is None or value <= 0:
        return False
    # "Some of them twice" adds nobody.
    return reading.document.text[quantity.start : quantity.end].lower() not in lexicon().adverbs


def _in_sentence(reading: Reading, facts: dict[str, list[int]], figures: list[int]) -> Iterator[Found]:
    forms = list(_forms(reading, figures))
    for form in forms:
        added, value = total_of(reading, form.parts), reading.value(form.total)
        single = _unnumbered(reading, form)
        if form.whole and single and added + single == value and value > _FEWEST:
            words = f"{terms(reading, form.parts)} and {number_words(single)} without a number = {number_words(value)}"
            yield found("sum", Verdict.HOLDS, f"{words}, as stated", (form.total, *form.parts))
            return
        beyond = reading.mentions[form.total].quantity.bound in (Bound.MORE, Bound.LESS)
        beyond = beyond or not _open_alike(reading, form)
        if added == value and not beyond and (form.whole or value > _SMALL) and not _only_some(reading, form):
            words = f"{terms(reading, form.parts)} = {number_words(added)}, as stated"
            yield found("sum", Verdict.HOLDS, words, (form.total, *form.parts), "sum")
            yield from other_noun(reading, facts.get(reading.facts[form.total], []), form.total, form.parts)
            return
    for form in forms:
        stated, added = reading.mentions[form.total].quantity, total_of(reading, form.parts)
        if not _open_alike(reading, form) and not _past_it(reading, form, added):
            continue
        if added < reading.value(form.total) and _unnumbered(reading, form):
            # "Seven were killed: the pilots, four passengers and two others": nobody says how many the pilots are.
            continue
        if form.whole and not _only_some(reading, form) and (_excluded(stated, added) or _short_of(stated, added)):
            words = f"{terms(reading, form.parts)} = {number_words(added)}, not {figure_words(stated)}"
            yield found("sum", Verdict.FAILS, words, (form.total, *form.parts), "conflict")
            yield from _elsewhere(reading, form, added)
            return
        if _of_them(reading, form) and _excluded(stated, added):
            yield from _more_or_less(reading, form, added)
            return


def _unnumbered(reading: Reading, form: _Form) -> int:
    """How many items of a list stand without a number: "the pilot, four passengers and two people on the ground"."""
    if form.total > form.parts[0]:
        return 0
    last = reading.mentions[form.parts[-1]]
    end = reading.document.sentences[last.sentence].end
    gaps = [reading.between(one, other) for one, other in pairwise((form.total, *form.parts))]
    gaps[0] = gaps[0][opened.start() :] if (opened := _OPENS.search(gaps[0])) else ""
    tail = reading.document.text[last.quantity.end : end]
    # Behind the last number only "and the pilot" is an item; ", the clerk said" is none.
    closing = tail[at.start() :] if (at := pattern("sum", "and").search(tail)) else ""
    return sum(len(pattern("sum", "unnumbered").findall(gap)) for gap in (*gaps, closing))


def _open_alike(reading: Reading, form: _Form) -> bool:
    """Whether a total is as open as its parts: "at least 12" and 20 are at least 32, and no 32."""
    parts = {reading.mentions[index].quantity.bound for index in form.parts}
    total = reading.mentions[form.total].quantity.bound
    if parts <= set(SURE):
        return True
    return any(total in side and parts <= {*SURE, *side} for side in (LOWER, UPPER))


def _past_it(reading: Reading, form: _Form, added: float) -> bool:
    """Whether parts are past a total on the side to which they are open, so that it cannot be right."""
    parts = {reading.mentions[index].quantity.bound for index in form.parts}
    value = reading.value(form.total)
    if parts <= {*SURE, *LOWER}:
        return added > value
    return parts <= {*SURE, *UPPER} and added < value


def _forms(reading: Reading, figures: list[int]) -> Iterator[_Form]:
    """What may be total and parts in a sentence, the most explicit first."""
    yield from _behind_a_colon(reading, figures)
    *parts, last = figures
    alike = [index for index in parts if compatible(reading, last, index)]
    if len(alike) >= 2 and not _only_follow(reading, last, alike):
        yield _Form(last, alike, _closes(reading, last, alike))
    first, *rest = figures
    run = _run_of_parts(reading, rest)
    if len(run) < 2:
        return
    equated = bool(pattern("sum", "is").search(reading.between(first, run[0]))) and listed(reading, run)
    if equated or all(compatible(reading, first, index) for index in run):
        yield _Form(first, run, equated and _of_one_kind(reading, [first, *run]))
    for position, index in enumerate(rest[:-2], 1):
        behind = _run_of_parts(reading, figures[position + 1 :])
        if len(behind) >= 2 and all(compatible(reading, index, part) for part in behind):
            yield _Form(index, behind, whole=False)


def _only_follow(reading: Reading, last: int, parts: Sequence[int]) -> bool:
    """Whether figures are set against others or just follow one another: "10, 20, 30", "29 compared with 43"."""
    if any("former" in reading.contexts.marks(index) for index in (last, *parts)):
        return True
    return all(reading.between(one, other).strip() == "," for one, other in pairwise((*parts, last)))


def _behind_a_colon(reading: Reading, figures: list[int]) -> Iterator[_Form]:
    """The parts behind the first colon or dash, and each figure in front of it that can be their total."""
    at = next((at for at, (a, b) in enumerate(pairwise(figures)) if _OPENS.search(reading.between(a, b))), None)
    if at is None:
        return
    parts = _run_of_parts(reading, figures[at + 1 :])
    if len(parts) < 2:
        return
    whole = _ends_with_rest(reading, parts[-1]) or listed(reading, parts)
    greatest = max(reading.value(index) for index in parts)
    totals = [
        index
        for index in figures[: at + 1]
        if reading.value(index) > greatest
        and (
            any(compatible(reading, index, part) for part in parts)
            # Of "118 aircraft: 64 short-haul, 41 long-haul and 13 freighters" no noun says that they are aircraft.
            or (total_of(reading, parts) == reading.value(index) > _TELLING)
        )
    ]
    for total in totals:
        if _of_one_kind(reading, [total, *parts]):
            yield _Form(total, parts, whole and len(totals) == 1)


def _of_one_kind(reading: Reading, indices: list[int]) -> bool:
    return len({reading.mentions[index].quantity.kind for index in indices}) == 1


def _run_of_parts(reading: Reading, parts: list[int]) -> list[int]:
    """The parts up to the one that says it is the last ("and another 25"), and no further than their clause."""
    for position, index in enumerate(parts):
        if position and _ENDS.search(reading.between(parts[position - 1], index)):
            return parts[:position]
        if _ends_with_rest(reading, index):
            return parts[: position + 1]
    return parts


def _ends_with_rest(reading: Reading, index: int) -> bool:
    return bool(pattern("sum", "rest").search(_front(reading, index)))


def _front(reading: Reading, index: int) -> str:
    start = reading.mentions[index].quantity.start
    return reading.document.text[max(0, start - _BEFORE) : start]


def listed(reading: Reading, parts: Sequence[int], *, acting: bool = False) -> bool:
    """Whether the parts are a list that is closed by "and", and in which nothing is done: no verb stands in it.

    Of parts that are `acting` each may do something: "1,302 voted for it and 558 against".
    """
    gaps = [reading.between(one, other) for one, other in pairwise(parts)]
    last = reading.mentions[parts[-1]]
    tail = reading.document.text[last.quantity.end : reading.document.sentences[last.sentence].end]
    if not pattern("sum", "and").search(gaps[-1]) or any(map(_ENDS.search, gaps)):
        return False
    if acting:
        return not pattern("sum", "more").search(tail)
    verbs = word_table().auxiliary | word_table().irregular
    words = [word for gap in (*gaps, tail) for word in _WORD.findall(gap)]
    acted = any(word in verbs or pattern("sum", "past").fullmatch(word) for word in words)
    return not acted and not pattern("sum", "more").search(tail)


def _closes(reading: Reading, total: int, parts: Sequence[int]) -> bool:
    """Whether the last figure says that it is the total of those before: "a total of 200", "200 in all"."""
    end = reading.mentions[total].quantity.end
    behind = reading.document.text[end : end + _BEFORE]
    said = pattern("sum", "total").search(_front(reading, total)) or pattern("sum", "in_all").match(behind)
    return bool(said) and bool(pattern("sum", "and").search(reading.between(parts[-2], parts[-1])))


def compatible(reading: Reading, total: int, part: int) -> bool:
    """Whether a figure can be part of another; a noun that only stands before it may not be its own."""
    whole, quantity = reading.mentions[total].quantity, reading.mentions[part].quantity
    if quantity.kind is not whole.kind:
        return False
    if quantity.kind is Kind.MONEY:
        return quantity.unit == whole.unit
    noun = reading.mentions[part].noun
    if noun is not None and noun.start < quantity.start:
        return True
    return nouns_agree(quantity.unit, whole.unit) is not False


def _of_them(reading: Reading, form: _Form) -> bool:
    """Whether the parts are told to be of the total: "230 people, 182 of them in favour, 31 against"."""
    if form.total > form.parts[0] or _ENDS.search(reading.between(form.total, form.parts[0])):
        return False
    if pattern("portion", "of_which").search(reading.between(form.parts[0], form.parts[1])):
        # "600 a year, at a cost of 450, of which 180 was paid": the 180 are of the 450.
        return False
    behind = reading.between(form.parts[0], form.parts[1])[: _BEFORE // 2]
    near = reading.between(form.total, form.parts[0])[-_BEFORE:] + behind
    return bool(pattern("sum", "of_them").search(near))


def _more_or_less(reading: Reading, form: _Form, added: float) -> Iterator[Found]:
    """Parts of a whole that are more than it, or so nearly all of it that the rest may have been forgotten."""
    stated = reading.mentions[form.total].quantity
    value = reading.value(form.total)
    if any(reading.value(part) >= value for part in form.parts):
        # "98 adults who smoke (49 of them men) and 98 who do not (51 of them men)".
        return
    words = f"{terms(reading, form.parts)} = {number_words(added)}"
    if added > value:
        words += f", more than {figure_words(stated)}"
        yield found("sum", Verdict.FAILS, words, (form.total, *form.parts), "conflict")
    elif listed(reading, form.parts) and value - added <= _LEFT_OUT * value:
        words += f" of {figure_words(stated)}: are the others left out?"
        yield found("sum", Verdict.CANNOT_SAY, words, (form.total, *form.parts))


def _only_some(reading: Reading, form: _Form) -> bool:
    return form.total < form.parts[0] and bool(
        pattern("sum", "part_of").search(reading.between(form.total, form.parts[0]))
    )


def _excluded(stated: Quantity, added: float) -> bool:
    exact = Quantity(0, 0, stated.kind, Bound.EXACT, added, added, stated.unit)
    return agreement(stated, exact).stance is Stance.EXCLUDES


def _short_of(stated: Quantity, added: float) -> bool:
    """Whether "at least 130" heads parts that make 140: no rounding of the sum, and the least known is more."""
    value = point(stated) or 0
    digits = [f"{number:.0f}".rstrip("0") for number in (value, added)]
    return stated.bound is Bound.AT_LEAST and value < added and len(digits[0]) >= len(digits[1])


def total_of(reading: Reading, parts: Sequence[int]) -> float:
    """What the parts add up to."""
    return float(f"{sum(reading.value(index) for index in parts):.12g}")


def terms(reading: Reading, parts: Sequence[int]) -> str:
    """The parts as an addition: "115 + 25"."""
    return " + ".join(number_words(reading.value(index)) for index in parts)


def _elsewhere(reading: Reading, form: _Form, added: float) -> Iterator[Found]:
    """A total that its own parts deny, where another sentence has what they add up to."""
    words = reading.mentions[form.total].quantity
    for index in reading.by_value.get((words.kind, float(added)), [])[:_ALIKE]:
        quantity = reading.mentions[index].quantity
        if index in form.parts or quantity.bound not in SURE:
            continue
        if nouns_agree(quantity.unit, words.unit) is not False:
            both = f"{figure_words(words)} here, {figure_words(quantity)} elsewhere"
            calculation = f"{both}, and {terms(reading, form.parts)} = {number_words(added)}"
            yield found("conflict", Verdict.FAILS, calculation, (form.total, index), "conflict")
            return
