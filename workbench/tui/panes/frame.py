"""What stands around the panes: header, titles and foot, what is said there, and what that depends on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from textual import events

from workbench.config import Config
from workbench.desk.records import LinkRecord
from workbench.tui.claims.session import Session
from workbench.tui.keymap import Keymap
from workbench.tui.panes.panes import Panes
from workbench.tui.rows.bars import (
    finding_pieces,
    footer_pieces,
    header_pieces,
    help_pieces,
    source_pieces,
    title_pieces,
)
from workbench.tui.rows.footer_keys import keys_that_count
from workbench.tui.sanitise import shown_line
from workbench.tui.wrap import width_of

if TYPE_CHECKING:
    from workbench.tui.claims.hits import Hits

_KEYS_NEED = 8
"""Cells of the foot without which no key is shown beside a message."""
_FINDINGS_NEED = 18
"""Cells of the keys of all findings with their signs."""


class Mode(Protocol):
    """What takes the keys for a while: jump letters, selecting words, a line to be filled in."""

    def key(self, event: events.Key) -> bool:
        """Take a key; True where it was used."""

    def leave(self) -> None:
        """Clear the screen of what the mode showed."""


class Frame(Panes):
    """The panes with what is said around them."""

    def __init__(self, session: Session, keys: Keymap, config: Config) -> None:
        super().__init__(session, config)
        self.keys = keys
        self.passage = 0
        """The chosen passage of the current claim."""
        self.hits: Hits | None = None
        """The search in force."""
        self.search_state = ""
        """What the title says of a search."""
        self.mode: Mode | None = None
        self._source_name = ""
        self._message = ("", "")
        self._due: set[str] | None = None
        """What an act leaves to be shown when all of it is done; None between acts."""

    def say(self, message: str, style: str = "") -> None:
        """Say something in the footer, until the next key."""
        self._message = (message, style)
        self.show_bars()

    def show_bars(self) -> None:
        """Header, title and footer."""
        if self._due is not None:
            self._due.add("bars")
            return
        width = self.size.width
        self.header.show(*header_pieces(self.session, width, self.work_state))
        if self.source_shown:
            close = self.keys.action("back").drawn
            self.claims_title.show(*source_pieces(self.session, self._source_name, self._passage_of_source(), close))
        else:
            self.claims_title.show(*title_pieces(self.session, self.claims_title.size.width, self.search_state))
        self._show_foot(width)
        self.map.show_sight(self.article.first_offset(), self.article.last_offset())

    def _show_foot(self, width: int) -> None:
        """What was said with the keys that count now beside it, as far as they have room; a long message alone."""
        message, style = self._message
        room = width - width_of(shown_line(message)) - 2 if message else width
        if self.mode is not None or room < _KEYS_NEED:
            self.footer.tell(message, style, width)
            return
        if message:
            right = help_pieces(self.keys)
            left = room - sum(width_of(text) for text, _, _ in right)
            decided = finding_pieces(self.keys, left) if self.session.current is not None else []
            shown = [(f" {message} ", style or "title", ""), *decided]
        else:
            shown, right = footer_pieces(self.keys, self._keys_that_count(), width, self.next_pane)
        self.footer.tell("", "", width)
        self.footer.show(shown, right)

    @property
    def work_state(self) -> str:
        """What the header says of work that goes on while keys are answered."""
        return ""

    @property
    def room_to_say(self) -> int:
        """The cells that a message can have on one line, with the keys of the findings and of help beside it."""
        return self.size.width - 2 - _KEYS_NEED - _FINDINGS_NEED

    def _keys_that_count(self) -> list[str]:
        small = self.has_class("-card") or self.has_class("-low")
        in_passages = self.pane == "detail" and not small
        return keys_that_count(self.session, in_source=bool(self.source_shown), in_passages=in_passages)

    # What is chosen

    def links(self) -> list[LinkRecord]:
        """The passages of the current claim."""
        claim = self.session.current
        return self.session.links(claim) if claim is not None else []

    def link(self) -> LinkRecord | None:
        """The chosen passage."""
        links = self.links()
        return links[self.passage] if self.passage < len(links) else None

    def _passage_of_source(self) -> LinkRecord | None:
        """The chosen passage where it is one of the open source."""
        link = self.link()
        return link if link is not None and link.source_id == self.source_shown else None
