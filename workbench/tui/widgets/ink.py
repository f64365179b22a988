"""Styles that lie over one another, in colours that can be read on what lies beneath."""

from __future__ import annotations

from rich.style import Style
from textual.widget import Widget

_LOUD = ("cursor", "current", "figure", "hit", "hint", "selection")
"""Styles with a ground of their own: on it their own colour is read, and no other."""


def ink(widget: Widget, names: str) -> Style:
    """The style that component classes (`line--` and a name each) make together over a widget's own.

    A component's colour is blended and, where it is `auto`, set against the ground; Textual's own partial styles
    leave both undone and give white on white in light themes.
    """
    style = widget.rich_style
    listed = names.split()
    loud = next((name for name in reversed(listed) if name in _LOUD), "")
    for name in listed:
        full = widget.get_component_rich_style(f"line--{name}")
        partial = widget.get_component_rich_style(f"line--{name}", partial=True)
        rules = widget.get_component_styles(f"line--{name}")
        coloured = rules.has_rule("color") or rules.has_rule("auto_color")
        style += Style(
            color=full.color if coloured and (not loud or name == loud) else None,
            bgcolor=partial.bgcolor if not loud or name == loud else None,
            bold=partial.bold,
            italic=partial.italic,
            underline=partial.underline,
            strike=partial.strike,
            reverse=partial.reverse,
        )
    return style
