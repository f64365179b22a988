"""The formats by name: what writes each, which file it is known by, and what it takes unless told otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from workbench.exports.dossier import Dossier
from workbench.exports.selection import EVERYTHING, SIGNED_OFF, VERIFIED, Selection
from workbench.garbage import uncollected


@dataclass(frozen=True, slots=True)
class Format:
    """One format. Its module is imported when it is written and not before."""

    name: str
    writer: str
    """Module and function, "module:function": from a dossier to text or bytes."""
    suffix: str
    about: str
    default: Selection = VERIFIED
    """What it takes where neither a filter nor --all says otherwise."""
    required: Selection = EVERYTHING
    """What a claim must be in any case."""
    public: bool = False
    """Whether it is made for publication, and so never holds anything confidential."""
    own: bool = True
    """Whether it tells of more than one passage of the article itself that nobody judged."""
    options: tuple[str, ...] = ()
    """What its writer takes beside the dossier."""

    def write(self, dossier: Dossier, **options: str | bool) -> bytes:
        """The dossier in this format, with the options that its writer takes; text is UTF-8."""
        module, _, function = self.writer.partition(":")
        write: Callable[..., str | bytes] = getattr(import_module(f"workbench.exports.{module}"), function)
        with uncollected():
            content = write(dossier, **{name: value for name, value in options.items() if name in self.options})
        return content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content


FORMATS = {
    item.name: item
    for item in (
        Format("csv", "comma_separated:claims_csv", ".csv", "the claims, a row each", own=False, options=("excel",)),
        Format(
            "evidence", "comma_separated:evidence_csv", ".csv", "their passages, a row each, as CSV", options=("excel",)
        ),
        Format("json", "claims_json:to_json", ".json", "everything, documented and versioned"),
        Format("jsonl", "claims_json:to_json_lines", ".jsonl", "a JSON object a claim and line"),
        Format("xlsx", "workbook:workbook", ".xlsx", "claims and evidence as an Excel workbook"),
        Format("markdown", "markdown:markdown", ".md", "a table and the evidence, to read"),
        Format(
            "claimreview",
            "claimreview:claimreview",
            ".claimreview.jsonld",
            "schema.org ClaimReview: signed-off claims, for publication",
            default=SIGNED_OFF,
            required=SIGNED_OFF,
            public=True,
            options=("publisher", "url"),
        ),
        Format(
            "web-annotation",
            "web_annotation:web_annotation",
            ".jsonld",
            "W3C Web Annotation: where each claim stands, for publication",
            default=EVERYTHING,
            public=True,
        ),
        Format("sarif", "sarif:sarif", ".sarif", "SARIF 2.1.0: what to act on, for editors and CI", default=EVERYTHING),
    )
}


def format_of(name: str, filename: str) -> Format:
    """The format that a name asks for, else the one that a file's ending tells, else CSV."""
    if name:
        return FORMATS[name]
    return next((item for item in FORMATS.values() if filename.casefold().endswith(item.suffix)), FORMATS["csv"])
