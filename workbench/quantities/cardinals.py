"""Whole and decimal numbers in digits, words or both: 4.8 billion, a hundred and five, 3 hundred and 21."""

from __future__ import annotations

from math import inf

from workbench.quantities.amount import HYPHENS, Amount, is_digits
from workbench.quantities.nouns import counts_millions
from workbench.quantities.numerals import read_numeral, tidy, times
from workbench.quantities.phrases import longest, longest_behind
from workbench.quantities.quantity import Number
from workbench.quantities.sums import Sum
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary


def read_cardinal(line: Line, index: int, words: Vocabulary, *, joined: bool = True) -> Amount | None:
    """The number that begins at a token; `joined` lets "and" carry it on ("one hundred and five")."""
    low = line.low
    number = Sum()
    at = index
    if is_digits(low[at]) or low[at] == words.decimal:
        numeral = read_numeral(line, at, words)
        if numeral is None:
            return None
        number.group, at = _torn_decimals(line, index, words) or numeral
        number.room, number.form = 0, "digits"
        factor = _letter(line, at, words)
        if factor:
            value = times(number.group, factor)
            return Amount(index, at + 1, value, value, "digits", number.group, factor)
    elif low[at] == words.point:
        # "A point 308 miles away" is no fraction of a mile.
        worded = index > 0 and low[index - 1].isalpha() and low[index - 1] not in words.negative
        named = is_digits(low[at + 1]) and (worded or line.word[at].istitle())
        return None if named else read_point(line, index, at, 0, words)
    at = _take_words(line, index, at, number, words, joined=joined)
    if at == index:
        return None
    amount = number.amount(index, at)
    if low[at] == words.point and (low[at + 1] in words.cardinals or is_digits(low[at + 1])):
        return read_point(line, index, at, amount.low, words)
    return amount


def _torn_decimals(line: Line, at: int, words: Vocabulary) -> tuple[Number, int] | None:
    """Decimals that a wire has set apart, where a unit or a sign of money keeps them together: "14 . 8 %"."""
    low = line.low
    if low[at + 1] != words.decimal or not (low[at].isdecimal() and low[at + 2].isdecimal()) or len(low[at + 2]) > 4:
        return None
    if line.start[at + 1] - line.end[at] != 1 or line.start[at + 2] - line.end[at + 1] != 1 or len(low[at]) > 4:
        return None
    kept = longest(words.percent, low, at + 3) or low[at + 3] in words.magnitudes
    if not kept and longest_behind(words.money_signs, low, at) is None:
        return None
    return tidy(float(f"{int(low[at])}.{int(low[at + 2]):0{len(low[at + 2])}d}")), at + 3


def _take_words(line: Line, index: int, at: int, number: Sum, words: Vocabulary, *, joined: bool) -> int:
    """Take in words as long as they carry the number on; the index behind the last one."""
    low = line.low
    while True:
        first = at == index
        here = at if first else _past_joint(line, index, at, number, words, joined=joined)
        if here is None:
            return at
        token = low[here]
        if token in words.cardinals:
            left_out = at == index + 1 and _hundreds_left_out(line, here, words)
            spoken = low[at] in words.joining_and
            if number.form == "digits" and number.group is None and not low[at].isalpha():
                return at
            if not number.add(words.cardinals[token], spoken_and=spoken, hundreds_left_out=left_out):
                return at
        elif is_digits(token) and not first:
            numeral = read_numeral(line, here, words)
            if numeral is None or not _digits_carry_on(line, numeral, number, words, spoken=here > at):
                return at
            number.add_digits(numeral[0])
            at = numeral[1]
            continue
        elif token in words.dozens:
            return here + 1 if number.dozens(first=first) else at
        else:
            size = words.magnitudes.get(token)
            if size is None and number.group is not None and token.endswith("s"):
                size = words.magnitudes.get(token[:-1])
            if not size or not number.multiply(size, first=first):
                return at
        at = here + 1


def _past_joint(line: Line, index: int, at: int, number: Sum, words: Vocabulary, *, joined: bool) -> int | None:
    """The index behind a hyphen, an "and" or a comma that carries a number on; `at` where there is none."""
    low = line.low
    follower = low[at + 1]
    if low[at] in HYPHENS and (follower in words.cardinals or follower in words.magnitudes):
        return None if number.form == "digits" and follower in words.cardinals else at + 1
    if low[at] in words.joining_and or low[at] == ",":
        return at + 1 if joined and _carries_on(line, index, at, number, words) else None
    return at


def _letter(line: Line, at: int, words: Vocabulary) -> int | None:
    """The letter of magnitude behind digits, where it can be nothing else: 100k, 4.8bn, 9m people."""
    letter = line.word[at]
    size = words.suffixes.get(letter)
    if size is None:
        return None
    if line.end[at - 1] < line.start[at]:
        # "Reaching 4.3 mln.", not "5 K. Oake".
        stops = line.low[at + 1] == "." and line.glued(at) and not (len(letter) > 1 and letter.islower())
        near = line.start[at] - line.end[at - 1] <= 2
        return size if near and not stops and letter in words.spaced_suffixes else None
    if letter in words.plain_suffixes:
        return None if line.glued(at) and line.low[at + 1].isdecimal() else size
    follower = line.low[at + 1]
    # "221B Baker Street" is a number of a house.
    counts = counts_millions(line, at, words) and not (letter.isupper() and line.word[at + 1][0].isupper())
    named = follower not in words.sizes and not words.about_counts.isdisjoint(line.low[max(0, at - 15) : at])
    counts = counts or (named and not is_digits(follower))
    tied = line.glued(at) and follower.isalnum()
    # "The 5,000m final".
    long = letter in words.glued_units and len(line.low[at - 1]) > 3 and words.decimal not in line.low[at - 1]
    return size if counts and not (tied or long) and letter in words.counting_suffixes else None


def _carries_on(line: Line, index: int, joint: int, number: Sum, words: Vocabulary) -> bool:
    """Whether what stands behind "and" (or a comma) belongs to the number: smaller than its last magnitude."""
    room = number.room
    comma, follower = line.low[joint] == ",", line.low[joint + 1]
    if not 100 <= room < inf or not (follower in words.cardinals or (is_digits(follower) and not comma)):
        return False
    if room == 100 and follower in words.cardinals and _scaled_tens(line, index, joint + 1, number.limit, words):
        return True
    following = read_cardinal(line, joint + 1, words, joined=False)
    if following is None or not 0 < following.low < room:
        return False
    at = following.last + 1 if line.low[following.last] in HYPHENS else following.last
    parts = words.fraction_plurals.get(line.low[at], 0)
    if following.low == 1:
        parts = parts or words.fractions.get(line.low[at], 0)
    if following.low < parts:
        # "A hundred and three quarters": the quarters go with the three.
        return False
    if following.form == "digits" and (room > 1000 or line.low[following.last] in words.suffixes):
        return False
    return not comma or following.low >= 100


def _scaled_tens(line: Line, index: int, at: int, limit: Number, words: Vocabulary) -> bool:
    """Whether tens and a magnitude follow that the hundreds belong to as well: "one hundred and five thousand".

    Behind "between" the same words are two numbers, unless another "and" follows.
    """
    between = index > 0 and line.low[index - 1] in words.and_openers
    value = 0
    for _ in range(2):
        value += words.cardinals.get(line.low[at], 100)
        at = at + 2 if line.low[at + 1] in HYPHENS else at + 1
        if line.low[at] not in words.cardinals:
            break
    scaled = 0 < value < 100 < words.magnitudes.get(line.low[at], 0) < limit
    return scaled and not (between and not _another_and(line, at + 1, words))


def _another_and(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether number words run on to another "and", which is then the one that "between" is about."""
    end = min(at + 40, line.size)
    while at < end and (line.low[at] in words.cardinals or line.low[at] in words.magnitudes or line.low[at] in HYPHENS):
        at += 1
    return line.low[at] in words.joining_and


def _digits_carry_on(line: Line, numeral: tuple[Number, int], number: Sum, words: Vocabulary, *, spoken: bool) -> bool:
    """Whether digits carry on behind a magnitude word: "4 thousand 3 hundred", "3 hundred and 21"."""
    value, behind = numeral
    if number.group is not None and not (number.room == 100 and spoken):
        return False
    if spoken:
        return bool(0 < value < (number.limit if number.group is None else 100))
    size = words.magnitudes.get(line.low[behind], 0)
    return bool(size and times(value, size) < number.limit and isinstance(value, int))


def _hundreds_left_out(line: Line, here: int, words: Vocabulary) -> bool:
    """Whether "one twenty-two" is meant as 122: tens, then a unit."""
    if words.cardinals[line.low[here]] < 20:
        return False
    after = here + 2 if line.low[here + 1] in HYPHENS else here + 1
    return 0 < words.cardinals.get(line.low[after], 0) < 10


def read_point(line: Line, first: int, at: int, whole: Number, words: Vocabulary) -> Amount | None:
    """Decimals behind the spoken point at a token, one by one ("five point two five") or in digits ("1 point 1")."""
    digits = ""
    at += 1
    while len(digits) < 15:
        token = line.low[at]
        number = words.cardinals.get(token)
        if number is not None and number < (100 if not digits else 10):
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
