"""What changed among the figures between two drafts, for the editor: Markdown, HTML and CSV."""

from __future__ import annotations

import csv
import io
from collections import Counter
from html import escape

from workbench.claims.redraft.outcome import Fate
from workbench.desk.redraft.between import Between
from workbench.desk.redraft.cases import Case
from workbench.exports.defuse import defuse
from workbench.text.difference import Change, Piece, word_difference

_HEADINGS = {
    Fate.STALE: "Figures that changed",
    Fate.AMBIGUOUS: "Figures whose place is not certain",
    Fate.GONE: "Figures that are gone",
    Fate.NEW: "New figures",
}
_SUMMED_UP = {Fate.STALE: "changed", Fate.AMBIGUOUS: "uncertain", Fate.GONE: "gone", Fate.NEW: "new"}
_COLUMNS = (
    "change", "number", "label", "figure_before", "figure_after", "why", "sentence_before", "sentence_after", "places",
)  # fmt: skip
_STYLE = (
    "body{font:16px/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
    "del{background:#fbdcdc}ins{background:#d8f0d8;text-decoration:none}li{margin:0 0 1rem}"
)
_MARKDOWN_MARKS = str.maketrans({mark: "\\" + mark for mark in "\\`*_{}[]<>#|~"})


def as_csv(found: Between) -> str:
    """A row a figure, changed ones first; text that a spreadsheet would run is defused."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for case in found.cases:
        places = " | ".join(_places(case))
        before, after = case.before, case.after
        texts = (case.label, before.figure, after.figure, case.why, before.sentence, after.sentence, places)
        writer.writerow([case.fate.value, case.number or "", *map(defuse, texts)])
    return stream.getvalue()


def as_markdown(found: Between) -> str:
    """A section for each sort of change; what was cut is ~~struck~~, what was added **bold**."""
    lines = [f"# {_plain(_title(found))}", "", _plain(_summary(found)), ""]
    for fate, heading in _HEADINGS.items():
        cases = [case for case in found.cases if case.fate is fate]
        if cases:
            lines += [f"## {heading}", ""]
            for case in cases:
                lines += [f"- {_numbered(case)}**{_plain(case.label)}**: {_plain(case.why)}"]
                lines += [f"  > {_markdown(case)}", ""]
                lines += [f"  - May stand at {_plain(place)}" for place in _places(case)]
                lines += [""] if case.candidates else []
    return "\n".join(lines).rstrip() + "\n"


def as_html(found: Between) -> str:
    """One page that needs nothing else, with the sentences' changes marked; nothing in a text can become a tag."""
    title = escape(_title(found))
    body = [f"<h1>{title}</h1>", f"<p>{escape(_summary(found))}</p>"]
    for fate, heading in _HEADINGS.items():
        cases = [case for case in found.cases if case.fate is fate]
        if cases:
            items = "\n".join(
                f"<li>{_numbered(case)}<strong>{escape(case.label)}</strong>: {escape(case.why)}"
                f"<blockquote>{_html(case)}</blockquote>{_html_places(case)}</li>"
                for case in cases
            )
            body.append(f"<h2>{heading}</h2>\n<ul>\n{items}\n</ul>")
    head = f'<meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>'
    return f'<!doctype html>\n<html lang="en"><head>{head}</head>\n<body>\n' + "\n".join(body) + "\n</body></html>\n"


def _title(found: Between) -> str:
    return f"{found.article.title or found.article.name}: draft {found.older.number} to {found.newer.number}"


def _summary(found: Between) -> str:
    counts = Counter(case.fate for case in found.cases)
    said = [f"{counts[fate]} {word}" for fate, word in _SUMMED_UP.items() if counts[fate]]
    return f"Figures: {', '.join(said)}." if said else "No figure changed."


def _numbered(case: Case) -> str:
    return f"{case.number}. " if case.number else ""


def _places(case: Case) -> list[str]:
    """Where an ambiguous figure may stand, each as the figure and its sentence there."""
    return [f"{place.text}: {' '.join(place.sentence.split())}" for place in case.candidates]


def _html_places(case: Case) -> str:
    return "".join(f"<p>May stand at {escape(place)}</p>" for place in _places(case))


def _pieces(case: Case) -> tuple[Piece, ...]:
    """The sentence with its changes; of a gone or new figure the one sentence there is."""
    before, after = case.before.sentence, case.after.sentence
    return word_difference(before, after) if before and after else (Piece(Change.SAME, before or after),)


def _html(case: Case) -> str:
    tags = {Change.SAME: "{}", Change.CUT: "<del>{}</del>", Change.ADDED: "<ins>{}</ins>"}
    return "".join(tags[piece.change].format(escape(piece.text)) for piece in _pieces(case))


def _markdown(case: Case) -> str:
    # A mark must touch its words, so the space at either end of a piece stays outside.
    marks = {Change.SAME: "", Change.CUT: "~~", Change.ADDED: "**"}
    shown = []
    for piece in _pieces(case):
        text = _plain(piece.text)
        core = text.strip()
        mark = marks[piece.change] if core else ""
        lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :] if core else ""
        shown.append(f"{lead}{mark}{core}{mark}{tail}")
    return "".join(shown).strip()


def _plain(text: str) -> str:
    """A text in one line in which nothing is Markdown."""
    return text.replace("\n", " ").translate(_MARKDOWN_MARKS)
