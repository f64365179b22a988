"""Amounts: a bare number, in digits or words or both, with its magnitude words. No unit, no bound, no sign."""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from workbench.quantities.numerals import STROKES, VULGAR_PARTS, read_numeral, tidy, times
from workbench.quantities.quantity import Number
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary, longest_behind

HYPHENS = ("-", "‐", "‑", "–", "—")


class Amount(NamedTuple):
    """A number as read: tokens `first` to before `last`."""

    first: int
    last: int
    low: Number
    high: Number
    form: str
    """digits, words, vague, fraction or ordinal."""
    base: Number = 0
    """The number in front of the last magnitude word, for "$3 to 5 million"."""
    magnitude: Number = 1
    parts: tuple[Number, Number] | None = None
    room: Number = 0
    """What may still be added by the next word stays below this: 10 behind "twenty"."""
    tens: int = 0
    """The tens that were read last ("thirty"), for "one hundred thirty-fifths"."""
    about: bool = False


def is_digits(token: str) -> bool:
    """Whether a token is a figure in digits."""
    return token != "" and (token[0].isdecimal() or token in VULGAR_PARTS)


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


def read_cardinal(line: Line, index: int, words: Vocabulary, *, joined: bool = True) -> Amount | None:
    """A whole or decimal number; `joined` lets "and" carry it on ("one hundred and five")."""
    low = line.low
    total: Number = 0
    group: Number | None = None
    room: Number = inf
    limit: Number = inf
    base: Number = 0
    magnitude: Number = 1
    tens = 0
    stacked = False
    added = 0
    form = "words"
    at = index
    if is_digits(low[at]) or low[at] == words.decimal:
        numeral = read_numeral(line, at, words.decimal, words.group)
        if numeral is None:
            return None
        group, at = numeral
        room, form = 0, "digits"
        factor = _suffix(line, at, words)
        if factor:
            value = times(group, factor)
            return Amount(index, at + 1, value, value, form, group, factor)
    elif low[at] == words.point:
        return _read_point(line, index, at, 0, words)
    while True:
        here = at
        token = low[here]
        if token in HYPHENS and at > index and (low[here + 1] in words.cardinals or low[here + 1] in words.magnitudes):
            here += 1
            token = low[here]
            if form == "digits" and token in words.cardinals:
                break
        elif at > index and joined and (token in words.joining_and or token == ","):
            if not _carries_on(line, index, here, group, limit, room, words):
                break
            here += 1
            token = low[here]
        if token in words.cardinals:
            number = words.cardinals[token]
            if group is None:
                if at > index and form == "digits" and not low[at].isalpha():
                    break
                group, room = number, 10 if number >= 20 and number % 10 == 0 else 0
            elif 0 < number < room:
                group, room = group + number, 10 if number >= 20 and number % 10 == 0 else 0
            elif at == index + 1 and 0 < group < 10 and _hundreds_left_out(line, here, words):
                group, room = group * 100 + number, 10
            else:
                break
            added = number if at > index and low[at] in words.joining_and else added + number if room == 10 else added
            tens = number if room == 10 else 0
        elif is_digits(token) and at > index:
            if group is not None and not (room == 100 and here > at):
                break
            numeral = read_numeral(line, here, words.decimal, words.group)
            if numeral is None or not _fits_behind(line, here, numeral, group, limit, words, spoken_and=here > at):
                break
            group, room = (group or 0) + numeral[0], 0
            at, tens = numeral[1], 0
            continue
        else:
            size = words.magnitudes.get(token) or (
                words.magnitudes.get(token[:-1]) if token.endswith("s") and (group is not None) else None
            )
            if size == 100:
                if group is None:
                    if at > index:
                        break
                    group = 100
                elif 0 < group < 100 or (form == "digits" and group < 1000 and room == 0):
                    group = times(group, 100)
                else:
                    break
                room, tens = 100, 0
            elif size:
                if group is None:
                    if at > index and (stacked or not total or size < limit or form == "digits"):
                        break
                    base, magnitude = (total or 1), size
                    total = times(total or 1, size)
                    stacked = at > index
                    limit = min(limit, size)
                elif size < limit:
                    base, magnitude = group, size
                    total = tidy(total + times(group, size))
                    limit, group = size, None
                else:
                    break
                room, tens = size, 0
            elif token in words.dozens:
                if group is None and at > index:
                    break
                base, magnitude = (1 if group is None else group), 12
                group = tidy((group or 0) + 11 * added) if added else times(base, 12)
                at = here + 1
                break
            else:
                break
        at = here + 1
    if at == index:
        return None
    value = tidy(total + (group or 0))
    if total and group:
        base, magnitude = value, 1
    elif not total and magnitude == 1:
        base = value
    if (low[at] == words.point and low[at + 1] in words.cardinals | words.ordinals.keys()) or (
        low[at] == words.point and is_digits(low[at + 1])
    ):
        return _read_point(line, index, at, value, words)
    return Amount(index, at, value, value, form, base, magnitude, None, room, tens)


def _suffix(line: Line, at: int, words: Vocabulary) -> int | None:
    """The magnitude letter that stands glued to digits, where it can be nothing else: 100k, 4.8bn."""
    token = line.word[at]
    if token in words.suffixes and line.end[at - 1] == line.start[at] and token in words.plain_suffixes:
        if line.glued(at) and line.low[at + 1].isdecimal():
            return None
        return words.suffixes[token]
    if token in words.suffixes and token and line.end[at - 1] == line.start[at] and not line.glued(at):
        # "9m people": letters that are units as well mean a magnitude in front of what can be counted.
        follower = line.low[at + 1]
        if follower.isalpha() and follower not in words.function_words and follower not in words.sizes:
            if token.islower() == (token in ("m", "b")) and token not in ("l", "t", "G", "T", "mm"):
                return words.suffixes[token]
    if line.low[at + 1] == "." and line.glued(at):
        return None
    if token in words.plain_suffixes and token not in ("M", "K") and line.start[at] - line.end[at - 1] <= 2 and token:
        return words.suffixes[token]
    return None


def _carries_on(
    line: Line, index: int, here: int, group: Number | None, limit: Number, room: Number, words: Vocabulary
) -> bool:
    """Whether what stands behind "and" (or a comma) belongs to the number: smaller than its last magnitude."""
    if room < 100 or room == inf:
        return False
    comma = line.low[here] == ","
    follower = line.low[here + 1]
    if comma and follower not in words.cardinals:
        return False
    if follower not in words.cardinals and not is_digits(follower):
        return False
    if room == 100 and follower in words.cardinals and _scaled_tens(line, index, here + 1, limit, words):
        return True
    following = read_cardinal(line, here + 1, words, joined=False)
    if following is None or not 0 < following.low < room:
        return False
    at = following.last + 1 if line.low[following.last] in HYPHENS else following.last
    part = words.fraction_plurals.get(line.low[at]) or (
        words.fractions.get(line.low[at]) if following.low == 1 else None
    )
    if part and following.low < part:
        return False
    if following.form == "digits" and (room > 1000 or line.low[following.last] in words.suffixes):
        return False
    return not comma or following.low >= 100


def _scaled_tens(line: Line, index: int, at: int, limit: Number, words: Vocabulary) -> bool:
    """Whether tens and a magnitude follow that the hundreds belong to as well: "one hundred and five thousand".

    Behind "between" the same words are two numbers.
    """
    if index > 0 and line.low[index - 1] in words.range_openers:
        return False
    value = 0
    for _ in range(2):
        value += words.cardinals.get(line.low[at], 100)
        at = at + 2 if line.low[at + 1] in HYPHENS else at + 1
        if line.low[at] not in words.cardinals:
            break
    return 0 < value < 100 and 100 < words.magnitudes.get(line.low[at], 0) < limit


def _fits_behind(
    line: Line,
    here: int,
    numeral: tuple[Number, int],
    group: Number | None,
    limit: Number,
    words: Vocabulary,
    *,
    spoken_and: bool,
) -> bool:
    """Whether digits carry on behind a magnitude word: "4 thousand 3 hundred", "3 hundred and 21"."""
    value, behind = numeral
    if spoken_and:
        return bool(0 < value < (100 if group is not None else limit))
    size = words.magnitudes.get(line.low[behind], 0)
    return bool(size and times(value, size) < limit and isinstance(value, int))


def _hundreds_left_out(line: Line, here: int, words: Vocabulary) -> bool:
    """Whether "one twenty-two" is meant as 122: tens, then a unit."""
    if words.cardinals[line.low[here]] < 20:
        return False
    after = here + 2 if line.low[here + 1] in HYPHENS else here + 1
    return 0 < words.cardinals.get(line.low[after], 0) < 10


def _read_point(line: Line, first: int, at: int, whole: Number, words: Vocabulary) -> Amount | None:
    """Decimals spoken one by one ("five point two five") or in digits ("1 point 1")."""
    digits = ""
    at += 1
    while len(digits) < 15:
        token = line.low[at]
        number = words.cardinals.get(token)
        if number is not None and number < 100:
            if digits and number >= 10:
                break
            digits += str(number)
        elif token.isdecimal() and not digits and len(token) < 15:
            digits = str(int(token)).zfill(len(token))
            at += 1
            break
        else:
            break
        at += 1
    if not digits:
        return None
    value = tidy(float(f"{whole}.{digits}"))
    size = words.magnitudes.get(line.low[at])
    if size:
        scaled = times(value, size)
        return Amount(first, at + 1, scaled, scaled, "words", value, size)
    return Amount(first, at, value, value, "words", value)


def _widen(line: Line, amount: Amount, words: Vocabulary) -> Amount | None:
    """Take in what stands in front of a magnitude word: a hundred, several hundred, a few dozen."""
    token = line.low[amount.first]
    if token not in words.magnitudes and token not in words.dozens:
        return amount
    several = longest_behind(words.several, line.low, amount.first)
    if several:
        (least, most), first = several
        low, high = times(amount.low, least), times(amount.high, most)
        if line.low[first - 1] == "a" and first > 0 and line.low[first] in ("few", "couple"):
            first -= 1
        if least == most:
            return amount._replace(first=first, low=low, high=high, about=True)
        return amount._replace(first=first, low=low, high=high, form="vague")
    before = line.low[amount.first - 1] if amount.first > 0 else ""
    if before in ("a", "an"):
        return amount._replace(first=amount.first - 1)
    if (
        before in ("the", "per", "every", "that", "this", "each", "another", "one", "")
        or amount.last > amount.first + 1
    ):
        return amount
    return None


def _read_vague(line: Line, index: int, words: Vocabulary) -> Amount | None:
    """Hundreds, tens of thousands, scores of, several thousands."""
    low_value, high_value = words.vague[line.low[index]]
    last = index + 1
    low, high = low_value, high_value
    if line.low[last] == "of" and line.low[last + 1] in words.vague and line.low[last + 1] not in ("tens", "scores"):
        inner_low = words.vague[line.low[last + 1]][0]
        low, high = low_value * inner_low, (high_value + 1) * inner_low - 1
        last += 2
    elif line.low[index] in ("tens", "scores") and line.low[last] != "of":
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
    if index > 0 and low[index - 1] in ("a", "an"):
        first = index - 1
    elif size != 2:
        share = Amount(index, index + 1, 1 / size, 1 / size, "fraction", 1 / size, 1, (1, size))
        return share_of_magnitude(line, share, words)
    share = Amount(first, index + 1, 1 / size, 1 / size, "fraction", 1 / size, 1, (1, size))
    return share_of_magnitude(line, share, words) or share


def share_of_magnitude(line: Line, share: Amount, words: Vocabulary) -> Amount | None:
    """Half a million, two thirds of a million, three quarters billion, half a dozen."""
    low, at = line.low, share.last
    if low[at] in HYPHENS:
        at += 1
    if low[at] == "of" and low[at + 1] in ("a", "an"):
        at += 2
    elif low[at] in ("a", "an"):
        at += 1
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
    if amount.tens and size < 10 and amount.low > amount.tens and low[amount.last - 2] not in words.joining_and:
        above, size = amount.low - amount.tens, amount.tens + size
    if amount.form == "digits" and amount.low == 1:
        return None
    fraction = Amount(amount.first, last, tidy(above / size), tidy(above / size), "fraction", above, 1, (above, size))
    return share_of_magnitude(line, fraction, words) or fraction


def _denominator(line: Line, at: int, words: Vocabulary, *, single: bool) -> tuple[int, int] | None:
    """What a whole is cut into: "thirds"; behind "one" also "third", "twenty-fifth", "one hundred and fifth"."""
    low = line.low
    table = words.fractions if single else words.fraction_plurals
    if low[at] in table and not (single and low[at] == "half" and low[at + 1] == "of" and False):
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
    low, at = line.low, amount.last
    if low[at] not in words.joining_and:
        return None
    at += 1
    above: Number = 1
    if low[at] in ("a", "an"):
        at += 1
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
    if low[at] in words.ordinals and low[at + 1].isalpha() and low[at + 1] not in words.function_words and above == 1:
        # "two and a third person": a rank, unless a magnitude or a unit follows.
        if low[at + 1] not in words.magnitudes and low[at + 1] not in words.durations:
            return None
    part = above / size
    last = at + 1
    wide = _widen(line, amount, words) or amount
    after = words.magnitudes.get(low[last])
    if after and after > 100:
        if amount.magnitude == 1:
            value = times(amount.low + part, after)
        else:
            value = tidy(amount.low + times(part, after))
        return Amount(wide.first, last + 1, value, value, "words", amount.low + part, after)
    scale = amount.magnitude if amount.magnitude > 100 else 1
    value = tidy(amount.low + times(part, scale))
    return Amount(wide.first, last, value, value, "words", tidy(value / scale), scale)
