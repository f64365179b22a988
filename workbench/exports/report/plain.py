"""The check report as plain text, at most 78 columns wide, for a mail or a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from workbench.desk.finding import finding_info
from workbench.desk.number_runs import listed
from workbench.desk.records import ClaimRecord, LinkRecord
from workbench.exports.dossier import Dossier
from workbench.exports.report.corrections import TO_CHANGE, Correction, Piece
from workbench.exports.report.edition import Edition
from workbench.exports.report.page import ClaimEntry, Page, page_of
from workbench.exports.report.reasons import told, unsettled_because
from workbench.exports.report.ticks import Stretch
from workbench.text.visible import visible

WIDTH = 78


def plain_report(dossier: Dossier, edition: Edition = Edition.CHECKING, *, names: bool = False) -> str:
    """An edition of the report as text, ending in a line feed."""
    page = page_of(dossier, edition, names=names)
    return visible("\n".join(_lines(page)) + "\n")


def _lines(page: Page) -> Iterator[str]:
    article = page.dossier.article
    yield from _para(f"{page.title}: {article.title or article.name}")
    published = f"published {article.published}, " if article.published else ""
    yield f"{published}draft {article.draft_number}, as of {_time(page.as_of)}"
    yield ""
    whole = page.dossier.coverage.claims
    yield f"{page.decided} of {page.total} claims decided" + (
        f" (a selection: the article has {whole})" if page.total < whole else ""
    )
    for share in page.shares:
        yield f"  {share.info.sign} {share.count:4} {share.info.word}"
    yield ""
    for tally in page.tallies:
        if tally.count:
            yield from _para(f"{tally.count:4} {tally.words}: {_numbers(tally.claims)}", "  ", "       ")
    if page.corrections or page.edition is Edition.CORRECTIONS:
        yield from _heading("What must change")
        yield from _each(_correction(item) for item in page.corrections)
        if not page.corrections:
            yield "Nothing. No claim was found wrong or imprecise."
    if page.doubtful:
        yield from _heading("Verified all the same")
        for item in page.doubtful:
            yield from _para(f"{item.claim.number}. {item.claim.label}: {item.why}", "", "    ")
    if page.questions:
        yield from _heading("Open questions to the writer")
        for claim in page.questions:
            yield from _para(f"{claim.number}. {claim.label}: {claim.question}", "", "    ")
    if page.failing:
        yield from _heading("What does not add up")
        for check in page.failing:
            yield from _para(f"{check.name}: {check.calculation}", "- ", "  ")
            for claims in page.sentences_of(check):
                yield from _para(f"No. {_numbers(claims)}: {claims[0].sentence}", "  ", "     ")
    if page.unsettled or page.untouched:
        yield from _heading("Not settled yet")
        for claim in page.unsettled:
            yield from _para(f"{claim.number}. {told(claim)}: {unsettled_because(claim)}", "", "    ")
        if page.untouched:
            yield "Nobody has decided yet:"
        for claim in page.untouched:
            yield from _para(f"{claim.number}. {told(claim)}", "  ", "      ")
    if page.article:
        yield from _heading("The article")
        yield from _para(", ".join(f"{info.sign} {info.word}" for info in page.legend))
        for laid in page.article:
            if not laid.close:
                yield ""
            yield from _para(" | ".join("".join(map(_stretch, cell)) for cell in laid.cells))
    if page.entries:
        yield from _heading("The claims and their evidence")
        yield from _each(_entry(entry) for entry in page.entries)
    yield from _heading("Sources" if page.dossier.sources else "Record")
    for source in page.dossier.sources:
        yield from _para(f"{source.name}{' (confidential)' if source.confidential else ''}", "- ", "  ")
    yield ""
    yield f"Journal head\n  {page.dossier.head or 'nothing decided yet'}"
    yield f"Article SHA-256\n  {article.sha256}"


def _heading(words: str) -> Iterator[str]:
    yield ""
    yield words
    yield "=" * len(words)


def _each(blocks: Iterable[Iterator[str]]) -> Iterator[str]:
    for number, block in enumerate(blocks):
        if number:
            yield ""
        yield from block


def _correction(item: Correction) -> Iterator[str]:
    found = {finding: [claim for claim in item.claims if claim.finding is finding] for finding in TO_CHANGE}
    named = [f"{finding_info(finding).word} No. {_numbers(claims)}" for finding, claims in found.items() if claims]
    yield f"{'; '.join(named)}, paragraph {item.claims[0].paragraph}"
    yield from _para(_pieces(item.old, "[-", "-]"), "  now: ", "       ")
    if item.new:
        yield from _para(_pieces(item.new, "[+", "+]"), "  new: ", "       ")
    else:
        yield "  new: no new wording was given"
    for note in item.notes:
        yield from _para(note, "  why: ", "       ")


def _pieces(pieces: Iterable[Piece], opening: str, closing: str) -> str:
    return "".join(f"{opening}{piece.text}{closing}" if piece.changed else piece.text for piece in pieces)


def _stretch(stretch: Stretch) -> str:
    if stretch.claim is None:
        return stretch.text
    return f"{stretch.text}[{stretch.claim.number}{finding_info(stretch.claim.finding).sign}]"


def _entry(entry: ClaimEntry) -> Iterator[str]:
    claim = entry.claim
    yield from _para(f"{claim.number}. {entry.info.sign} {claim.label} ({entry.info.word}, {claim.state.value})")
    yield from _para(claim.sentence, "   ", "   ")
    if claim.corrected_text or claim.corrected_value:
        yield from _para(claim.corrected_text or claim.corrected_value, "   correct: ", "      ")
    if claim.note:
        yield from _para(claim.note, "   note: ", "      ")
    if claim.answer:
        yield from _para(f"{claim.question} {claim.answer}", "   asked and answered: ", "      ")
    for link in entry.evidence:
        yield from _passage(link)
    if not entry.evidence:
        yield "   no evidence from a source"
    if claim.reviewer:
        signed = f"; signed off by {claim.signed_by}, {_time(claim.signed_at)}" if claim.signed_by else ""
        yield from _para(f"{claim.reviewer}, {_time(claim.decided_at)}{signed}", "   by ", "      ")


def _passage(link: LinkRecord) -> Iterator[str]:
    where = "this article" if link.source_id is None else link.source
    place = f", {link.locator}" if link.locator else ""
    yield from _para(f"{link.relation.value}: {where}{place}", "   - ", "     ")
    if link.quote:
        yield from _para(f"“{link.quote}”", "     ", "     ")
    if link.why:
        yield from _para("; ".join(link.why), "     because: ", "       ")


def _para(text: str, first: str = "", rest: str = "") -> list[str]:
    return wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False) or [first.rstrip()]


def _numbers(claims: Iterable[ClaimRecord]) -> str:
    return listed(claim.number for claim in claims)


def _time(time: str) -> str:
    return f"{time[:16].replace('T', ' ')} UTC"
