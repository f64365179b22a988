"""What is remembered of words: each answer once, up to a number of them, and the last of those without end."""

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


def test_of_words_of_great_length_only_the_last_is_remembered() -> None:
    asked: list[str] = []

    @remembered(10)
    def same(word: str) -> str:
        asked.append(word)
        return word

    long, other = "b" * 1000, "c" * 1000
    assert [same(word) for word in (long, long, "a", long, other, long)] == [long, long, "a", long, other, long]
    assert asked == [long, "a", other, long]
