"""Markdown comes in as it reads, without its signs."""

import pytest

from workbench.errors import UnreadableError
from workbench.readers.material import Material
from workbench.readers.reading import read_material
from workbench.text.document import Document


def read(text: str) -> Document:
    return read_material(Material(text.encode(), "draft.md"))


def test_emphasis_links_code_and_escapes_lose_their_signs() -> None:
    assert read("About **500** _men_ [returned](http://a.b/2022), `40` \\* 2 ~~30~~ 35.").text == (
        "About 500 men returned, 40 * 2 30 35.\n"
    )


def test_headings_are_locators() -> None:
    document = read("# Title\n\nLead.\n\n## In court\n\nFirst.\n\nSecond 140.\n")
    assert document.locator_at(document.text.index("Lead")) == "paragraph 2"
    assert document.locator_at(document.text.index("In court")) == "§ In court"
    assert document.locator_at(document.text.index("140")) == "§ In court, paragraph 2"


def test_lists_keep_their_numbers_and_bullets() -> None:
    assert read("3. three\n4. four\n\n- a\n- b\n").text == "3. three\n4. four\n• a\n• b\n"


def test_tables_are_cited_by_row_and_column() -> None:
    document = read("| Unit | Men |\n| --- | --- |\n| 3723 | 500 |\n")
    assert document.text == "Unit | Men\n3723 | 500\n"
    assert document.locator_at(document.text.index("500")) == "table 1, row 2, column 2"


def test_a_front_matter_gives_title_author_and_date() -> None:
    document = read("---\ntitle: 500 men\nauthor: Ann\ndate: 2022-07-25\n---\nBody.\n")
    assert document.text == "Body.\n"
    assert (document.origin.title, document.origin.author, document.origin.published) == (
        "500 men",
        "Ann",
        "2022-07-25",
    )


def test_a_rule_at_the_head_is_no_front_matter() -> None:
    assert read("---\nNot a key\n---\nBody 7.\n").text.endswith("Body 7.\n")


def test_html_within_is_read_as_html() -> None:
    assert read("<div>500 <b>men</b></div>\n\nAnd 40.").text == "500 men\n\nAnd 40.\n"


def test_a_paragraph_broken_over_lines_is_one() -> None:
    assert read("about\n500\nmen").text == "about 500 men\n"


def test_nesting_beyond_what_is_read_is_said_rather_than_text_lost() -> None:
    assert "500" in read(">" * 90 + " About 500 returned.").text
    with pytest.raises(UnreadableError, match="nests lists or quotations"):
        read(">" * 150 + " About 500 returned.\n\nMore.")
