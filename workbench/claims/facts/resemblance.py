"""Whether two figures are of one thing: what ties them, what makes two of them, and how alike their words are."""

from __future__ import annotations

from workbench.claims.facts.asked import asked_of_equals, asked_of_rounded, digits_most
from workbench.claims.facts.context import Context
from workbench.claims.facts.pair import Pair
from workbench.claims.facts.similarity import Similarity
from workbench.claims.facts.taken_up import is_about, is_headline_of, is_said_again, is_taken_up
from workbench.claims.figures.agreement import Stance, agreement, told_otherwise
from workbench.claims.figures.telling import MOST_TELLING, telling
from workbench.claims.mention import Mention
from workbench.quantities.quantity import Kind

OF_ANOTHERS_SHARE = 1.0
"""What is asked at least of two percentages beside different names: indexes, banks and parties have one each."""
_OTHER_NAME = (0.7, 0.3)
"""What is asked at least of two figures beside different names; and of two that count the same."""
_CONVERTED = 1.0
_TAKEN_UP = 0.3
_OF_THE_LEAD = 0.2
"""By how much a figure that headline and lead share passes, so that firmer ties come first."""
_OF_WORDS_SAID_AGAIN = 3.0
"""By how much a figure passes of which the same is said in the same words, so that those ties come first."""
_PRICED = 0.4
"""How much of a clause must be said again for one price of "a lamp" and "each lamp"."""
_OF_ANOTHER_ACT = 0.3
"""What is asked at least where a figure without a noun has an act of its own."""
_OF_A_HEAD = 0.5
"""What is asked at most of a share in front of the same word: "a 5 per cent chance"."""
_OF_A_HEADLINE = (0.6, 0.2)
"""What is asked at most of a figure that a headline repeats; and where both name what is counted."""
_SEVERAL = 3
"""From so many on a headline and its text count one thing by one word, whatever else they say of it."""
_TWO_DIGITS = 2


def margin_of(
    one: Mention,
    other: Mention,
    here: Context,
    there: Context,
    like: Similarity,
    *,
    alone: bool = False,
    often: bool = False,
) -> float | None:
    """By how much the likeness of two mentions passes what their figures ask for; None where they are never one.

    `alone`: nothing else in the article is counted by their number. `often`: it stands there more than twice.
    """
    a, b = one.quantity, other.quantity
    stance = agreement(a, b).stance
    if stance not in (Stance.SAME, Stance.WITHIN) or (stance is Stance.WITHIN and told_otherwise(a, b)):
        return None
    if one.sentence == other.sentence and a.kind is Kind.MEASURE:
        return _CONVERTED
    if a.start > b.start:
        one, other, here, there = other, one, there, here
    pair = Pair(one, other, here, there, like, min(telling(a), telling(b)), stance is Stance.SAME, alone, often)
    if is_taken_up(pair):
        return _TAKEN_UP
    if not pair.equal and a.kind is b.kind is Kind.PERCENT and abs(one.sentence - other.sentence) <= 1:
        # "21.2 percent part-time", and then "from 21 percent": nobody rounds what he has just said.
        return None
    if pair.equal and is_headline_of(pair):
        return _OF_THE_LEAD
    if _are_two(pair):
        return None
    if pair.equal and is_said_again(pair):
        return _OF_WORDS_SAID_AGAIN
    if pair.equal and _is_repeated_above(pair):
        return _OF_THE_LEAD
    asked = asked_of_equals(pair)
    if asked is None:
        return None
    if is_about(pair):
        return _OF_THE_LEAD
    if pair.equal:
        asked = _eased(pair, asked)
    asked = _at_least(pair, asked)
    return like.score - (asked if pair.equal else asked_of_rounded(pair, asked))


def _are_two(pair: Pair) -> bool:
    """Whether something makes two things of two figures, however alike the words are."""
    like, kind, told = pair.like, pair.kind, pair.told
    if "further" in pair.differing_marks and not _is_more_of_it(pair):
        return True
    if like.parted in ("other date", "other whole"):
        return True
    if pair.here.person and pair.there.person and pair.here.person.isdisjoint(pair.there.person):
        # "Ada Quill, 21, said", "Jas Oake, 21, said".
        return True
    if kind is Kind.DURATION and told == 0 and "reckoned" in pair.differing_marks:
        # "Jailed for nine years", and "nine years after the last of the contracts".
        return True
    if like.parted == "for each":
        # "A lamp that costs $30", "each lamp costs $30"; and so many thousand men are "each year" what they are.
        if pair.kind is Kind.COUNT and pair.equal and pair.same_noun and told == MOST_TELLING:
            return False
        told_on_top = pair.in_headline and told == MOST_TELLING
        return not (pair.equal and kind is Kind.MONEY and (told_on_top or like.cover >= _PRICED))
    if not like.parted or kind is not Kind.COUNT:
        return like.parted == "other act"
    few = told == 0 and pair.equal and pair.same_noun and pair.size > 1
    if like.parted == "other act":
        # What was lost and what burned may be the same 38 homes; 500 who came and 500 who were let go are not.
        known = like.noun is True or (like.noun is None and pair.in_headline)
        return not (few or (known and pair.equal and told == MOST_TELLING))
    return told == 0 and not few


def _is_more_of_it(pair: Pair) -> bool:
    """Whether what one adds is the figure itself: "24 million lose cover", "24 million more people without it".

    "In addition to its order of 30 jets" names what was told, and "the 13 migrants" takes up "a further 13 migrants".
    """
    adding = pair.here if "further" in pair.here.marks else pair.there
    if "beside" in adding.marks:
        return True
    if adding is pair.here and "the" in pair.there.marks and pair.same_noun and pair.told == MOST_TELLING:
        return True
    return "more" in adding.marks and (pair.told == MOST_TELLING or (pair.told == 1 and pair.kind is Kind.PERCENT))


def _is_repeated_above(pair: Pair) -> bool:
    """Whether a headline, a caption or a bullet point has the figure of the text without its words."""
    if not pair.in_headline or pair.like.parted not in ("", "other act", "other name"):
        return False
    if pair.kind is Kind.DURATION:
        return pair.size > 1
    return pair.kind is Kind.COUNT and pair.same_noun and pair.size >= _SEVERAL and pair.told == 0


def _eased(pair: Pair, asked: float) -> float:
    """What is asked of equal figures where one stands in a headline, or both in front of the same word."""
    here, there, like, told = pair.here, pair.there, pair.like, pair.told
    if pair.in_headline and not like.parted and like.noun is not False:
        known = told and pair.kind is not Kind.PERCENT and (pair.kind is not Kind.RATIO or told == MOST_TELLING)
        asked = min(asked, 0.0 if known else _OF_A_HEADLINE[like.noun is True])
    if here.head and here.head == there.head:
        if pair.kind is Kind.PERCENT:
            asked = min(asked, _OF_A_HEAD)
        elif pair.kind is Kind.RATIO and told == MOST_TELLING:
            asked = 0.0
    return asked


def _at_least(pair: Pair, asked: float) -> float:
    """What is asked where other names stand beside the figures, or one has an act of its own."""
    (a, b), like = pair.figures, pair.like
    if a.kind is Kind.MONEY and pair.in_headline and pair.told == MOST_TELLING:
        # "$1.7 million in fraud", and below a loss of $1,752,788 to a bank by its name.
        return asked
    if like.parted == "other name" and not (a.kind is Kind.DURATION and pair.told):
        asked = max(asked, OF_ANOTHERS_SHARE if a.kind is Kind.PERCENT else _OTHER_NAME[like.noun is True])
    if like.noun is None and digits_most(a, b) <= _TWO_DIGITS and _does_more(pair):
        asked = max(asked, _OF_ANOTHER_ACT)
    return asked


def _does_more(pair: Pair) -> bool:
    """Whether a figure without a noun has an act of its own: "64 pages", and "64 were sent home"."""
    bare, named = (pair.there, pair.here) if pair.here.noun else (pair.here, pair.there)
    return bool(bare.acts) and not bare.acts & (named.acts | named.deed)
