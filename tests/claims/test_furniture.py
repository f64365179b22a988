"""Which figures a fact-checker need not verify, and why not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from workbench import analyse
from workbench.claims.mentions.finding import find_mentions, mentions_of
from workbench.quantities.quantity import Kind, Quantity
from workbench.text.document import Document


def cases() -> list[tuple[str, list[str]]]:
    lines = (Path(__file__).parent / "data" / "furniture.txt").read_text("utf-8").splitlines()
    found = []
    for line in lines:
        if line and not line.startswith("#"):
            marked, _, reasons = line.rpartition(" -> ")
            found.append((marked.replace("\\n", "\n"), [reason.strip() for reason in reasons.split("|")]))
    return found


def read(marked: str) -> tuple[str, list[Quantity]]:
    """A text and its quantities, from one with each figure as [kind|words]."""
    text, quantities, at = "", [], 0
    for match in re.finditer(r"\[([a-z]+)\|(.*?)\]", marked):
        text += marked[at : match.start()]
        at = match.end()
        figure = match[2]
        value = 7 if match[1] not in ("identifier", "date", "time") else None
        quantities.append(Quantity(len(text), len(text) + len(figure), Kind(match[1]), low=value, high=value))
        text += figure
    return text + marked[at:], quantities


@pytest.mark.parametrize(("marked", "reasons"), cases())
def test_a_figure_is_a_claim_or_the_reason_is_given(marked: str, reasons: list[str]) -> None:
    text, quantities = read(marked)
    mentions = mentions_of(Document.from_text(text), quantities)
    assert [mention.why_not or "claim" for mention in mentions] == reasons
    assert [mention.claim for mention in mentions] == [reason == "claim" for reason in reasons]


def test_a_long_paragraph_is_prose_whatever_it_speaks_of() -> None:
    text = "The town grew. " * 120 + "It paid 12 clerks. Subscribe now for more. All rights reserved."
    at = text.index("12")
    (mention,) = mentions_of(Document.from_text(text), [Quantity(at, at + 2, Kind.COUNT, low=12, high=12)])
    assert mention.claim


def test_a_caption_says_something_of_the_world_and_a_credit_line_does_not():
    from workbench import analyse

    caption = analyse("Photo: Some of the 9,060 looms that the castle sold.", links=False)
    assert [mention.claim for mention in caption.mentions] == [True]
    assert not any(m.claim for m in analyse("Photo: Ann Poe/Press 24", links=False).mentions)


def test_the_numbers_of_an_announced_ranking_are_ranks() -> None:
    text = "The five best towns, ranked\n\n1. Arden\n\n2. Bray\n\nTo do\n\n1. Sleep"
    ranks = [mention for mention in find_mentions(Document.from_text(text)) if mention.quantity.low in (1, 2)]
    assert [(mention.quantity.kind, mention.claim) for mention in ranks[:2]] == [(Kind.ORDINAL, True)] * 2


def test_rows_without_stops_are_ranks_where_a_ranking_is_announced() -> None:
    rows = "1 M Oake (Arden) 4hr\n2 A Quill (Bray)\n3 L Marsh (Cole)\n"
    read = find_mentions(Document.from_text(f"Leading positions after two stages\n\n{rows}"))
    ranks = [item.quantity for item in read if item.quantity.kind is Kind.ORDINAL]
    assert [(rank.low, rank.end - rank.start) for rank in ranks] == [(1, 1), (2, 1), (3, 1)]
    plain = find_mentions(Document.from_text(f"They brought\n\n{rows}"))
    assert all(item.quantity.kind is not Kind.ORDINAL for item in plain)


@pytest.mark.parametrize(
    "line",
    [
        "Published 14 August 2019 at 07:42. Updated 11:05",
        "First posted: 3 May 2021, 10.15am | Last updated: 4 May 2021, 9am",
        "Updated at 11:05 on 3 May 2021 (first published 2 May 2021)",
        "Release Date: February 2, 2024",
        "2019-11-23 in Reviews",
        "Our Bureau, Bray | Published August 8, 2024 07:55 pm IST",
        "NETBALL | By our sports desk | July 27, 2025, 9.52pm | Share",
    ],
)
def test_a_line_of_nothing_but_stamps_is_a_time_stamp(line):
    mentions = analyse(f"Mill burns\n\n{line}\n\nThe mill at Bray burned to the ground.", links=False).mentions
    assert mentions
    assert {mention.why_not for mention in mentions} == {"time stamp"}


def test_a_sentence_about_an_update_is_text():
    text = "Mill burns\n\nThe list was updated on 3 May 2021 and names 14 mills.\n\nThe mill at Bray burned."
    assert [mention.claim for mention in analyse(text, links=False).mentions] == [True, True]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Support us: give £5 a month", "the site's own subscription"),
        ("Donate from as little as $3 today.", "the site's own subscription"),
        ("Please make a monthly donation of €10!", "the site's own subscription"),
        ("Sign in to read 3 more stories", "the site's own subscription"),
        ("Follow us on Telegram – 90,000 subscribers", "page counter"),
        ("Subscribe to our channel · 12.4k followers", "page counter"),
        ("Donate a kidney and a life may be saved, the surgeon said, at a cost of £5.", ""),
        ("Join us in the harbour at the feast of lamps for 500 children.", ""),
    ],
)
def test_lines_that_ask_for_money_or_followers_are_of_the_page(line: str, reason: str) -> None:
    text = f"The harbour closed after 40 boats sank.\n\n{line}\n"
    assert [mention.why_not for mention in find_mentions(Document.from_text(text))[1:]] == [reason]
