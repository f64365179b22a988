"""What the detail pane says of a claim, line by line: pure, from records to styled rows of a given width."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from workbench.claims.relation import Verdict
from workbench.desk.finding import State, finding_info
from workbench.desk.journal.second_look import Voice
from workbench.desk.records import Candidate, CheckRecord, ClaimRecord, LinkRecord, ReviewRecord, Rewording
from workbench.tui.keymap import Keymap
from workbench.tui.rows.passages import passage_rows
from workbench.tui.rows.reading_words import reading_words, value_words
from workbench.tui.rows.row import Row, RowBuilder, Run
from workbench.tui.rows.signs import mark_of

_VERDICTS = {
    Verdict.FAILS: ("✗", "fails", "wrong"),
    Verdict.CANNOT_SAY: ("?", "to look at", "imprecise"),
    Verdict.HOLDS: ("✓", "holds", "verified"),
}


class Detail(NamedTuple):
    """Everything that the pane says of one claim."""

    claim: ClaimRecord
    keys: Keymap
    """For the keys that its words name."""
    mates: Sequence[ClaimRecord] = ()
    links: Sequence[LinkRecord] = ()
    checks: Sequence[CheckRecord] = ()
    history: Sequence[ReviewRecord] = ()
    paragraph: str = ""
    """The paragraph around the claim, where the pane has to show it; "" where the article is in sight."""
    paragraph_start: int = 0
    brief: bool = False
    """Whether the sentence can be left out, because the article stands above."""
    voices: Sequence[Voice] = ()
    """What each reviewer said, where they differ."""
    rewording: Rewording | None = None
    """How its sentence was edited since it was decided."""
    candidates: Sequence[Candidate] = ()
    """Of an ambiguous claim: the places at which it may stand."""
    unfolded: bool = False
    """Whether passages that only mention what it speaks of are shown among others."""
    hint: str = ""
    """How to begin, for someone who has decided nothing yet."""


def detail_rows(detail: Detail, width: int) -> list[Row]:
    """The rows, most telling first: claim, what changed, what was written and decided, checks, passages, history."""
    rows = RowBuilder(width)
    if detail.hint:
        rows.block((detail.hint, "key"))
    _head(rows, detail)
    _voices(rows, detail.voices)
    _written(rows, detail.claim)
    _checks(rows, detail.checks)
    passage_rows(rows, detail.links, detail.keys, unfolded=detail.unfolded)
    _history(rows, detail.history)
    return rows.rows


def _head(rows: RowBuilder, detail: Detail) -> None:
    claim = detail.claim
    mark = mark_of(claim)
    rows.block(
        (f"{claim.number}  ", "quiet"),
        (claim.label or claim.text, "title"),
        ("  ", ""),
        (f"{mark.sign} {mark.word}", mark.style),
    )
    if claim.state is State.STALE:
        past = f", {finding_info(claim.past_finding).word} before" if claim.past_finding else ""
        rows.labelled("changed", (f"{claim.stale_reason or 'since it was decided'}{past}", "stale"))
    if claim.state is State.AMBIGUOUS:
        rows.labelled("changed", (claim.stale_reason or "two places of the new draft fit it", "stale"))
        place_rows(rows, detail.candidates)
        if detail.candidates:
            told = " chooses one of them by its number; 0 is for none."
            rows.labelled("", (detail.keys.action("choose-place").drawn, "key"), (told, "quiet"))
    if claim.state is State.GONE:
        rows.labelled("changed", ("its sentence is not in this draft any more", "stale"))
    says = ((claim.speaker or "the writer", ""), (f"  paragraph {claim.paragraph}", "quiet"))
    beside = (("   says ", "quiet"), *says) if detail.brief else ()
    rows.labelled(
        "read as", (reading_words(claim), ""), (f"  {claim.remark}" if claim.remark else "", "imprecise"), *beside
    )
    if claim.corrected_value or claim.corrected_text:
        rows.labelled("should be", (claim.corrected_value or claim.corrected_text, "title"))
    if not detail.brief:
        rows.labelled("says", *says)
    if detail.paragraph:
        _around(rows, detail.paragraph, claim.start - detail.paragraph_start, claim.end - detail.paragraph_start)
    elif not detail.brief:
        _around(rows, claim.sentence, claim.start - claim.sentence_start, claim.end - claim.sentence_start)
    if detail.rewording is not None:
        _rewording(rows, detail.rewording, claim.state)
    if detail.mates:
        words: list[Run] = []
        for other in detail.mates[:6]:
            words += [
                (", " if words else "", ""),
                (f"{other.number} ", "quiet"),
                (value_words(other) or other.text, ""),
            ]
        more = len(detail.mates) - 6
        words.append((f" and {more} more" if more > 0 else "", ""))
        rows.labelled("also at", *words)
        # Imported here: the screen opens without a stemmer.
        from workbench.claims.facts.drift import VALUES_DIFFER, differences

        for told in differences([other.quantity for other in (claim, *detail.mates)]):
            rows.labelled("", (told, "wrong" if told.startswith(VALUES_DIFFER) else "imprecise"))


def _rewording(rows: RowBuilder, edit: Rewording, state: State) -> None:
    """What became of the sentence; where two places fit, how it read before."""
    if state is State.AMBIGUOUS:
        rows.labelled("before", (edit.before, ""), (f"  draft {edit.draft}", "quiet"))
        return
    same = "" if state is State.STALE else ", the figure is the same"
    rows.labelled("edited", (f"since draft {edit.draft}{same}", "imprecise"))
    rows.block(*sentence_runs(edit.before, edit.after), first="  ", indent=2)


def place_rows(rows: RowBuilder, places: Sequence[Candidate], passage: int | None = None) -> None:
    """The places at which an ambiguous claim may stand, by number, each with its figure in its sentence."""
    for number, place in enumerate(places, 1):
        before, figure, after = place.sentence.partition(place.text)
        rows.block(
            (f"{number} ", "key"), (before, ""), (figure, "title"), (after, ""), first="  ", indent=4, passage=passage
        )


def sentence_runs(before: str, after: str) -> list[Run]:
    """A sentence between two drafts, word by word: [-what was cut-] and {+what was added+}, told without colour too."""
    # Imported here: the screen opens without RapidFuzz.
    from workbench.text.difference import Change, word_difference

    if not before or not after:
        return [(before or after, "dismissed" if before else "")]
    marks = {Change.SAME: ("{}", ""), Change.CUT: ("[-{}-]", "wrong"), Change.ADDED: ("{{+{}+}}", "verified")}
    return [
        (marks[piece.change][0].format(piece.text), marks[piece.change][1]) for piece in word_difference(before, after)
    ]


def _voices(rows: RowBuilder, voices: Sequence[Voice]) -> None:
    """The findings of reviewers who differ, one below the other."""
    if len({voice.finding for voice in voices}) < 2:
        return
    rows.block(("Reviewers differ", "wrong"))
    for voice in voices:
        info = finding_info(voice.finding)
        how = "  second look, blind" if voice.blind else "  second look" if voice.second else ""
        rows.block(
            (f"{info.sign} {info.word}", info.finding.value),
            (f"  {voice.reviewer}, {voice.at[:16].replace('T', ' ')}{how}", "quiet"),
            (f"  right value {voice.corrected_value}" if voice.corrected_value else "", "title"),
            (f"  {voice.note}" if voice.note else "", ""),
            first="  ",
            indent=4,
        )


def _around(rows: RowBuilder, text: str, start: int, end: int) -> None:
    start, end = max(0, start), max(0, min(end, len(text)))
    rows.block((text[:start], ""), (text[start:end], "figure"), (text[end:], ""), first="  ", indent=2)


def _checks(rows: RowBuilder, checks: Iterable[CheckRecord]) -> None:
    for check in checks:
        sign, word, style = _VERDICTS[check.verdict]
        if check.silenced:
            rows.block((f"– {check.name} silenced: {check.silenced}", "quiet"))
        else:
            rows.block((f"{sign} {check.name} {word} ", style), (check.calculation, ""))


def _written(rows: RowBuilder, claim: ClaimRecord) -> None:
    for label, text in (("note", claim.note), ("question", claim.question), ("answer", claim.answer)):
        if text:
            rows.labelled(label, (text, ""))
    if claim.tags:
        rows.labelled("tags", (" ".join(f"#{tag}" for tag in claim.tags), ""))
    if claim.single_source:
        rows.labelled("source", ("one passage of one source bears it out", "imprecise"))
    if claim.reviewer and claim.decided_at:
        signed = f", signed off by {claim.signed_by}" if claim.signed_by else ""
        rows.labelled("decided", (f"by {claim.reviewer}, {claim.decided_at[:16].replace('T', ' ')}{signed}", "quiet"))


def _history(rows: RowBuilder, history: Sequence[ReviewRecord]) -> None:
    if len(history) < 2:
        return
    rows.block((f"History, {len(history)} acts", "heading"))
    for review in reversed(history[-12:]):
        rows.block((f"{review.at[:16].replace('T', ' ')}  {review.reviewer}  {act_words(review)}", "quiet"))


def act_words(review: ReviewRecord) -> str:
    """An act of the journal in words: "decide: verified"."""
    if review.act == "confirm":
        findings = sorted({item["finding"] for item in review.content["each"].values()})
        changed = "; ".join(dict.fromkeys(review.content["about"]["changed"].values()))
        return f"confirm: still {', '.join(findings)} after {changed}"
    told = review.content.get("finding") or review.content.get("status") or review.content.get("text") or ""
    return f"{review.act}: {told}" if told else review.act
