"""When "one" is a figure, and when it is a pronoun or part of an idiom."""

from __future__ import annotations

from itertools import pairwise

from workbench.quantities.amount import HYPHENS, is_digits
from workbench.quantities.names import is_prose
from workbench.quantities.nouns import is_noun_like
from workbench.quantities.phrases import longest
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary
from workbench.quantities.years import is_number_of_no_year

_CLOSING = ('"', "”")
_SENTENCE_ENDS = (".", "?", "!")
_SENTENCE_STARTS = (*_SENTENCE_ENDS, "“", *_CLOSING)
"""In front of the first word of a sentence; a bullet sets an item of a list in front of others."""
_ALL = 4
"""Tokens from "all" to the one of "all the trucks but one"."""
_FRONT = 6
_CONTRAST = 25
"""Tokens in front of "in one country", and behind it, in which another number of it may stand."""
_CHANGE = 4
"""Tokens from "from" to the "one" of "from two minutes to one"."""
_DESCRIBED = 7
"""Tokens from "one" to the study that it brings up."""


def one_counts(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether the "one" at a token counts something that could be otherwise."""
    low = line.low
    before, behind = low[index - 1] if index else "", low[index + 1]
    if before in HYPHENS and index > 1 and line.glued(index - 1) and low[index - 2] in words.nobodies:
        # "No-one saw it."
        return False
    if before in HYPHENS and index > 1 and low[index - 2] in words.in_words:
        # "An all-in-one app".
        return False
    if before in HYPHENS and index > 1 and low[index - 2] in words.number_names:
        # "Her ninth number-one song": a place, if anything.
        return False
    # "Minus one", "-one", and no "last spring – one of the mills".
    below = before in words.negative and (before.isalpha() or line.glued(index - 1))
    if (line.size == 1 and line.word[index].islower()) or below or _begins_number(line, index, words):
        return True
    for start in range(max(0, index - 1), index + 1):
        idiom = longest(words.one_idioms, low, start)
        if idiom and idiom[1] > index:
            return False
    if behind in HYPHENS and line.glued(index):
        tied = low[index + 2]
        if tied in words.joining_and or tied in words.range_alternatives:
            # "One- and two-bedroom flats".
            return _is_number(line, index + 3, words) and low[index + 4] in HYPHENS
        if tied in words.spoken_joiner:
            # "One-to-seven days".
            return low[index + 3] in HYPHENS and _is_number(line, index + 4, words)
        return (
            tied in words.durations
            or tied in words.parts_tied
            or tied in words.share_joints
            or _is_money(line, index + 2, words)
            or (_names_one_thing(tied, words) and longest(words.units, low, index + 2) is not None)
        )
    if behind in words.one_besides and is_noun_like(line, index + 2, words):
        # "People from one other household".
        return low[index + 2] not in words.aspects and low[index + 2] not in words.one_introducing
    if behind in words.paired_parts or longest(words.percent, low, index + 1) is not None:
        # "Blind in one eye", "one per cent".
        return True
    if behind in words.or_words and low[index + 2] in words.more_words and low[index + 3].isalpha():
        # "One or more parents".
        return low[index + 3] not in words.function_words
    if behind in words.turns_of_time:
        # "One last October".
        return False
    if behind in words.durations and is_digits(low[index + 2]):
        # "One hour 16 minutes".
        return True
    if behind in words.durations and low[index + 2] not in words.one_introducing and _spell(line, index, words):
        return True
    if behind not in words.unit_homonyms and longest(words.units, low, index + 1) and before != words.of:
        return True
    if before in words.range_joiners and index > 1 and _is_number(line, index - 2, words):
        return True
    if before in words.spoken_joiner and _ends_change(line, index, words):
        return True
    if behind in words.share_joints and (_is_number(line, index + 2, words) or low[index + 2] in words.share_words):
        return True
    if behind in words.share_joints and low[index + 2] in words.articles and low[index + 3] in words.magnitudes:
        # "One in a million".
        return True
    if before in words.only and index > 1 and low[index - 2] == words.the:
        # "The only one left".
        return False
    if before in words.only:
        return not behind.isalpha() or behind not in words.one_not_before
    if before in words.one_places and behind.isalpha() and behind not in words.one_not_before:
        return _in_contrast(line, index, words)
    if before == words.of and not behind.isalpha() and index > 1 and low[index - 2] in words.of_one:
        # "Cleared of four charges and found guilty of one."
        return _after_number(line, index, words)
    if behind == words.of and low[index + 2] in words.articles and low[index + 3] not in words.partitives:
        # "Two were stabbed, one died of a heart attack and one of a stroke."
        return _after_number(line, index, words)
    if low[index + 2] in words.shared_out and behind not in words.one_not_before:
        # "One case each in Arden and Bray".
        return True
    listed = before in words.joining_and or before in (",", ":") or before in HYPHENS
    if behind in words.places_of_one and listed:
        # "Five in Bray province, one in Arden and one in Lowmere", "two were found, one in a critical condition".
        return _after_number(line, index, words)
    if behind in words.one_described and low[index + 2] in words.function_words:
        # "An economy, one built on coal, ...", but "two plans, one built on coal and one on gas".
        return (not before.isalpha() or before in words.joining_and) and _in_list(line, index, words)
    if before in words.all_but and not words.all_words.isdisjoint(low[max(0, index - _ALL) : index - 1]):
        # "All but one", "all the trucks but one".
        return True
    if before in words.placed_be and index > 1 and low[index - 2] in words.pointing_at:
        # "This is one solution", but "it is one island out of 29" and "it is one metre long".
        measured = longest(words.units, low, index + 1) is not None
        return not behind.isalpha() or measured or low[index + 2] in words.out_words or _in_list(line, index, words)
    if before in words.one_not_behind or behind in words.one_not_before or is_digits(behind):
        return False
    if not behind.isalpha() or (behind in words.function_words and line.word[index + 1] not in words.country_capitals):
        return False
    return not (_is_pronoun(line, index, words) or _introduces(line, index, words))


def _names_one_thing(unit: str, words: Vocabulary) -> bool:
    """Whether what a hyphen ties to "one" is a unit and hardly anything else: "one-ounce", and no "one-point"."""
    return unit not in words.unit_homonyms or unit in words.bound_homonyms


def _ends_change(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether "one" is where a change of so many ends: "cut from two minutes to one"."""
    low, behind = line.low, line.low[index + 1]
    opened = index > _CHANGE and low[index - _CHANGE] in words.range_openers and _is_number(line, index - 3, words)
    return opened and low[index - 2].isalpha() and (not behind.isalpha() or behind in words.conjunctions)


def _introduces(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether "one" opens a sentence of prose that only brings somebody or something up: "One company has the answer".

    What happens to one counts it ("One man was killed"), another number in the sentence and a list set it apart.
    """
    low = line.low
    opens = index == 0 or low[index - 1] in _SENTENCE_STARTS
    if not opens or not line.word[index][0].isupper() or not is_prose(line, index, words):
        return False
    for at in range(index + 1, min(index + _CONTRAST, line.size)):
        token = low[at]
        if token in _SENTENCE_ENDS:
            return True
        if token in words.befalling or token in words.cardinals or is_number_of_no_year(line, at):
            return False
    return False


def _in_contrast(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether "in one country" stands against another number in front, or more of its noun behind."""
    low = line.low
    noun = low[index + 1]
    if noun in words.function_words or noun in words.durations:
        return False
    ends = [
        low[index + 2 : index + 2 + _CONTRAST].index(mark)
        for mark in ".;"
        if mark in low[index + 2 : index + 2 + _CONTRAST]
    ]
    for at in range(index - 1, max(-1, index - _FRONT), -1):
        if low[at] in (".", ",", ";", ":"):
            break
        if _is_number(line, at, words):
            return True
    following = low[index + 2 : index + 2 + min([_CONTRAST, *ends])]
    if any(token.startswith(noun) and token.endswith(words.plural_endings) for token in following):
        return True
    return any(one in words.one_words and token == noun for one, token in pairwise(following))


def _after_number(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether another number stands in front of "one" in the same sentence."""
    for at in range(index - 1, max(-1, index - _CONTRAST), -1):
        if line.low[at] in (".", "?", "!"):
            return False
        if _is_number(line, at, words):
            return True
    return False


def _in_list(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether another number stands in front of "one", or another one on either side: "one of coal, one of gas"."""
    near = line.low[max(0, index - _CONTRAST) : index] + line.low[index + 1 : index + _CONTRAST]
    return _after_number(line, index, words) or not words.one_words.isdisjoint(near)


def _spell(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether "one second", "one year" is a spell of time: behind a word that opens one, and no "in one day, ..."."""
    return line.low[index - 1] in words.spell_openers and index > 0


def _begins_number(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether a longer number begins here: one and a half, one over three, one to two, one hundred."""
    low = line.low
    if low[index + 1] in words.cardinals or low[index + 1] in words.magnitudes:
        return True
    joined = low[index + 1] in words.number_joints
    return joined and (
        _is_number(line, index + 2, words) or low[index + 2] in words.fractions or low[index + 2] in words.articles
    )


def _is_number(line: Line, at: int, words: Vocabulary) -> bool:
    return line.low[at] in words.cardinals or is_digits(line.low[at])


def _is_study(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether "one" brings up one of many studies: "one study found", "One small, 2-month study showed"."""
    for piece in line.low[index + 1 : index + _DESCRIBED]:
        if piece in words.studies:
            return True
        if piece in words.function_words or not (piece.isalnum() or piece == "," or piece in HYPHENS):
            return False
    return False


def _is_money(line: Line, at: int, words: Vocabulary) -> bool:
    return longest(words.money_names, line.low, at) is not None


def _is_pronoun(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether "one" stands for somebody or something: "the now-infamous one", "one soldier told", "one or another"."""
    low = line.low
    before = low[index - 1] if index else ""
    described = before.isalpha() and before not in words.function_words and index > 1
    if described and (low[index - 2] in words.articles or low[index - 2] in (words.the, "-")):
        return True
    if described and low[index - 2] in words.ordinals:
        # "The first large one".
        return True
    if low[index + 1] in words.aspects or (
        low[index + 2] in words.aspects and low[index + 1] not in words.function_words
    ):
        # "One main goal is", "one side of it".
        return True
    if before not in words.placed_be and _is_study(line, index, words) and not _after_number(line, index, words):
        return True
    if before in _CLOSING and index > 1 and line.glued(index - 2):
        # "A "straightforward" one".
        return True
    following = low[index + 1 : index + 12]
    if not words.one_introducing.isdisjoint(following[:4]):
        return True
    other = next((at for at, token in enumerate(following) if token in words.alternatives), 0)
    if other and _is_number(line, index + other + 2, words):
        # "Filed one suit and another 25 men ..."
        return True
    if other:
        # "One man was hurt and another died" counts; "from one place to another" does not.
        joint = following[other - 1]
        return joint in words.function_words and joint not in words.conjunctions
    return index == 0 and low[index + 2] == "," and not any(_is_number(line, index + at, words) for at in range(3, 12))
