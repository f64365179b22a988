"""Ages of people that a word or their place gives: aged 7, the age of 18, "Senard, 65,", "Smith (54)"."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS, Amount, is_digits
from workbench.quantities.counted import can_be_counted
from workbench.quantities.phrases import longest_behind
from workbench.quantities.quantity import Bound, Kind
from workbench.quantities.reading import Reading
from workbench.quantities.scorers import counts_in_brackets
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

_AGE_BEFORE = 7
"""Tokens from "age" to the number at most, as in "the average age of the side was 23"."""
_LINKED = 3
"""The same where the number has its unit."""
_NAMES, _FEW = 5, 9
_OLDEST = 125
_HALF = 0.5
_SMALL = 3
"""Smaller ages are told only behind another one: "Ada, 5, Marcus, 2,"."""
_SIDES = (Bound.MORE, Bound.LESS)


def read_given_age(line: Line, amount: Amount, words: Vocabulary) -> Reading | None:
    """Aged 7, age five, the age of 18, aged under 25: an age because the word says so."""
    low, at = line.low, amount.first
    if low[at - 1] in words.aged and at > 0 and amount.low % 1 == _HALF and amount.low < _OLDEST:
        # "Age 59 and a half".
        return _age(at - 1, amount)
    if not isinstance(amount.low, int) or not 0 < amount.low < _OLDEST:
        return None
    if low[at - 1] in words.aged and at > 0:
        return _age(at - 1, amount)
    if low[at - 1] == ":" and at > 1 and low[at - 2] in words.age_words:
        # "Age: 50".
        return _age(at, amount)
    if low[at - 1] in words.age_links and at > 1 and not words.age_words.isdisjoint(low[max(0, at - _AGE_BEFORE) : at]):
        return None if can_be_counted(line, amount.last, words) else _age(at, amount)
    closes = not low[amount.last].isalpha() or low[amount.last] in words.age_closers
    closes = closes or low[amount.last] in words.turns_of_time
    turned = low[at - 1] in words.turning_ages and at > 0 and closes
    if turned and amount.low > 9 and line.low[amount.last] not in ("%", "-", "/", ":"):
        return _age(at, amount)
    if low[amount.last] in words.joining_and and low[amount.last + 1] in words.aged_beyond and amount.low > _FEW:
        # "Residents 65 and over".
        return _age(at, amount) if _are_people(line, at - 1, words) else None
    if _ages_in_front(line, at, words) and not can_be_counted(line, amount.last, words):
        return _age(at, amount)
    if low[at - 1] == words.of and low[at - 2] in words.aged and at > 1:
        return _age(at - 2, amount)
    if low[at - 1] == words.than and at > 1 and low[at - 2] in words.older_words:
        # "Children younger than 18".
        return None if can_be_counted(line, amount.last, words) else _age(at, amount)
    binding = longest_behind(words.bounds_before, low, at)
    if not binding or binding[1] == 0:
        return None
    if at > 1 and low[at - 2] in words.age_bounds and not can_be_counted(line, amount.last, words):
        # "As young as nine".
        return _age(at, amount)
    limit = low[binding[1]] in words.age_limits and low[amount.last] in words.squads
    if limit and amount.form == "digits":
        # "The under 19 team", "an under-21 international".
        return _age(at, amount)
    whose = low[binding[1] - 1]
    people = whose in words.aged_people and binding[0] in _SIDES and low[binding[1]] in words.age_limits
    people = people and low[amount.last] not in words.magnitudes and not can_be_counted(line, amount.last, words)
    return _age(at, amount) if whose in words.aged or people else None


def _are_people(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether a token may name people: "residents 65 and over", "those 40 and younger"."""
    token = line.low[at]
    return token in words.aged_people or (token.isalpha() and token.endswith(words.plural_endings))


def _ages_in_front(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether a list of ages leads up to a token: "aged 17, 19 and 23"."""
    low, front = line.low, at
    while front > 2 and at - front < 12:
        joint = front - 1
        if low[joint] in words.joining_and and low[joint - 1] == ",":
            joint -= 1
        if not (low[joint] == "," or low[joint] in words.joining_and) or not is_digits(low[joint - 1]):
            return False
        front = joint - 1
        if low[front - 1] in words.aged:
            return True
    return False


def read_age(line: Line, amount: Amount, words: Vocabulary) -> Reading | None:
    """An age that its word or its place gives: aged 7, "Senard, 65,", "Smith (54)"."""
    low, at = line.low, amount.first
    given = read_given_age(line, amount, words)
    if given or not isinstance(amount.low, int):
        return given
    if (
        at > 1
        and (amount.low > _SMALL or _follows_age(line, at))
        and amount.low < _OLDEST
        and low[at - 1] in (",", "(")
        and (
            _is_named(line.word[at - 2])
            or _is_hyphened(line, at - 2)
            or low[at - 2] in words.aged_nouns
            or _is_initialled(line, at, words)
            or _is_pictured(line, at, words)
        )
    ):
        closing = low[amount.last]
        if low[at - 2] in words.months or _is_place(line, at - 2, words):
            return None
        if low[at - 2] in words.function_words and not _is_hyphened(line, at - 2):
            return None
        if (low[at - 1] == "," and closing in (",", ".", ";", "—", "–")) or (
            low[at - 1] == "(" and closing == ")" and not counts_in_brackets(line, at, words)
        ):
            return _age(at, amount)
        named = all(_is_named(line.word[here]) for here in range(at - 1)) and 1 < at - 1 < _NAMES
        if low[at - 1] == "," and closing == "" and amount.last == line.size and named and amount.low > _FEW:
            # A line of a list: "Ada Quill, 33".
            return _age(at, amount)
    return None


def _follows_age(line: Line, at: int) -> bool:
    """Whether the name in front of a number between commas stands right behind another name with its age."""
    if at < 6 or line.low[at - 3] != "," or line.low[at - 5] != ",":
        return False
    return line.low[at - 4].isdecimal() and _is_named(line.word[at - 6])


def _is_named(word: str) -> bool:
    """Whether a word is written as a name, with a capital first and maybe another within: "Oake", "McLaren"."""
    return word[:1].isupper() and not word[1:].isupper() and len(word) > 1


def _is_hyphened(line: Line, at: int) -> bool:
    """Whether a name ends at a token, whose last part is small: "Kim Jong-nam", "Moon Jae-in"."""
    tied = at > 2 and line.word[at - 1] in HYPHENS and line.glued(at - 1) and line.glued(at - 2)
    return tied and _is_named(line.word[at - 2]) and _is_named(line.word[at - 3]) and line.word[at].islower()


def _is_place(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether a name that ends at a token is one of a place: "Arden County", "Quill National Park", not "Ada Park"."""
    if line.low[at] in words.place_surnames:
        return at > 1 and line.word[at - 2].istitle() and _is_named(line.word[at - 1])
    return line.low[at] in words.place_ends


def _is_initialled(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether a name's initial or suffix stands in front of an age: "Yusuf A., 24,", "Jan Oake, Jr., 31,"."""
    word, dotted = line.word, line.low[at - 2] == "."
    if line.low[at - 1] == "," and line.low[at - 3 if dotted and at > 2 else at - 2] in words.name_suffixes:
        return True
    initial = at > 3 and line.low[at - 1] == "," and word[at - 2] == "." and len(word[at - 3]) == 1
    return initial and word[at - 3].isupper() and word[at - 4].istitle()


def _is_pictured(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether a name and where it is seen in a picture stand in front of an age: "Kit Orne (left), 18,"."""
    low, front = line.low, at - 3
    if line.low[at - 1] != "," or low[at - 2] != ")" or front < 2 or low[front] not in words.pictured:
        return False
    while front > 1 and low[front] in words.pictured:
        front -= 1
    return low[front] == "(" and _is_named(line.word[front - 1])


def _age(first: int, amount: Amount) -> Reading:
    return Reading(first, amount.last, Kind.AGE, amount.low, amount.high, "year")


def aged_spell(line: Line, reading: Reading, words: Vocabulary) -> Reading:
    """A spell of time as an age where the word stands in front: "aged four months", "older than 30 years"."""
    at = reading.first
    if reading.kind is not Kind.DURATION or at == 0:
        return reading
    if line.low[at - 1] in words.aged:
        return reading._replace(first=at - 1, kind=Kind.AGE)
    older = at > 1 and line.low[at - 1] == words.than and line.low[at - 2] in words.older_words
    of_age = older or (at > 1 and line.low[at - 1] == words.of and line.low[at - 2] in words.age_words | words.infants)
    # "Their average age was 57.5 years."
    linked = line.low[at - 1] in words.age_links and not words.age_words.isdisjoint(line.low[max(0, at - _LINKED) : at])
    return reading._replace(kind=Kind.AGE) if of_age or linked else reading
