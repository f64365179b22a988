"""The next draft of an article: planned, which changes nothing, and put in force.

How claims are followed from draft to draft is for `claims.redraft` to say, and what that means on the desk for
`planning`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workbench.desk import ids
from workbench.desk.desk import Desk
from workbench.desk.records import LeftBehind, ReviewRecord
from workbench.desk.redraft.cases import Plan
from workbench.desk.redraft.own_passages import article_passages
from workbench.desk.redraft.planning import Planning
from workbench.errors import MeanwhileError
from workbench.text.document import Document

_TIMES = 3
"""How often a draft is planned at most while others decide."""


def plan(desk: Desk, article_id: str, document: Document, *, step: Callable[[str], None] = lambda _: None) -> Plan:
    """Hold a new draft against the one in force; nothing is written.

    `step` hears in words how far it is, as that of `analyse` does; what it raises ends the work.
    """
    # Imported here: a desk that only opens and decides needs neither the grammar nor RapidFuzz.
    from workbench.claims.analysis import analyse
    from workbench.claims.redraft.following import redraft

    head = desk.head()
    article = desk.article(article_id)
    old = desk.document(article.draft_id)
    if old.text == document.text:
        return Plan(article, None, ())
    analysis = analyse(document, [desk.document(source.id) for source in desk.sources(article_id)], step=step)
    figures = desk.figures(article.draft_id)
    links = desk.article_links(article_id)
    followed = redraft(old, [mention for _, mention in figures], document, analysis.mentions, step=step)
    planned = Planning(desk, article, analysis, figures, followed, step=step).plan()
    carried = set(planned.claims.values())
    judged = [link for claim, own in links.items() if claim in carried for link in own]
    new_draft = ids.draft_id(article.id, ids.text_sha256(document.text))
    marks, left = article_passages(judged, old, document, followed.became, new_draft)
    numbers = {case.claim_id: case.number for case in planned.cases}
    behind = [LeftBehind(numbers.get(link.claim_id, 0), link.id, link.quote, link.locator) for link in left]
    return replace(planned, marks=planned.marks | marks, left=tuple(behind), head=head)


def carry_out(
    desk: Desk, planned: Plan, *, reviewer: str, step: Callable[[str], None] = lambda _: None
) -> ReviewRecord | None:
    """Put a planned draft in force; None where its text was in force already.

    All of it is kept or nothing: where `step`, which hears what comes next, raises, the old draft stays as it was. It
    is planned anew where somebody decided something since.

    Raises:
        MeanwhileError: another draft came in force since, or others decide all the time; nothing was kept.
    """
    for _ in range(_TIMES - 1):
        try:
            return _keep(desk, planned, reviewer=reviewer, step=step)
        except MeanwhileError:
            if planned.analysis is None or desk.article(planned.article.id).draft_id != planned.article.draft_id:
                raise
            planned = plan(desk, planned.article.id, planned.analysis.article, step=step)
    return _keep(desk, planned, reviewer=reviewer, step=step)


def _keep(desk: Desk, planned: Plan, *, reviewer: str, step: Callable[[str], None]) -> ReviewRecord | None:
    if planned.analysis is None:
        return None
    return desk.redraft(
        planned.article.id,
        planned.analysis,
        claims=planned.claims,
        marks=planned.marks,
        shared=planned.shared,
        left=[item.link_id for item in planned.left],
        after=planned.article.draft_id,
        head=planned.head,
        reviewer=reviewer,
        step=step,
    )
