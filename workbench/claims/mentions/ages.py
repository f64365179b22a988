"""Ages of persons that no word beside the figure says: "she is 41", "aged 7 and 11", "children under 12"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.claims.language.inflection import is_adverb, is_plural, singular
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.noun_ends import is_person
from workbench.quantities.quantity import Bound, Kind

if TYPE_CHECKING:
    from workbench.claims.language.words import Words
    from workbench.quantities.quantity import Quantity

_OLDEST = 125
_DASHES = ("–", "—")
_APPOSED = 12
"""Words between "the oldest" and its verb at most, where a name stands between commas."""
_NEAR = 6
"""Words between a person and an age without a noun at most: "she left school at 14"."""
_FAR = 8
"""Words between "age" and its verb at most: "the average age of the new members is 48"."""


def as_age(words: Words, before: int, after: int, quantity: Quantity, previous: Quantity | None) -> Quantity:
    """A bare count as an age where it is said of a person: "she is 41", "aged 7 and 11", "children under 12"."""
    lex = lexicon()
    lowers = words.lowers
    value = quantity.low if quantity.low is not None else quantity.high
    if value is None or not 0 < value <= _OLDEST:
        return quantity
    if previous is not None and previous.kind is Kind.AGE:
        start = words.at(previous.end)
        joins = lex.list_words | lex.age_joints
        joins |= lex.typical if before > 0 and not lex.typical.isdisjoint(lowers[start:before]) else frozenset()
        listed = start < before and all(word in joins for word in lowers[start:before])
        # "19 were over the age of 70, and seven were children."
        if listed and not _are_people(words, after):
            return replace(quantity, kind=Kind.AGE, unit=previous.unit)
    again = previous is not None and previous.kind is Kind.AGE and before > 0 and lowers[before - 1] in lex.both
    if again and after + 1 < len(words) and lowers[after] in lex.clause_times and lowers[after + 1] in lex.persons:
        # "She was 38 when it began and 41 when she died."
        return replace(quantity, kind=Kind.AGE, unit="year")
    if before > 1 and lowers[before - 1] == "," and _is_of_people(lowers[before - 2]) and _and_number(words, after):
        # "Both men, 61 and 58, deny it."
        return replace(quantity, kind=Kind.AGE, unit="year")
    told = _all_of_people(words, before - 1, after, ranged=quantity.bound is Bound.RANGE)
    front = before if quantity.qualifier_start < 0 else min(before, words.at(quantity.qualifier_start))
    closes = after >= len(words) or not lowers[after][0].isalnum()
    told = told or (0 < front < before and closes and lowers[front - 1] in lex.youngest)
    aged = told or _named_before(words, before - 1, quantity) or _told_around(words, before - 1, after)
    return replace(quantity, kind=Kind.AGE, unit="year") if aged else quantity


def _are_people(words: Words, after: int) -> bool:
    """Whether so many are said to be people of a sort: "seven were children"."""
    verb = after + 1 < len(words) and words.lowers[after] in lexicon().be
    return verb and _is_of_people(words.lowers[after + 1])


def _named_before(words: Words, at: int, quantity: Quantity) -> bool:
    """Whether the words up to `at`, right in front of a figure, make it an age: "children under", "the age of"."""
    lex, lowers = lexicon(), words.lowers
    if at >= 0 and _is_of_people(lowers[at]) and (_says_older(words, quantity) or quantity.bound is Bound.RANGE):
        return True
    if at >= 0 and lowers[at] in lex.those and quantity.bound is Bound.RANGE:
        # "Debt is high for those 50 to 64."
        return True
    of = at - (lowers[at] in lex.near_words)
    if of > 0 and lowers[of] in lex.of and lowers[of - 1] in lex.told_by_age:
        return True
    if at > 0 and lowers[at] in lex.age_bounds and _has_age(words, _before_place(words, at)):
        return True
    return at > 0 and lowers[at] in lex.at_ages and not lex.ages.isdisjoint(lowers[max(0, at - _FAR) : at])


def _told_around(words: Words, at: int, after: int) -> bool:
    """Whether a figure between the words `at` and `after` is an age by its place: "at 14 she", "the eldest was 12"."""
    lex, lowers = lexicon(), words.lowers
    following = lowers[after] if after < len(words) else "."
    subject = lowers[after + 1] if following == "," and after + 1 < len(words) else following
    if (
        _is_gone_at(words, at, following)
        or _is_gone_before(words, at, following)
        or _is_now(words, at, following, subject)
    ):
        return True
    if at >= 0 and lowers[at] in lex.at_age and (subject in lex.persons or _of_one_person(words, at, following)):
        return True
    if at > 0 and lowers[at] in lex.at_age and lowers[at - 1] in lex.left_young:
        # "Quill left school at 17."
        return not _is_of_people(following)
    if at > 0 and lowers[at] in lex.turned and lowers[at - 1] in lex.persons:
        return True
    then = following in lex.at_age and not lex.times.isdisjoint(lowers[after + 1 : after + 3])
    if _was_when(words, at, after) or _will_be(words, at, following) or _opens_at(words, at, after):
        return True
    if (following[0].isalnum() or following in "%-") and following not in lex.conjunctions and not then:
        return False
    if then and at > 0 and lowers[at] in _DASHES and is_person(lowers[at - 1]):
        return True
    if at > 0 and lowers[at] in lex.ageing and lowers[at - 1] == ",":
        # "The oldest of them, Ada Quill, was 91."
        return not lex.youngest.isdisjoint(lowers[max(0, at - _APPOSED) : at])
    near = at - (at > 0 and lowers[at] in lex.near_words)
    if near > 0 and lowers[near] in (",", "(") and following in (",", ")", ".") and is_person(lowers[near - 1]):
        return True
    if at > 0 and lowers[at] == "," == following and (_names_one(words, at) or _named_child(words, at, subject)):
        return True
    while at > 0 and (lowers[at] in lex.adverbs or lowers[at] in lex.near_words):
        at -= 1
    if at > 1 and lowers[at] in lex.ageing and lowers[at - 2] in lex.youngest and is_person(lowers[at - 1]):
        return True
    if at >= 0 and (lowers[at] in lex.youngest or lowers[at] in lex.persons_are):
        return True
    one = at > 1 and lowers[at] in lex.ageing and lowers[at - 2] in lex.determiners and not is_plural(lowers[at - 1])
    if one and is_person(lowers[at - 1]):
        # "My client is 63."
        return True
    return at > 0 and lowers[at] in lex.ageing and (lowers[at - 1] in lex.persons or lowers[at - 1] in lex.youngest)


def _was_when(words: Words, at: int, after: int) -> bool:
    """Whether somebody is told to have been so old at a time: "Ada Quill was 26 when she died"."""
    lex, lowers = lexicon(), words.lowers
    if at < 1 or after + 1 >= len(words) or lowers[at] not in lex.ageing or lowers[after] not in lex.clause_times:
        return False
    named = words.texts[at - 1].istitle() and lowers[at] not in lex.many_are
    who = named or is_person(lowers[at - 1]) or lowers[at - 1] in lex.persons
    return who and (lowers[after + 1] in lex.persons or lowers[after + 1] in lex.possessives)


def _will_be(words: Words, at: int, following: str) -> bool:
    """Whether somebody is to be so old at a time that is pointed at: "he will be 24 then", "she would be 90 now"."""
    lex, lowers = lexicon(), words.lowers
    timed = not following[0].isalnum() or following in lex.at_the_time or following in lex.now
    timed = timed or following in lex.near_turns or following in lex.clause_times
    if not timed or at < 1 or lowers[at] not in lex.be:
        return False
    while at > 0 and (lowers[at] in lex.auxiliaries or lowers[at] in lex.adverbs):
        at -= 1
    return lowers[at] in lex.persons


def _opens_at(words: Words, at: int, after: int) -> bool:
    """Whether "at" and a figure open a sentence about one person: "At 16, his best time was ...", "At 19, Mr Oake"."""
    lex = lexicon()
    if at != 0 or words.lowers[at] not in lex.at_age or after + 1 >= len(words) or words.lowers[after] != ",":
        return False
    return words.lowers[after + 1] in lex.ones_own or words.texts[after + 1] in lex.titles_of_people


def _named_child(words: Words, comma: int, subject: str) -> bool:
    """Whether a first and a last name end at a comma, and a verb of theirs follows: "Sara Oake, eight, was found"."""
    lex, texts = lexicon(), words.texts
    named = comma > 1 and all(text.istitle() and text.isalpha() for text in texts[comma - 2 : comma])
    closed = words.lowers[comma - 2] in lex.determiners or words.lowers[comma - 2] in lex.prepositions
    return named and not closed and (subject in lex.auxiliaries or subject in lex.who or subject in lex.past_forms)


def _names_one(words: Words, comma: int) -> bool:
    """Whether a phrase about one person ends at a comma: "a former constable in the force, 36, ..."."""
    lex, lowers = lexicon(), words.lowers
    person = False
    for at in range(comma - 1, max(-1, comma - _APPOSED), -1):
        if lowers[at] in lex.ones:
            return person
        many = words.texts[at].islower() and is_plural(lowers[at])
        if many or not lowers[at][0].isalpha() or lowers[at] in lex.auxiliaries:
            return False
        person = is_person(lowers[at]) or (person and lowers[at] not in lex.the)
    return False


def _is_gone_at(words: Words, at: int, following: str) -> bool:
    """Whether "at" and a figure close that somebody died or retired: "he died in March, at 81, in Bray"."""
    lex = lexicon()
    if at < 1 or words.lowers[at] not in lex.at_age:
        return False
    if words.lowers[at - 1] in lex.retiring and (not following[0].isalnum() or following in lex.prepositions):
        return True
    near = words.lowers[max(0, at - _FAR) : at]
    # "The death toll stands at 45."
    return not following[0].isalnum() and not lex.dying.isdisjoint(near) and lex.totals.isdisjoint(near)


def _is_gone_before(words: Words, at: int, following: str) -> bool:
    """Whether somebody dies or retires before such an age, or married at it: "die before 65", "married at 21"."""
    lex, lowers = lexicon(), words.lowers
    closes = not following[0].isalnum() or following in lex.both
    if at < 1 or not closes:
        return False
    if lowers[at] in lex.at_age:
        return lowers[at - 1] in lex.changed_state
    return lowers[at] in lex.age_limits_before and (lowers[at - 1] in lex.dying or lowers[at - 1] in lex.retiring)


def _is_now(words: Words, at: int, following: str, subject: str) -> bool:
    """Whether "now" and a figure stand aside of a person: "the boy, now 17, ...", "now 83, she ...", "he, then 42,"."""
    lex = lexicon()
    if at < 0 or following not in (",", ")", ".", *_DASHES):
        return False
    if at > 0 and words.lowers[at - 1] in (",", "(", *_DASHES):
        return words.lowers[at] in lex.now or words.lowers[at] in lex.at_the_time
    return words.lowers[at] in lex.now and subject in lex.persons


def _of_one_person(words: Words, at: int, following: str) -> bool:
    """Whether "at" with a bare figure closes a clause about one person: "she left school at 14 and sold ..."."""
    closes = not following[0].isalnum() or following in lexicon().both
    return closes and not lexicon().persons.isdisjoint(words.lowers[max(0, at - _NEAR) : at])


def _all_of_people(words: Words, at: int, after: int, *, ranged: bool) -> bool:
    """Whether a figure is said of all in front: "nine men, all between 19 and 44,", "the couple, both 29,"."""
    lex = lexicon()
    closes = after >= len(words) or not words.lowers[after][0].isalnum()
    if not (closes and at > 1 and words.lowers[at] in lex.every_one):
        return False
    between = words.lowers[at - 1] in (",", *_DASHES)
    paired = between and (words.lowers[at - 2] in lex.pairs or words.texts[at - 2].istitle())
    return (ranged or between) and (paired or _is_of_people(words.lowers[at - 2]))


def _and_number(words: Words, after: int) -> bool:
    """Whether "and", one more number and a comma follow at a word: "and 58,"."""
    lowers = words.lowers
    if after + 2 >= len(words) or lowers[after] not in lexicon().both:
        return False
    return lowers[after + 1].isdecimal() and lowers[after + 2] in (",", ".", *_DASHES)


def _is_of_people(word: str) -> bool:
    return is_plural(word) and is_person(singular(word))


def _says_older(words: Words, quantity: Quantity) -> bool:
    """Whether the words that bind a figure behind it are those of an age: "residents 16 and older"."""
    if quantity.qualifier_end <= quantity.end:
        return False
    behind = words.lowers[words.at(quantity.end) : words.at(quantity.qualifier_end)]
    return not lexicon().older.isdisjoint(behind)


def _before_place(words: Words, at: int) -> int:
    """The word in front of the place that ends in front of word `at`: "nobody" of "nobody in this town under 31"."""
    lex, lowers = lexicon(), words.lowers
    for front in range(at - 1, max(0, at - _NEAR - 1), -1):
        if lowers[front] in lex.places:
            return front - 1 if lowers[front - 1] in lex.aged_ones else at - 1
        if not lowers[front][0].isalpha():
            break
    return at - 1


def _has_age(words: Words, at: int) -> bool:
    """Whether the word at `at` is of people, so that "under 12" behind it is their age."""
    lex, lowers = lexicon(), words.lowers
    while at > 0 and is_adverb(lowers[at]):
        at -= 1
    if lowers[at] in lex.persons_are:
        return True
    if at > 0 and lowers[at] in lex.ageing:
        while at > 1 and lowers[at - 1] in lex.auxiliaries:
            at -= 1
        subject = lowers[at - 1]
        counted = subject[0].isdigit() or subject in lex.number_words
        return subject in lex.persons or subject in lex.them or counted or _is_of_people(subject)
    return lowers[at] in lex.aged_ones or _is_of_people(lowers[at])
