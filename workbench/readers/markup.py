"""A tree of HTML, XHTML or trafilatura's own tags as blocks. Walks without recursion, however deep the tree is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from workbench.readers.blocks import Block, Outline, row, tidy
from workbench.readers.raised import raise_digits

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "head"})
_ITEMS = frozenset({"li", "item"})
_LISTS = frozenset({"ul", "ol", "list"})
_TABLES = frozenset({"table"})
_ROWS = frozenset({"tr", "row"})
_CELLS = frozenset({"td", "th", "cell"})
_BREAKS = frozenset({"br", "lb", "hr"})
_PLAIN = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form"
    " header main nav p pre quote section summary tbody tfoot thead title".split()
)
_UNSEEN = frozenset(
    "audio button canvas datalist embed iframe input math meta noscript object option script select style svg template"
    " textarea video link graphic".split()
)
_LINKS = frozenset({"a", "sup"})
_LONGEST_NUMBER = 3
"""Characters of a footnote's number or sign."""
_BLOCKS = _HEADINGS | _ITEMS | _LISTS | _TABLES | _ROWS | _CELLS | _PLAIN


@dataclass(slots=True)
class _Table:
    rows: int = 0
    cells: list[list[str]] = field(default_factory=list)


class _Walk:
    """What has been seen so far of one tree."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.inline: list[str] = []
        self.headings = self.pre = 0
        """How many headings, and stretches of set text, are open."""
        self.counters: list[int | None] = []
        """For each list that is open: the number of its next item, None where it has bullets."""
        self.bullet = ""
        self.tables = 0
        self.table = _Table()

    def text(self, text: str | None) -> None:
        if text:
            self.inline.append(text if self.pre else text.replace("\n", " "))

    def flush(self) -> Iterator[Block]:
        """The paragraph that ends here, if there is one."""
        text = tidy("".join(self.inline))
        self.inline.clear()
        if not text:
            return
        if self.tables and self.table.cells:
            self.table.cells[-1].append(text)
        elif self.headings:
            yield Block(text, self.outline.heading(text))
        else:
            in_list = bool(self.counters)
            yield Block(self.bullet + text, self.outline.paragraph(), run="list" if in_list else "")
            self.bullet = ""

    def open(self, tag: str, element: Any) -> Iterator[Block]:
        if self.inline:
            yield from self.flush()
        self.headings += tag in _HEADINGS
        self.pre += tag == "pre"
        if tag in _TABLES:
            self.tables += 1
            if self.tables == 1:
                self.outline.tables += 1
                self.table = _Table()
        elif tag in _LISTS:
            ordered = tag == "ol" or element.get("rend") == "ol"
            start = element.get("start") or "1"
            self.counters.append(int(start) if ordered and start.isdecimal() and len(start) < 6 else None)
        elif tag in _ITEMS and self.counters:
            number = self.counters[-1]
            self.bullet = "• " if number is None else f"{number}. "
            if number is not None:
                self.counters[-1] = number + 1
        elif tag in _CELLS and self.tables == 1:
            self.table.cells.append([])

    def close(self, tag: str) -> Iterator[Block]:
        if self.inline:
            yield from self.flush()
        self.headings -= tag in _HEADINGS
        self.pre -= tag == "pre"
        if tag in _TABLES:
            self.tables = max(0, self.tables - 1)
        elif tag in _LISTS and self.counters:
            self.counters.pop()
            self.bullet = ""
        elif tag in _ROWS and self.tables == 1:
            yield from self._row()

    def _row(self) -> Iterator[Block]:
        cells, self.table.cells = self.table.cells, []
        if not any(cells):
            return
        self.table.rows += 1
        label = f"table {self.outline.tables}, row {self.table.rows}"
        if len(cells) == 1:
            # A table of one cell a row is layout: what it holds are paragraphs.
            yield from (Block(text, label) for text in cells[0])
            return
        yield row(
            ((" ".join(cell), f"{label}, column {number}") for number, cell in enumerate(cells, 1)),
            label,
        )


def blocks_of(root: _Element, outline: Outline | None = None) -> Iterator[Block]:
    """The blocks below `root`, in document order; scripts, styles and form fields are left out."""
    from lxml import etree

    walk = _Walk(outline or Outline())
    unseen = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            if not unseen:
                walk.text(element.tail)
            continue
        tag = local_name(element.tag)
        if event == "start":
            if unseen or tag in _UNSEEN or _stands_apart(tag, element) or (tag in _LINKS and _is_note(element, walk)):
                unseen += 1
                continue
            if tag in _BLOCKS:
                yield from walk.open(tag, element)
            elif tag in _BREAKS:
                walk.inline.append("\n")
            walk.text(raise_digits(element.text) if tag == "sup" and element.text else element.text)
            continue
        if unseen:
            unseen -= 1
        elif tag in _BLOCKS:
            yield from walk.close(tag)
        if not unseen and element is not root:
            walk.text(element.tail)
    yield from walk.flush()


def _stands_apart(tag: str, element: Any) -> bool:
    """Whether this is a running head or foot, as LibreOffice saves them."""
    return tag == "div" and element.get("title") in ("header", "footer")


def _is_note(element: Any, walk: _Walk) -> bool:
    """Whether this is the number of a footnote: a raised one in the text, or the one in front of the note."""
    if _refers_to_note(element):
        return True
    return not walk.inline and element.get("href", "").startswith("#") and _is_short(element) and not walk.headings


def _is_short(element: Any) -> bool:
    shown = "".join(element.itertext()).strip("[]() \n")
    return 0 < len(shown) <= _LONGEST_NUMBER and (shown.isdecimal() or not shown.isalnum())


def _refers_to_note(element: Any) -> bool:
    """Whether this is the raised number of a footnote: a link within the text, alone in or around a `sup`."""
    one, other = ("a", "sup") if local_name(element.tag) == "sup" else ("sup", "a")
    inside = next((child for child in element.iter() if local_name(child.tag) == one), None)
    if inside is None or "#" not in (inside if other == "sup" else element).get("href", ""):
        return False
    return len("".join(element.itertext()).strip("[]() \n")) <= _LONGEST_NUMBER


def local_name(tag: Any) -> str:
    """An element's name without its namespace, in lower case."""
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
