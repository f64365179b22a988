"""Sentences of two drafts: which became which."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.text.alignment.aligning import align

TWIN = "Hundreds of men refused to fight and returned home"
DRAFT = [
    TWIN,
    "By Anna Writer",
    TWIN,
    "The convoy began to move on the morning of the first day, in three columns.",
    "About 500 servicemen were discharged in the village of Zvezdny during the spring.",
    "The court heard the first cases in May, and it rejected every single one of them.",
    "Nobody was at home.",
]


def partners(old: list[str], new: list[str]) -> dict[tuple[int, ...], tuple[int, ...]]:
    return {tuple(block.old): tuple(block.new) for block in align(old, new).blocks}


def test_an_unchanged_draft_aligns_one_to_one():
    alignment = align(DRAFT, DRAFT)
    assert [(block.old, block.new) for block in alignment.blocks] == [
        (range(index, index + 1),) * 2 for index in range(len(DRAFT))
    ]
    assert alignment.share == 1


def test_of_twin_sentences_the_one_in_its_old_neighbourhood_is_taken():
    assert partners(DRAFT, DRAFT[1:]) == {(index + 1,): (index,) for index in range(len(DRAFT) - 1)}
    cut_second = DRAFT[:2] + DRAFT[3:]
    assert (0,) in partners(DRAFT, cut_second)
    assert (2,) not in partners(DRAFT, cut_second)


def test_an_edited_sentence_is_found_between_its_neighbours():
    new = list(DRAFT)
    new[4] = "Some 300 servicemen were discharged in the village of Zvezdny during that spring, a lawyer said."
    assert partners(DRAFT, new)[4,] == (4,)


def test_a_sentence_put_in_place_of_another_is_not_that_one():
    new = list(DRAFT)
    new[4] = "Rain fell on the northern fields until late in the evening."
    assert (4,) not in partners(DRAFT, new)


def test_a_split_sentence_is_one_block_of_two():
    new = [
        *DRAFT[:5],
        "The court heard the first cases in May.",
        "It rejected every single one of them.",
        DRAFT[6],
    ]
    assert partners(DRAFT, new)[5,] == (5, 6)


def test_joined_sentences_are_one_block_of_two():
    new = [*DRAFT[:3], DRAFT[3][:-1] + ", and about" + DRAFT[4].removeprefix("About"), *DRAFT[5:]]
    assert partners(DRAFT, new)[3, 4] == (3,)


def test_a_moved_sentence_is_found_and_said_to_be_moved():
    new = [*DRAFT[:3], *DRAFT[4:], DRAFT[3]]
    block = next(block for block in align(DRAFT, new).blocks if block.old.start == 3)
    assert (block.new.start, block.moved) == (6, True)


def test_two_places_that_fit_about_as_well_are_rivals():
    new = list(DRAFT)
    new[4:5] = [
        "About 400 servicemen were discharged in the village of Zvezdny during the spring.",
        "About 600 servicemen were discharged in the village of Zvezdny during the spring.",
    ]
    block = next(block for block in align(DRAFT, new).blocks if block.old.start == 4)
    assert {block.new.start, *block.rivals} == {4, 5}


def rivalled(old: list[str], new: list[str]) -> dict[int, bool]:
    """Old sentence -> whether its place is in doubt."""
    return {index: bool(block.rivals) for block in align(old, new).blocks for index in block.old}


EDITED_TWIN = "Hundreds of men refused to fight again and returned home"


def test_of_twins_one_cut_and_one_edited_elsewhere_none_is_guessed():
    new = [*DRAFT[3:6], EDITED_TWIN, DRAFT[6]]
    doubts = rivalled(DRAFT, new)
    assert [doubts[index] for index in (0, 2) if index in doubts] == [True]


def test_of_twins_that_were_both_edited_and_one_of_them_moved_none_is_guessed():
    new = [f"{TWIN} at last", *DRAFT[3:6], EDITED_TWIN, DRAFT[6]]
    doubts = rivalled(DRAFT, new)
    assert all(doubts[index] for index in (0, 2) if index in doubts)


def test_a_twin_edited_in_its_place_is_certain():
    new = [EDITED_TWIN, *DRAFT[1:]]
    assert rivalled(DRAFT, new) == dict.fromkeys(range(len(DRAFT)), False)


def test_a_sentence_cut_elsewhere_that_fits_an_edited_one_as_well_is_its_rival():
    other = "About 500 servicemen were discharged in the village of Zvezdny during the autumn."
    new = list(DRAFT)
    new[4] = "About 500 servicemen were discharged in the village of Zvezdny during the winter."
    assert rivalled([other, *DRAFT], new)[5]
    assert not rivalled(DRAFT, new)[4]


@pytest.mark.parametrize(("name", "found"), [("Zvezdny", True), ("Kirovsk", False)])
def test_a_sentence_ran_into_another_only_where_its_rare_words_stand_there(name, found):
    headline = "Five hundred guardsmen discharged in Zvezdny after the long march home"
    lead = "Nobody at the garrison would say a word about it on the telephone last night."
    old, new = [headline, *DRAFT[3:], lead], [*DRAFT[3:], f"{headline.replace('Zvezdny', name)} {lead}"]
    assert any(0 in block.old for block in align(old, new).blocks) is found


def test_two_drafts_of_hundreds_of_sentences_without_one_in_common_align_near_the_diagonal():
    old = [f"The {n} letters of the {n * 7} people in house {n * 3} were read aloud." for n in range(300)]
    new = [text.replace("read aloud", "read out").replace("letters", "notes") for text in old]
    blocks = align(old, new).blocks
    assert sum(block.old == block.new for block in blocks) > 280


@pytest.mark.parametrize(
    ("old", "new"),
    [([], []), (DRAFT, []), ([], DRAFT), (["x"] * 3000, ["x"] * 2500), (["a", "b"] * 2000, ["b", "a"] * 2000)],
    ids=["nothing", "emptied", "from nothing", "equal sentences", "two sentences in turn"],
)
def test_hostile_drafts_align_in_bounded_time(old, new):
    blocks = align(old, new).blocks
    assert len(blocks) <= len(old)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(DRAFT), max_size=9), st.lists(st.sampled_from(DRAFT), max_size=9))
def test_no_sentence_stands_in_two_blocks_and_equal_ones_are_never_left_over_on_both_sides(old, new):
    blocks = align(old, new).blocks
    for side, length in (("old", len(old)), ("new", len(new))):
        indices = [index for block in blocks for index in getattr(block, side)]
        assert len(indices) == len(set(indices))
        assert all(0 <= index < length for index in indices)
    lost = {old[i] for i in range(len(old)) if not any(i in block.old for block in blocks)}
    free = {new[j] for j in range(len(new)) if not any(j in block.new for block in blocks)}
    assert not lost & free
