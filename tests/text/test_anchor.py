"""Selectors of the W3C model: the words, what stands around them, and the position."""

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.text.anchor import Selector, resolve, selector_of
from workbench.text.span import Span

TEXT = "About 40 sued in Perm. Then 40 more sued in Omsk. 🙂 At least 40 waited."


def test_a_selector_holds_the_words_their_context_and_their_place_in_code_points():
    start = TEXT.index("40 waited")
    selector = selector_of(TEXT, Span(start, start + 2))
    assert (selector.exact, selector.suffix) == ("40", " waited.")
    assert selector.prefix.endswith("🙂 At least ")
    assert (selector.start, selector.end) == (start, start + 2)


def test_words_that_moved_are_found_by_what_stands_around_them():
    start = TEXT.index("40 more")
    found = resolve(selector_of(TEXT, Span(start, start + 2)), "A new lead. " + TEXT)
    assert found == Span(start + 12, start + 14)


def test_words_that_are_gone_are_found_nowhere():
    assert resolve(selector_of(TEXT, Span(0, 8)), "About 50 sued.") is None


def test_two_places_that_fit_equally_well_are_not_guessed():
    assert resolve(Selector("40", "", "", 3, 5), "40    40") is None
    assert resolve(Selector("40", "", "", 4, 6), "40    40") == Span(6, 8)


@settings(max_examples=50)
@given(st.text("ab 4", min_size=1, max_size=60), st.data())
def test_in_an_unchanged_text_a_place_is_found_where_it_is(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    place = Span(start, data.draw(st.integers(start + 1, len(text))))
    assert resolve(selector_of(text, place), text) == place
