"""Running heads and feet of pages, and page numbers: lines that are no part of the text."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain

from workbench.readers.paper import Page

_DIGITS = re.compile(r"\d+")
_STAMP = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}, \d{1,2}:\d{2}(?:\s?[AP]M)?"
_ADDRESS = r"(?:https?|file)://\S+"
_PRINTED = re.compile(rf"^{_STAMP} |^{_ADDRESS} 1 ?/ ?1$|^1 of 1 {_STAMP}$")
"""When a page was printed and of how many it is the first, with its title or address: as browsers write them."""
_TITLED = re.compile(rf"(?:^| ){_ADDRESS}$")
"""The title and address that stand at its other end."""
_MARGIN = 0.12
"""How much of a page's height, from above and below, a running head or foot may stand in."""


def without_running_heads(pages: list[Page]) -> list[Page]:
    """The pages without the lines at their upper and lower margins that repeat from page to page but for a number.

    Of a single page those are left out that browsers print around it.
    """
    margins = [_margin(page) for page in pages]
    if len(pages) == 1:
        (page,), (margin,) = pages, margins
        texts = {at: page.lines[at].text for at in margin}
        printed = {at for at, text in texts.items() if _PRINTED.search(text)}
        if printed:
            printed |= {at for at, text in texts.items() if _TITLED.search(text)}
        return [page._replace(lines=tuple([line for at, line in enumerate(page.lines) if at not in printed]))]
    seen = Counter(chain.from_iterable(set(running.values()) for running in margins))
    needed = 2 if len(pages) < 6 else max(3, len(pages) // 4)
    kept = []
    for page, lines in zip(pages, margins, strict=True):
        number = str(page.number)
        heads = {at for at, running in lines.items() if seen[running] >= needed or page.lines[at].text == number}
        text = tuple([line for at, line in enumerate(page.lines) if at not in heads]) if heads else page.lines
        kept.append(page._replace(lines=text))
    return kept


def _margin(page: Page) -> dict[int, str]:
    """The lines that stand where a running head or foot may, and what of each stays the same from page to page."""
    low, high, lines = page.height * _MARGIN, page.height * (1 - _MARGIN), page.lines
    outer = [at for at, line in enumerate(lines) if not low < line.base < high]
    # No line has a line break in it.
    same = _DIGITS.sub("#", "\n".join([lines[at].text for at in outer])).casefold()
    return dict(zip(outer, same.split("\n"), strict=False))
