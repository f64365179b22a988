"""Names that hold a number: Unit 3723, MS-04, iPhone 7, version 1.8.3, 24/7, telephone numbers, coordinates."""

from __future__ import annotations

from workbench.quantities.amounts import HYPHENS, is_digits
from workbench.quantities.numerals import MAX_DIGITS, VULGAR_PARTS, literal
from workbench.quantities.quantity import Kind
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.units import read_unit
from workbench.quantities.vocabulary import Vocabulary, longest, longest_behind

_HEX = frozenset("0123456789abcdef")
TOO_LONG = "too many digits for a figure"


def _name(first: int, last: int, remark: str = "") -> Reading:
    return Reading(first, last, Kind.IDENTIFIER, remark=remark)


def read_shape(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """Digits whose shape alone says that they are no figure: glued to letters, versions, hexadecimal, telephone."""
    low = line.low
    token = low[index]
    if len(token) > MAX_DIGITS:
        return _name(index, index + 1, TOO_LONG)
    glued_before = index > 0 and line.end[index - 1] == line.start[index]
    if glued_before and low[index - 1].isalpha():
        first = _left(line, index)
        if first > 0 and low[first - 1] in words.name_heads and line.word[first - 1][0].isupper():
            first -= 1
        return _run(line, first, index)
    if glued_before and low[index - 1] in HYPHENS and index > 1 and line.glued(index - 2):
        if _hyphened_name(line, index, words):
            return _run(line, _left(line, index - 1), index)
    if glued_before and low[index - 1] in ("#", "№", "@", "_"):
        return _run(line, index - 1, index)
    if token == "0" and low[index + 1].startswith("x") and line.glued(index):
        return _run(line, index, index)
    if not token.isdecimal() and token not in VULGAR_PARTS and literal(token, words.decimal, words.group) is None:
        return _run(line, index, index) if token.count(".") > 1 else None
    if token.isdecimal() and line.glued(index) and low[index + 1] + token in words.formats:
        return _run(line, index, index)
    if token + low[index + 1] in words.formats and line.glued(index) and not _rough(line, index, words):
        return _name(index, index + 2)
    return _telephone(line, index) or _coordinate(line, index) or _hash(line, index)


def _hyphened_name(line: Line, index: int, words: Vocabulary) -> bool:
    """Whether a hyphen ties digits to a word that makes them a name: Zaslon-2022, COVID-19, the last-32."""
    before = line.low[index - 2]
    if not before.isalpha() or before in words.months or before in words.cardinals or before in words.open_prefixes:
        return False
    if line.word[index - 2][0].isupper():
        return before not in words.function_words
    return (
        line.low[index].isdecimal()
        and before not in words.ordinals
        and before not in words.durations
        and line.low[index + 1] not in words.ordinal_endings
        and not _countable_behind(line, index + 1, words)
    )


def _rough(line: Line, index: int, words: Vocabulary) -> bool:
    """A name cannot be rough: "a roughly 4K display"."""
    return longest_behind(words.bounds_before, line.low, index) is not None


def _left(line: Line, index: int) -> int:
    """The first token of the run of letters, digits and hyphens that ends in front of `index`."""
    first = index
    while first > 0 and line.end[first - 1] == line.start[first] and index - first < 12:
        token = line.low[first - 1]
        if not (token.isalnum() or token in ("-", "_", ".")):
            break
        first -= 1
    while first < index and not line.low[first].isalnum():
        first += 1
    return first


def _run(line: Line, first: int, index: int) -> Reading:
    """A name from `first` on, with everything glued behind `index` that belongs to it."""
    last = index + 1
    while line.glued(last - 1) and last - index < 40:
        token = line.low[last]
        if token.isalnum():
            last += 1
        elif token in ("-", "/", "_", ".", "‑") and line.glued(last) and line.low[last + 1].isalnum():
            last += 2
        else:
            break
    return _name(first, last)


def _telephone(line: Line, index: int) -> Reading | None:
    """Groups of digits that a plus sign, a leading zero or the grouping itself marks as a number to dial."""
    low = line.low
    token = low[index]
    plus = index > 0 and low[index - 1] == "+" and line.end[index - 1] == line.start[index]
    if not token.isdecimal() or not (plus or (token[0] == "0" and len(token) > 2) or low[index + 1] in ("-", "‑")):
        return None
    groups, digits, last = 1, len(token), index + 1
    hyphens = 0
    while digits < 20:
        at = last
        if low[at] in ("-", "‑", "/", ".", ")") and line.end[at - 1] == line.start[at]:
            hyphens += low[at] in ("-", "‑")
            at += 1
        if not low[at].isdecimal() or not 2 <= len(low[at]) <= 5 or line.start[at] - line.end[at - 1] > 1:
            break
        groups, digits, last = groups + 1, digits + len(low[at]), at + 1
    if not 7 <= digits <= 16 or groups < 2:
        return None
    if plus or (token[0] == "0" and groups >= 2) or (groups >= 3 and hyphens == groups - 1 and digits >= 9):
        return _name(index - 1 if plus else index, last)
    if groups == 2 and low[index - 1] in ("tel", "phone", "telephone", "call", "fax", "dial") and index > 0:
        return _name(index, last)
    return None


def _coordinate(line: Line, index: int) -> Reading | None:
    """51.5074° N, 0.1278° W; 51°30′N."""
    low = line.low
    if low[index + 1] not in ("°", "º"):
        return None
    at = index + 2
    while (is_digits(low[at]) and low[at + 1] in ("′", "'", "’", "″", '"')) and at - index < 8:
        at += 2
    if line.word[at] not in ("N", "S", "E", "W"):
        return None
    return _name(index, at + 1)


def _hash(line: Line, index: int) -> Reading | None:
    """A run of digits and letters in turn, as hashes and serial numbers are: 4f2a9c."""
    if not line.glued(index) or not line.low[index + 1].isalpha() or not line.glued(index + 1):
        return None
    last, changes = index + 1, 0
    while line.glued(last - 1) and line.low[last].isalnum() and last - index < 64:
        changes += 1
        last += 1
    upper = line.word[index + 1].isupper() and line.low[last - 1].isalpha() and len(line.low[index + 1]) < 3
    if (
        changes >= 3
        or (
            changes == 2
            and line.low[index + 2].isdecimal()
            and line.low[index + 1] not in ("x", "e")
            and line.word[index + 1].isupper()
        )
        or (changes == 3 and upper)
    ) and line.low[index + 1] not in ("x", "e"):
        return _name(index, last)
    return None


def read_whole(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """A set name whose words hold a number: 9/11, 24/7, First World War, 10-year Treasury note, Act of 1940."""
    for start in (index, index - 1):
        found = longest(words.whole_names, line.low, start) if start >= 0 else None
        if found and found[1] > index:
            return _name(start, found[1])
    low = line.low
    if (
        low[index + 1] in HYPHENS
        and low[index + 2] == "year"
        and low[index + 3] in ("treasury", "gilt", "gilts", "bund", "bunds")
    ):
        last = (
            index + 5 if low[index + 4] in ("note", "notes", "bond", "bonds", "bill", "bills", "yield") else index + 4
        )
        return _name(index, last)
    if (
        low[index - 1] == "of"
        and index > 1
        and line.word[index - 2] in ("Act", "Treaty", "Constitution", "Accord", "Statute")
    ):
        first = index - 2
        while first > 0 and line.word[first - 1][0].isupper() and low[first - 1] not in words.function_words:
            first -= 1
        return _name(first, index + 1)
    return None


def read_label(line: Line, first: int, last: int, words: Vocabulary) -> Reading | None:
    """A name in front of a plain number: Unit 3723, Boeing 737, FTSE 100, page 3; or an address behind it."""
    low, word = line.low, line.word
    if first == 0 or line.start[first] - line.end[first - 1] != 1:
        return _address(line, first, last, words)
    before, capital = low[first - 1], word[first - 1][:1].isupper()
    if low[first - 1] == "." and low[first - 2] in (
        "no",
        "nos",
        "nr",
        "vol",
        "p",
        "pp",
        "art",
        "fig",
        "sec",
        "ch",
    ):
        return _name(first - 2, last)
    if not before.isalpha() or _countable_behind(line, last, words):
        return _address(line, first, last, words)
    if before in words.name_heads or (
        before.endswith("s") and before[:-1] in words.name_heads and before not in words.weak_name_heads and capital
    ):
        if not capital and (
            before
            in (
                "number",
                "numbers",
                "p",
                "big",
                "no",
                "ref",
                "en",
                "id",
                "match",
                "study",
                "big",
                "track",
                "train",
                "window",
                "line",
                "file",
                "form",
                "code",
                "step",
                "act",
                "bill",
                "mark",
                "mission",
                "platform",
                "lot",
                "grade",
                "ward",
                "pier",
                "dock",
                "agenda",
                "fortune",
                "iso",
                "seed",
                "rank",
                "ranked",
                "plant",
            )
        ):
            return None if before != "no" else None
        if before in ("rank", "ranked", "no"):
            return None
        return _run_label(line, first - 1, last)
    if capital and before not in words.function_words and before not in words.months and low[first] not in ("one",):
        if is_digits(low[first]) and low[first].isdecimal() and _in_mid_sentence(line, first - 1):
            return _run_label(line, first - 1, last)
    return _address(line, first, last, words)


def _run_label(line: Line, first: int, last: int) -> Reading:
    """The label, with a letter or a hyphen's tail glued behind: "Boeing 737-800"."""
    return _run(line, first, last - 1)


def _in_mid_sentence(line: Line, index: int) -> bool:
    """A capital in mid-sentence makes a name; at the beginning of one it may be any word."""
    return index > 0 and line.low[index - 1] not in (
        ".",
        "!",
        "?",
        ":",
        "“",
        '"',
        "‘",
        "•",
        "-",
        "—",
        "–",
        "(",
    )


def _countable_behind(line: Line, at: int, words: Vocabulary) -> bool:
    """Whether a noun in the plural, a unit or a percentage follows, so that the number counts something."""
    follower = line.low[at]
    if line.end[at - 1] == line.start[at] and follower.isalpha() and read_unit(line, at, words) is None:
        return False
    if follower in ("%", "-") or follower in words.magnitudes:
        return True
    if read_unit(line, at, words):
        return True
    if not follower.isalpha() or follower in words.function_words or line.word[at][0].isupper():
        return False
    here = at
    while line.low[here].isalpha() and here - at < 3 and line.low[here] not in words.function_words:
        if line.low[here].endswith("s") or line.low[here] in ("people", "men", "women", "children"):
            return True
        here += 1
    return False


def read_roman(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """A Roman numeral behind a name: World War II, Henry VIII. Alone they are no figures."""
    if line.low[index] not in words.roman or not line.word[index].isupper() or index == 0:
        return None
    first = index
    while (
        first > 0
        and line.word[first - 1][:1].isupper()
        and line.low[first - 1] not in words.function_words
        and index - first < 3
    ):
        if line.start[first] - line.end[first - 1] != 1:
            break
        first -= 1
    return _name(first, index + 1) if first < index else None


def read_product(line: Line, first: int, last: int, words: Vocabulary) -> Reading | None:
    """Digits in front of a name's own words: 787 Dreamliner, 11 Pro Max; not in front of people ("11 OMON officers")."""
    low, word = line.low, line.word
    if not low[first].isdecimal() or last != first + 1 or len(low[first]) > 4 or first == 0:
        return None
    if low[last] == "zip" or (low[first] in words.models and low[last] in words.craft):
        return _name(first, last)
    if not _given_name(line, last, words) or low[first - 1] in words.qualifying_words:
        return None
    at = last
    while word[at][:1].isupper() and at - last < 4:
        if low[at].endswith("s") or low[at] in words.months or low[at] in words.weekdays:
            return None
        at += 1
    if low[at].isalpha() and low[at] not in words.function_words:
        return None
    return _name(first, at)


def _given_name(line: Line, at: int, words: Vocabulary) -> bool:
    token = line.word[at]
    return len(token) > 2 and token[0].isupper() and token[1:].islower() and line.low[at] not in words.function_words


def _address(line: Line, first: int, last: int, words: Vocabulary) -> Reading | None:
    """49 Zorro Ranch Road, 22 Ave Foch: a house number."""
    if not is_digits(line.low[first]) or last != first + 1 or len(line.low[first]) > 5:
        return None
    at = last
    if line.low[at] in HYPHENS and line.glued(at) and line.glued(at - 1) and line.low[at + 1].isdecimal():
        at += 2
    if line.word[at] in ("E", "W", "N", "S", "East", "West", "North", "South"):
        at += 1
    if is_digits(line.low[at]) and line.low[at + 1] in words.ordinal_endings:
        at += 2
    while line.word[at][:1].isupper() and at - last < 5:
        if line.low[at] in words.streets:
            return _name(first, at + 1)
        at += 1
    return None
