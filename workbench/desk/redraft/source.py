"""A changed source: its passages are found again by the rule of `redraft`, and what rested on changed figures opens.

Leaves to `Desk.replace_source` to keep it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from workbench.claims.mention import Analysis, Mention, Relation
from workbench.desk import ids
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding
from workbench.desk.records import ClaimRecord, LeftBehind, LinkRecord, ReviewRecord, SourceRecord
from workbench.desk.redraft.marks import moved_mark
from workbench.text.document import Document
from workbench.text.span import Span

if TYPE_CHECKING:
    from workbench.claims.redraft.outcome import Redraft

_BEARING = (Relation.STATES, Relation.SUPPORTS, Relation.CONTRADICTS)


@dataclass(frozen=True, slots=True)
class SourcePlan:
    """What a new text of a source would do."""

    source: SourceRecord
    document: Document
    analysis: Analysis | None
    """None where the text is the one that the desk has."""
    stale: dict[int, str] = field(default_factory=dict)
    """Number of a claim that rested on a changed figure -> the reason."""
    anchored: int = 0
    """Judged passages that were found again."""
    left: tuple[LeftBehind, ...] = ()
    """Passages that a reviewer tied or accepted and whose sentence was cut."""
    marks: dict[str, dict[str, Any]] = field(default_factory=dict)
    head: str = ""
    """Of the journal when this was worked out."""
    doubt: str = ""

    @property
    def summary(self) -> str:
        """In words."""
        if self.analysis is None:
            return "the same text; nothing changes"
        return f"stale {len(self.stale)}, judged passages found again {self.anchored}, left behind {len(self.left)}"


def plan_source(desk: Desk, article_id: str, source: SourceRecord, document: Document) -> SourcePlan:
    """Hold a new text of a source against the one on the desk; nothing is written."""
    # Imported here: a desk that only opens and decides needs neither the grammar nor RapidFuzz.
    from workbench.claims.analysis import analyse
    from workbench.claims.mentions.finding import find_mentions
    from workbench.claims.redraft.following import redraft

    head = desk.head()
    old = desk.document(source.id)
    if old.text == document.text:
        return SourcePlan(source, document, None)
    document = replace(document, name=source.name)
    mentions = find_mentions(old)
    followed = redraft(old, mentions, document, find_mentions(document))
    article = desk.article(article_id)
    others = [desk.document(item.id) for item in desk.sources(article_id)]
    planning = _Planning(desk, article_id, source, followed=followed, mentions=mentions, document=document)
    planning.look()
    return SourcePlan(
        source=source,
        document=document,
        analysis=analyse(
            desk.document(article.draft_id), [*others, document], readings=desk.corrected_readings(article_id)
        ),
        stale=planning.stale,
        anchored=planning.anchored,
        left=tuple(planning.left),
        marks=planning.marks,
        head=head,
        doubt=followed.doubt,
    )


def carry_out_source(desk: Desk, planned: SourcePlan, *, reviewer: str) -> ReviewRecord | None:
    """Put the new text in the source's place; None where it is the same.

    Raises:
        MeanwhileError: somebody decided something since it was planned; nothing was kept.
    """
    if planned.analysis is None:
        return None
    return desk.replace_source(
        planned.source.id,
        planned.document,
        planned.analysis,
        marks=planned.marks,
        left=[item.link_id for item in planned.left],
        head=planned.head,
        reviewer=reviewer,
    )


class _Planning:
    """Looks through the claims that have a passage in the source."""

    def __init__(
        self,
        desk: Desk,
        article_id: str,
        source: SourceRecord,
        *,
        followed: Redraft,
        mentions: tuple[Mention, ...],
        document: Document,
    ) -> None:
        self._desk, self._article, self._source = desk, article_id, source
        self._followed, self._mentions = followed, mentions
        self._old, self._new = desk.document(source.id), document
        self._new_id = ids.source_id(article_id, ids.text_sha256(document.text))
        self._draft = desk.article(article_id).draft_id
        self.stale: dict[int, str] = {}
        self.marks: dict[str, dict[str, Any]] = {}
        self.anchored = 0
        self.left: list[LeftBehind] = []

    def look(self) -> None:
        """Fill in what is stale, and what came along."""
        links = self._desk.article_links(self._article)
        for claim in self._desk.claims(self._article):
            for link in links.get(claim.id, ()):
                if link.source_id != self._source.id:
                    continue
                if link.status != "rejected" and link.relation in _BEARING and claim.finding is not Finding.UNCHECKED:
                    self._rested(claim, link)
                if link.status != "suggested":
                    self._anchor(claim, link)

    def _rested(self, claim: ClaimRecord, link: LinkRecord) -> None:
        """Mark a decided claim where the figure that answers to it in this passage is not as it was."""
        from workbench.claims.figures.agreement import Stance, agreement
        from workbench.claims.redraft.outcome import Fate

        inside = [index for index, item in enumerate(self._mentions) if link.start <= item.quantity.start < link.end]
        stances = {index: agreement(claim.quantity, self._mentions[index].quantity).stance for index in inside}
        answering = [index for index in inside if stances[index] in (Stance.SAME, Stance.WITHIN)]
        answering = answering or [index for index in inside if stances[index] is Stance.EXCLUDES]
        for index in answering:
            outcome = self._followed.outcomes[index]
            if outcome.fate in (Fate.KEPT, Fate.MOVED):
                continue
            reason = f"{self._source.name}: {outcome.why}"
            self.stale.setdefault(claim.number, reason)
            self.marks.setdefault(claim.id, {"stale": reason})

    def _anchor(self, claim: ClaimRecord, link: LinkRecord) -> None:
        """Let a passage that a reviewer judged or tied come along to where its sentence stands now."""
        first = self._old.sentence_index(link.start)
        spans = [
            self._followed.became[index]
            for index in range(first, self._old.sentence_index(max(link.start, link.end - 1)) + 1)
            if index in self._followed.became
        ]
        if not spans:
            if link.status != "rejected":
                self.left.append(LeftBehind(claim.number, link.id, link.quote, link.locator))
            return
        self.anchored += 1
        place = Span(min(span.start for span in spans), max(span.end for span in spans))
        name = ids.link_id(claim.id, self._new_id, self._draft, place.start, place.end)
        self.marks[name] = moved_mark(link, place, self._old, self._new, draft=self._draft, source=self._new_id)
