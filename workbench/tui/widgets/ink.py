"""Styles that lie over one another, in colours that can be read on what lies beneath."""

from __future__ import annotations

from rich.color import Color as RichColor
from rich.style import Style
from textual.color import Color
from textual.css.styles import RenderStyles
from textual.widget import Widget

from workbench.desk.finding import Finding

_LOUD = ("cursor", "current", "figure", "hit", "hint", "selection")
"""Styles with a ground of their own: on it their own colour is read, and no other."""
_FRAMES = (
    *("title", "quiet", "rest", "key", "alert", "heading", "flag", "chosen", "passage"),
    *("claim", "place", "sight"),
)
"""Styles of what is not a mark."""


def component_names() -> set[str]:
    """What the application lists as its component classes, for all widgets: those of marks and of frames.

    Textual applies the style sheets to every component class of every widget. Held once they cost a fifth of the start.
    """
    marks = (*(finding.value for finding in Finding), "stale", "query")
    return {f"line--{name}" for name in (*marks, *_FRAMES, *_LOUD)}


class Inked(Widget):
    """A widget that paints in inks: each is mixed once, until a theme or a state of focus gives it other colours."""

    _inks: dict[str, Style] | None = None

    def inked(self, names: str) -> Style:
        """The style that these names make together over the widget's own."""
        if self._inks is None:
            self._inks = {}
        style = self._inks.get(names)
        if style is None:
            style = self._inks[names] = ink(self, names)
        return style

    def notify_style_update(self) -> None:
        """Forget what was mixed for other colours."""
        super().notify_style_update()
        self._inks = None


def ink(widget: Widget, names: str) -> Style:
    """The style that component classes of the application (`line--` and a name each) make together over a widget's own.

    A component's colour is blended and, where it is `auto`, set against the ground of the widget; Textual's own
    partial styles leave both undone and give white on white in light themes.
    """
    style = widget.rich_style
    listed = names.split()
    if not listed:
        return style
    loud = next((name for name in reversed(listed) if name in _LOUD), "")
    ground = widget.background_colors[1]
    for name in listed:
        rules = widget.app.get_component_styles(f"line--{name}")
        own = not loud or name == loud
        beneath = ground
        if rules.has_rule("background"):
            beneath += rules.background
        text = rules.text_style
        style += Style(
            color=_colour(rules, beneath) if own else None,
            bgcolor=rules.background.rich_color if own and rules.background.a else None,
            bold=text.bold,
            dim=text.dim and own,
            italic=text.italic,
            underline=text.underline,
            strike=text.strike,
            reverse=text.reverse,
        )
    return style


def _colour(rules: RenderStyles, ground: Color) -> RichColor | None:
    """The colour of a component's text over a ground; None where it has none of its own."""
    if rules.has_rule("auto_color") and rules.auto_color:
        return (ground + ground.get_contrast_text(rules.color.a)).rich_color
    return (ground + rules.color).rich_color if rules.has_rule("color") else None
