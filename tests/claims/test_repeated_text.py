"""Lines that come again are read as if each were the first, and once."""

import cProfile
import pstats

from workbench import analyse
from workbench.claims.mentions.finding import find_mentions
from workbench.quantities.scanner import scan
from workbench.text.document import Document, Locator

LINE = "About 500 of the 1,200 men returned, the mayor said, and at least 40 or more paid $5."


def test_an_equal_line_has_the_same_figures_at_its_own_place() -> None:
    once, twice = scan(LINE), scan(f"{LINE}\n\nRain fell.\n{LINE}")
    later = [quantity.moved(len(LINE) + len("\n\nRain fell.\n")) for quantity in once]
    assert twice == [*once, *later]


def test_an_equal_paragraph_has_the_same_mentions_at_its_own_place() -> None:
    text = f"{LINE} Rain fell.\nNobody came.\n{LINE} Rain fell."
    mentions = find_mentions(Document.from_text(text))
    half = len(mentions) // 2
    assert list(mentions[half:]) == [mention.moved(text.rindex(LINE), 3) for mention in mentions[:half]]
    for mention in mentions:
        for span in filter(None, (mention.noun, mention.speaker)):
            assert text[slice(*span)] in LINE


def test_an_equal_line_that_is_cut_up_otherwise_is_read_anew() -> None:
    row = "Men: 40. Women: 50."
    text = f"{row}\n{row}"
    locator = Locator(len(row) + 1, len(text), "table 1, row 1", whole=True)
    document = Document.from_text(text, locators=(locator,))
    assert [mention.sentence for mention in find_mentions(document)] == [0, 1, 2, 2]


def test_numbers_in_front_of_lines_are_read_anew() -> None:
    text = "The 3 best towns, ranked:\n1. Arden\n2. Marwa\n\nWhat to bring:\n1. Arden\n2. Marwa"
    listed = [mention.claim for mention in analyse(text, links=False).mentions if mention.quantity.start > 25]
    assert listed == [
        mention.claim for mention in analyse(text + "\nRain fell.").mentions if mention.quantity.start > 25
    ]


def test_a_line_that_comes_again_costs_next_to_nothing() -> None:
    def calls(text: str) -> int:
        profile = cProfile.Profile()
        profile.runcall(find_mentions, Document.from_text(text))
        return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]

    calls(LINE)
    one = calls(LINE)
    assert calls("\n".join([LINE] * 50)) - one < 0.25 * 49 * one
