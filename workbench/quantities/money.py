"""Money: signs, codes and names of currencies around a number."""

from __future__ import annotations

from typing import NamedTuple

from workbench.quantities.amount import HYPHENS, Amount, is_digits
from workbench.quantities.cardinals import read_cardinal
from workbench.quantities.numerals import tidy, times
from workbench.quantities.phrases import longest, longest_behind
from workbench.quantities.quantity import Number
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

_CROWNS = 50
"""Fewer crowns are more likely of heads and teeth."""


class Currency(NamedTuple):
    """A currency beside a number: its code, how the number is scaled, and where the expression begins and ends."""

    code: str
    factor: Number
    first: int
    last: int


def currency_before(line: Line, first: int, words: Vocabulary) -> Currency | None:
    """The sign or code in front of token `first`: $, US $, HK$, EUR, MAUD."""
    if first == 0 or line.start[first] - line.end[first - 1] > 1:
        return None
    sign = longest_behind(words.money_signs, line.low, first)
    if sign and not (line.low[sign[1]].isalpha() and sign[1] > 0 and _letter_before(line, sign[1])):
        lead = sign[1]
        word = line.word[lead]
        small = word.isalpha() and (word.islower() or len(word) == 1)
        if small and lead + 1 < first and not line.glued(lead):
            # "Yahoo’s $4.8 billion", "A $1 billion fee": the letter is a word of its own; "rs . 84" is no rupees.
            code = words.money_signs[line.low[first - 1]].get(None)
            return Currency(code, 1, first - 1, first) if code else None
        if line.low[sign[1]] in words.spelt_pounds and not _wire_pounds(line, first, words):
            return None
        if line.low[first - 1] in words.money_letters and not _large(line, first, words):
            return None
        plain = line.word[first - 1].isupper() and not _large(line, first, words)
        if plain and line.low[first - 1] in words.code_letters and line.glued(first - 1):
            return None
        if line.low[first - 1] in words.money_titles and not line.word[first - 1][0].isupper():
            return None
        return Currency(sign[0], 1, sign[1], first)
    token = line.word[first - 1]
    if len(token) == 3 and token.isupper() and token in words.currency_codes:
        return Currency(token, 1, first - 1, first)
    if len(token) == 4 and token[0] == "M" and token[1:] in words.currency_codes:
        return Currency(token[1:], 1_000_000, first - 1, first)
    return None


def _large(line: Line, first: int, words: Vocabulary) -> bool:
    """Whether digits glued to a letter are a large sum, and no name: "R2.5 billion", "R1,200", not "R2" or "N95"."""
    size = line.word[first + 1]
    scaled = line.low[first + 1] in words.magnitudes or (size in words.suffixes and line.glued(first))
    return line.word[first - 1].isupper() and line.glued(first - 1) and (scaled or words.group in line.low[first])


def _letter_before(line: Line, at: int) -> bool:
    return line.end[at - 1] == line.start[at] and (line.low[at - 1].isalpha() or is_digits(line.low[at - 1]))


def _wire_pounds(line: Line, first: int, words: Vocabulary) -> bool:
    """Whether "PS" is a pound sign that a wire could not carry ("PS2.7m"), and no console."""
    return (
        line.word[first - 1].isupper()
        and line.glued(first - 1)
        and (len(line.low[first]) > 1 or line.low[first + 1] in words.pound_letters)
    )


def currency_behind(line: Line, amount: Amount, words: Vocabulary) -> Currency | None:
    """The sign, code or name behind an amount: 20€, 5 USD, 75 USD million, five thousand rubles, 12-cent, 43c."""
    at = amount.last
    low = line.low
    if low[at] in HYPHENS and line.end[at - 1] == line.start[at] and line.glued(at):
        at += 1
    token = line.word[at]
    near = line.start[at] - line.end[at - 1] <= 1
    sign = longest(words.money_signs_behind, low, at) if near else None
    if sign and not low[at].isalpha() and not is_digits(low[sign[1]]):
        return Currency(sign[0], 1, amount.first, sign[1])
    cent = longest(words.cents, low, at)
    name = longest(words.money_names, low, at)
    if name and cent and cent[1] > name[1]:
        # "26 euro cents".
        return Currency(cent[0], 0.01, amount.first, cent[1])
    if name and not _other_sense(line, amount, at, name[1], words):
        return _with_magnitude(line, Currency(name[0], 1, amount.first, name[1]), words)
    if line.glued(at) and is_digits(low[at + 1]):
        # "3 USD50 notes": the code goes with the figure behind it.
        return None
    if len(token) == 3 and token.isupper() and token in words.currency_codes:
        return _with_magnitude(line, Currency(token, 1, amount.first, at + 1), words)
    if len(token) == 4 and token[0] == "M" and token[1:] in words.currency_codes:
        return Currency(token[1:], 1_000_000, amount.first, at + 1)
    if low[at] in words.pound and not _is_weight(line, at, words) and _is_sterling(line, amount, at, words):
        return Currency(words.sterling_code, 1, amount.first, at + 1)
    if low[at] in words.crowns and (amount.low >= _CROWNS or not isinstance(amount.low, int)):
        # Whose they are is for the text to say.
        return _with_magnitude(line, Currency("", 1, amount.first, at + 1), words)
    coin = longest(words.coins, low, at)
    if coin:
        return Currency(coin[0][0], coin[0][1], amount.first, coin[1])
    letter = amount.form == "digits" and line.end[at - 1] == line.start[at] and line.word[at].islower()
    if cent and (len(low[at]) > 1 or letter or low[at] == "¢"):
        return Currency(cent[0], 0.01, amount.first, cent[1])
    if low[at] in words.coin_letters and amount.form == "digits" and low[at + 1] != ".":
        return Currency(words.sterling_code, 0.01, amount.first, at + 1)
    return None


def _other_sense(line: Line, amount: Amount, at: int, last: int, words: Vocabulary) -> bool:
    """Whether a name is more likely another word here: "20 won the race", "3 kn"."""
    if line.low[at] in words.money_homonyms:
        return amount.low < 100 or (line.low[at] in words.past_homonyms and line.low[last] in words.objects)
    return False


def _with_magnitude(line: Line, currency: Currency, words: Vocabulary) -> Currency:
    size = words.magnitudes.get(line.low[currency.last])
    if size and size > 100:
        return currency._replace(factor=size, last=currency.last + 1)
    return currency


def _is_weight(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether what follows is weighed: "3.9 million pounds of thrust"."""
    return line.low[at + 1] == words.of and line.low[at + 2] in words.weighed


def _is_sterling(line: Line, amount: Amount, at: int, words: Vocabulary) -> bool:
    """Whether pounds are money: with a million in front, or beside words about money."""
    if line.low[at + 1] in words.coined:
        return True
    if line.low[at + 1] in words.sterling or amount.low >= 1_000_000 or amount.magnitude >= 1_000_000:
        return True
    if not words.weighing.isdisjoint(line.low[max(0, amount.first - 4) : amount.first]):
        return False
    around = line.low[max(0, amount.first - 12) : amount.first] + line.low[at + 1 : at + 3]
    return any(token in words.about_money for token in around)


def with_small_change(line: Line, value: Number, currency: Currency, words: Vocabulary) -> tuple[Number, int]:
    """Add what follows in hundredths: 20 dollars 43 cents, 15 dollars and 50, twenty ringgit 43."""
    at = currency.last
    if currency.factor != 1:
        return value, at
    low = line.low
    spoken = low[at] in words.joining_and
    here = at + 1 if spoken else at
    if not (is_digits(low[here]) or low[here] in words.cardinals):
        return value, at
    change = read_cardinal(line, here, words, joined=False)
    if change is None or not isinstance(change.low, int) or not 0 < change.low < 100:
        return value, at
    cent = longest(words.cents, low, change.last)
    if cent and (cent[0] == currency.code or cent[0] == words.cent_code):
        return tidy(value + change.low / 100), cent[1]
    coin = longest(words.coins, low, change.last)
    if coin and coin[0][0] == currency.code:
        return tidy(value + times(change.low, coin[0][1])), coin[1]
    spelt = change.form == "words" and low[at - 1].endswith(words.plural_endings) and not spoken
    ends = spelt and low[change.last] in words.function_words
    ends = ends or low[change.last] in ("", ".", ",", ";", "?", "!", ")")
    if ends and low[at - 1].isalpha() and change.low >= 10 and isinstance(value, int) and line.word[at - 1].islower():
        return tidy(value + change.low / 100), change.last
    return value, at
