"""Tags in one cell."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.exports.tag_list import join_tags, split_tags

words = st.text(max_size=8) | st.text("a,\\ ", max_size=8)


@given(st.lists(words))
def test_tags_come_back_as_they_were_but_for_white_space_around_them(tags: list[str]) -> None:
    assert split_tags(join_tags(tags)) == tuple(tag.strip() for tag in tags if tag.strip())


def test_what_a_person_typed_is_read_as_tags() -> None:
    assert split_tags(" money,budget , dogs") == ("money", "budget", "dogs")
    assert split_tags("") == ()
