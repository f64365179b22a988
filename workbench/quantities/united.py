"""Amounts with what they are amounts of: a sign in front, a currency on either side, a unit behind."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS, Amount, is_digits
from workbench.quantities.money import Currency, currency_behind, with_small_change
from workbench.quantities.nouns import is_noun_like
from workbench.quantities.numerals import tidy, times
from workbench.quantities.phrases import longest, longest_behind
from workbench.quantities.quantity import Kind, Number
from workbench.quantities.reading import Reading
from workbench.quantities.spells import half_more, with_rest
from workbench.quantities.tokens import Line
from workbench.quantities.units import read_unit
from workbench.quantities.vocabulary import Vocabulary


def signed(line: Line, amount: Amount, words: Vocabulary) -> Amount:
    """Whether a minus stands in front: "minus 5", "-81%", "$-50.8bn", "-$3"."""
    low = line.low
    at = amount.first - 1
    if at < 0 or low[at] not in words.negative:
        return amount
    if low[at].isalpha():
        return amount if at > 0 and low[at - 1] in words.or_words else _negative(amount, at)
    if amount.form in ("words", "vague") or (at > 0 and low[at - 1] in HYPHENS):
        # "BRAY--200 people", of which the two hyphens are a dash.
        return amount
    tight = line.end[at] == line.start[amount.first]
    if tight and at > 0 and low[at] == "-" and low[at - 1].isdecimal() and int(low[at - 1]) < amount.low:
        # "20 -25 days" is a range.
        return amount
    if low[at] in HYPHENS and at > 0 and low[at - 1] in words.minus_words and tight:
        return _negative(amount, at - 1)
    free = at == 0 or line.end[at - 1] < line.start[at] or not (low[at - 1][-1].isalnum() or low[at - 1] in (")", "%"))
    if tight and free and (low[at] != "–" or at == 0):
        return _negative(amount, at)
    if not tight and at == 0 and (low[at] == "−" or (low[at] == "-" and _is_alone(line, amount, words))):
        return _negative(amount, at)
    return amount


def _is_alone(line: Line, amount: Amount, words: Vocabulary) -> bool:
    """Whether nothing but a letter of size follows in the line: else a hyphen apart opens the row of a list."""
    behind = amount.last + 1 if line.word[amount.last] in words.suffixes else amount.last
    return amount.form == "digits" and line.low[behind] == ""


def _negative(amount: Amount, first: int) -> Amount:
    return amount._replace(first=first, low=-amount.high, high=-amount.low)


def of_sign(line: Line, amount: Amount, money: Currency, words: Vocabulary) -> Reading:
    """An amount with a sign or a code in front: magnitude letters count here."""
    low = line.low
    last = amount.last
    factor: Number = money.factor
    letter = line.word[last]
    base, magnitude = amount.base, amount.magnitude
    gap = line.start[last] - line.end[last - 1]
    whole = not (line.glued(last) and low[last + 1].isalnum())
    if magnitude == 1 and letter in words.suffixes and whole and gap <= (len(letter) > 1):
        base, magnitude = amount.low, words.suffixes[letter]
        factor = times(factor, magnitude)
        last += 1
    first = min(money.first, amount.first)
    amount = amount._replace(first=first, base=base, magnitude=magnitude)
    if amount.low >= 0:
        amount = signed(line, amount, words)
    last = _past_country(line, last, money, words)
    return _reading(amount, last, Kind.MONEY, (times(amount.low, factor), times(amount.high, factor)), money.code)


def _past_country(line: Line, at: int, money: Currency, words: Vocabulary) -> int:
    """The index behind a country that belongs to the currency: "$31.20 US", "$75 U.S."."""
    found = longest(words.currency_countries, line.low, at)
    fits = found is not None and found[0] == money.code and line.word[at].isupper()
    return found[1] if found is not None and fits else at


def of_unit(line: Line, amount: Amount, words: Vocabulary) -> Reading | None:
    """The amount with the unit or currency behind it."""
    low = line.low
    at = amount.last
    fraction = amount.form == "fraction"
    if (amount.form == "vague" and low[at] == words.of) or (fraction and low[at] in words.articles):
        at += 1
    elif (fraction or 0 < amount.low < 1) and low[at] == words.of and low[at + 1] in words.articles:
        at += 2
    elif fraction and low[at] in HYPHENS and low[at + 1] in words.articles and low[at + 2] in HYPHENS:
        # "Half-an-hour".
        at += 3
    elif low[at] == words.of and (amount.form == "words" or fraction):
        at = at + 1 if low[at + 1] in words.durations else at
    values = (amount.low, amount.high)
    if fraction and low[at] in HYPHENS and low[at + 1] in words.points:
        return _reading(amount, at + 2, Kind.PERCENT, values, "pp")
    if (fraction or 0 < amount.low < 1) and low[at] in words.points and not words.about_rates.isdisjoint(low):
        # "It cut its rate by a quarter of a point."
        return _reading(amount, at + 1, Kind.PERCENT, values, "pp")
    currency = currency_behind(line, amount if at == amount.last else amount._replace(last=at), words)
    if currency:
        factor = currency.factor
        first_value = times(values[0], factor)
        last = currency.last
        if amount.form != "vague":
            first_value, last = with_small_change(line, first_value, currency, words)
        high_value = first_value if values[0] == values[1] else times(values[1], factor)
        return _reading(amount, last, Kind.MONEY, (first_value, high_value), currency.code)
    if low[at] in words.slang_thousands and amount.form != "fraction" and not is_noun_like(line, at + 1, words):
        thousands = (times(values[0], 1000), times(values[1], 1000))
        return _reading(amount, at + 1, Kind.MONEY, thousands, "")
    unit = read_unit(line, at, words, digits=amount.form == "digits" or (fraction and is_digits(low[amount.first])))
    if unit is None:
        return None
    if unit.kind in (Kind.DURATION, Kind.MEASURE) and values[0] == values[1]:
        value, symbol, last = with_rest(line, values[0], unit, words)
        # "11 years and 3 months old".
        kind = Kind.AGE if last > unit.last and low[last - 1] in words.old else unit.kind
        return _reading(amount, last, kind, (value, value), symbol)
    return _reading(amount, unit.last, unit.kind, values, unit.symbol)


def read_single(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """One of a unit that words bind, or that stands alone: "more than a mile", "less than a dollar", "a foot long"."""
    low = line.low
    if low[index] not in words.single_units or index == 0 or low[index - 1] not in words.articles:
        return None
    sized = low[index + 1] in words.sizes or (low[index + 1] in words.or_words and low[index + 2] in words.more_words)
    compared = low[index + 1] in words.more_words or (index > 1 and low[index - 2] in words.sums_moved)
    if compared and not sized and (coin := currency_behind(line, Amount(index - 1, index, 1, 1, "words", 1), words)):
        # "Tax rises by a penny", "a cent more than expected".
        return _reading(
            Amount(index - 1, index, 1, 1, "words", 1), coin.last, Kind.MONEY, (coin.factor,) * 2, coin.code
        )
    bound = line.size <= 2 or longest_behind(words.bounds_before, low, index - 1) is not None
    sized = sized or half_more(line, index + 1, words) is not None
    bindable = low[index] not in words.unit_homonyms or low[index] in words.bound_homonyms
    if not (sized or (bound and bindable)):
        return None
    return of_unit(line, Amount(index - 1, index, 1, 1, "words", 1), words)


def _reading(amount: Amount, last: int, kind: Kind, values: tuple[Number, Number], unit: str) -> Reading:
    low, high = map(tidy, values)
    return Reading(
        amount.first, last, kind, low, high, unit, vague=amount.form == "vague", about=amount.about,
        base=amount.base, magnitude=amount.magnitude, form=amount.form,
    )  # fmt: skip
