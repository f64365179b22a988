"""A paragraph that was repeated, one of the two edited: nobody can tell which was there first, so both are shown."""

import pytest
from redrafts import followed

from workbench.claims.redraft.outcome import Fate

LEAD = "The county closed the coast road on Monday."
TOLD = "Officials met on Friday. About 140 houses were flooded in the valley. The mayor thanked 12 crews."
CHANGED = TOLD.replace("140", "180")
REST = "A crew is clearing the trees.\n\nSchools will stay shut.\n\nNobody knows when it opens.\n\nIt rained all night."
OLD = f"{LEAD}\n\n{TOLD}\n\n{REST}"


@pytest.mark.parametrize("new", [(LEAD, CHANGED, TOLD, REST), (LEAD, CHANGED, REST, TOLD)])
def test_a_changed_figure_whose_sentence_stands_in_a_copy_is_offered_with_both_places(new):
    by_words, result = followed("\n\n".join(new), OLD)
    assert (by_words["140"].fate, len(by_words["140"].candidates)) == (Fate.AMBIGUOUS, 2)
    assert by_words["140"].why == "its sentence stands there, and in its place another one with another figure"
    assert by_words["12"].fate in (Fate.KEPT, Fate.MOVED)
    assert len(result.new) == 1


def test_a_figure_for_which_a_word_stands_in_its_place_is_offered_where_its_sentence_stands_in_a_copy():
    new = "\n\n".join((LEAD, TOLD.replace("140", "all"), TOLD, REST))
    by_words, _ = followed(new, OLD)
    assert (by_words["140"].fate, len(by_words["140"].candidates)) == (Fate.AMBIGUOUS, 1)


@pytest.mark.parametrize("new", [(LEAD, TOLD, CHANGED, REST), (LEAD, TOLD, REST, CHANGED)])
def test_a_copy_further_on_with_another_figure_leaves_the_claim_where_it_is(new):
    by_words, result = followed("\n\n".join(new), OLD)
    assert by_words["140"].fate is Fate.KEPT
    assert len(result.new) == 2


def test_a_copy_in_which_no_figure_changed_leaves_the_claim_where_it_is():
    by_words, _ = followed("\n\n".join((LEAD, TOLD.replace("were", "are"), TOLD, REST)), OLD)
    assert by_words["140"].fate is Fate.KEPT


def test_an_edited_sentence_and_a_copy_of_it_with_another_figure_are_two_places():
    edited = "About 140 houses were flooded in the whole of the valley, and a crew is clearing the trees."
    new = "\n\n".join((LEAD, edited, "About 180 houses were flooded in the valley.", REST))
    by_words, _ = followed(new, "\n\n".join((LEAD, "About 140 houses were flooded in the valley.", REST)))
    assert by_words["140"].fate is Fate.AMBIGUOUS


def test_two_sentences_joined_and_told_again_so_with_another_figure_are_two_places():
    told = "The road was shut in May. The county spent 140 euros on it, and thanked the crew."
    joined = "The road was shut in May, and the county spent 140 euros on it, and thanked the crew."
    new = "\n\n".join((LEAD, joined.replace("140", "180"), REST, joined))
    by_words, _ = followed(new, "\n\n".join((LEAD, told, REST)))
    assert by_words["140 euros"].fate is Fate.AMBIGUOUS


def test_a_like_sentence_about_something_else_in_front_changes_nothing():
    was = "The Liberals stand at 14 percent in the north."
    new = "\n\n".join((LEAD, "The Greens stand at 11 percent in the south.", was, REST))
    by_words, _ = followed(new, "\n\n".join((LEAD, was, REST)))
    assert by_words["14 percent"].fate is Fate.KEPT


def test_a_sentence_that_went_elsewhere_while_its_like_stands_in_its_place_is_offered_with_both():
    was = "The county had 140 shovels in its depot when the storm began."
    new = "\n\n".join((LEAD, was.replace("140", "148"), REST, was))
    by_words, _ = followed(new, "\n\n".join((LEAD, was, REST)))
    assert (by_words["140"].fate, len(by_words["140"].candidates)) == (Fate.AMBIGUOUS, 2)
