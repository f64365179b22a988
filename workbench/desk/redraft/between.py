"""What changed among the figures of an article between two of its drafts, as the desk holds them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workbench.claims.redraft.outcome import Fate, in_words
from workbench.desk.desk import Desk
from workbench.desk.finding import State
from workbench.desk.records import ArticleRecord
from workbench.desk.redraft.cases import NOT_TOLD, Case, Told, for_review
from workbench.desk.texts.drafts import DraftRecord
from workbench.errors import UsageError


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
        ambiguous = claim is not None and claim.state is State.AMBIGUOUS and known[newer].in_force
        changed = changes(before, after, old, new) if before and after else ()
        if before and after and not changed and not ambiguous:
            continue
        case = Case(
            fate=Fate.STALE,
            why=in_words(changed),
            label=after.label if after else claim.label if claim else before.label if before else "",
            before=Told.of(before, old) if before else NOT_TOLD,
            after=Told.of(after, new) if after else NOT_TOLD,
            claim_id=claim_id,
            number=claim.number if claim else 0,
        )
        if not after:
            case = replace(case, fate=Fate.GONE, why="no longer in the text")
        elif not before:
            case = replace(case, fate=Fate.NEW, why="not in the older draft")
        if after and ambiguous and claim:
            why = claim.stale_reason if before else case.why
            case = replace(case, fate=Fate.AMBIGUOUS, why=why, candidates=desk.candidates(claim_id))
        cases.append(case)
    return Between(article, known[older], known[newer], tuple(for_review(cases)))


def still_stale(desk: Desk, article_id: str) -> tuple[Case, ...]:
    """The claims of an article that are stale, each as it was decided and as it stands now, in text order.

    One that an earlier draft made stale did not change in the newest, and is to be settled all the same.
    """
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
                    fate=Fate.STALE,
                    why=claim.stale_reason,
                    label=claim.label,
                    before=Told.of(then.mention, then.document),
                    after=Told.of(now[claim.id], document),
                    claim_id=claim.id,
                    number=claim.number,
                )
            )
    return tuple(cases)
