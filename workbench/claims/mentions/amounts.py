"""Amounts that leave their unit out: bare billions and cents, and figures set beside an amount that has one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.nouns import is_spell
from workbench.quantities.numerals import times
from workbench.quantities.quantity import DURATION, MEASURE, MONEY, PERCENT, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.claims.language.words import Words
    from workbench.claims.mentions.nouns import Phrase
    from workbench.quantities.quantity import Quantity

_SET_AGAINST = (Kind.DURATION, Kind.MEASURE, Kind.PERCENT, Kind.MONEY)
_MOST_POINTS = 60
_WHOLE = 100
"""Percent."""
_NEAR = 6
"""Words between what an amount became and what it was at most."""
_AGAINST = 5
"""Words between an amount and what it is set against at most."""
_METRE, _MILLION, _BILLION = "m", 1_000_000, 1_000_000_000
_MILLIONS = 100_000
"""From how much on a bare number in words of magnitude is set beside money: lakhs and more."""
_ASIDE = (",", "(")
_APART = 20
_BRACKET = "("
_OUT_OF = 2
"""Words of "out of"."""


def currency_of(text: str, quantities: Iterable[Quantity]) -> str:
    """The currency that some quantities are given in most, cents aside; empty where they name none."""
    units: list[str] = []
    end, known = 0, True
    for quantity in quantities:
        if quantity.kind is not MONEY:
            continue
        # "1.24 billion crowns ($118 million)": whose crowns these are the dollars do not tell.
        turned = not known and text[end : quantity.start].strip() == _BRACKET
        end, known = quantity.end, quantity.unit != ""
        if quantity.unit and not turned and not _in_cents(text, quantity):
            units.append(quantity.unit)
    return max(dict.fromkeys(units), key=units.count) if units else ""


def as_share(words: Words, before: int, quantity: Quantity, measured: Quantity | None) -> Quantity:
    """A decimal set against a percentage as one: "42 percent of them pay, while 22.4 pay half"; else as it was read."""
    if measured is None or measured.kind is not PERCENT or not isinstance(quantity.low, float):
        return quantity
    against = before > 0 and words.lowers[before - 1] in lexicon().contrasts and quantity.low < _WHOLE
    return replace(quantity, kind=PERCENT, unit=measured.unit) if against else quantity


def in_currency(text: str, quantity: Quantity, currency: str) -> Quantity:
    """Money that names no currency, or cents of one not named, in the `currency` around it; else as it was read."""
    if quantity.kind is MEASURE:
        return _as_money(text, quantity, currency)
    if not currency or not (quantity.unit == "" or (currency in lexicon().with_cents and _in_cents(text, quantity))):
        return quantity
    return replace(quantity, unit=currency)


def _as_money(text: str, quantity: Quantity, currency: str) -> Quantity:
    """Pounds of weight as money where the paragraph is about that money, and no stuff is weighed behind them."""
    names = lexicon().weights_of_money.get(currency)
    written = text[quantity.start : quantity.end]
    if names is None or not written.endswith(tuple(names)):
        return quantity
    behind = text[quantity.end : quantity.end + 4].split()
    if behind and behind[0] in lexicon().of:
        return quantity
    return replace(quantity, kind=MONEY, unit=currency)


def _in_cents(text: str, quantity: Quantity) -> bool:
    return text[quantity.start : quantity.end].rstrip("s").endswith(lexicon().cent_words)


_NAMED = 2
"""Words between an amount and what it is set against, where the first is what it is an amount of."""


def as_before(words: Words, before: int, after: int, quantity: Quantity, previous: Quantity | None) -> Quantity:
    """A bare count that is set against an amount, in its unit: "14 months instead of eight", "67 %, down from 71".

    The rest of a whole is in percent as well: "40 percent ..., Bray the other 60".
    """
    lex = lexicon()
    if previous is None or previous.kind not in _SET_AGAINST or not (previous.unit or previous.kind is MONEY):
        return quantity
    if previous.kind is MONEY and not _of_one_size(previous, quantity):
        return quantity
    last = words.at(previous.end)
    # "6.50 crowns a share, compared with 5.75".
    rated = words.lowers[last] in lex.rate_words and words.lowers[last + 1].isalpha() if last + 1 < before else False
    between = words.lowers[last + 2 * rated : before]
    if len(between) > _NAMED and between[0].isalpha() and between[0] not in lex.against and between[1] in lex.pauses:
        # "A 9.2 percentage point gap – up from 8.8".
        between = between[1:]
    opener = words.lowers[max(0, words.at(previous.begins) - 1)]
    if previous.kind is DURATION and opener in lex.spent_in and words.lowers[before - 1] in lex.from_words:
        # "They sit 31 exams over 27 days, up from 24."
        return quantity
    against = 0 < len(between) <= _AGAINST and all(word in lex.against for word in between)
    against = (against and not lex.set_against.isdisjoint(between)) or _is_end_of_change(
        words, before, between, previous
    )
    rest = previous.kind is PERCENT and before > 1 and words.lowers[before - 1] in lex.rest_of
    rest = rest and words.lowers[before - 2] in lex.determiners
    against = against or _set_against(words, before, after, previous) or _is_of_so_many(between, previous)
    against = against or _changed_from(words, before, quantity, previous) or _leads(words, before, between, previous)
    if opens_on(words, after) or not (rest or against):
        return quantity
    return replace(quantity, kind=previous.kind, unit=previous.unit)


def _set_against(words: Words, before: int, after: int, previous: Quantity) -> bool:
    """Whether a figure that closes its clause is set against an amount: "6 percent were positive, against 2"."""
    lowers, lex = words.lowers, lexicon()
    between = lowers[words.at(previous.end) : before - 1]
    closes = after >= len(words) or not lowers[after][0].isalnum()
    told = bool(between) and between[-1] == "," and between.count(",") == 1 and len(between) <= _NEAR
    return closes and told and lowers[before - 1] in lex.set_against and not any(word[0].isdigit() for word in between)


def _is_of_so_many(between: Sequence[str], previous: Quantity) -> bool:
    """Whether a figure is how many there were in all: "on 19 days out of 30"."""
    spell = previous.kind is DURATION and len(between) == _OUT_OF
    return spell and between[0] in lexicon().particles and between[1] in lexicon().of


def _of_one_size(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts are not so far apart that one may leave out its millions: "$3bn, up from 2"."""
    first, second = (item.low if item.low is not None else item.high for item in (one, other))
    return not (first is None or second is None) and 0 < first < second * _APART and second < first * _APART


def _is_end_of_change(words: Words, before: int, between: Sequence[str], previous: Quantity) -> bool:
    """Whether a figure is where a change ends that began at `previous`: "from 21 mpg combined to 23"."""
    lex, start = lexicon(), words.at(previous.start)
    if not 0 < len(between) <= _AGAINST or start == 0 or words.lowers[start - 1] not in lex.from_words:
        return False
    return words.lowers[before - 1] in lex.to and all(word[0].isalpha() for word in between)


def opens_on(words: Words, after: int) -> bool:
    """Whether a word that a figure may count begins at word `after`."""
    if after >= len(words):
        return False
    lex, word = lexicon(), words.lowers[after]
    if not word[0].isalnum() or word in lex.prepositions or word in lex.conjunctions:
        return False
    # "From 8.2 last year", "from 8.2 a year earlier", "against 51 four years ago".
    return not (word in lex.near_turns or word in lex.light_articles or is_spell(words, after))


def _changed_from(words: Words, before: int, quantity: Quantity, previous: Quantity) -> bool:
    """Whether a figure is what an amount was or became: "fell to 6.9 tonnes from 8.2", "up by two hours to 23"."""
    lex, lowers = lexicon(), words.lowers
    first, last = words.at(previous.begins), words.at(previous.end)
    joint = lowers[before - 1]
    if previous.kind is DURATION and joint in lex.lasted and isinstance(quantity.low, float):
        # "It ran for 19 hours; the other gave up after 12.5."
        return True
    between = lowers[last : before - 1]
    if len(between) > _NEAR or any(not word[0].isalpha() and word != "," for word in between):
        return False
    if previous.kind is DURATION and joint in lex.lasted:
        # "For 48 hours from Tuesday and another 48 from Friday".
        return True
    if joint in lex.from_words:
        became = lowers[first - 1] in lex.to if first > 0 else False
        return (became and "," not in between) or (len(between) > 1 and between[-2] == "," and between[-1] in lex.moved)
    grew = joint in lex.to and not between and previous.kind is not PERCENT and first > 0
    return grew and quantity.low is not None and (lowers[first - 1] in lex.moved or lowers[first - 1] in lex.margin)


def _leads(words: Words, before: int, between: Sequence[str], previous: Quantity) -> bool:
    """Whether a figure is the share of who is behind: "leads 48 percent to 43"."""
    lex, first = lexicon(), words.at(previous.begins)
    led = not lex.leading.isdisjoint(words.lowers[max(0, first - _AGAINST) : first])
    return led and previous.kind is PERCENT and len(between) == 1 and words.lowers[before - 1] in lex.to


def as_points(words: Words, phrase: Phrase, quantity: Quantity, previous: Quantity | None) -> Quantity:
    """Points by which a share moved, as percentage points: "turnout was 61 per cent, down five points"."""
    lex, lowers = lexicon(), words.lowers
    if lowers[phrase.head] not in lex.points:
        return quantity
    if lex.margins <= {*lowers[max(0, words.at(quantity.begins) - _NEAR) : words.at(quantity.begins)]}:
        return replace(quantity, end=words.end(phrase.head), kind=PERCENT, unit="pp")
    if previous is None or previous.kind is not PERCENT:
        return quantity
    bare = phrase.first == phrase.head == words.at(quantity.end)
    value = quantity.low if quantity.low is not None else quantity.high
    if not bare or value is None or value > _MOST_POINTS or not lex.indexes.isdisjoint(lowers):
        return quantity
    moved = lex.moved.isdisjoint(lowers[words.at(previous.end) : words.at(quantity.start)])
    return quantity if moved else replace(quantity, end=words.end(phrase.head), kind=PERCENT, unit="pp")


def as_amount(words: Words, text: str, before: int, quantity: Quantity, previous: Quantity | None) -> Quantity:
    """A bare count of millions as money where it is set beside money: "$40 million, of which 12 million".

    Nothing may be counted behind it; asked of a figure of which the words in front say "of which", nothing else is.
    """
    if previous is None or previous.kind is not MONEY or before == 0:
        return quantity
    written = text[quantity.start : quantity.end]
    value = quantity.low if quantity.low is not None else quantity.high
    if value is None or value < _MILLIONS or not any(map(str.isalpha, written)):
        return quantity
    whole = previous.low if previous.low is not None else previous.high
    lex, front = lexicon(), words.lowers[before - 1]
    beside = front in lex.beside_amounts or front in _ASIDE
    if whole is None or whole < _MILLIONS or not beside:
        return quantity
    return replace(quantity, kind=MONEY, unit=previous.unit)


def of_paragraph(words: Words, text: str, after: int, quantity: Quantity, currency: str) -> Quantity:
    """A bare count of millions as money where its paragraph is about a currency: "Arden brought in 9.1 billion"."""
    if not currency or not _is_bare_millions(words, text, after, quantity):
        return quantity
    if words.end(len(words) - 1) < quantity.end or (after < len(words) and words.lowers[after] == "("):
        # "A deficit of 1.6 billion ($2.5 billion)" is of another currency.
        return quantity
    return replace(quantity, kind=MONEY, unit=currency)


def of_sentence_before(words: Words, text: str, after: int, quantity: Quantity, carried: Quantity | None) -> Quantity:
    """A bare count of millions in the unit of an earlier sentence: "3 million barrels. In June it held 11 million".

    `carried` is the last measure of the last sentence with figures.
    """
    if carried is None or carried.kind is not MEASURE or not _is_bare_millions(words, text, after, quantity):
        return quantity
    known = carried.low if carried.low is not None else carried.high
    if known is None or known < _MILLION or not _of_one_size(carried, quantity):
        return quantity
    return replace(quantity, kind=MEASURE, unit=carried.unit)


def _is_bare_millions(words: Words, text: str, after: int, quantity: Quantity) -> bool:
    """Whether a count of millions stands alone: no noun behind it, and no word in front says what it counts."""
    value = quantity.low if quantity.low is not None else quantity.high
    if value is None or value < _MILLION or opens_on(words, after):
        return False
    before = words.at(quantity.begins)
    near = words.lowers[max(0, before - _AGAINST) : before]
    return any(map(str.isalpha, text[quantity.start : quantity.end])) and lexicon().counted_bare.isdisjoint(near)


def as_sum(words: Words, text: str, before: int, after: int, quantity: Quantity, *, currency: str) -> Quantity:
    """A bare count of billions as money where it is what was sold, earned or owed: "on sales of 17.3 billion"."""
    value = quantity.low if quantity.low is not None else quantity.high
    if not currency or value is None or value < _BILLION or opens_on(words, after) or before < 2:
        return quantity
    if after < len(words) and words.lowers[after] == "(":
        return quantity
    lex, lowers = lexicon(), words.lowers
    at = words.at(quantity.begins)
    summed = lowers[at - 1] in lex.sum_joints and lowers[at - 2] in lex.sums
    written = any(map(str.isalpha, text[quantity.start : quantity.end]))
    return replace(quantity, kind=MONEY, unit=currency) if summed and written else quantity


def as_millions(text: str, quantity: Quantity, previous: Quantity | None) -> Quantity:
    """Metres as the millions of money that they are set beside: "£2.5m, up from 1.9m"."""
    if previous is None or previous.kind is not MONEY or quantity.unit != _METRE or quantity.low is None:
        return quantity
    written = text[quantity.start : quantity.end]
    if (
        written[-2:-1].isdecimal()
        and text[previous.end - 2 : previous.end - 1].isdecimal()
        and (text[previous.end - 1].lower() == written[-1] == _METRE)
    ):
        low, high = (None if end is None else times(end, _MILLION) for end in (quantity.low, quantity.high))
        return replace(quantity, kind=MONEY, low=low, high=high, unit=previous.unit)
    return quantity


def is_part_of_amount(words: Words, before: int) -> bool:
    """Whether the words in front of a figure take it out of an amount: "of which 85 million goes to the town"."""
    lex, lowers = lexicon(), words.lowers
    return before > 1 and lowers[before - 2] in lex.of and lowers[before - 1] in lex.relative_words
