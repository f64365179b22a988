"""What is worked out once is kept by the instance that was asked."""

from workbench.text.once import once


class Line:
    def __init__(self, text: str) -> None:
        self.text = text
        self.counted = 0

    @once
    def words(self) -> list[str]:
        """The words of the line."""
        self.counted += 1
        return self.text.split()


def test_a_property_is_worked_out_when_it_is_first_asked_for_and_then_kept() -> None:
    line = Line("two boats")
    assert line.counted == 0
    assert line.words is line.words
    assert (line.words, line.counted) == (["two", "boats"], 1)


def test_each_instance_keeps_its_own() -> None:
    assert Line("two boats").words != Line("three boats").words


def test_the_class_tells_what_it_is() -> None:
    assert Line.words.__doc__ == "The words of the line."
