"""The report in HTML: one file that runs nothing, fetches nothing and shows what was found."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.desk.finding import finding_table
from workbench.exports.report.edition import Edition
from workbench.exports.report.html import html_report

from ..dossiers import dossier

VOID = {"meta", "br", "link", "img", "input"}


class Outline(HTMLParser):
    """Tags, attributes and text as a browser would read them; complains of bad nesting."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] not in ("style", "title"):
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


@pytest.mark.parametrize("edition", Edition)
def test_it_holds_no_script_no_inline_style_and_no_address_of_elsewhere(edition: Edition) -> None:
    outline = Outline(html_report(dossier(), edition))
    for tag, attributes in outline.tags:
        assert tag not in ("script", "link", "img", "iframe", "object", "form")
        assert "style" not in attributes
        assert "src" not in attributes
        assert (attributes.get("href") or "#").startswith("#")
        assert not [name for name in attributes if name.startswith("on")]
    assert "url(" not in html_report(dossier(), edition)
    assert "@import" not in html_report(dossier(), edition)


def test_its_policy_allows_its_own_style_sheet_and_nothing_else() -> None:
    report = html_report(dossier())
    style = re.search("<style>(.*?)</style>", report, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = next(
        attributes["content"]
        for tag, attributes in Outline(report).tags
        if tag == "meta" and "http-equiv" in attributes
    )
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_every_link_leads_to_a_place_in_the_file() -> None:
    for edition in Edition:
        tags = Outline(html_report(dossier(), edition)).tags
        places = {attributes["id"] for _, attributes in tags if "id" in attributes}
        targets = {attributes["href"].removeprefix("#") for _, attributes in tags if attributes.get("href")}
        assert {"c3", "c5"} <= targets
        assert targets <= places


def test_each_finding_is_told_apart_by_its_sign_as_well_as_its_colour() -> None:
    report = html_report(dossier())
    for info in finding_table():
        assert f"{info.sign}</sup>" in report
        assert f".{info.finding} {{ --ink: {info.ink}; --tint: {info.tint}; }}" in report


def test_the_article_carries_a_numbered_tick_at_each_figure() -> None:
    report = html_report(dossier())
    assert '<span class="figure">€4.8 million</span><sup>5✗</sup>' in report
    assert '<span class="figure">115</span><sup>6✓</sup>' in report


def test_each_printed_page_says_which_draft_and_decisions_it_shows() -> None:
    style = html_report(replace(dossier(), head="f00d" * 16)).partition("<style>")[2].partition("</style>")[0]
    assert '@bottom-left { content: "draft 2 · head f00df00df00df00d"' in style
    assert 'content: ""' in html_report(replace(dossier(), head='"; } * { color: red'))


def test_the_journal_head_stands_in_the_footer_of_every_edition() -> None:
    for edition in Edition:
        footer = html_report(replace(dossier(), head="f00d" * 16), edition).partition("<footer>")[2]
        assert "f00d" * 16 in footer


def test_the_same_dossier_always_gives_the_same_file() -> None:
    assert html_report(dossier()) == html_report(dossier())


def test_the_public_edition_holds_nothing_confidential_and_no_reviewer() -> None:
    report = html_report(dossier(), Edition.PUBLIC)
    for secret in (
        "kerr",
        "Kerr",
        "minute 14",
        "Ana",
        "Bo,",
        "The log says",
        "Half of which",
        "confidential",
        "budget,",
    ):
        assert secret not in report
    assert "Ana" in html_report(dossier(), Edition.PUBLIC, names=True)
    assert "harbour-log.txt" in report


def test_the_corrections_edition_gives_old_and_new_sentence_and_leaves_the_rest_out() -> None:
    text = Outline(html_report(dossier(), Edition.CORRECTIONS)).text
    assert "Now At least 40 people" in text.replace("  ", " ")
    assert "Change to At least 43 people" in text
    assert "115 vans" not in text.partition("The claims behind them")[2]


def test_the_checking_edition_holds_everything() -> None:
    text = Outline(html_report(dossier())).text
    for part in (
        "7 of 10 claims decided",
        "kerr-interview.txt",
        "Half of which bolts?",
        "115 + 25 = 140",
        "single source",
    ):
        assert part in text


@given(
    st.text(st.characters(exclude_categories=()), max_size=30)
    | st.sampled_from(["<script>", "</style>", "&lt;", "'\">"])
)
@settings(max_examples=40, deadline=None)
def test_nothing_that_anyone_wrote_becomes_a_tag(text: str) -> None:
    plain = dossier()
    changed = replace(
        plain,
        article=plain.article._replace(title=text, name=text),
        claims=tuple(
            claim._replace(note=text, label=text, speaker=text, corrected_text=text, question=text, tags=(text,))
            for claim in plain.claims
        ),
    )
    blank = replace(
        plain,
        article=plain.article._replace(title="x", name="x"),
        claims=tuple(
            claim._replace(note="x", label="x", speaker="x", corrected_text="x", question="x", tags=("x",))
            for claim in plain.claims
        ),
    )
    if text.strip():
        allowed = {tag for tag, _ in Outline(html_report(blank)).tags} | {"em", "ins"}
        report = html_report(changed)
        assert {tag for tag, _ in Outline(report).tags} <= allowed
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", report)
