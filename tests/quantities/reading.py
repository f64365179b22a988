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


def told(text: str) -> list[str]:
    """Every quantity of a text in a line: "as written; kind, bound and value, unit"."""
    return [f"{text[item.start : item.end]}; {_said(item)}" for item in scan(text)]


def _said(item: Quantity) -> str:
    if item.kind.value == "identifier":
        return "identifier"
    if item.iso:
        return f"{item.kind.value} {item.iso}" + (f" ({item.remark})" if item.remark else "")
    ends = [
        "" if end is None else f"{end:,}" if isinstance(end, int) else f"{end:.8g}" for end in (item.low, item.high)
    ]
    value = "..".join(ends) if item.bound.value in ("range", "vague") else ends[0] or ends[1]
    return f"{item.kind.value} {item.bound.value} {value} {item.unit}".rstrip()
