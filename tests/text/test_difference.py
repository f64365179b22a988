"""Word by word: what stayed, went and came, and where a stretch of a sentence stands after an edit."""

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.text.difference import Change, Passage, plain, word_difference
from workbench.text.span import Span

_SENTENCE = st.lists(st.sampled_from("about 171 117 men of the Guard, were killed — “by” July".split())).map(" ".join)


def after(before: str, now: str, words: str) -> str:
    """What stands in `now` in the place of `words` of `before`."""
    start = before.index(words)
    span, _ = Passage(before, now).moved(Span(start, start + len(words)))
    return now[span.start : span.end]


def test_a_changed_figure_is_one_cut_and_one_added_piece():
    pieces = word_difference("At least 171 men died.", "At least 117 men died.")
    assert [(piece.change, piece.text) for piece in pieces if piece.change is not Change.SAME] == [
        (Change.CUT, "171"),
        (Change.ADDED, "117"),
    ]


@settings(max_examples=50)
@given(_SENTENCE, _SENTENCE)
def test_the_pieces_give_both_sentences_back(before, now):
    pieces = word_difference(before, now)
    assert "".join(piece.text for piece in pieces if piece.change is not Change.ADDED) == before
    assert "".join(piece.text for piece in pieces if piece.change is not Change.CUT) == now


def test_a_figure_is_found_behind_words_that_were_put_in_front():
    assert after("171 men died.", "By July the 171 men had died.", "171") == "171"


def test_what_replaced_a_figure_stands_in_its_place():
    assert after("Only 30 men sued.", "Only some forty men sued.", "30") == "forty"


def test_a_figure_that_was_cut_leaves_an_empty_stretch():
    assert after("The 30 men sued.", "The men sued.", "30") == ""


def test_quotes_dashes_and_spaces_are_no_change_of_words():
    assert plain("“Go”—he\u00a0said") == plain('"Go" - he said')
    assert plain("30–40") == plain("30-40")
