"""How the tests of this folder write down what was read."""

from workbench.quantities.quantity import Quantity
from workbench.quantities.scanner import scan


def only(text: str) -> Quantity:
    """The one quantity of a text."""
    found = scan(text)
    assert len(found) == 1, [text[item.start : item.end] for item in found]
    return found[0]


def spans(text: str) -> list[str]:
    """What was found, as written."""
    return [text[item.start : item.end] for item in scan(text)]


def read(text: str) -> tuple[str, str, float | None, float | None, str]:
    """Kind, bound, low, high and unit of the one quantity of a text."""
    item = only(text)
    return item.kind.value, item.bound.value, item.low, item.high, item.unit
