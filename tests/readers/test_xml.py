"""XML of whatever kind is read as its text, without its tags."""

from __future__ import annotations

import pytest

from workbench.errors import UnreadableError
from workbench.readers.material import Material
from workbench.readers.reading import read_material
from workbench.text.document import Document


def read(text: str | bytes, name: str = "report.xml", **more: str) -> Document:
    return read_material(Material(text if isinstance(text, bytes) else text.encode(), name, **more))


def test_the_text_is_kept_and_the_tags_are_not() -> None:
    document = read(
        '<?xml version="1.0"?><!-- made by hand --><report date="2021-03-02"><title>The harbour</title>'
        "<p>About <b>40</b> boats<!-- counted --> left\n   in 2021 &amp; 2022.</p><p/><note>By hand.</note></report>"
    )
    assert document.text == "The harbour\n\nAbout 40 boats left in 2021 & 2022.\n\nBy hand.\n"
    assert document.origin.media_type == "application/xml"


def test_titles_are_locators() -> None:
    document = read(
        "<?xml version='1.0'?><rss><channel><title>Harbour news</title>"
        "<item><title>40 boats left</title><description>&lt;p&gt;About &lt;b&gt;40&lt;/b&gt; of them.&lt;/p&gt;"
        "</description></item></channel></rss>",
        "news.rss",
    )
    assert document.text == "Harbour news\n\n40 boats left\n\nAbout 40 of them.\n"
    assert document.locator_at(document.text.index("About")) == "§ 40 boats left, paragraph 1"


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "utf-16", "utf-8"])
def test_the_encoding_that_it_declares_is_used(encoding: str) -> None:
    assert read(f'<?xml version="1.0" encoding="{encoding}"?><a>Около 40 лодок</a>'.encode(encoding)).text == (
        "Около 40 лодок\n"
    )


def test_it_is_known_by_its_ending_or_by_what_a_server_says_where_it_has_no_declaration() -> None:
    assert read("<a><b>40 boats</b></a>").text == "40 boats\n"
    assert read("<a><b>40 boats</b></a>", "feed", declared_type="application/atom+xml").text == "40 boats\n"
    assert read("<b>40</b> boats left, he wrote", "draft.txt").text == "<b>40</b> boats left, he wrote"


def test_what_is_not_whole_or_brings_entities_is_refused() -> None:
    for text in (
        "<?xml version='1.0'?><a><b>40 boats</a>",
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "40">]><a>&x;</a>',
    ):
        with pytest.raises(UnreadableError):
            read(text)
    with pytest.raises(UnreadableError, match="holds no text"):
        read("<?xml version='1.0'?><a href='40'/>")


def test_one_that_is_nested_without_end_is_refused() -> None:
    with pytest.raises(UnreadableError, match="255 deep"):
        read("<?xml version='1.0'?>" + "<a>" * 10_000 + "40 boats" + "</a>" * 10_000)


def test_tags_between_two_words_part_them_but_for_those_that_change_the_type() -> None:
    assert read("<r><item>Total <a1>12</a1><b1>30</b1></item></r>").text == "Total 12 30\n"
    assert read("<r><p>Deaths 12<lb/>30 hurt</p></r>").text == "Deaths 12 30 hurt\n"
    assert read("<r><p>About 4<b>0</b> boats</p></r>").text == "About 40 boats\n"


def test_an_encoding_that_is_not_read_is_named() -> None:
    with pytest.raises(UnreadableError, match="encoded as EUC-JP"):
        read('<?xml version="1.0" encoding="EUC-JP"?><a>40</a>'.encode("euc-jp"))


def test_a_tag_called_depth_says_nothing_of_how_deep_it_is_nested() -> None:
    with pytest.raises(UnreadableError, match="is damaged"):
        read("<?xml version='1.0'?><depth>12</r>")
