"""Numbers with their fractions and the words in front: two-thirds, several hundred, one and a half thousand."""

from __future__ import annotations

from math import inf

from workbench.quantities.amount import HYPHENS, Amount, is_digits, past_hyphen
from workbench.quantities.cardinals import read_cardinal
from workbench.quantities.nouns import is_noun_like
from workbench.quantities.numerals import STROKES, VULGAR_PARTS, tidy, times
from workbench.quantities.phrases import longest_behind
from workbench.quantities.quantity import Number
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary


def read_amount(line: Line, index: int, words: Vocabulary) -> Amount | None:
    """The number that begins at a token: 4.8 billion, a hundred and five, two-thirds, several hundred, dozens."""
    token = line.low[index]
    if token in words.vague and not (token in words.dozens and _follows_number(line, index)):
        return _read_vague(line, index, words)
    if token in words.fractions and token not in words.ordinals:
        return _read_part(line, index, words)
    amount = read_cardinal(line, index, words)
    if amount is None:
        return None
    return _with_half(line, amount, words) or _fraction_of(line, amount, words) or _widen(line, amount, words)


def _follows_number(line: Line, index: int) -> bool:
    return is_digits(line.low[index - 1])


def _widen(line: Line, amount: Amount, words: Vocabulary) -> Amount | None:
    """Take in what stands in front of a magnitude word: a hundred, several hundred, a few dozen."""
    token = line.low[amount.first]
    if token not in words.magnitudes and token not in words.dozens:
        return amount
    several = longest_behind(words.several, line.low, amount.first)
    if several:
        (least, most), first = several
        low, high = times(amount.low, least), times(amount.high, most)
        if line.low[first - 1] in words.ones_article and first > 0 and line.low[first] in words.few_words:
            first -= 1
        if least == most:
            return amount._replace(first=first, low=low, high=high, about=True)
        return amount._replace(first=first, low=low, high=high, form="vague")
    before = line.low[amount.first - 1] if amount.first > 0 else ""
    if before in words.articles:
        return amount._replace(first=amount.first - 1)
    if before == "" or before in words.before_magnitudes or amount.last > amount.first + 1:
        return amount
    return None


def _read_vague(line: Line, index: int, words: Vocabulary) -> Amount | None:
    """Hundreds, tens of thousands, scores of, several thousands."""
    low_value, high_value = words.vague[line.low[index]]
    last = index + 1
    low, high = low_value, high_value
    if line.low[last] == words.of and line.low[last + 1] in words.vague and line.low[last + 1] not in words.tens_words:
        inner_low = words.vague[line.low[last + 1]][0]
        low, high = low_value * inner_low, (high_value + 1) * inner_low - 1
        last += 2
    elif line.low[index] in words.tens_words and line.low[last] != words.of:
        return None
    several = longest_behind(words.several, line.low, index)
    first = index
    if several:
        (least, most), first = several
        low, high = low_value * least, low_value * most
    return Amount(first, last, low, high, "vague")


def _read_part(line: Line, index: int, words: Vocabulary) -> Amount | None:
    """A half, half a million, a quarter (of) a million, half a dozen."""
    low = line.low
    size = words.fractions[low[index]]
    first = index
    if index > 0 and low[index - 1] in words.articles:
        first = index - 1
    elif size != 2:
        share = Amount(index, index + 1, 1 / size, 1 / size, "fraction", 1 / size, 1, (1, size))
        return share_of_magnitude(line, share, words)
    share = Amount(first, index + 1, 1 / size, 1 / size, "fraction", 1 / size, 1, (1, size))
    return share_of_magnitude(line, share, words) or share


def usual_share(size: int) -> bool:
    """Whether people say "a tenth" of this size for a share; "a thirtieth" is a rank rather."""
    return size <= 10 or size >= 100


def share_of_magnitude(line: Line, share: Amount, words: Vocabulary) -> Amount | None:
    """Half a million, two thirds of a million, three quarters billion, half a dozen."""
    low, at = line.low, share.last
    if low[at] in HYPHENS:
        at += 1
    if low[at] == words.of and low[at + 1] in words.articles:
        at += 2
    elif low[at] in words.articles:
        # "Half-a-dozen".
        at += 2 if low[at + 1] in HYPHENS else 1
    size = words.magnitudes.get(low[at]) or words.dozens.get(low[at])
    if not size:
        return None
    value = times(share.low, size)
    return Amount(share.first, at + 1, value, value, "words", share.low, size)


def _fraction_of(line: Line, amount: Amount, words: Vocabulary) -> Amount | None:
    """Two-thirds, three quarters, one-tenth, twenty-three fifths, 1/2 in digits, one over three."""
    low = line.low
    if amount.form == "digits":
        at = amount.first
        if low[at] in VULGAR_PARTS and amount.last == at + 1:
            return amount._replace(form="fraction", parts=VULGAR_PARTS[low[at]])
        if low[at + 1] in STROKES and amount.last == at + 3:
            fraction = amount._replace(form="fraction", parts=(int(low[at]), int(low[at + 2])))
            return share_of_magnitude(line, fraction, words) or fraction
    at = amount.last + 1 if low[amount.last] in HYPHENS else amount.last
    below = _denominator(line, at, words, single=amount.low == 1)
    if below is None:
        return None
    size, last = below
    above: Number = amount.low
    if _spell_of_quarters(line, amount, last, words):
        return None
    if amount.tens and size < 10 and amount.low > amount.tens and low[amount.last - 2] not in words.joining_and:
        above, size = amount.low - amount.tens, amount.tens + size
    if amount.form == "digits" and amount.low == 1:
        return None
    fraction = Amount(amount.first, last, tidy(above / size), tidy(above / size), "fraction", above, 1, (above, size))
    return share_of_magnitude(line, fraction, words) or fraction


def _spell_of_quarters(line: Line, amount: Amount, last: int, words: Vocabulary) -> bool:
    """Whether quarters are those of a year: "seven quarters", "the past two quarters", "three quarters ago"."""
    low = line.low
    if low[last - 1] not in words.durations or low[amount.last] in HYPHENS:
        return False
    front = low[amount.first - 1] if amount.first > 0 else ""
    whole = amount.low >= words.fraction_plurals.get(low[last - 1], inf) and low[last] != words.of
    return whole or front in words.quarter_openers or low[last] in words.quarter_closers


def _denominator(line: Line, at: int, words: Vocabulary, *, single: bool) -> tuple[int, int] | None:
    """What a whole is cut into: "thirds"; behind "one" also "third", "twenty-fifth", "one hundred and fifth"."""
    low = line.low
    table = words.fractions if single else words.fraction_plurals
    if low[at] in table:
        return table[low[at]], at + 1
    if low[at] in words.cardinals and (words.cardinals[low[at]] >= 20 or single):
        front = read_cardinal(line, at, words, joined=single)
        if front is None:
            return None
        behind = front.last
        while low[behind] in HYPHENS or (single and low[behind] in words.joining_and):
            behind += 1
        ordinal = words.ordinals.get(low[behind]) if single else words.fraction_plurals.get(low[behind])
        if ordinal and ordinal < front.room:
            return int(front.low) + ordinal, behind + 1
    return None


def _with_half(line: Line, amount: Amount, words: Vocabulary) -> Amount | None:
    """One and a half (thousand), a million and a half, two and three quarters, 3 million and a quarter."""
    low, at = line.low, past_hyphen(line, amount.last)
    if low[at] not in words.joining_and:
        return None
    at = past_hyphen(line, at + 1)
    above: Number = 1
    if low[at] in words.articles:
        at = past_hyphen(line, at + 1)
    elif low[at] in words.cardinals or is_digits(low[at]):
        inner = read_cardinal(line, at, words, joined=False)
        if inner is None:
            return None
        above, at = inner.low, inner.last
        if low[at] in HYPHENS:
            at += 1
    size = words.fractions.get(low[at]) or (words.fraction_plurals.get(low[at]) if above > 1 else None)
    if not size or above >= size * 20 or (low[at] in words.fraction_plurals and above == 1):
        return None
    if above == 1 and not usual_share(size):
        return None
    scaled = low[at + 1] in words.magnitudes or low[at + 1] in words.durations
    ranked = is_noun_like(line, at + 1, words) or low[at + 1] in words.rank_times
    if low[at] in words.ordinals and above == 1 and not scaled and ranked:
        # "Two and a third person", "three children under six and a fourth on the way": a rank.
        return None
    part = above / size
    last = at + 1
    wide = _widen(line, amount, words) or amount
    after = words.magnitudes.get(low[last])
    if after and after > 100:
        alone = amount.magnitude == 1
        value = times(amount.low + part, after) if alone else tidy(amount.low + times(part, after))
        return Amount(wide.first, last + 1, value, value, "words", amount.low + part, after)
    scale = amount.magnitude if amount.magnitude > 100 else 1
    value = tidy(amount.low + times(part, scale))
    return Amount(wide.first, last, value, value, "words", tidy(value / scale), scale)
