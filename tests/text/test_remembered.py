"""What is remembered of words: each answer once, up to a number of them, and none of a word without end."""

from workbench.text.remembered import remembered


def test_a_word_is_asked_for_once() -> None:
    asked: list[str] = []

    @remembered(10)
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [length(word) for word in ("one", "two", "one", "three", "two")] == [3, 3, 3, 5, 3]
    assert asked == ["one", "two", "three"]


def test_no_more_words_are_remembered_than_were_allowed() -> None:
    asked: list[str] = []

    @remembered(2)
    def same(word: str) -> str:
        asked.append(word)
        return word

    assert [same(word) for word in ("a", "b", "c", "c", "a")] == ["a", "b", "c", "c", "a"]
    assert asked == ["a", "b", "c", "a"]


def test_a_word_of_great_length_is_not_remembered() -> None:
    asked: list[str] = []

    @remembered(10)
    def same(word: str) -> str:
        asked.append(word)
        return word

    assert same("b" * 1000) == same("b" * 1000)
    assert len(asked) == 2
