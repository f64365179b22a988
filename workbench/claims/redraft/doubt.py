"""Why a new text should not become the next draft without asking: another article, or a file that is not whole."""

from __future__ import annotations

from workbench.text.alignment.aligning import Alignment
from workbench.text.alignment.blocks import indices
from workbench.text.difference import plain
from workbench.text.document import Document

ANOTHER_ARTICLE = 0.25
"""Share of the text that must be found again; below it the new text is taken for another article."""
_OPEN_ENDS = frozenset(",;:-–—“‘\"'(")
"""Marks behind which a text goes on, besides letters and digits."""


def doubt_of(old: Document, new: Document, alignment: Alignment) -> str:
    """In words; empty where nothing speaks against the new text."""
    if not new.text.strip():
        return "the new text is empty"
    if _breaks_off(old, new, alignment):
        return "the new text breaks off inside a sentence: is the file whole?"
    if alignment.share < ANOTHER_ARTICLE:
        return f"only {alignment.share:.0%} of the text is found again: is this another article?"
    return ""


def _breaks_off(old: Document, new: Document, alignment: Alignment) -> bool:
    """Whether the new text ends within a sentence, and the end of the old one is nowhere in it."""
    ending = new.text.rstrip()[-2:]
    within_figure = ending[:1].isdecimal() and ending[1:] == "."
    if ending[-1:] not in _OPEN_ENDS and not ending[-1:].isalnum() and not within_figure:
        return False
    last = len(new.sentences) - 1
    if any(block.likeness == 1.0 for block in alignment.blocks if last in block.new):
        return False
    found = indices(block.old for block in alignment.blocks if last not in block.new)
    if len(old.sentences) - 1 not in found and not within_figure:
        return True
    # The end may have been moved in front of what breaks off, and "rose by 2." may be "rose by 2.5 percent".
    begun = plain(_sentence(new, last))
    begins = (plain(_sentence(old, index)) for index in range(len(old.sentences)) if index not in found)
    return any(text.startswith(begun) and len(text) > len(begun) for text in begins)


def _sentence(document: Document, index: int) -> str:
    sentence = document.sentences[index]
    return document.text[sentence.start : sentence.end]
