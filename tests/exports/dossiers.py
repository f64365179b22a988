"""Dossiers made by hand: a small article about a bridge, its claims, and what two reviewers decided."""

from __future__ import annotations

from workbench.claims.mention import Relation, Verdict
from workbench.desk.finding import Finding, State
from workbench.desk.records import (
    ArticleRecord,
    CheckRecord,
    ClaimRecord,
    Coverage,
    LinkRecord,
    ReviewRecord,
    SourceRecord,
)
from workbench.exports.dossier import Dossier
from workbench.quantities.quantity import Bound, Kind
from workbench.text.document import Document

TEXT = (
    "The old bridge\n\n"
    "The bridge was closed on 2 March 2021 after 1/2 of its bolts had failed. At least 40 people, "
    "about 500 according to the mayor, took the ferry; the repair cost €4.8 million.\n\n"
    "“We counted 115 vans and another 25 lorries,” the harbour master said: 140 in all. "
    "Traffic fell by -81% — a loss of about 1,000 cars a day."
)
NOON = "2022-07-26T12:00:00Z"
DOCUMENT = Document.from_text(TEXT, "bridge")


def claim(number: int, text: str, label: str, **changes: object) -> ClaimRecord:
    """A claim of the article above, placed where `text` first stands."""
    start = DOCUMENT.text.index(text)
    sentence = DOCUMENT.sentences[DOCUMENT.sentence_index(start)]
    made = ClaimRecord(
        id=f"c{number:015x}",
        article_id="a1",
        number=number,
        start=start,
        end=start + len(text),
        text=text,
        label=label,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        sentence=DOCUMENT.text[sentence.start : sentence.end],
        paragraph=sentence.paragraph + 1,
        kind=Kind.COUNT,
        bound=Bound.EXACT,
        low=None,
        high=None,
        unit="",
        iso="",
        parts=None,
        remark="",
        fact=f"f{number}",
        speaker="",
    )
    return made._replace(**changes)  # type: ignore[arg-type]


DECIDED = {"reviewer": "Ana", "decided_at": "2022-07-26T10:00:00Z", "state": State.CHECKED}


def claims() -> tuple[ClaimRecord, ...]:
    """One claim for each finding, and one for each of the harder states."""
    return (
        claim(
            1,
            "2 March 2021",
            "closed 2 March 2021",
            kind=Kind.DATE,
            iso="2021-03-02",
            finding=Finding.VERIFIED,
            **DECIDED | {"state": State.SIGNED_OFF},
            signed_by="Bo",
            signed_at="2022-07-26T12:00:00Z",
        ),
        claim(2, "1/2", "1/2 of its bolts", kind=Kind.RATIO, low=0.5, high=0.5, parts=(1, 2), state=State.QUERY,
              question="Half of which bolts?"),
        claim(3, "40", "40 people", bound=Bound.AT_LEAST, low=40, unit="person", finding=Finding.IMPRECISE,
              note="The log says 43; write so.", corrected_value="43", corrected_text="43", **DECIDED),
        claim(4, "500", "500 took the ferry", bound=Bound.ABOUT, low=500, high=500, speaker="the mayor",
              finding=Finding.ON_AUTHOR, note="=HYPERLINK(\"http://x.example\")", single_source=True, **DECIDED),
        claim(5, "€4.8 million", "repair cost €4.8 million", kind=Kind.MONEY, low=4800000, high=4800000, unit="EUR",
              finding=Finding.WRONG, note="The budget says 5.1.", corrected_value="€5.1 million",
              corrected_text="the repair cost €5.1 million", contradicted=True, tags=("money", "budget"), **DECIDED),
        claim(6, "115", "115 vans", low=115, high=115, unit="van", speaker="the harbour master",
              finding=Finding.VERIFIED, sourced=True, **DECIDED),
        claim(7, "25", "25 lorries", low=25, high=25, unit="lorry", finding=Finding.UNVERIFIABLE, **DECIDED),
        claim(8, "140", "140 in all", low=140, high=140, past_finding=Finding.VERIFIED, reviewer="Ana",
              decided_at="2022-07-26T10:00:00Z", state=State.STALE, stale_reason="the sentence changed"),
        claim(9, "-81%", "-81%", kind=Kind.PERCENT, low=-81, high=-81, unit="%", finding=Finding.DISMISSED, **DECIDED),
        claim(10, "1,000", "1,000 cars", bound=Bound.ABOUT, low=1000, high=1000, unit="car"),
    )  # fmt: skip


def link(claim_record: ClaimRecord, number: int, quote: str, **changes: object) -> LinkRecord:
    """A passage of a source called harbour-log.txt."""
    made = LinkRecord(
        id=f"l{claim_record.number}-{number}",
        claim_id=claim_record.id,
        source_id="s1",
        source="harbour-log.txt",
        start=10,
        end=10 + len(quote),
        quote=quote,
        locator="paragraph 3",
        relation=Relation.SUPPORTS,
        score=91.5,
        why=("same figure", "same noun"),
        status="suggested",
    )
    return made._replace(**changes)  # type: ignore[arg-type]


def dossier() -> Dossier:
    """The whole of it, with one open and one confidential source."""
    decided = claims()
    two, three, five, six = decided[1], decided[2], decided[4], decided[5]
    links = {item.id: () for item in decided}
    links[three.id] = (
        link(three, 1, "43 people went aboard.", status="accepted"),
        link(three, 2, "“We counted 115 vans", source_id=None, source="", why=("same place",)),
    )
    links[five.id] = (
        link(five, 1, "@budget: 5.1 million in all", relation=Relation.CONTRADICTS, why=("5.1 is not 4.8",)),
        link(five, 2, "It was dear, whispered Mr. Kerr.", source_id="s2", source="kerr-interview.txt",
             why=("Mr. Kerr says so",), locator="minute 14", confidential=True),
        link(five, 3, "Nothing here.", status="rejected"),
    )  # fmt: skip
    links[six.id] = (link(six, 1, "115 vans", relation=Relation.STATES, status="accepted"),)
    found = [item.finding for item in decided]
    return Dossier(
        article=ArticleRecord(
            id="a1",
            name="bridge",
            title="The old bridge <script>alert(1)</script>",
            draft_id="d2",
            draft_number=2,
            sha256="7a" * 32,
            added_at="2022-07-25T09:00:00Z",
            published="2022-07-24",
            path="/home/ana/bridge.txt",
        ),
        document=DOCUMENT,
        coverage=Coverage(
            claims=10,
            by_finding={finding: found.count(finding) for finding in Finding},
            open=3,
            stale=1,
            query=1,
            signed_off=1,
        ),
        claims=decided,
        links=links,
        checks=(
            CheckRecord("k1", "sum", Verdict.HOLDS, "115 + 25 = 140", (decided[7].id, six.id, decided[6].id)),
            CheckRecord("k2", "conflict", Verdict.FAILS, "at least 40 and about 500", (three.id, decided[3].id)),
        ),
        sources=(
            SourceRecord("s1", "a1", "harbour-log.txt", "/home/ana/log.txt", "1b" * 32, NOON, confidential=False),
            SourceRecord("s2", "a1", "kerr-interview.txt", "/home/ana/kerr.txt", "2c" * 32, NOON, confidential=True),
        ),
        history=(
            ReviewRecord("r1", NOON, "Ana", "decide", "a1", (three.id,), {"finding": "imprecise"}, "", "aa"),
            ReviewRecord("r2", NOON, "Ana", "ask", "a1", (two.id,), {"question": "Half of which bolts?"}, "aa", "bb"),
        ),
        head="bb",
    )  # fmt: skip
