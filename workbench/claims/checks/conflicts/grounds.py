"""On what grounds two figures are taken to be of the same thing although they differ.

Each ground is a pattern that is rare among figures of different things; anything that makes two things of them (another
act, date, name, turn; "another 25"; "up from") takes precedence over all grounds.
"""

from __future__ import annotations

from typing import NamedTuple

from workbench.claims.checks.conflicts.apart import adds_up, another_time, set_apart
from workbench.claims.checks.conflicts.asked import asked_of, points_back, slip_between, slip_hint, slipped
from workbench.claims.checks.conflicts.magnitudes import covers, mixed
from workbench.claims.checks.conflicts.reference import likeness_asked, quoted_beside, takes_up, takes_up_amount
from workbench.claims.checks.conflicts.rows import in_row, is_converted
from workbench.claims.checks.conflicts.voices import disputed
from workbench.claims.facts.context import Context
from workbench.claims.facts.reading import Reading, asked_once
from workbench.claims.facts.similarity import Similarity, acts_told, similarity
from workbench.claims.figures.agreement import Stance, agreement, told_otherwise
from workbench.claims.figures.slips import Slip
from workbench.claims.figures.telling import MOST_TELLING, telling
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import concept, noun_key, nouns_agree, word_table
from workbench.claims.lexicon import lexicon
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import Bound, Kind, Quantity

_OPENED = 20
_FRAME = 3
"""Words in front of a figure that may be the same in front of another."""
_SAME_BUT_FOR_UNIT = 0.6
"""Likeness asked for where a telling number comes twice under different units."""
_MEMBERS = 8
"""Mentions of one fact that are looked at for what tells it from another."""
_SHORT = 400
_OF_SHARES = 0.75
_FEW = 12
_OF_FEW = 0.2
_ALL_BUT = 0.85
_FEWEST_WORDS = 4
"""Of sentences up to the one length, and with so many words, one may be another's with a figure changed."""


class _Masked(NamedTuple):
    """The words of a sentence without its figures: how many, which, and which in lower case."""

    number: int
    words: frozenset[str]
    lowers: frozenset[str]


def judge(reading: Reading, one: int, other: int) -> tuple[float, str] | None:
    """How firm the ground is on which two claims conflict, and the slip that explains it; None without a ground."""
    first, second = reading.mentions[one], reading.mentions[other]
    a, b = first.quantity, second.quantity
    if first.sentence == second.sentence and not (a.kind is Kind.ORDINAL and quoted_beside(reading, one, other)):
        return None
    # What most pairs fail is asked first, before figures are compared, names are looked for and words are weighed.
    here, there = reading.contexts[one], reading.contexts[other]
    agree = nouns_agree(a.unit, b.unit) if a.kind in (Kind.COUNT, Kind.ORDINAL) else True
    if not agree and not acts_told(here, there) and not (agree is None and _head_of_it(here, there)):
        return None
    if (here.marks | there.marks) & {"former", "further", "guess"}:
        return None
    if _set_side_by_side(reading, one, other) and not _may_take_up(reading, max(one, other)):
        return None
    stance = agreement(a, b).stance
    points = a.kind is b.kind is Kind.PERCENT and (a.unit == "pp") != (b.unit == "pp") and point(a) == point(b)
    vague = a.bound is b.bound is Bound.VAGUE and (a.low, a.high) != (b.low, b.high)
    unit = _other_unit(a, b)
    if stance is not Stance.EXCLUDES and not points and not vague and not unit and not told_otherwise(a, b):
        return None
    if is_converted(reading, one) or is_converted(reading, other):
        return None
    if mixed(a, b) or covers(a, b):
        # "Thousands marched" and "more than 30,000 marched"; "hundreds were hurt", and 50 of them in one town.
        return (3.0, "") if mixed(a, b) and _same_but_for_figures(reading, one, other) and not covers(a, b) else None
    if not unit and not _has_a_ground(reading, one, other):
        return None
    if _of_the_same(reading, one, other):
        return 1.0, slip_hint(reading, one, other)
    parted = set_apart(reading, one, other)
    if parted and not (parted == "another one" and _same_frame(reading, one, other)):
        return None
    like = similarity(here, there, reading.article_words)
    if disputed(reading, one, other, like):
        return 1.0, slip_hint(reading, one, other)
    if (taken_up := _taken_up(reading, one, other, like)) is not None:
        return taken_up, slip_hint(reading, one, other)
    if _set_side_by_side(reading, one, other):
        return None
    if like.parted and not (like.parted == "other name" and like.cover >= 0.75):
        return None
    if a.kind in (Kind.COUNT, Kind.ORDINAL) and _noun_alone(reading, one, other, like):
        return None
    if _elsewhere(reading, one, other) and like.cover < 0.75:
        return None
    if ("meant" in here.marks) != ("meant" in there.marks):
        return None
    if ("part" in here.marks) != ("part" in there.marks) and not (
        here.acts & there.acts and _close(reading, one, other)
    ):
        return None
    if a.kind is Kind.MEASURE and _is_instruction(reading, one) and _is_instruction(reading, other):
        return None
    if a.kind is not Kind.ORDINAL and _same_but_for_figures(reading, one, other):
        return 3.0, slip_hint(reading, one, other)
    if in_row(reading, one) or in_row(reading, other):
        return None
    if any(reading.contexts[index].above and adds_up(reading, index) for index in (one, other)):
        return None
    if a.kind in (Kind.PERCENT, Kind.MONEY) and another_time(reading, one, other):
        return None
    if a.kind is Kind.PERCENT and _another_share(reading, one, other, like):
        return None
    asked = _SAME_BUT_FOR_UNIT if unit else asked_of(reading, one, other, like)
    return None if like.score < asked else (like.score - asked, slip_hint(reading, one, other))


def _has_a_ground(reading: Reading, one: int, other: int) -> bool:
    """Whether any ground is left on which two figures can conflict, before names and words are compared.

    A slip of the hand, two voices, a figure that takes up another, or sentences that are alike but for their figures.
    """
    if slipped(reading, one, other) or _may_take_up(reading, max(one, other)):
        return True
    first, second = reading.mentions[one], reading.mentions[other]
    if first.quantity.kind is Kind.COUNT and (first.speaker is not None or second.speaker is not None):
        return True
    return _same_but_for_figures(reading, one, other)


def _of_the_same(reading: Reading, one: int, other: int) -> bool:
    """Whether "Of the 58 homes destroyed, 26" takes up the 38 homes that were destroyed before, with a slip."""
    later = reading.mentions[other].quantity
    start = later.begins
    here, there = reading.contexts[one], reading.contexts[other]
    if later.kind is not Kind.COUNT or noun_key(here.noun) != noun_key(there.noun) or not _close(reading, one, other):
        return False
    said = (here.acts | here.deed) & (there.acts | there.deed)
    opened = pattern("portion", "of_the").search(reading.document.text[max(0, start - _OPENED) : start])
    return bool(said and opened and here.noun) and len(reading.by_fact[reading.facts[other]]) == 1


def _same_frame(reading: Reading, one: int, other: int) -> bool:
    """Whether the same words with a meaning stand right in front of both figures: "a turnout rate of"."""
    frames = []
    for index in (one, other):
        quantity = reading.mentions[index].quantity
        words = reading.document.text[max(0, quantity.start - _SHORT) : quantity.start].lower().split()[-_FRAME:]
        frames.append([key for word in words if (key := concept(word))])
    return frames[0] == frames[1] and len(frames[0]) >= _FRAME - 1


def _another_share(reading: Reading, one: int, other: int, like: Similarity) -> bool:
    """Whether two shares have too little in common: articles are full of shares that differ in a digit."""
    return not like.same_act and like.cover < _OF_SHARES and not _same_frame(reading, one, other)


def _head_of_it(here: Context, there: Context) -> bool:
    """Whether a headline without a noun says of its figure what the text says: "Floods kill 64", 64 people died."""
    return here.above is not there.above and bool((here.acts | here.deed) & (there.acts | there.deed))


def _other_unit(one: Quantity, other: Quantity) -> bool:
    """Whether one telling number is given in two currencies or measures: 4,832 km here, 4,832 miles there."""
    alike = one.kind is other.kind and one.kind in (Kind.MONEY, Kind.MEASURE) and one.unit != other.unit
    return alike and bool(one.unit and other.unit) and point(one) == point(other) and telling(one) == MOST_TELLING


def told_apart(reading: Reading, one: list[int], other: list[int]) -> bool:
    """Whether some sentence has figures of both facts, or gives them different dates, places or wholes."""
    for a in one[:_MEMBERS]:
        for b in other[:_MEMBERS]:
            if reading.mentions[a].sentence == reading.mentions[b].sentence:
                if not quoted_beside(reading, a, b):
                    return True
            elif len(one) + len(other) > 2:
                like = similarity(reading.contexts[a], reading.contexts[b], reading.article_words)
                parted = like.parted in ("other date", "other whole") or set_apart(reading, a, b) == "other time"
                if parted and not _same_but_for_figures(reading, a, b):
                    return True
    return False


def _set_side_by_side(reading: Reading, one: int, other: int) -> bool:
    """Whether two figures, no ranks, are of different turns, or stand beside one another."""
    if reading.mentions[one].quantity.kind is Kind.ORDINAL:
        return False
    return reading.contexts[one].turns != reading.contexts[other].turns or _beside(reading, one, other)


def _beside(reading: Reading, one: int, other: int) -> bool:
    """Whether two figures stand in one paragraph, where they are set against each other rather than repeated."""
    sentences, mentions = reading.document.sentences, reading.mentions
    if sentences[mentions[one].sentence].paragraph != sentences[mentions[other].sentence].paragraph:
        return False
    return not (points_back(reading, one) or points_back(reading, other))


def speaks_of_another(reading: Reading, index: int) -> bool:
    """Whether a figure points back to one named before, so that it may stand beside it and mean the same."""
    return points_back(reading, index) or _may_take_up(reading, index)


def _may_take_up(reading: Reading, later: int) -> bool:
    """Whether a figure says by "the" that it was named before."""
    if reading.mentions[later].quantity.kind is Kind.COUNT:
        return takes_up(reading, later)
    return takes_up_amount(reading, later)


def _taken_up(reading: Reading, one: int, other: int, like: Similarity) -> float | None:
    """How firm it is that "the 85 firefighters" takes up another number of them; None where it does not.

    What is taken up may do something else than before, so another act tells the two not apart.
    """
    if like.parted not in ("", "other act") or _elsewhere(reading, one, other):
        return None
    if takes_up_amount(reading, max(one, other)):
        return like.score - 0.7 if _close(reading, one, other) and like.score >= 0.7 else None
    if ("meant" in reading.contexts[one].marks) != ("meant" in reading.contexts[other].marks):
        return None
    if reading.mentions[one].quantity.kind is not Kind.COUNT or not like.noun:
        return None
    asked = likeness_asked(reading, one, other, slip_between(reading, one, other)[0])
    few = max(point(reading.mentions[index].quantity) or 0 for index in (one, other)) <= _FEW
    if asked is None or like.score < asked or (few and like.cover < _OF_FEW):
        return None
    return like.score - asked


def _close(reading: Reading, one: int, other: int) -> bool:
    return slip_between(reading, one, other)[0] in (Slip.CLOSE, Slip.MAGNITUDE)


def _elsewhere(reading: Reading, one: int, other: int) -> bool:
    """Whether each sentence has names of its own, none shared and none that belong together."""
    mine, theirs = reading.contexts[one].all_names, reading.contexts[other].all_names
    if not mine or not theirs or mine & theirs:
        return False
    kin = reading.article_words.kin
    return not any(kin.get(name, frozenset()) & theirs for name in mine)


def _noun_alone(reading: Reading, one: int, other: int, like: Similarity) -> bool:
    """Whether two counts have nothing in common but what they count."""
    nouns = {concept(word) for index in (one, other) for word in reading.mentions[index].quantity.unit.split()}
    return not like.same_act and nouns.issuperset(like.shared)


def _same_but_for_figures(reading: Reading, one: int, other: int) -> bool:
    """Whether two short sentences are the same words around different figures."""
    mine, theirs = _masked(reading, one), _masked(reading, other)
    if min(mine.number, theirs.number) < _FEWEST_WORDS:
        return False
    if len(mine.lowers & theirs.lowers) < _ALL_BUT * max(len(mine.lowers), len(theirs.lowers)):
        return False
    only_mine, only_theirs = mine.words - theirs.words, theirs.words - mine.words
    # "The Dow fell ..., the S&P 500 fell ...": one sentence for each of two.
    return not (any(word[:1].isupper() for word in only_mine) and any(word[:1].isupper() for word in only_theirs))


@asked_once
def _is_instruction(reading: Reading, index: int) -> bool:
    """Whether a sentence tells the reader what to do, "Heat the oven to": it may be told again for another dish."""
    document = reading.document
    sentence = document.sentences[reading.mentions[index].sentence]
    first, second, *_ = *document.text[sentence.start : sentence.end].lower().split(maxsplit=2), "", ""
    return second in lexicon().determiners and first.isalpha() and first not in word_table().stop


@asked_once
def _masked(reading: Reading, index: int) -> _Masked:
    """The words of a short sentence without its figures; none of a longer one."""
    document, quantity = reading.document, reading.mentions[index].quantity
    sentence = document.sentences[reading.mentions[index].sentence]
    if sentence.end - sentence.start > _SHORT:
        return _Masked(0, frozenset(), frozenset())
    text = document.text[sentence.start : quantity.start] + " " + document.text[quantity.end : sentence.end]
    words = pattern("grounds", "figure").sub(" ", text).split()
    return _Masked(len(words), frozenset(words), frozenset(map(str.lower, words)))
