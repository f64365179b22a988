"""Sentences of two drafts: which became which."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.text.alignment import align

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
