"""Guess the encoding of bytes that are neither UTF-8 nor marked.

charset-normalizer judges by the letters beyond ASCII. An English draft has next to none of them, only quotation
marks, dashes and currency signs, and for those it names rare encodings in which £ becomes Ł and ” becomes î. So the
usual encodings of such texts are tried beside its guess, and the reading wins in which every sign stands where such
signs stand.
"""

from __future__ import annotations

import re
from itertools import islice

SAMPLE = 256 * 1024
_USUAL = ("cp1252", "mac_roman", "cp1250", "iso8859_2", "cp1251")
_MOSTLY_ASCII = 0.04
"""Share of bytes beyond ASCII up to which the usual encodings go before the guess where both read well."""
_ENOUGH = 200
"""Signs beyond ASCII that a judgement rests on."""
_A_FEW = 8
"""Bytes beyond ASCII from which no guess can be made, however short the text."""

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_OPENING = "“‘«„‚‹¿¡"
_CURRENCY = "$£€¥¢"


def guess_encoding(data: bytes) -> str | None:
    """The encoding in which the bytes read best; None where no text is found in them."""
    sample = data[:SAMPLE]
    beyond = len(sample) - len(sample.decode("ascii", errors="ignore"))
    few = beyond <= max(_A_FEW, _MOSTLY_ASCII * len(sample))
    usual = _best(sample, _USUAL) if few and b"\0" not in sample else None
    if usual is not None and usual[1] == 1.0:
        return usual[0]
    guess = _guess(sample)
    if guess is None and not few:
        return None
    if guess is not None and guess.startswith("utf"):
        return guess
    others = () if usual is not None else _USUAL
    guessed = _best(sample, (guess, *others) if guess else others)
    if usual is not None and guessed is not None and usual[1] >= guessed[1]:
        return usual[0]
    return guessed[0] if guessed is not None else None


def _guess(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best is not None else None


def _best(sample: bytes, encodings: tuple[str, ...]) -> tuple[str, float] | None:
    """The first encoding in which the most signs fit, and their share; None where half of them fit in none."""
    found: tuple[str, float] | None = None
    for encoding in encodings:
        try:
            share = plausibility(sample.decode(encoding))
        except UnicodeDecodeError:
            continue
        if share > (found[1] if found else 0.5):
            found = encoding, share
        if share == 1.0:
            break
    return found


def plausibility(text: str) -> float:
    """The share of the signs beyond ASCII that stand where such signs stand; 1.0 where there are none."""
    places = [match.start() for match in islice(_NOT_ASCII.finditer(text), _ENOUGH)]
    if not places:
        return 1.0
    padded = f" {text} "
    fitting = sum(_fits(padded[at], padded[at + 1], padded[at + 2]) for at in places)
    return fitting / len(places)


def _fits(before: str, sign: str, after: str) -> bool:
    """Whether a sign may stand between these two."""
    if sign.isalpha() and sign not in "ªº":
        if before.isdigit() or after.isdigit():
            return False
        same_script = all((other < "\u0250") == (sign < "\u0250") for other in (before, after) if other.isalpha())
        return same_script and not (sign.isupper() and before.islower())
    if sign in _OPENING:
        return not before.isalnum() and not after.isspace()
    if sign in "”»›…":
        return not before.isspace() and not after.isalnum()
    if sign == "’":
        return before.isalnum() or before in ".,!?" or after.isalnum()
    if sign in _CURRENCY:
        return not before.islower() and not after.isalpha()
    if sign in "–—\xa0·•":
        return True
    if sign in "°½¼¾²³º":
        return not before.isspace() or after.isspace() or after in "CF"
    return sign in "§©®™±×÷′″†‡‰¶" and not (before.isalpha() and after.isalpha())
