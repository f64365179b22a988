"""One figure at one place: number, unit, currency, ratio, date, time, rank or name, whichever reads longest."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS, Amount, is_digits
from workbench.quantities.amounts import read_amount, share_of_magnitude
from workbench.quantities.dates import read_date, read_fiscal, read_numeric_date, read_year
from workbench.quantities.money import Currency, currency_before, currency_behind, with_small_change
from workbench.quantities.multiples import read_multiple
from workbench.quantities.names import read_label, read_roman, read_whole
from workbench.quantities.numerals import tidy, times
from workbench.quantities.ordinals import read_ordinal
from workbench.quantities.quantity import Kind, Number
from workbench.quantities.reading import Reading
from workbench.quantities.shapes import read_shape
from workbench.quantities.spells import read_age, read_spell, read_tens, with_rest
from workbench.quantities.times import read_time
from workbench.quantities.tokens import Line
from workbench.quantities.units import read_unit
from workbench.quantities.vocabulary import Vocabulary, longest

_LARGEST = 1e300
TOO_LARGE = "too large for a figure"


def read(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """The figure that begins at, or just in front of, a token; None where there is none."""
    token = line.low[index]
    whole = read_whole(line, index, words)
    if whole:
        return whole
    if is_digits(token):
        point = _point_before(line, index, words)
        index -= point
        money = currency_before(line, index, words)
        if money is None and not point:
            shaped = (
                read_numeric_date(line, index, words)
                or read_fiscal(line, index, words)
                or read_shape(line, index, words)
                or read_date(line, index, words)
                or read_time(line, index, words)
                or read_ordinal(line, index, words)
                or read_tens(line, index, words)
            )
            if shaped:
                return shaped
        return read_quantity(line, index, words, money)
    if token in words.ordinals and token in words.fractions and line.low[index - 1] in ("a", "an") and index > 0:
        part = _share_behind_article(line, index, words)
        if part:
            return part
    special = (
        read_date(line, index, words)
        or read_time(line, index, words)
        or read_ordinal(line, index, words)
        or read_multiple(line, index, words)
        or read_roman(line, index, words)
        or read_spell(line, index, words)
    )
    if special:
        return special
    if token == "one" and not _one_counts(line, index, words):
        return None
    return read_quantity(line, index, words, None)


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
    """ "A third of", "by a fifth": a share, unless a noun follows that it ranks ("a third man")."""
    low = line.low
    size = words.fractions[low[index]]
    follower = low[index + 1]
    if follower in HYPHENS and line.glued(index):
        return None
    if follower.isalpha() and follower not in words.function_words and follower not in words.magnitudes:
        if read_unit(line, index + 1, words, digits=False) is None:
            return None
    amount = Amount(index - 1, index + 1, 1 / size, 1 / size, "fraction", 1 / size, 1, (1, size))
    united = _of_unit(line, amount, False, words)
    if united:
        return united
    large = share_of_magnitude(line, amount, words)
    if large:
        return _reading(large, large.last, Kind.COUNT, large.low, large.high, "", False)
    return Reading(index - 1, index + 1, Kind.RATIO, tidy(1 / size), tidy(1 / size), parts=(1, size), form="fraction")


def read_quantity(line: Line, index: int, words: Vocabulary, money: Currency | None) -> Reading | None:
    """A number with its sign, its magnitude and what it is a number of."""
    low = line.low
    amount = read_amount(line, index, words)
    if amount is None:
        if is_digits(low[index]):
            return Reading(index, index + 1, Kind.IDENTIFIER)
        return None
    if amount.low == 0 and low[index - 1] in HYPHENS and low[index - 2] == "sub":
        return None
    if abs(amount.high) > _LARGEST:
        return Reading(amount.first, amount.last, Kind.IDENTIFIER, remark=TOO_LARGE)
    if low[index] in words.fractions and _half_idiom(line, index, words):
        return None
    if money is None:
        money = currency_before(line, amount.first, words)
    amount, negative = _signed(line, amount, money, words)
    if negative and money is None:
        money = currency_before(line, amount.first, words)
    if money:
        return _money(line, amount, money, negative, words)
    plain = amount.form == "digits" and amount.last == index + 1 and not negative
    reading = _of_unit(line, amount, negative, words)
    if reading:
        return reading
    if plain:
        year = read_year(line, index, words)
        if year and not _is_title_year(line, index, words):
            return year
        aged = read_age(line, amount, words)
        if aged:
            return aged
    if amount.form in ("digits", "words") and not negative and amount.magnitude == 1:
        label = read_label(line, amount.first, amount.last, words)
        if label:
            return label
    kind = Kind.RATIO if amount.form == "fraction" else Kind.COUNT
    low_value, high_value = (-amount.high, -amount.low) if negative else (amount.low, amount.high)
    return Reading(
        amount.first,
        amount.last,
        kind,
        low_value,
        high_value,
        parts=amount.parts,
        vague=amount.form == "vague",
        about=amount.about,
        base=amount.base,
        magnitude=amount.magnitude,
        form=amount.form,
    )


def _is_title_year(line: Line, index: int, words: Vocabulary) -> bool:
    return line.low[index - 1] in ("windows", "route", "unit", "room", "agenda") and index > 0


def _half_idiom(line: Line, index: int, words: Vocabulary) -> bool:
    for start in range(max(0, index - 1), index + 1):
        idiom = longest(words.half_idioms, line.low, start)
        if idiom and idiom[1] > index:
            return True
    return (
        index > 0
        and line.low[index] == "half"
        and line.low[index - 1]
        in ("this", "last", "each", "either", "next", "final", "latter", "other", "first", "second")
    )


def _signed(line: Line, amount: Amount, money: Currency | None, words: Vocabulary) -> tuple[Amount, bool]:
    """Whether a minus stands in front: "minus 5", "-81%", "$-50.8bn", "-$3"."""
    low = line.low
    at = amount.first - 1
    if at < 0 or low[at] not in words.negative:
        return amount, False
    if low[at].isalpha():
        return amount._replace(first=at), True
    tight = line.end[at] == line.start[amount.first]
    if low[at] in HYPHENS and at > 0 and low[at - 1] in ("minus", "negative") and tight:
        return amount._replace(first=at - 1), True
    free = at == 0 or line.end[at - 1] < line.start[at] or not (low[at - 1].isalnum() or low[at - 1] in (")", "%"))
    if tight and free and (low[at] != "–" or at == 0):
        return amount._replace(first=at), True
    if not tight and at == 0 and low[at] in ("-", "−"):
        return amount._replace(first=at), True
    return amount, False


def _money(line: Line, amount: Amount, money: Currency, negative: bool, words: Vocabulary) -> Reading:
    """An amount with a sign or a code in front: magnitude letters count here."""
    low = line.low
    last = amount.last
    factor: Number = money.factor
    letter = line.word[last]
    base, magnitude = amount.base, amount.magnitude
    if magnitude == 1 and letter in words.suffixes and line.start[last] - line.end[last - 1] <= 1 and len(letter) <= 3:
        if not (line.glued(last) and low[last + 1].isalnum()) and (
            line.end[last - 1] == line.start[last] or len(letter) > 1
        ):
            base, magnitude = amount.low, words.suffixes[letter]
            factor = times(factor, magnitude)
            last += 1
    low_value, high_value = times(amount.low, factor), times(amount.high, factor)
    if negative:
        low_value, high_value = -high_value, -low_value
    if low[last] in ("us", "u") and money.code == "USD" and line.word[last] in ("US", "U"):
        last += 4 if low[last] == "u" and low[last + 1 : last + 4] == [".", "s", "."] else line.word[last] == "US"
    first = min(money.first, amount.first)
    if first > 0 and low[first - 1] in ("-", "−") and line.end[first - 1] == line.start[first] and not negative:
        if first == 1 or line.end[first - 2] < line.start[first - 1]:
            low_value, high_value, first = -high_value, -low_value, first - 1
    return Reading(
        first, last, Kind.MONEY, low_value, high_value, money.code, vague=amount.form == "vague", base=base,
        magnitude=magnitude, form=amount.form,
    )  # fmt: skip


def _of_unit(line: Line, amount: Amount, negative: bool, words: Vocabulary) -> Reading | None:
    """The amount with the unit or currency behind it."""
    low = line.low
    at = amount.last
    fraction = amount.form == "fraction"
    if (amount.form == "vague" and low[at] == "of") or (fraction and low[at] in ("a", "an")):
        at += 1
    elif fraction and low[at] == "of" and low[at + 1] in ("a", "an"):
        at += 2
    elif low[at] == "of" and (amount.form == "words" or fraction):
        at = at + 1 if low[at + 1] in words.durations else at
    values = (amount.low, amount.high)
    currency = currency_behind(line, amount._replace(last=at), words)
    if currency:
        factor = currency.factor
        first_value = times(values[0], factor)
        last = currency.last
        if amount.form != "vague":
            first_value, last = with_small_change(line, first_value, currency, words)
        high_value = first_value if values[0] == values[1] else times(values[1], factor)
        return _reading(amount, last, Kind.MONEY, first_value, high_value, currency.code, negative)
    unit = read_unit(line, at, words, digits=amount.form == "digits" or (fraction and is_digits(low[amount.first])))
    if unit is None:
        return None
    if unit.kind in (Kind.DURATION, Kind.MEASURE) and values[0] == values[1]:
        value, symbol, last = with_rest(line, values[0], unit, words)
        return _reading(amount, last, unit.kind, value, value, symbol, negative)
    return _reading(amount, unit.last, unit.kind, *values, unit.symbol, negative)


def _reading(amount: Amount, last: int, kind: Kind, low: Number, high: Number, unit: str, negative: bool) -> Reading:
    if negative:
        low, high = -high, -low
    return Reading(
        amount.first, last, kind, tidy(low), tidy(high), unit, vague=amount.form == "vague", about=amount.about,
        base=amount.base, magnitude=amount.magnitude, form=amount.form,
    )  # fmt: skip


def _one_counts(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether "one" counts something, and is no pronoun and no idiom."""
    low = line.low
    if (
        (
            low[index + 1] in ("and", "or", "to", "point", "over", "-")
            and (
                low[index + 2] in words.cardinals
                or is_digits(low[index + 2])
                or low[index + 2] in words.fractions
                or low[index + 2] == "a"
            )
        )
        or low[index + 1] in words.cardinals
        or (low[index - 1] in words.negative and index > 0)
    ):
        return True
    for start in range(max(0, index - 1), index + 1):
        idiom = longest(words.one_idioms, low, start)
        if idiom and idiom[1] > index:
            return False
    if line.size == 1:
        return True
    before, behind = low[index - 1] if index else "", low[index + 1]
    if behind in HYPHENS and line.glued(index):
        return low[index + 2] in words.fractions or low[index + 2] in ("in",) or low[index + 2] in words.durations
    if behind in ("in", "out") and (
        low[index + 2] in words.cardinals or is_digits(low[index + 2]) or low[index + 2] in ("of", "every")
    ):
        return True
    if before in ("only", "just") and behind != "of":
        return behind not in words.one_not_before or not behind.isalpha()
    if (
        before in words.one_not_behind
        or behind in words.one_not_before
        or (behind in words.function_words and line.word[index + 1] != "US")
        or is_digits(behind)
    ):
        return False
    if (
        before.isalpha()
        and before not in words.function_words
        and index > 1
        and low[index - 2] in ("-", "the", "a", "an")
    ):
        # "the now-infamous one": a pronoun behind an adjective.
        return False
    following = low[index + 1 : index + 12]
    if "another" in following or not words.one_introducing.isdisjoint(following[:4]):
        return False
    return behind.isalpha()
