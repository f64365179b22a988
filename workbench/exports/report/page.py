"""What a check report says, before it is HTML or plain text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.claims.mention import Verdict
from workbench.desk.finding import Finding, FindingInfo, State, finding_info, finding_table
from workbench.desk.misgivings import AGAINST, WITHOUT_SOURCE, is_against, is_without_source, misgiving
from workbench.desk.records import CheckRecord, ClaimRecord, LinkRecord
from workbench.exports.dossier import Dossier
from workbench.exports.report.corrections import TO_CHANGE, Correction, corrections
from workbench.exports.report.edition import Edition, edited
from workbench.exports.report.layout import Laid, laid_out
from workbench.exports.report.pictures import Spread, Strip, spreads, strip
from workbench.exports.report.reasons import is_open, is_untouched, unsettled_because
from workbench.exports.report.ticks import ticked

TITLES = {
    Edition.CHECKING: "Check report",
    Edition.CORRECTIONS: "Corrections",
    Edition.PUBLIC: "How the figures were checked",
}


@dataclass(frozen=True, slots=True)
class Tally:
    """A number of the summary, and the claims that it counts."""

    count: int
    words: str
    claims: tuple[ClaimRecord, ...]
    pressing: bool = False
    """Whether somebody must act on it."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many claims have a finding."""

    info: FindingInfo
    count: int
    percent: float


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """A claim with all that is shown beneath it."""

    claim: ClaimRecord
    info: FindingInfo
    evidence: tuple[LinkRecord, ...]
    mentions: tuple[LinkRecord, ...]
    """Other passages of the article itself that touch on it."""
    checks: tuple[CheckRecord, ...]


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A claim that is verified although something contradicts it, and what does, in words."""

    claim: ClaimRecord
    why: str


@dataclass(frozen=True, slots=True)
class Page:
    """A report's content; an edition that does not show a part has it empty."""

    edition: Edition
    title: str
    dossier: Dossier
    as_of: str
    """When the newest decision was made, or the article was added where there is none."""
    decided: int
    total: int
    shares: tuple[Share, ...]
    tallies: tuple[Tally, ...]
    doubtful: tuple[Doubtful, ...]
    corrections: tuple[Correction, ...]
    questions: tuple[ClaimRecord, ...]
    unsettled: tuple[ClaimRecord, ...]
    """Claims that somebody must look at again, for a reason of their own."""
    untouched: tuple[ClaimRecord, ...]
    """Claims that nobody has decided yet."""
    checks: tuple[CheckRecord, ...]
    failing: tuple[CheckRecord, ...]
    strip: Strip
    article: tuple[Laid, ...]
    spreads: tuple[Spread, ...]
    entries: tuple[ClaimEntry, ...]
    legend: tuple[FindingInfo, ...]

    @property
    def linked(self) -> frozenset[str]:
        """Ids of the claims that have an entry to link to."""
        return frozenset(entry.claim.id for entry in self.entries)

    def claims_of(self, check: CheckRecord) -> tuple[ClaimRecord, ...]:
        """The claims that a check uses, as far as the report holds them."""
        return tuple(claim for claim in self.dossier.claims if claim.id in check.claim_ids)

    def sentences_of(self, check: CheckRecord) -> tuple[tuple[ClaimRecord, ...], ...]:
        """Those claims by the sentence in which they stand."""
        found: dict[int, list[ClaimRecord]] = {}
        for claim in self.claims_of(check):
            found.setdefault(claim.sentence_start, []).append(claim)
        return tuple(map(tuple, found.values()))


def page_of(dossier: Dossier, edition: Edition, *, names: bool = False) -> Page:
    """The content of an edition's report. Pure: the same dossier always gives the same page."""
    shown = edited(dossier, edition, names=names)
    claims = shown.claims
    internal = edition is not Edition.PUBLIC
    full = edition is not Edition.CORRECTIONS
    to_change = corrections(claims)
    waiting = [claim for claim in claims if unsettled_because(claim)] if internal else []
    failing = tuple(check for check in shown.checks if check.verdict is Verdict.FAILS and not check.silenced)
    return Page(
        edition=edition,
        title=TITLES[edition],
        dossier=shown,
        as_of=max((time for claim in dossier.claims for time in (claim.decided_at, claim.signed_at)), default="")
        or dossier.article.added_at,
        decided=sum(not is_open(claim) for claim in claims),
        total=len(claims),
        shares=_shares(claims),
        tallies=_tallies(claims, failing, internal=internal),
        doubtful=tuple(_doubtful(shown)) if internal else (),
        corrections=to_change,
        questions=tuple(claim for claim in claims if claim.question and not claim.answer),
        unsettled=tuple(claim for claim in waiting if not is_untouched(claim)),
        untouched=tuple(claim for claim in waiting if is_untouched(claim)),
        checks=shown.checks if full else (),
        failing=failing,
        strip=strip(shown.document, claims),
        article=laid_out(shown.document, ticked(shown.document, claims)) if full else (),
        spreads=spreads(shown) if full else (),
        entries=tuple(_entry(shown, claim) for claim in claims if full or claim.finding in TO_CHANGE),
        legend=tuple(finding_table()),
    )


def _shares(claims: tuple[ClaimRecord, ...]) -> tuple[Share, ...]:
    counts = {info.finding: sum(claim.finding is info.finding for claim in claims) for info in finding_table()}
    return tuple(
        Share(finding_info(finding), count, round(100 * count / max(1, len(claims)), 2))
        for finding, count in counts.items()
        if count
    )


def _tallies(claims: tuple[ClaimRecord, ...], failing: tuple[CheckRecord, ...], *, internal: bool) -> tuple[Tally, ...]:
    def tally(words: str, chosen: list[ClaimRecord], *, one: str = "", pressing: bool = False) -> Tally:
        said = one if one and len(chosen) == 1 else words
        return Tally(len(chosen), said, tuple(chosen), pressing and bool(chosen))

    tallies = [tally("to correct", [claim for claim in claims if claim.finding in TO_CHANGE], pressing=True)]
    if internal:
        tallies.append(tally(AGAINST, [claim for claim in claims if is_against(claim)], pressing=True))
    tallies += [
        tally(WITHOUT_SOURCE, [claim for claim in claims if is_without_source(claim)], pressing=internal),
        tally("not yet checked", [claim for claim in claims if claim.finding is Finding.UNCHECKED], pressing=True),
    ]
    if internal:
        asked = [claim for claim in claims if claim.question and not claim.answer]
        tallies.append(tally("open questions", asked, one="open question", pressing=True))
    tallies.append(
        tally("changed since checked", [claim for claim in claims if claim.state is State.STALE], pressing=True)
    )
    if internal:
        used = {claim_id for check in failing for claim_id in check.claim_ids}
        fail = "check that fails" if len(failing) == 1 else "checks that fail"
        chosen = tuple(claim for claim in claims if claim.id in used)
        tallies.append(Tally(len(failing), fail, chosen, pressing=bool(failing)))
        disputed = [claim for claim in claims if claim.disputed]
        if disputed:
            tallies.append(tally("disputed between reviewers", disputed, pressing=True))
    tallies += [
        tally("on the author’s word", [claim for claim in claims if claim.finding is Finding.ON_AUTHOR]),
        tally("rest on a single source", [c for c in claims if c.single_source], one="rests on a single source"),
        tally("signed off", [claim for claim in claims if claim.state is State.SIGNED_OFF]),
    ]
    return tuple(tallies)


def _doubtful(dossier: Dossier) -> Iterator[Doubtful]:
    for claim in filter(is_against, dossier.claims):
        yield Doubtful(claim, misgiving(claim, dossier.links.get(claim.id, ()), dossier.checks, dossier.claims))


def _entry(dossier: Dossier, claim: ClaimRecord) -> ClaimEntry:
    evidence = tuple(dossier.evidence(claim))
    return ClaimEntry(
        claim=claim,
        info=finding_info(claim.finding),
        evidence=evidence,
        mentions=tuple(link for link in dossier.passages(claim) if link not in evidence),
        checks=tuple(check for check in dossier.checks if claim.id in check.claim_ids),
    )
