"""One figure at one place: number, unit, currency, ratio, date, time, rank or name, whichever reads longest."""

from __future__ import annotations

from workbench.quantities.ages import aged_spell, read_age, read_given_age
from workbench.quantities.amount import HYPHENS, Amount, is_digits
from workbench.quantities.amounts import read_amount, share_of_magnitude, usual_share
from workbench.quantities.dates import read_date
from workbench.quantities.digits import read_shaped
from workbench.quantities.documents import read_symbol
from workbench.quantities.events import read_event
from workbench.quantities.halves import is_no_figure
from workbench.quantities.marks import is_mark
from workbench.quantities.money import Currency, currency_before
from workbench.quantities.multiples import read_multiple
from workbench.quantities.names import read_roman, read_spelt_name, read_whole
from workbench.quantities.nouns import is_noun_like
from workbench.quantities.numbered import read_label
from workbench.quantities.numerals import tidy
from workbench.quantities.ordinals import read_rank
from workbench.quantities.positions import read_position
from workbench.quantities.pronouns import one_counts
from workbench.quantities.quantity import Kind
from workbench.quantities.reading import Reading
from workbench.quantities.scorers import read_minute
from workbench.quantities.spells import read_spell
from workbench.quantities.times import read_time
from workbench.quantities.tokens import Line
from workbench.quantities.united import of_sign, of_unit, read_single, signed
from workbench.quantities.units import read_unit
from workbench.quantities.versions import read_minor_planet
from workbench.quantities.vocabulary import Vocabulary
from workbench.quantities.years import read_spoken_year, read_year

_LARGEST = 1e300
_ABBREVIATION = 3
_YEARS = range(1900, 2101)
_FAR = 30
"""Tokens between "two were fined" and "a third was acquitted" at most."""
_BASES = frozenset(10**zeros for zeros in (2, 3, 4, 5, 6, 9, 12))
_STRONGEST = 12
_SCALE = 6
"""Tokens from a figure to the name of its scale: "on the open-ended Richter scale"."""
_TINY = 100
"""Into so many parts and more only a second or an inch is cut, and no days are counted."""
TOO_LARGE = "too large for a figure"


def read(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """The figure that begins at, or just in front of, a token; None where there is none."""
    token = line.low[index]
    whole = read_whole(line, index, words)
    if whole:
        return whole
    if is_digits(token):
        if is_mark(line, index, words):
            return None
        point = _point_before(line, index, words)
        index -= point
        money = currency_before(line, index, words)
        if money is None and not point:
            shaped = read_shaped(line, index, words)
            if shaped:
                return shaped
        return read_quantity(line, index, words, money)
    if token in words.ordinals and token in words.fractions and line.low[index - 1] in words.articles and index > 0:
        part = _share_behind_article(line, index, words)
        if part:
            return part
    if token in words.zero_words and _is_idiom(line, index, words):
        return None
    if line.low[index + 1] in HYPHENS and line.low[index + 2] in words.thrown and line.glued(index):
        return None
    if token in words.magnitudes and len(token) <= _ABBREVIATION and line.word[index].isupper():
        # "The LAC's share": no lakh.
        return None
    special = (
        read_position(line, index, words)
        or read_date(line, index, words)
        or read_spoken_year(line, index, words)
        or read_time(line, index, words)
        or read_rank(line, index, words)
        or read_multiple(line, index, words)
        or read_spelt_name(line, index, words)
        or read_roman(line, index, words)
        or read_spell(line, index, words)
        or read_single(line, index, words)
    )
    if special:
        return special
    if words.cardinals.get(token) == 1 and not one_counts(line, index, words):
        return None
    return read_quantity(line, index, words, None)


def _is_idiom(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether "zero" counts nothing: "zero tolerance", "a zero-sum game", "ground zero", "net-zero"."""
    low = line.low
    if low[index + 1] in words.zero_before or (index > 0 and low[index - 1] in words.zero_behind):
        return True
    tied = index > 1 and low[index - 1] in HYPHENS and low[index - 2] in words.zero_behind
    return tied or (low[index + 1] in HYPHENS and low[index + 2] in words.zero_tied)


def _point_before(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether a decimal sign stands glued in front of digits and behind nothing: .75."""
    if line.low[index - 1] != words.decimal or index == 0 or line.end[index - 1] != line.start[index]:
        return False
    return line.low[index].isdecimal() and (
        index == 1
        or line.end[index - 2] < line.start[index - 1]
        or line.low[index - 2] in ("$", "-", "−", "(", "£", "€")
    )


def _share_behind_article(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """A share, as in "a third of" and "by a fifth", unless a noun follows that it ranks ("a third man")."""
    low = line.low
    size = words.fractions[low[index]]
    follower = low[index + 1]
    if (follower in HYPHENS and line.glued(index)) or not (follower == words.of or usual_share(size)):
        return None
    partner = follower in words.conjunctions and low[index + 2] in words.rank_partners
    if partner or (follower in words.one_words and low[index - 2] not in words.share_openers):
        # "A third and final reading", "a third one".
        return Reading(index, index + 1, Kind.ORDINAL, size, size)
    if follower in words.single_verbs and _numbers_on(line, index, size, words):
        return None
    joined = index > 1 and low[index - 2] in words.joining_and
    goes_on = follower in words.rank_times or follower in words.cardinals or is_digits(follower)
    onward = follower in words.ranked_for and _numbered_on(line, index, size, words)
    if joined and (onward or (goes_on and _numbers_on(line, index, size, words))):
        # "Two bodies on Wednesday and a third on Thursday".
        return Reading(index, index + 1, Kind.ORDINAL, size, size)
    if follower != words.of and low[index - 2] in words.conjunctions and index > 1 and _counts_on(line, index, words):
        return None
    bare = (not follower.isalpha() or follower in words.conjunctions) and index > 1 and low[index - 2].isalpha()
    if bare and (low[index - 2] not in words.share_openers or _numbered_on(line, index, size, words)):
        # "He is seeking a third", "I lost four of these and will not lose a fifth".
        return None
    ranks = is_noun_like(line, index + 1, words) and follower not in words.magnitudes
    ranks = ranks and follower not in words.more_words and follower not in words.comparing_words
    ranks = ranks and not _did(line, index, words)
    if ranks:
        unit = read_unit(line, index + 1, words, digits=False)
        if unit is None or (unit.kind is Kind.DURATION and size < _TINY):
            # "For a fourth day"; "a third inch" and "a thousandth second" are shares.
            return None
    amount = Amount(index - 1, index + 1, 1 / size, 1 / size, "fraction", 1 / size, 1, (1, size))
    united = of_unit(line, amount, words)
    if united:
        return united
    large = share_of_magnitude(line, amount, words)
    if large:
        return Reading(large.first, large.last, Kind.COUNT, large.low, large.high, form="words")
    return Reading(index - 1, index + 1, Kind.RATIO, tidy(1 / size), tidy(1 / size), parts=(1, size), form="fraction")


def _did(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether a bound share did what follows: "about a third served in it", and no "only a third failed attempt"."""
    low, verb = line.low, line.low[index + 1]
    bound = low[index - 2] in words.share_bounds and index > 1
    past = verb.endswith(words.past_endings) or verb in words.personal_verbs
    return bound and past and not is_noun_like(line, index + 2, words)


def _counts_on(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether a rank goes on from one and another: "one man with a cut, another with a burn and a third unhurt"."""
    return not words.alternatives.isdisjoint(line.low[max(0, index - _FAR) : index])


def _numbered_on(line: Line, index: int, size: int, words: Vocabulary) -> bool:
    return _numbers_on(line, index, size, words) and not _shares_before(line, index, words)


def _shares_before(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether another share stands in front: "two thirds for roads and a third for schools"."""
    before = line.low[max(0, index - _FAR) : index - 1]
    return any(token in words.fractions or token in words.fraction_plurals for token in before)


def _numbers_on(line: Line, index: int, size: int, words: Vocabulary) -> bool:
    """Whether a rank goes on from a count named before: "two were fined, a third was acquitted"."""
    before = line.low[max(0, index - _FAR) : index]
    known = (words.cardinals.get(token) or words.ordinals.get(token) for token in before)
    return str(size - 1) in before or any(number == size - 1 for number in known)


def read_quantity(line: Line, index: int, words: Vocabulary, money: Currency | None) -> Reading | None:
    """A number with its sign, its magnitude and what it is a number of."""
    low = line.low
    amount = read_amount(line, index, words)
    if amount is None:
        if is_digits(low[index]):
            return Reading(index, index + 1, Kind.IDENTIFIER)
        return None
    if amount.low == 0 and low[index - 1] in HYPHENS and low[index - 2] in words.subs:
        return None
    if amount.low in _BASES and low[amount.first - 1] in words.stroke_words and low[amount.first - 1].isalpha():
        # "Twelve deaths per 100,000 people": the base of a rate.
        return None
    if abs(amount.high) > _LARGEST:
        return Reading(amount.first, amount.last, Kind.IDENTIFIER, remark=TOO_LARGE)
    if low[index] in words.fractions and is_no_figure(line, index, words):
        return None
    if money is None:
        money = currency_before(line, amount.first, words)
    if amount.form == "fraction" and money is None and is_digits(low[index]):
        years = read_year(line, index, words)
        if years and years.ranged:
            # "For the 2024/25 year".
            return years
    if money is None:
        amount = signed(line, amount, words)
        money = currency_before(line, amount.first, words) if amount.low < 0 else None
    if money:
        return of_sign(line, amount, money, words)
    yearly = low[amount.last] in words.year_names and low[amount.last + 1] not in words.old and amount.low % 100 != 0
    named = low[amount.last] in words.duration_adjectives or (yearly and low[amount.last + 1] not in HYPHENS)
    if named and amount.last == index + 1 and is_digits(low[index]):
        # "The 2017 fiscal year", "the 2023 year".
        year = read_year(line, index, words)
        if year and int(low[index]) in _YEARS:
            return year
    united = of_unit(line, amount, words)
    return aged_spell(line, united, words) if united else _bare(line, index, amount, words)


def _bare(line: Line, index: int, amount: Amount, words: Vocabulary) -> Reading:
    """A number that nothing beside it says what it is of: a year, an age, part of a name, a count or a share."""
    if amount.form == "digits" and amount.last == index + 1 and amount.low >= 0:
        known = (
            read_minor_planet(line, index)
            or read_event(line, index, words)
            or (read_minute(line, amount, words) if index > 1 else None)
            or read_year(line, index, words)
            or read_age(line, amount, words)
        )
        if known:
            return known
    if amount.form == "fraction" and (symbol := read_symbol(line, amount, words)):
        return symbol
    shaking = _magnitude(line, amount, words)
    if shaking:
        return shaking
    if (amount.form == "words" or amount.last > index + 1) and (known := read_given_age(line, amount, words)):
        return known
    if amount.form in ("digits", "words") and amount.low >= 0 and amount.magnitude == 1:
        label = read_position(line, index, words) or read_label(line, amount.first, amount.last, words)
        if label:
            return label
    return Reading(
        amount.first,
        amount.last,
        Kind.RATIO if amount.form == "fraction" else Kind.COUNT,
        amount.low,
        amount.high,
        parts=amount.parts,
        vague=amount.form == "vague",
        about=amount.about,
        base=amount.base,
        magnitude=amount.magnitude,
        form=amount.form,
    )


def _magnitude(line: Line, amount: Amount, words: Vocabulary) -> Reading | None:
    """The strength of an earthquake or a star, named in front: "magnitude 7.8", "a magnitude-6 tremor"."""
    at = amount.first - 1
    linked = line.low[at] in words.clock_openers or line.low[at] in words.age_links
    if linked and at > 0 and line.low[at - 1] in words.magnitude_words and 0 <= amount.low < _STRONGEST:
        # "It put the magnitude at 6.6."
        unit = line.low[at - 1]
        return Reading(amount.first, amount.last, Kind.MEASURE, amount.low, amount.high, unit, form=amount.form)
    if line.low[at] == words.of or (line.low[at] in HYPHENS and line.glued(at)):
        at -= 1
    if not 0 <= amount.low < _STRONGEST:
        return None
    if at >= 0 and line.low[at] in words.magnitude_words:
        return Reading(at, amount.last, Kind.MEASURE, amount.low, amount.high, line.low[at], form=amount.form)
    scale = line.low[amount.last + 1 : amount.last + _SCALE]
    told = line.low[amount.last] in words.quakes or not words.quake_scales.isdisjoint(scale)
    if not told or amount.form != "digits" or isinstance(amount.low, int):
        return None
    # "The 8.6 quake", "it measured 8.2 on the Richter scale".
    unit = words.quake_unit
    return Reading(amount.first, amount.last, Kind.MEASURE, amount.low, amount.high, unit, form=amount.form)
