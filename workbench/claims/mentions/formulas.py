"""What is part of a formula, of a line of code or of the title of a work, and so no claim."""

from __future__ import annotations

import re

from workbench.claims.lexicon import lexicon
from workbench.quantities.quantity import COUNT, MEASURE, MONEY, PERCENT, RATIO, Quantity

_OPERANDS = (COUNT, MEASURE, MONEY, PERCENT, RATIO)
_BEFORE = 24
"""Code points in front of a figure in which its operator stands."""
# A dash or a stroke is also a range, a score, a rate: it is an operator only where "=" follows.
_OPERATOR_BEHIND = re.compile(r"\s*[*×·÷^+=]\s*\(?[\d.]*\d|\s+[-−–/]\s+\(?[\d.]*\d[^=\n]{0,30}=")
_OPERATOR_BEFORE = re.compile(r"\d\)?\s*(?:[*×·÷^+]|(?P<dash>(?<=\s)[-−–/]\s))\s*\(?$")
_TIMES = "×"
_OPERATORS = frozenset("*×·÷^+-−–/=")
_EQUALS_SOON = re.compile(r"[^=\n]{0,30}=")
_ASSIGNED = re.compile(r"[A-Za-z]=\s*$|[A-Za-z]=\S*[,;]\s*$")
_SAMPLE = re.compile(r"(?i)\(n\s*=\s*$")
_ONE_EQUALS = re.compile(r"(?:^|[\s(])[A-Za-z]\w{0,2}\s*=\s*$")
_CODE_SIGNS = re.compile(r"[{};<>=()\[\]|&$#\\_]")
_CODE_MARKS = re.compile(rf"{_CODE_SIGNS.pattern}|//|::|->|\"\s*:")
_CODE_LINE = re.compile(
    r"^(?:```|>>> |\$ |#include\b|import \w+;?$|(?:def|class|function|var|let|const|return|int|for|if)\b.*[({;:=])"
)
_TITLE_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LONGEST_TITLE = 60
_CLOSING = {'"': '"', "“": "”", "‘": "’", "«": "»", "„": "“", "'": "'"}
_OPENING = re.compile(f"[{''.join(_CLOSING)}]")


def is_in_formula(text: str, begin: int, quantity: Quantity) -> bool:
    """Whether a figure is a number of a sum or is assigned: "2 * 300", "x = 5"; its paragraph opens at `begin`."""
    if quantity.kind not in _OPERANDS:
        return False
    start, end = quantity.start, quantity.end
    before = text[max(begin, start - _BEFORE) : start]
    if quantity.kind is MONEY and text[start + 1 : start + 2] == "=" and _ASSIGNED.search(before):
        # "(x=634, y=168)": no yen.
        return True
    if _SAMPLE.search(before):
        # "(n = 505)" is how many were asked.
        return False
    side = quantity.kind is MEASURE and (text[end : end + 1] == _TIMES or before.endswith(_TIMES))
    return not side and (_OPERATOR_BEHIND.match(text, end) is not None or _is_operand(before, text, end))


def _is_operand(before: str, text: str, end: int) -> bool:
    """Whether an operator stands right in front of the figure that ends at `end`."""
    if before.rstrip().removesuffix("(").rstrip()[-1:] not in _OPERATORS:
        return False
    if _ONE_EQUALS.search(before):
        return True
    operator = _OPERATOR_BEFORE.search(before)
    return operator is not None and (not operator["dash"] or _EQUALS_SOON.match(text, end) is not None)


def is_code(line: str) -> bool:
    """Whether a line is code: it begins like a statement, or a sixth of it is brackets and operators."""
    if _CODE_LINE.match(line):
        return True
    # Most lines have no sign of two characters in them, and one of these is looked for far more slowly.
    marks = len((_CODE_MARKS if ":" in line or "//" in line else _CODE_SIGNS).findall(line))
    return marks >= 4 and marks * 6 >= len(line)


def in_title(text: str, low: int, high: int, start: int, end: int) -> bool:
    """Whether the figure stands in quotation marks around a few words in title case, as works are named."""
    first = max(low, start - _LONGEST_TITLE)
    if _OPENING.search(text, first, start) is None:
        return False
    before = text[first:start]
    at = max(map(before.rfind, _CLOSING))
    if max(map(before.rfind, "”»\n")) > at or (at > 0 and before[at - 1].isalnum()):
        return False
    close = text.find(_CLOSING[before[at]], end, min(high, end + _LONGEST_TITLE))
    if close < 0 or text[close - 1] in ".,!":
        return False
    words = _TITLE_WORD.findall(text[first + at + 1 : close])
    small = [word for word in words if not word[0].isupper()]
    plain = [word for word in small if word not in lexicon().small_words and not word[0].isdigit()]
    # "60 Minutes".
    numbered = len(words) == 2 and words[0].isdecimal() and words[1].istitle()
    return (len(words) - len(small) >= 2 or numbered) and len(words) <= 8 and not plain
