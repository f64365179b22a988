"""Digits whose shape says that they are no figure: MS-04, 1.8.3, 0x08, 1080p, telephone numbers, coordinates."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS, is_digits
from workbench.quantities.counted import can_be_counted
from workbench.quantities.numerals import MAX_DIGITS, VULGAR_PARTS, literal
from workbench.quantities.phrases import longest_behind
from workbench.quantities.reading import Reading, name
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

TOO_LONG = "too many digits for a figure"
_TIES = ("-", "‑", "/", "_", ".")
_VERSUS = "v"
_AREA = 3
"""Digits of an area code in America."""
_CALLED = 6
"""Tokens in front of a local number in which somebody is told to call it."""
_IN_SYMBOLS = ("/", ".", "=", "?", "&", "-")
"""What ties digits to the symbol of a document."""
_AROUND_SYMBOLS = ("(", ")", "[", "]", "<", ">", '"', "“", "”", ",", ";", "|")
_LONGEST_SYMBOL = 40
_OFFICE = 5
"""Letters at most that begin the symbol of a document."""
_CLOSING = (".", ",", ";", ":", ")", "'", "’", '"', "”", "?", "!")
_ARCS = ("′", "'", "’", "″", '"')


def read_shape(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """The name, code or number to dial whose digits begin at a token."""
    low = line.low
    digits = low[index]
    if len(digits) > MAX_DIGITS:
        return name(index, index + 1, TOO_LONG)
    if index > 0 and line.glued(index - 1):
        if low[index - 1] == "." and _is_lettered(line, index - 2):
            # "An M.2 drive".
            return name(index - 2, index + 1)
        if low[index - 1] in _IN_SYMBOLS and (symbol := _symbol(line, index, words)):
            return symbol
        first = _name_before(line, index, words)
        if first is not None:
            return run(line, first, index, words)
    owned = (
        line.glued(index) and line.word[index + 1] == "M" and line.glued(index + 1) and low[index + 3] in words.genitive
    )
    if owned and low[index + 2] in _ARCS:
        # "3M's plant".
        return name(index, index + 2)
    if low[index + 1] == "/" and digits.startswith("10.") and line.glued(index) and line.glued(index + 1):
        # A digital object identifier: "10.1000/182".
        return run(line, index, index, words)
    if digits == "0" and low[index + 1].startswith("x") and line.glued(index):
        return run(line, index, index, words)
    if not digits.isdecimal():
        unreadable = digits not in VULGAR_PARTS and literal(digits, words.decimal, words.group) is None
        if unreadable and digits.count(words.decimal) > 1:
            return run(line, index, index, words)
        return _coordinate(line, index)
    if (
        low[index + 1] == "x"
        and low[index + 2].isdecimal()
        and low[index + 4] in words.relays
        and line.glued(index + 2)
    ):
        return name(index, index + 4)
    if line.glued(index) and digits + low[index + 1] in words.formats:
        rough = low[index + 1] not in words.generations and longest_behind(words.bounds_before, low, index) is not None
        return None if rough else name(index, index + 2)
    return (
        _telephone(line, index, words) or _coordinate(line, index) or _heading(line, index, words) or _code(line, index)
    )


def _is_lettered(line: Line, at: int) -> bool:
    """Whether one capital stands alone at a token, glued to what is behind it."""
    alone = at >= 0 and len(line.word[at]) == 1 and line.word[at].isupper() and line.glued(at)
    return alone and (at == 0 or line.end[at - 1] < line.start[at])


def _symbol(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """The symbol of a document that holds the digits at a token: "A/47/10", "Corr.1"."""
    low, first = line.low, index
    while first > 0 and line.end[first - 1] == line.start[first] and index - first < _LONGEST_SYMBOL:
        if low[first - 1] in _AROUND_SYMBOLS:
            break
        first -= 1
    before = low[first:index]
    opener = line.word[first]
    lettered = opener.isupper() and opener.isalpha() and len(opener) <= _OFFICE and low[first + 1] in ("/", ".")
    if lettered and "/" in before and low[first] not in words.fiscal and low[first] not in words.zones:
        return run(line, first, index, words)
    short = opener.istitle() and 1 < len(opener) <= _AREA + 1 and index - first == 2 and low[index - 1] == "."
    if low[first] in words.function_words and low[first] not in words.name_abbreviations:
        return None
    if short and low[first] not in words.months:
        return run(line, first, index, words)
    return None


def _name_before(line: Line, index: int, words: Vocabulary) -> int | None:
    """Where a name begins that is glued to digits from the left: G40, Page A22, MS-04, #7."""
    low = line.low
    before = low[index - 1]
    if before in words.sides and index > 1 and low[index - 2].isdecimal() and line.glued(index - 2):
        # "1280x720 pixels".
        return None
    split = before in HYPHENS and index > 1 and line.word[index - 2].isupper() and low[index - 2] in words.name_heads
    if split and line.start[index - 1] - line.end[index - 2] == 1 and low[index].isdecimal():
        # A name that a wire has torn: "COVID -19".
        return index - 2
    if before.isalpha():
        first = _left(line, index)
        if first > 0 and low[first - 1] in words.name_heads and line.word[first - 1][0].isupper():
            first -= 1
        return first
    if before == "+" and index > 1 and line.glued(index - 2) and line.word[index - 2].istitle():
        # "Rio+20".
        return index - 2
    if before in HYPHENS and index > 1 and line.glued(index - 2) and _hyphened_name(line, index, words):
        return _left(line, index - 1)
    return index - 1 if before in ("#", "№", "@", "_") and not _ranks(line, index, words) else None


def _ranks(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether a number behind "#" is a rank: "went #2", "the #2 browser", and not "prisoner #12"."""
    return line.low[index - 1] == "#" and index > 1 and line.low[index - 2] in words.ranked_behind


def _hyphened_name(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether a hyphen ties digits to a word that makes them a name: Zaslon-2022, COVID-19, the last-32."""
    before = line.low[index - 2]
    if not before.isalpha() or before in words.months or before in words.cardinals or before in words.open_prefixes:
        return False
    if before in words.half_days and line.low[index + 1] in words.half_days:
        # "A 7pm-8am curfew".
        return False
    if line.word[index - 2][0].isupper():
        return before not in words.function_words or len(before) == 1
    return (
        line.low[index].isdecimal()
        and before not in words.ordinals
        and before not in words.durations
        and line.low[index + 1] not in words.ordinal_endings
        and not can_be_counted(line, index + 1, words)
    )


def _left(line: Line, index: int) -> int:
    """The first token of the run of letters, digits and hyphens that ends in front of `index`."""
    first = index
    while first > 0 and line.end[first - 1] == line.start[first] and index - first < 12:
        if not (line.low[first - 1].isalnum() or line.low[first - 1] in ("-", "_", ".")):
            break
        first -= 1
    while first < index and not line.low[first].isalnum():
        first += 1
    return first


def run(line: Line, first: int, index: int, words: Vocabulary) -> Reading:
    """A name from `first` on, with everything glued behind token `index` that belongs to it."""
    last = index + 1
    while line.glued(last - 1) and last - index < 40:
        if line.low[last].isalnum():
            last += 1
        elif line.low[last] in _TIES and line.glued(last) and _is_part(line.low[last + 1]):
            last += 2
        else:
            break
    last = _past_inward_code(line, last)
    while line.low[last] in words.model_tails and line.word[last][0].isupper() and last - index < 40:
        # "iPhone 12 Pro Max".
        last += 1
    return name(first, last)


def _is_part(token: str) -> bool:
    return token.isalnum() or is_digits(token)


def _past_inward_code(line: Line, last: int) -> int:
    """The index behind the second half of a British postcode, a digit and two letters: "SW1A 2AA"."""
    tail = line.word[last + 1]
    outward = line.word[last - 1]
    fits = (outward.isdecimal() and len(outward) <= 2) or (len(outward) == 1 and outward.isupper())
    if not fits or not line.low[last].isdecimal() or len(line.low[last]) != 1 or not line.glued(last):
        return last
    spaced = line.start[last] - line.end[last - 1] == 1
    return last + 2 if spaced and len(tail) == 2 and tail.isupper() and tail.isalpha() else last


def _heading(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """Digits with one capital or a letter in brackets, as headings, rules, forms have: "3A.4", "12(b)(6)", "10-Q"."""
    low, letter, behind = line.low, line.word[index + 2], line.low[index + 3]
    if not line.glued(index) or not line.glued(index + 1) or not low[index].isdecimal():
        return None
    if low[index + 1] in HYPHENS and len(letter) == 1 and letter.isupper():
        return None if line.glued(index + 2) and behind not in _CLOSING else name(index, index + 3)
    if low[index + 1] == "(" and len(letter) == 1 and letter.isalnum() and behind == ")":
        last = index + 4
        while low[last] == "(" and line.glued(last - 1) and low[last + 2] == ")" and last - index < _LONGEST_SYMBOL:
            last += 3
        headed = index > 0 and (low[index - 1] in words.name_heads or low[index - 1] in words.capital_heads)
        return name(index - headed, last)
    numbered = line.word[index + 1].isupper() and len(low[index + 1]) == 1 and letter == "." and behind.isdecimal()
    return run(line, index, index, words) if numbered and line.glued(index + 2) else None


def _telephone(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """Groups of digits that a plus sign, a leading zero or the grouping itself marks as a number to dial."""
    low = line.low
    begin = low[index]
    plus = index > 0 and low[index - 1] == "+" and line.glued(index - 1)
    # "01 555 7500", and no day of "01 02 2016".
    short = len(begin) == 2 and low[index + 1].isdecimal() and len(low[index + 1]) == _AREA
    zero = begin[0] == "0" and (len(begin) > 2 or (short and low[index + 2].isdecimal()))
    longest = 7 if plus else 6 if zero and len(begin) > _AREA else 5
    if not (plus or zero or low[index + 1] in HYPHENS):
        return None
    lettered = (
        begin == "1" and low[index + 2].isdecimal() and len(low[index + 2]) == _AREA and low[index + 3] in HYPHENS
    )
    if lettered and line.word[index + 4].isupper() and line.glued(index + 1) and line.glued(index + 3):
        # "1-800-FLOWERS".
        return run(line, index, index, words)
    groups, digits, hyphens, last = 1, len(begin), 0, index + 1
    while digits < 20:
        at = last
        if plus and low[at] == "(" and low[at + 1] == "0" and low[at + 2] == ")":
            # "+44 (0)7525 900971".
            at = last = at + 3
            digits += 1
            if low[at].isdecimal() and len(low[at]) <= longest:
                groups, digits, last = groups + 1, digits + len(low[at]), at + 1
            continue
        if low[at] in (*_TIES, ")") and line.end[at - 1] == line.start[at]:
            hyphens += low[at] in HYPHENS
            at += 1
        if not low[at].isdecimal() or not 2 <= len(low[at]) <= longest or line.start[at] - line.end[at - 1] > 1:
            break
        groups, digits, last = groups + 1, digits + len(low[at]), at + 1
    if groups < 2 or not 7 <= digits <= 16:
        return None
    hyphened = groups >= 3 and hyphens == groups - 1 and digits >= 9
    announced = index > 0 and low[index - 1] in words.dialled
    local = groups == 2 and hyphens == 1 and (len(begin), len(low[last - 1])) == (3, 4)
    called = local and not words.calling.isdisjoint(low[max(0, index - _CALLED) : index])
    if not (plus or zero or hyphened or announced or called):
        return None
    return name(index - 1 if plus else index, last)


def _coordinate(line: Line, index: int) -> Reading | None:
    """51.5074° N, 51°30′N."""
    low = line.low
    if low[index + 1] not in ("°", "º"):
        return None
    at = index + 2
    while is_digits(low[at]) and low[at + 1] in _ARCS and at - index < 8:
        at += 2
    return name(index, at + 1) if line.word[at] in ("N", "S", "E", "W") else None


def _code(line: Line, index: int) -> Reading | None:
    """Digits and letters in turn, as in hashes, serial numbers and postcodes: 4f2a9c, 9AB8."""
    if not line.glued(index) or not line.low[index + 1].isalpha() or not line.glued(index + 1):
        return None
    if line.low[index + 1] in ("x", "e"):
        return None
    if line.low[index + 1] == _VERSUS and line.low[index + 2].isdecimal() and line.low[index + 3] != "s":
        # "A 5v5 clash".
        return name(index, index + 3)
    last = index + 1
    while line.glued(last - 1) and line.low[last].isalnum() and last - index < 64:
        last += 1
    turns = last - index - 1
    capital = turns == 2 and line.low[index + 2].isdecimal() and line.word[index + 1].isupper()
    return name(index, last) if turns >= 3 or capital else None
