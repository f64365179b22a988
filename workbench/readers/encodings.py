"""Guess the encoding of bytes that are neither UTF-8 nor marked.

charset-normalizer judges by the letters beyond ASCII. An English draft has next to none of them, only quotation
marks, dashes and currency signs, and for those it names rare encodings in which £ becomes Ł and ” becomes î. So the
usual encodings of such texts are tried beside its guess, and the reading wins in which every sign stands where such
signs stand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import islice

from workbench.text.clean import are_composed

SAMPLE = 256 * 1024
_USUAL = ("cp1252", "mac_roman", "cp1250", "iso8859_2", "cp1251")
_MOSTLY_ASCII = 0.04
"""Share of bytes beyond ASCII up to which the usual encodings go before the guess where both read well."""
_SURE = 0.9
"""Share of the signs that fit from which no guess is asked for: it would not be better."""
_ENOUGH = 100
"""Signs beyond ASCII that a judgement rests on."""
_A_FEW = 8
"""Bytes beyond ASCII from which no guess can be made, however short the text."""

_DENSE = 0.2
"""Share of bytes beyond ASCII from which the beginning of a text tells its encoding."""
_HEAD = 4096
"""Bytes of that beginning; charset-normalizer looks at two thirds of them."""

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_HIGH = re.compile(rb"[\x80-\xff]")
_ASCII_BYTES, _HIGH_BYTES = bytes(range(0x80)), bytes(range(0x80, 0x100))
_OPENING = "“‘«„‚‹¿¡"
_CURRENCY = "$£€¥¢"
_LATIN = "\u0250"
"""The letters from here on are of other scripts."""


def guess_reading(data: bytes) -> tuple[str, str] | None:
    """The encoding in which the bytes read best, and what they say in it; None where no text is found in them."""
    sample = data[:SAMPLE]
    beyond = len(sample) - len(sample.translate(None, _HIGH_BYTES))
    few = beyond <= max(_A_FEW, _MOSTLY_ASCII * len(sample))
    usual = _best_usual(sample) if few and b"\0" not in sample else None
    if usual is not None and usual[1] >= _SURE:
        return _read(data, usual[0])
    if beyond > _DENSE * len(sample) and (reading := _guess_quickly(data)):
        return reading
    guess = _guess(sample)
    if guess is None and not few:
        return None
    if guess is not None and guess.startswith("utf"):
        return _read(data, guess)
    others = () if usual is not None else _USUAL
    guessed = _best(sample, (guess, *others) if guess else others)
    if usual is not None and guessed is not None and usual[1] >= guessed[1]:
        return _read(data, usual[0])
    return _read(data, guessed[0]) if guessed is not None else None


def is_composed(data: bytes, encoding: str) -> bool:
    """Whether the encoding has a byte for each sign, and none of those in `data` is invisible or composes with another.

    Told by the bytes that are there, before anybody looks through the text.
    """
    odd = _odd_bytes(encoding)
    return odd is not None and not any(map(data.__contains__, odd))


@cache
def _odd_bytes(encoding: str) -> bytes | None:
    """The bytes that stand for signs of that sort, or for none; None for an encoding that has no byte a sign."""
    table = [bytes([byte]).decode(encoding, "ignore") for byte in range(256)]
    every = bytes(range(256))
    if every.decode(encoding, "ignore") != "".join(table) or not any(table[len(_ASCII_BYTES) :]):
        return None
    return bytes(byte for byte in every if not table[byte] or not are_composed(table[byte]))


def _read(data: bytes, encoding: str) -> tuple[str, str]:
    return encoding, data.decode(encoding, errors="replace")


def _guess_quickly(data: bytes) -> tuple[str, str] | None:
    """What the beginning of a text in another script than ours says of all of it, where that fits all over."""
    head = data[:_HEAD]
    head = head[: max(head.rfind(b" "), head.rfind(b"\n"))] if len(data) > _HEAD else head
    guess = _guess(head)
    try:
        text = data.decode(guess) if guess else ""
    except UnicodeDecodeError:
        return None
    return (guess, text) if guess and plausibility(text) == 1.0 else None


def _guess(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best is not None else None


def _best_usual(sample: bytes) -> tuple[str, float] | None:
    """The best of the usual encodings, as `_best` has it.

    They have a byte a sign, so the bytes that matter are found once, and only they and their neighbours are decoded.
    """
    padded = b" " + sample + b" "
    near = b"".join([padded[match.start() : match.start() + 3] for match in islice(_HIGH.finditer(sample), _ENOUGH)])
    used = bytes(set(sample.translate(None, _ASCII_BYTES)))
    readings = []
    for encoding in _USUAL:
        try:
            used.decode(encoding)
            readings.append((encoding, near.decode(encoding)))
        except UnicodeDecodeError:
            continue
    return _likeliest(
        (encoding, _share(zip(text[::3], text[1::3], text[2::3], strict=True))) for encoding, text in readings
    )


def _best(sample: bytes, encodings: tuple[str, ...]) -> tuple[str, float] | None:
    """The first encoding in which the most signs fit, and their share; None where half of them fit in none."""
    return _likeliest(
        (encoding, plausibility(text)) for encoding in encodings if (text := _decoded(sample, encoding)) is not None
    )


def _decoded(sample: bytes, encoding: str) -> str | None:
    try:
        return sample.decode(encoding)
    except UnicodeDecodeError:
        return None


def _likeliest(found: Iterable[tuple[str, float]]) -> tuple[str, float] | None:
    """The first of the largest shares, where it is more than half."""
    best: tuple[str, float] | None = None
    for encoding, share in found:
        if share > (best[1] if best else 0.5):
            best = encoding, share
        if share == 1.0:
            break
    return best


def plausibility(text: str) -> float:
    """The share of the signs beyond ASCII that stand where such signs stand; 1.0 where there are none."""
    near = text[: 2 * _ENOUGH]
    if len(near.encode("ascii", "ignore")) <= _ENOUGH:
        # The last word of a longer text may be cut.
        return _share_of_words(near.split()[: None if near == text else -1] or [near])
    places = [match.start() for match in islice(_NOT_ASCII.finditer(text), _ENOUGH)]
    padded = f" {text} "
    return _share((padded[at], padded[at + 1], padded[at + 2]) for at in places)


def _share_of_words(words: Iterable[str]) -> float:
    """The same of a dense text by its words: most are of another script's letters alone, and fit as they are."""
    fitting, odd = 0, [""]
    for word in words:
        if min(word) >= _LATIN and word.isalpha() and (word.islower() or word.istitle()):
            fitting += len(word)
        else:
            odd.append(word)
    near = " ".join([*odd, ""])
    others = len(_NOT_ASCII.findall(near))
    share = _share(zip(near, near[1:], near[2:], strict=False))
    return (fitting + others * share) / (fitting + others) if fitting or others else 1.0


def _share(signs: Iterable[tuple[str, str, str]]) -> float:
    """How many of the signs beyond ASCII fit between their neighbours."""
    all_, fitting = 0, 0
    for (before, sign, after), count in Counter(signs).items():
        if sign > "\x7f":
            all_ += count
            within = min(before, sign, after) >= _LATIN and f"{before}{sign}{after}".islower()
            if within or _fits(before, sign, after):
                fitting += count
    return fitting / all_ if all_ else 1.0


def _fits(before: str, sign: str, after: str) -> bool:
    """Whether a sign may stand between these two."""
    if sign.isalpha() and sign not in "ªº":
        if before.isdigit() or after.isdigit():
            return False
        beside = [other for other in (before, after) if other.isalpha()]
        if (sign.isupper() and before.islower()) or (sign.islower() and after.isupper()):
            return False
        if sign >= _LATIN:
            return all(other >= _LATIN for other in beside)
        # Latin letters with accents stand among others without; three in a row are another script misread.
        return all(other < _LATIN for other in beside) and (len(beside) < 2 or before.isascii() or after.isascii())
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
