"""Pages as different publishing systems build them: the article comes out, and nothing of what stands around it.

The pages in pages/ hold the same three paragraphs: a blog, a paper that asks for support, one with a meter, a live
blog and a newsletter in tables.
"""

from functools import cache
from pathlib import Path

import pytest

from workbench.claims.analysis import analyse
from workbench.claims.mention import Analysis
from workbench.readers.reading import read_document

PAGES = Path(__file__).parent / "pages"
NAMES = ["blog", "appeal", "meter", "live", "newsletter"]
BODY = (
    """About 500 households in the lower town were without water on Tuesday after a main burst under Mill Street, \
the utility said.
Crews repaired 12 of the 14 breaks by noon, and the council has set aside $3.2 million for new pipes over five years.
“We counted 140 calls in one hour,” said the duty engineer, who asked residents to boil their water until Friday."""
).split("\n")
FURNITURE = {
    "blog": ["37 Comments", "1,204 shares", "7 things to do", "24", "3 days", "11 years", "5 ways", "Photo:"],
    "appeal": [
        "842 partners",
        "£2 a month",
        "214 comments",
        "250,000",
        "1.5 million",
        "£5 a month",
        "9 towns",
        "2d ago",
    ],
    "meter": ["2 free articles", "$1 a week", "48", "$17"],
    "live": ["25 more", "Share 12", "14:20"],
    "newsletter": ["4 min read", "86", "14 ", "12 Market Row", "in your browser"],
}


@cache
def read(name: str) -> Analysis:
    return analyse(read_document(PAGES / f"{name}.html"))


@pytest.mark.parametrize("name", NAMES)
def test_the_paragraphs_come_out_whole_and_in_order(name: str) -> None:
    text = read(name).article.text
    places = [text.index(paragraph) for paragraph in BODY]
    assert places == sorted(places)


@pytest.mark.parametrize("name", NAMES)
def test_the_claims_are_those_of_the_article(name: str) -> None:
    analysis = read(name)
    text = analysis.article.text
    found = [text[item.quantity.start : item.quantity.end] for item in analysis.mentions if item.claim]
    headline = ["500"] if "500 homes" in text else []
    assert found == [*headline, "500", "12 of the 14", "noon", "$3.2 million", "five years", "140", "one hour"]


@pytest.mark.parametrize("name", NAMES)
def test_what_stands_around_the_article_is_left_out(name: str) -> None:
    page, text = (PAGES / f"{name}.html").read_text("utf-8"), read(name).article.text
    for paragraph in BODY:
        text = text.replace(paragraph, "")
    for words in FURNITURE[name]:
        assert words in page
        assert words not in text


@pytest.mark.parametrize("name", ["blog", "appeal", "meter"])
def test_author_and_day_are_those_that_the_page_names(name: str) -> None:
    origin = read(name).article.origin
    assert (origin.author, origin.published) == ("Ada Quill", "2021-05-04")
