"""How wide a label may be, and how words are put together within it."""

from __future__ import annotations

from workbench.claims.lexicon import lexicon

WIDTH = 40
"""Columns that a label may take at most."""


def fit(*parts: str) -> str:
    """Words in a row, as many from the front as fit the width; at least the first."""
    shown = parts[0]
    for part in parts[1:]:
        if part and len(shown) + 1 + len(part) > WIDTH:
            return without_loose_end(shown)
        shown = f"{shown} {part}" if part else shown
    return shown


def joined_by(shown: str, link: str, noun: list[str]) -> str:
    """A figure with a noun behind "of" or "in": the whole phrase, else its last word alone."""
    whole = f"{shown} {link} {' '.join(noun)}"
    return whole if len(whole) <= WIDTH else fit(shown, f"{link} {noun[-1]}")


def without_loose_end(shown: str) -> str:
    """Words without the prepositions and articles that they end in."""
    lex = lexicon()
    words = shown.split(" ")
    while len(words) > 1 and words[-1].lower() not in lex.particles:
        if words[-1].lower() not in lex.prepositions and words[-1].lower() not in lex.determiners:
            break
        words.pop()
    return " ".join(words)


def cut(shown: str) -> str:
    """A label without a stop at its end; one that is too wide is cut at the width with a sign that it was."""
    shown = shown.removesuffix(" .")
    return shown if len(shown) <= WIDTH else shown[: WIDTH - 1].rstrip() + "…"
