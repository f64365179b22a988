"""What changed among the figures of an article between two of its drafts, as the desk holds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.claims.mention import Mention
from workbench.desk.desk import Desk
from workbench.desk.finding import State
from workbench.desk.records import ArticleRecord, ClaimRecord
from workbench.desk.redraft.cases import FATES, Case
from workbench.desk.texts.drafts import DraftRecord
from workbench.errors import UsageError
from workbench.text.document import Document

if TYPE_CHECKING:
    from workbench.claims.redraft.outcome import Changed


@dataclass(frozen=True, slots=True)
class Between:
    """Two drafts and the figures that are not in both as they were."""

    article: ArticleRecord
    older: DraftRecord
    newer: DraftRecord
    cases: tuple[Case, ...]
    """Changed, ambiguous, gone and new figures, each in text order; what stayed is left out.

    Ambiguous ones name the places of the draft in force to choose from, where `newer` is that draft."""


def between(desk: Desk, article_id: str, older: int = 0, newer: int = 0) -> Between:
    """Compare two drafts by number; without numbers the draft in force and the one before it.

    Raises:
        UsageError: the article has no such draft, or only one.
    """
    # Imported here: reading a desk needs no RapidFuzz.
    from workbench.claims.figures.wording import figure_words
    from workbench.claims.redraft.comparing import changes

    article = desk.article(article_id)
    known = {draft.number: draft for draft in desk.drafts(article_id)}
    newer = newer or article.draft_number
    former = desk.draft_before(article_id) if newer == article.draft_number else None
    older = older or (former.number if former else max((number for number in known if number < newer), default=0))
    for number in (older, newer):
        if number not in known:
            have = "only one draft" if len(known) == 1 else f"drafts {', '.join(map(str, known))}"
            raise UsageError(
                f"{article.name} has no draft {number}; it has {have}"
                if number
                else f"{article.name} has {have}; there are no two to compare"
            )
    old, new = desk.document(known[older].id), desk.document(known[newer].id)
    was, now = dict(desk.figures(known[older].id)), dict(desk.figures(known[newer].id))
    claims = {claim.id: claim for claim in desk.claims(article_id)}
    cases = []
    for claim_id in dict.fromkeys((*was, *now)):
        before, after = was.get(claim_id), now.get(claim_id)
        claim = claims.get(claim_id)
        if claim is None and not any(mention and mention.claim for mention in (before, after)):
            continue
        case = Case(
            fate="gone",
            why="no longer in the text",
            label=claim.label if claim else "",
            claim_id=claim_id,
            number=claim.number if claim else 0,
        )
        if before:
            case = replace(
                case,
                label=case.label or before.label,
                figure_before=figure_words(before.quantity),
                before=_sentence(old, before),
                start=before.quantity.start,
            )
        if after:
            changed = changes(before, after, old, new) if before else ()
            ambiguous = claim is not None and claim.state is State.AMBIGUOUS and known[newer].in_force
            if before and not changed and not ambiguous:
                continue
            if ambiguous:
                case = replace(case, candidates=desk.candidates(claim_id))
            case = replace(
                case,
                fate="ambiguous" if ambiguous else "stale" if before else "new",
                why=_why(claim, changed, ambiguous=ambiguous) if before else "not in the older draft",
                label=after.label,
                figure_after=figure_words(after.quantity),
                after=_sentence(new, after),
                start=after.quantity.start,
            )
        cases.append(case)
    cases.sort(key=lambda case: (FATES.index(case.fate), case.start))
    return Between(article, known[older], known[newer], tuple(cases))


def still_stale(desk: Desk, article_id: str) -> tuple[Case, ...]:
    """The claims of an article that are stale, each as it was decided and as it stands now, in text order.

    One that an earlier draft made stale did not change in the newest, and is to be settled all the same.
    """
    from workbench.claims.figures.wording import figure_words

    article = desk.article(article_id)
    document = desk.document(article.draft_id)
    now = dict(desk.figures(article.draft_id))
    decided = desk.decided(article_id)
    cases = []
    for claim in desk.claims(article_id):
        then = decided.get(claim.id) if claim.state is State.STALE else None
        if then is not None and claim.id in now:
            cases.append(
                Case(
                    fate="stale",
                    why=claim.stale_reason,
                    label=claim.label,
                    claim_id=claim.id,
                    number=claim.number,
                    figure_before=figure_words(then.mention.quantity),
                    figure_after=figure_words(now[claim.id].quantity),
                    before=_sentence(then.document, then.mention),
                    after=_sentence(document, now[claim.id]),
                    start=claim.start,
                )
            )
    return tuple(cases)


def _why(claim: ClaimRecord | None, changed: Sequence[Changed], *, ambiguous: bool) -> str:
    if ambiguous and claim is not None:
        return claim.stale_reason
    return "; ".join(dict.fromkeys(map(str, changed)))


def _sentence(document: Document, mention: Mention) -> str:
    sentence = document.sentences[mention.sentence]
    return document.text[sentence.start : sentence.end]
