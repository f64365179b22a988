"""Sums: a total and the parts that its own sentence gives, as in 140 = 115 + 25.

Three forms say that the parts are all there are: a list behind a colon ("21 members: 11 from Labour, six from ... and
four from ..."), a total that is its parts ("the 126 people were 112 passengers and 14 crew") and a total that closes
the sentence ("140 jobs and 60 jobs, 200 in all"). Only there may a sum fail. Parts "of them" may leave some out, so
they fail where they are more than the whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.kinds import AMOUNTS
from workbench.claims.checks.parts.whole import part_of
from workbench.claims.checks.sums.forms import ENDS, OPENS, Form, forms_in, listed
from workbench.claims.checks.sums.shared import other_noun
from workbench.claims.checks.sums.terms import terms, total_of
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import SURE, Stance, agreement
from workbench.claims.figures.wording import figure_words, number_words, point
from workbench.claims.language.concepts import nouns_agree
from workbench.claims.lexicon import lexicon
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import LOWER, UPPER, Bound, Quantity

_SMALL = 12
_FEWEST = 3
_MOST = 9
"""Figures of one sentence that are looked at."""
_ALIKE = 40
"""Up to so many claims of one value are looked at."""
_BEFORE = 40
_LEFT_OUT = 0.2
"""What parts "of them" may leave open of the whole and still be meant as all of it."""


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
    forms = list(forms_in(reading, figures))
    for form in forms:
        added, value = total_of(reading, form.parts), reading.value(form.total)
        single = _unnumbered(reading, form)
        if form.whole and single and added + single == value and value > _FEWEST:
            words = f"{terms(reading, form.parts)} and {number_words(single)} without a number = {number_words(value)}"
            yield found("sum", Verdict.HOLDS, f"{words}, as stated", (form.total, *form.parts))
            for part in form.parts:
                yield from part_of(reading, part, form.total, firmly=False)
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


def _unnumbered(reading: Reading, form: Form) -> int:
    """How many items of a list stand without a number: "the pilot, four passengers and two people on the ground"."""
    if form.total > form.parts[0]:
        return 0
    last = reading.mentions[form.parts[-1]]
    end = reading.document.sentences[last.sentence].end
    gaps = [reading.between(one, other) for one, other in pairwise((form.total, *form.parts))]
    gaps[0] = gaps[0][opened.start() :] if (opened := OPENS.search(gaps[0])) else ""
    tail = reading.document.text[last.quantity.end : end]
    # Behind the last number only "and the pilot" is an item; ", the clerk said" is none.
    closing = tail[at.start() :] if (at := pattern("sum", "and").search(tail)) else ""
    return sum(len(pattern("sum", "unnumbered").findall(gap)) for gap in (*gaps, closing))


def _open_alike(reading: Reading, form: Form) -> bool:
    """Whether a total is as open as its parts: "at least 12" and 20 are at least 32, and no 32."""
    parts = {reading.mentions[index].quantity.bound for index in form.parts}
    total = reading.mentions[form.total].quantity.bound
    if parts <= set(SURE):
        return True
    return any(total in side and parts <= {*SURE, *side} for side in (LOWER, UPPER))


def _past_it(reading: Reading, form: Form, added: float) -> bool:
    """Whether parts are past a total on the side to which they are open, so that it cannot be right."""
    parts = {reading.mentions[index].quantity.bound for index in form.parts}
    value = reading.value(form.total)
    if parts <= {*SURE, *LOWER}:
        return added > value
    return parts <= {*SURE, *UPPER} and added < value


def _of_them(reading: Reading, form: Form) -> bool:
    """Whether the parts are told to be of the total: "230 people, 182 of them in favour, 31 against"."""
    if form.total > form.parts[0] or ENDS.search(reading.between(form.total, form.parts[0])):
        return False
    if pattern("portion", "of_which").search(reading.between(form.parts[0], form.parts[1])):
        # "600 a year, at a cost of 450, of which 180 was paid": the 180 are of the 450.
        return False
    behind = reading.between(form.parts[0], form.parts[1])[: _BEFORE // 2]
    near = reading.between(form.total, form.parts[0])[-_BEFORE:] + behind
    return bool(pattern("sum", "of_them").search(near))


def _more_or_less(reading: Reading, form: Form, added: float) -> Iterator[Found]:
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


def _only_some(reading: Reading, form: Form) -> bool:
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


def _elsewhere(reading: Reading, form: Form, added: float) -> Iterator[Found]:
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
