"""ClaimReview, Web Annotation and SARIF: what machines read."""

import json
from dataclasses import replace

import pytest

from workbench.claims.relation import Relation
from workbench.desk.finding import Finding, State
from workbench.exports.claimreview import claimreview
from workbench.exports.formats import FORMATS
from workbench.exports.sarif import sarif
from workbench.exports.web_annotation import web_annotation

from .dossiers import DECIDED, DOCUMENT, claim, claims, dossier

SIGNED = DECIDED | {"state": State.SIGNED_OFF, "signed_by": "Bo", "signed_at": "2022-07-26T12:00:00Z"}


def signed(finding: Finding, **changes: object) -> dict[str, object]:
    whole = replace(dossier(), claims=(claim(5, "€4.8 million", "cost", finding=finding, **SIGNED, **changes),))
    graph = json.loads(claimreview(whole))["@graph"]
    return graph[0] if graph else {}


def test_only_signed_off_claims_are_reviews() -> None:
    (review,) = json.loads(claimreview(dossier()))["@graph"]
    assert review["claimReviewed"].startswith("The bridge was closed on 2 March 2021")
    assert review["datePublished"] == "2022-07-26"
    assert review["itemReviewed"]["appearance"]["datePublished"] == "2022-07-24"


def test_a_passage_that_only_mentions_a_figure_is_cited_where_a_reviewer_took_it() -> None:
    whole = dossier()
    five = whole.claims[4]._replace(**SIGNED)
    bears, *_ = whole.links[five.id]
    hint = bears._replace(id="l5-9", quote="Of the 18 ferries 15 sailed.", relation=Relation.MENTIONS)
    for status, cited in (("suggested", [bears.quote]), ("accepted", [hint.quote, bears.quote])):
        links = {five.id: (bears, hint._replace(status=status))}
        (review,) = json.loads(claimreview(replace(whole, claims=(five,), links=links)))["@graph"]
        assert [item["text"] for item in review["citation"]] == cited


def test_the_publisher_is_the_author_of_the_reviews() -> None:
    (review,) = json.loads(claimreview(dossier(), publisher="The Gazette"))["@graph"]
    assert review["author"] == {"@type": "Organization", "name": "The Gazette"}
    assert "author" not in json.loads(claimreview(dossier()))["@graph"][0]


@pytest.mark.parametrize(("finding", "value"), [(Finding.WRONG, 1), (Finding.IMPRECISE, 3), (Finding.VERIFIED, 5)])
def test_the_rating_runs_from_wrong_to_verified(finding: Finding, value: int) -> None:
    rating = signed(finding)["reviewRating"]
    assert (rating["worstRating"], rating["ratingValue"], rating["bestRating"]) == (1, value, 5)


@pytest.mark.parametrize("finding", [Finding.UNVERIFIABLE, Finding.ON_AUTHOR])
def test_what_nobody_could_verify_has_words_and_no_number(finding: Finding) -> None:
    rating = signed(finding)["reviewRating"]
    assert "ratingValue" not in rating
    assert rating["alternateName"]


def test_what_is_no_claim_is_no_review() -> None:
    assert signed(Finding.DISMISSED) == {}


def test_a_review_cites_open_sources_and_names_no_reviewer_note_or_confidential_source() -> None:
    whole = dossier()
    five = whole.claims[4]._replace(**SIGNED)
    text = claimreview(replace(whole, claims=(five,)))
    assert "harbour-log.txt" in text
    for secret in ("kerr", "Kerr", "Ana", '"Bo"', "The budget says"):
        assert secret not in text


def test_a_review_has_the_address_that_was_given_and_its_claims_number() -> None:
    whole = dossier()
    five = whole.claims[4]._replace(**SIGNED)
    graph = json.loads(claimreview(replace(whole, claims=(five,)), url="https://example.org/checked"))["@graph"]
    assert [item["url"] for item in graph] == [f"https://example.org/checked#claim-{five.number}"]


def test_each_annotation_finds_its_figure_by_quote_and_by_position() -> None:
    page = json.loads(web_annotation(dossier()))["first"]
    assert len(page["items"]) == len(claims())
    for item in page["items"]:
        quote, position = item["target"]["selector"]
        assert DOCUMENT.text[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in DOCUMENT.text
        assert item["target"]["state"][0]["sha256"] == dossier().article.sha256


def test_annotations_name_no_reviewer_note_or_source() -> None:
    text = web_annotation(dossier())
    for secret in ("kerr", "Ana", "The log says", "Half of which"):
        assert secret not in text


def test_sarif_marks_what_must_be_acted_on_at_its_line_and_column() -> None:
    (run,) = json.loads(sarif(dossier()))["runs"]
    lines = DOCUMENT.text.split("\n")
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        line = lines[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
    levels = {result["properties"]["number"]: result["level"] for result in run["results"] if "properties" in result}
    assert levels == {
        1: "none", 2: "warning", 3: "warning", 4: "note", 5: "error",
        6: "none", 7: "warning", 8: "warning", 9: "none", 10: "warning",
    }  # fmt: skip


def test_sarif_reports_a_check_that_fails_and_no_silenced_one() -> None:
    whole = dossier()
    failing = [r for r in json.loads(sarif(whole))["runs"][0]["results"] if r["ruleId"] == "check-fails"]
    assert [result["message"]["text"] for result in failing] == ["conflict: at least 40 and about 500"]
    assert failing[0]["relatedLocations"][0]["message"]["text"] == "500 took the ferry"
    silenced = replace(whole, checks=tuple(check._replace(silenced="known") for check in whole.checks))
    assert "check-fails" not in [r["ruleId"] for r in json.loads(sarif(silenced))["runs"][0]["results"]]


def test_every_sarif_result_has_a_rule_and_the_kind_that_its_level_asks_for() -> None:
    (run,) = json.loads(sarif(dossier()))["runs"]
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    for result in run["results"]:
        assert result["ruleId"] in rules
        assert (result["kind"] == "fail") == (result["level"] != "none")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_an_article_without_claims(name: str) -> None:
    written = FORMATS[name].write(replace(dossier(), claims=(), links={}))
    assert len(written) < len(FORMATS[name].write(dossier()))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_bytes_for_the_same_decisions(name: str) -> None:
    assert FORMATS[name].write(dossier()) == FORMATS[name].write(dossier())
