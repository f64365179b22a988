"""The claims as Markdown (CommonMark): a table to overlook them, then each with its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.desk.finding import finding_info
from workbench.desk.records import ClaimRecord, LinkRecord
from workbench.exports.dossier import Dossier
from workbench.text.visible import visible

# What means something within a line: emphasis, code, links, tags, table cells, entities, mathematics, addresses.
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)|:(?=//)|(?<=www)\.")
# What means something at its start: headings, quotes, lists, rules and underlines of headings.
_OPENING = re.compile(r"^(\d{1,9}|)((?<=\d)[.)](?=\s|$)|(?<!\d)[#=+-])")


def markdown(dossier: Dossier) -> str:
    """The chosen claims, ending in a line feed."""
    return "\n".join(_lines(dossier)) + "\n"


def escape(text: str) -> str:
    """Text as Markdown that shows exactly this text, on one line."""
    line = " ".join(visible(text).split())
    return _OPENING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", line))


def _lines(dossier: Dossier) -> Iterator[str]:
    article = dossier.article
    yield f"# {escape(article.title or article.name)}"
    yield ""
    yield f"Draft {article.draft_number}, SHA-256 `{article.sha256}`, journal head `{dossier.head or 'none'}`."
    yield ""
    yield "| No. | Claim | Finding | Note | Reviewer |"
    yield "| ---: | --- | --- | --- | --- |"
    for claim in dossier.claims:
        info = finding_info(claim.finding)
        cells = (claim.label, f"{info.sign} {info.word}", claim.note, claim.reviewer)
        yield f"| {claim.number} | " + " | ".join(map(escape, cells)) + " |"
    for claim in dossier.claims:
        yield ""
        yield from _claim(dossier, claim)


def _claim(dossier: Dossier, claim: ClaimRecord) -> Iterator[str]:
    info = finding_info(claim.finding)
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    yield f"## {claim.number}\\. {escape(claim.label)}"
    yield ""
    before, after = claim.sentence[:start], claim.sentence[end:]
    yield f"> {_joined(before)}**{escape(claim.text)}**{_joined(after)}"
    yield ""
    yield f"{escape(info.sign)} **{escape(info.word)}** ({escape(claim.state.value)}), paragraph {claim.paragraph}"
    corrected = claim.corrected_text or claim.corrected_value
    for words, text in (("Correct", corrected), ("Note", claim.note), ("Question", claim.question)):
        if text:
            yield ""
            yield f"{words}: {escape(text)}"
    passages = dossier.evidence(claim)
    if passages:
        yield ""
        for link in passages:
            yield _passage(dossier, link)


def _passage(dossier: Dossier, link: LinkRecord) -> str:
    where = dossier.article.name if link.source_id is None else link.source
    place = f", {link.locator}" if link.locator else ""
    quote = f": “{escape(link.quote)}”" if link.quote else ""
    why = f" ({escape('; '.join(link.why))})" if link.why else ""
    return f"- **{link.relation.value}** {escape(where + place)}{quote}{why}"


def _joined(text: str) -> str:
    """Escaped, with the single space kept that parts it from what stands beside it."""
    left = " " if text[:1].isspace() else ""
    right = " " if text[-1:].isspace() else ""
    return f"{left}{escape(text)}{right}" if text.strip() else left
