"""Searching article and sources for a passage, and saying what it does to the claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.claims.mention import Relation
from workbench.desk.records import ClaimRecord
from workbench.tui.claims.hits import pattern_of
from workbench.tui.dialogs.over import open_over
from workbench.tui.rows.signs import named
from workbench.tui.workplace import Workplace

if TYPE_CHECKING:
    from workbench.tui.widgets.choice_list import Choice

_MOST = 200
"""Passages that are listed at most; more words narrow them down."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of the article or of a source."""

    source_id: str | None
    source: str
    start: int
    end: int
    text: str
    locator: str


def passages_of(screen: Workplace, claim: ClaimRecord) -> list[Passage]:
    """Every sentence but the claim's own, sources first."""
    session = screen.session
    if session.article is None:
        return []
    texts: list[tuple[str | None, str, str]] = [
        (source.id, source.name, source.id) for source in session.desk.sources(session.article.id)
    ]
    texts.append((None, "this article", session.article.draft_id))
    found = []
    for source_id, name, document_id in texts:
        document = session.desk.document(document_id)
        for sentence in document.sentences:
            if source_id is None and sentence.start <= claim.start < sentence.end:
                continue
            text = document.text[sentence.start : sentence.end]
            found.append(
                Passage(source_id, name, sentence.start, sentence.end, text, document.locator_at(sentence.start))
            )
    return found


def add_passage(screen: Workplace, claim: ClaimRecord) -> None:
    """Pick a passage, then its relation, and tie it to the claim."""
    from workbench.tui.screens.picker import Picker
    from workbench.tui.widgets.choice_list import Choice

    passages = passages_of(screen, claim)

    def search(words: str) -> list[Choice]:
        patterns = [pattern_of(word) for word in words.split()]
        found: list[Choice] = []
        for passage in passages:
            if all(pattern.search(passage.text) for pattern in patterns):
                where = f"{passage.source}, {passage.locator}: "
                found.append(Choice(((where, "quiet"), (passage.text, "")), passage))
                if len(found) == _MOST:
                    break
        return found

    def picked(passage: Passage | None) -> None:
        if passage is not None:
            _ask_relation(screen, claim, passage)

    title = f"A passage for {named(claim)}"
    hint = "words that it holds"
    open_over(screen, Picker(title, search, hint=hint, value=claim.text), picked)


def _ask_relation(screen: Workplace, claim: ClaimRecord, passage: Passage) -> None:
    from workbench.tui.screens.picker import Picker
    from workbench.tui.widgets.choice_list import Choice

    meanings = {
        Relation.SUPPORTS: "bears the claim out",
        Relation.CONTRADICTS: "says otherwise",
        Relation.STATES: "states the same figure, and proves nothing",
        Relation.MENTIONS: "speaks of it",
    }

    def search(words: str) -> list[Choice]:
        return [
            Choice(((f"{relation.value:<13}", "title"), (meaning, "")), relation)
            for relation, meaning in meanings.items()
            if relation.value.startswith(words.strip().lower())
        ]

    def picked(relation: Relation | None) -> None:
        if relation is None:
            return
        session = screen.session
        session.desk.add_link(
            claim.id,
            passage.source_id,
            passage.start,
            passage.end,
            relation,
            reviewer=session.reviewer,
            locator=passage.locator,
        )
        screen.claim_written()
        screen.say(f"The passage {relation.value} the claim. {screen.keys.action('undo').drawn} takes it back.")

    open_over(screen, Picker("What the passage does", search, hint="s, c ..."), picked)
