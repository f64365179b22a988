"""Laws, judgments and documents by their names and numbers: "28 U.S.C. § 1291", "Act of 1940", "resolution 47/212"."""

from __future__ import annotations

from workbench.quantities.amount import Amount
from workbench.quantities.counted import can_be_counted
from workbench.quantities.phrases import longest
from workbench.quantities.reading import Reading, name
from workbench.quantities.shapes import run
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

SECTIONS = ("§", "¶")
_SHARED = 100
"""Into so many parts at most a whole is cut by a stroke."""
_YEARLY = 9
"""The year of a document in its symbol has two digits."""
_DOCUMENTED = 60
"""Tokens between "resolutions" and the last of their symbols at most."""


def read_citation(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """A law or a judgment by its place in a series: "28 U.S.C. § 1291", "410 U.S. 113", "§§ 164 and 165"."""
    low = line.low
    if not low[index][:1].isdecimal():
        return None
    first, at = index, index
    if index > 0 and low[index - 1] in SECTIONS:
        while first > 0 and low[first - 1] in SECTIONS:
            first -= 1
    else:
        found = longest(words.reporters, low, index + 1)
        if found is None or not line.word[index + 1].isupper():
            return None
        at = found[1]
        while low[at] in SECTIONS:
            at += 1
        if not low[at][:1].isdecimal():
            return None
    whole = run(line, first, at, words)
    return whole._replace(last=past_list(line, whole.last, words)) if low[at - 1] in SECTIONS else whole


def read_symbol(line: Line, amount: Amount, words: Vocabulary) -> Reading | None:
    """The symbol of a document that looks like a share: "resolution 47/212 B", and more of them behind it."""
    if amount.parts is None or amount.last != amount.first + 3:
        return None
    far = _DOCUMENTED if amount.parts[1] > _SHARED else 1
    near = line.low[max(0, amount.first - far) : amount.first]
    filed = line.word[amount.first - 1] if amount.first > 0 else ""
    if amount.parts[0] > amount.parts[1] > _YEARLY and filed.isupper() and len(filed) > 1 and filed.isalpha():
        # "MPS 155/99".
        return name(amount.first - 1, amount.last)
    if words.documents.isdisjoint(near):
        return None
    lettered = len(line.word[amount.last]) == 1 and line.word[amount.last].isupper()
    return name(amount.first, amount.last + lettered)


def read_bill(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """The number of a bill behind two letters with full stops: "H.R. 1424"."""
    letters = (index - 4, index - 2)
    dotted = all(line.word[at].isupper() and line.low[at + 1] == "." and line.glued(at) for at in letters)
    if not dotted or not line.glued(index - 3) or line.low[index - 4] + line.low[index - 2] not in words.bills:
        return None
    return name(index - 4, index + 1)


def read_statute(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """The Companies Act of 1985, the Proceeds of Crime Act 2002: the capitals in front belong to it."""
    low = line.low
    head = index - 2 if low[index - 1] in (words.of, ",") else index - 1
    if head < 1 or low[head] not in words.statutes or not low[index].isdecimal() or len(low[index]) != 4:
        return None
    if not line.word[head][0].isupper():
        return None
    first = capitals_before(line, head + 1, words)
    while first > 1 and low[first - 1] in words.name_joints and line.word[first - 2][:1].isupper():
        if low[first - 2] in words.function_words:
            break
        first = capitals_before(line, first - 1, words)
    return name(first, index + 1)


def capitals_before(line: Line, end: int, words: Vocabulary) -> int:
    """The first token of the words with a capital that stand, one space apart, in front of token `end`."""
    first = end
    while first > 0 and end - first < 6:
        if not line.word[first - 1][:1].isupper() or line.low[first - 1] in words.function_words:
            break
        if first < end and line.start[first] - line.end[first - 1] != 1:
            break
        first -= 1
    return first


def past_list(line: Line, last: int, words: Vocabulary) -> int:
    """The index behind the further numbers of "junctions 4 and 5", "pages 4 to 6"."""
    low = line.low
    for _ in range(6):
        joins = low[last] in words.joining_and or low[last] in words.range_joiners or low[last] == ","
        if not joins or not low[last + 1].isdecimal() or can_be_counted(line, last + 2, words):
            break
        last += 2
    return last


def past_brackets(line: Line, last: int) -> int:
    """The index behind a paragraph in brackets that belongs to a name: "Article 30 (2)"."""
    low = line.low
    while low[last] == "(" and len(low[last + 1]) == 1 and low[last + 1].isalnum() and low[last + 2] == ")":
        last += 3
    return last
