"""A plain number that the words beside it make part of a name: page 3, FTSE 100, 787 Dreamliner, 49 Elm Road."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS, is_digits, whole_number
from workbench.quantities.counted import can_be_counted
from workbench.quantities.cricket import is_innings
from workbench.quantities.documents import capitals_before, past_brackets, past_list
from workbench.quantities.models import is_model
from workbench.quantities.names import begins_sentence, is_prose
from workbench.quantities.nouns import is_noun_like, is_plural
from workbench.quantities.products import is_kind, read_title, verb_behind
from workbench.quantities.quantity import Kind
from workbench.quantities.reading import Reading, name
from workbench.quantities.shapes import run
from workbench.quantities.tallies import is_tally, is_told
from workbench.quantities.tokens import Line
from workbench.quantities.units import read_unit
from workbench.quantities.vocabulary import Vocabulary

_DAYS = 1000
_SIZES = 60
"""No clothes have a larger size."""
_TEXTED = 5
_SHORT_CODE = (5, 6)
"""Digits of a number that messages are sent to."""
_UNITS = 12
"""Tokens that a list of units with one name is long at most."""
_GRADES = 12
"""Grades, stages and types beyond this number are counts of something."""


def read_label(line: Line, first: int, last: int, words: Vocabulary) -> Reading | None:
    """A plain number as part of a name: behind a word (page 3, FTSE 100) or in front of one (787 Dreamliner)."""
    return (
        read_title(line, first, last, words)
        or _stage(line, first, last, words)
        or _worn(line, first, last, words)
        or _wire(line, first, last, words)
        or _numbered_group(line, first, last, words)
        or _labelled(line, first, last, words)
        or _listed_units(line, first, last, words)
        or _coded(line, first, last, words)
        or _address(line, first, last, words)
        or _product(line, first, last, words)
    )


def _stage(line: Line, first: int, last: int, words: Vocabulary) -> Reading | None:
    """The stage of a cup: "the last 16", "the round of 16", "a round-of-16 match"."""
    low = line.low
    if low[first] not in words.stages or first < 2:
        return None
    if low[first - 1] in words.last_words and low[first - 2] == words.the:
        return None if can_be_counted(line, last, words) or low[last] == words.of else name(first - 1, last)
    of = first - 2 if low[first - 1] in HYPHENS else first - 1
    head = of - 2 if low[of - 1] in HYPHENS else of - 1
    staged = (
        head >= 0
        and low[of] == words.of
        and (low[head] in words.stage_words or (low[head] in words.best_words and low[head + 1] in HYPHENS))
    )
    return name(head, last) if staged else None


def _worn(line: Line, first: int, last: int, words: Vocabulary) -> Reading | None:
    """The size of clothes: "a size 20", "size 8 shoes", not "the size of 20 men" nor "of size 200"."""
    low = line.low
    if first == 0 or low[first - 1] not in words.worn or not low[first].isdecimal() or int(low[first]) > _SIZES:
        return None
    closes = not is_digits(low[last]) and low[last] not in words.magnitudes and low[last] != "%"
    told = first == 1 or low[first - 2] != words.of
    return name(first - 1, last) if closes and told and read_unit(line, last, words) is None else None


def _wire(line: Line, first: int, last: int, words: Vocabulary) -> Reading | None:
    """The number of an agency's new version in front of its headline: "UPDATE 2-Oil falls"."""
    if first == 0 or line.low[first - 1] not in words.wire_heads or not line.word[first - 1].isupper():
        return None
    return name(first - 1, last) if line.low[last] in HYPHENS else None


def _listed_units(line: Line, first: int, last: int, words: Vocabulary) -> Reading | None:
    """One number of units that share their name: 30 or 37 of "22, 30 and 37 Squadrons"."""
    low, at, front = line.low, last, first
    if not low[first].isdecimal():
        return None
    while at - last < _UNITS and (low[at] == "," or low[at] in words.joining_and) and low[at + 1].isdecimal():
        at += 2
    while first - front < _UNITS and front > 1 and (low[front - 1] == "," or low[front - 1] in words.joining_and):
        if not low[front - 2].isdecimal():
            break
        front -= 2
    if (at == last and front == first) or not (line.word[at].istitle() and is_plural(low[at], words)):
        return None
    named = any(low[at].removesuffix(ending) in words.rank_names for ending in words.plural_endings)
    return name(first, last + (at == last)) if named else None


def _numbered_group(line: Line, first: int, last: int, words: Vocabulary) -> Reading | None:
    """The Group of 20, the Gang of Four, the Guildford Four, the Big Six: known by how many they are."""
    low, word = line.low, line.word
    if first < 2 or line.start[first] - line.end[first - 1] != 1 or last != first + 1:
        return None
    spelt = word[first][:1].isupper()
    if low[first - 1] == words.of:
        named = low[first - 2] in words.groups and word[first - 2][0].isupper()
        plain = low[first].isdecimal() and (
            not begins_sentence(line, first - 2) or not can_be_counted(line, last, words)
        )
        other = first > 2 and low[first - 3] in words.another_words
        plain = plain and not (other and (can_be_counted(line, last, words) or not is_noun_like(line, last, words)))
        return name(first - 2, last) if named and (spelt or plain) else None
    if not spelt or not word[first - 1][:1].isupper() or word[last][:1].isupper() or word[first - 1].isupper():
        return None
    begin = capitals_before(line, first, words)
    if begin == first or begins_sentence(line, begin) or low[first - 1] in words.months:
        return None
    return name(begin, last) if is_prose(line, first, words) else None


def _labelled(line: Line, first: int, last: int, words: Vocabulary) -> Reading | None:
    low, word = line.low, line.word
    if first == 0 or line.start[first] - line.end[first - 1] != 1:
        return None
    if low[last] == ":" and line.glued(last - 1) and line.glued(last) and is_digits(low[last + 1]):
        # "Arden beat Bray 2:1".
        return None
    if low[last] in words.joining_and and low[last + 1] in words.and_beyond:
        # "Residents 65 and over".
        return None
    # "iOS 6" has its capital inside.
    before, capital = low[first - 1], not word[first - 1].islower()
    if first > 1 and low[first - 2] in HYPHENS and line.glued(first - 2) and not capital:
        # "A final-round 68".
        return None
    if before == "." and low[first - 2] in words.name_abbreviations:
        return run(line, first - 2, last - 1, words)
    if word[first - 1] in words.short_numbers and low[first].isdecimal() and not begins_sentence(line, first - 1):
        # "Ranked No 2".
        return name(first - 1, last)
    ranked = first > 1 and low[first - 2] in words.ordinals
    if before in words.ranked_heads and last == first + 1 and not ranked and not can_be_counted(line, last, words):
        # "Day five" is a rank.
        value = whole_number(low[first], words)
        return Reading(first, last, Kind.ORDINAL, value, value) if 0 < value < _DAYS else None
    graded = before in words.graded and low[first].isdecimal() and int(low[first]) <= _GRADES
    if not before.isalpha() or (ranked and not graded):
        return None
    if before in words.number_names and low[first - 2] in words.numbered and low[first].isdecimal() and first > 1:
        # "Train number 91".
        return name(first - 2, last)
    ranks = first > 1 and low[first - 2] not in words.articles and low[first - 2] not in words.definite
    if before in words.number_names and not capital and ranks and low[first - 2] != words.the:
        # Behind what it ranks, where no word of ranking stands in front: "the country's bank number seven".
        value = whole_number(low[first], words)
        counts = can_be_counted(line, last, words) or not 0 < value < _DAYS
        return None if counts else Reading(first, last, Kind.ORDINAL, value, value)
    if capital and before in words.school_years and low[first].isdecimal() and int(low[first]) <= _GRADES:
        # "Year 6 pupils".
        return run(line, first - 1, last - 1, words)
    if graded and read_unit(line, last, words) is None:
        return run(line, first - 1, last - 1, words)
    bare = before in words.name_heads and before not in words.ranked_heads
    bare = bare and (first == 1 or low[first - 2] in words.bare_in_front)
    version = low[first].endswith(f"{words.decimal}0") and len(low[first]) == len("2.0")
    # "USB 3.0 cables".
    titled = version and (word[first - 1].isupper() or _has_inner_capital(word[first - 1])) and len(before) > 1
    alone = bare or titled or (capital and verb_behind(line, first, last, words))
    kind = is_kind(line, first, last, words)
    if can_be_counted(line, last, words) and not (alone or kind):
        return None
    singular = before.removesuffix("s")
    if capital and low[first - 2] == "&" and first > 2 and line.glued(first - 3) and line.glued(first - 2):
        # "S&P 500".
        return name(first - 3, last)
    if before in words.name_heads or (capital and {before, singular} & words.capital_heads):
        named = run(line, first - 1, last - 1, words)
        return named._replace(last=past_brackets(line, named.last))
    if singular in words.name_heads and singular != before and low[first].isdecimal():
        return name(first - 1, past_list(line, last, words))
    if capital and singular in words.school_years and singular != before:
        # "Years 7 to 11".
        return name(first - 1, past_list(line, last, words))
    if capital and singular in words.name_heads:
        return run(line, first - 1, last - 1, words)
    if capital and is_plural(low[last], words) and not is_prose(line, first, words):
        # "Dow Plunges 600 Points", where every word has a capital.
        return None
    is_name = capital and before not in words.function_words and before not in words.months
    is_name = is_name and before not in words.weekdays and not is_told(line, first, words)
    known = not begins_sentence(line, first - 1) or _has_inner_capital(word[first - 1])
    if low[last] in words.single_verbs:
        # "SC 7 had lost ten ships."
        known = known or low[first - 2] == "(" or (word[first - 1].isupper() and len(before) > 1)
    known = known or version
    known = known and before not in words.cricket and not is_innings(line, first, last, words)
    if is_name and (low[first].isdecimal() or version) and known and not is_tally(line, first, last, words):
        return name(first - 1, last) if kind else run(line, first - 1, last - 1, words)
    return None


def _has_inner_capital(word: str) -> bool:
    return not (word.islower() or word.isupper() or word.istitle())


def _coded(line: Line, first: int, last: int, words: Vocabulary) -> Reading | None:
    """Digits that the words around them call a code: "the 212 area code", "a .45-caliber gun", "a 911 call"."""
    low = line.low
    if low[last + 1 if low[last] in HYPHENS else last] in words.calibres:
        return name(first, last)
    if low[first] in words.emergencies and (low[first - 1] in words.calling or low[last] in words.answering):
        return name(first, last)
    if low[first - 1] in words.spoken_joiner and not words.texting.isdisjoint(low[max(0, first - _TEXTED) : first]):
        # "Text HELP to 80800."
        return name(first, last) if low[first].isdecimal() and len(low[first]) in _SHORT_CODE else None
    coded = low[last] in words.codes and (low[last + 1] in words.code_words or low[last] in words.whole_codes)
    return name(first, last) if coded and low[first].isdecimal() else None


def _product(line: Line, first: int, last: int, words: Vocabulary) -> Reading | None:
    """Digits in front of a name's own words; not in front of people ("11 OMON officers")."""
    low, word = line.low, line.word
    if not low[first].isdecimal() or last != first + 1 or len(low[first]) > 4 or first == 0 or words.capital_nouns:
        return None
    if low[first] in words.models and low[last] in words.craft:
        return name(first, last + word[last][0].isupper())
    if low[first] in words.models and is_model(line, first, words):
        return name(first, last)
    if (low[last] in words.graded or low[last] in words.name_heads) and is_digits(low[last + 1]):
        # "14 Grade 3 crises".
        return None
    given = len(word[last]) > 2 and word[last].istitle() and is_noun_like(line, last, words)
    scored = low[first - 1] in HYPHENS and line.glued(first - 1)
    if not given or scored or low[first - 1] in words.qualifying_words:
        return None
    if low[last] in words.peoples or low[last] in words.regions:
        return None
    at = last
    while word[at][:1].isupper() and at - last < 4:
        if low[at].endswith("s") or low[at] in words.months or low[at] in words.weekdays:
            return None
        at += 1
    tied = low[at] in HYPHENS and line.glued(at - 1)
    # "His 22 Cabinet-level nominees".
    return None if tied or is_noun_like(line, at, words) or not is_prose(line, first, words) else name(first, at)


def _address(line: Line, first: int, last: int, words: Vocabulary) -> Reading | None:
    """49 Elm Road, 16-18 Industrial Avenue, the 1200 block of Maple Avenue: a house number."""
    low = line.low
    if not is_digits(low[first]) or last != first + 1 or len(low[first]) > 5:
        return None
    at = last
    if line.glued(first) and len(line.word[at]) == 1 and line.word[at].isupper():
        # "221B Baker Street".
        at += 1
    if low[at] in words.block and low[at + 1] == words.of:
        at += 2
    if low[at] in HYPHENS and line.glued(at) and line.glued(at - 1) and low[at + 1].isdecimal():
        at += 2
    if low[at] in words.winds and line.word[at][0].isupper():
        at += 1
    if is_digits(low[at]) and low[at + 1] in words.ordinal_endings:
        at += 2
    for here in range(at, at + 4):
        if not line.word[here][:1].isupper():
            return None
        if low[here] in words.streets:
            return name(first, here + 1)
    return None
