"""The check report as one HTML file: no script, nothing fetched from elsewhere, and it prints well.

Everything that comes from an article, a source or a reviewer is escaped by the template engine, and a content security
policy in the file itself forbids scripts, pictures, forms and addresses of any other origin should that ever fail.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from workbench.desk.finding import finding_info, finding_table
from workbench.desk.records import ClaimRecord
from workbench.exports.dossier import Dossier
from workbench.exports.report.edition import Edition
from workbench.exports.report.page import Page, page_of
from workbench.exports.report.pictures import BAR_WIDTH, STRIP_WIDTH, words_of
from workbench.exports.report.reasons import told, unsettled_because
from workbench.text.visible import visible

_HEX = re.compile(r"[0-9a-f]{64}")
_HEAD = 16
"""Digits of the head that a printed page shows; `workbench log --verify --head` takes a beginning."""


def html_report(dossier: Dossier, edition: Edition = Edition.CHECKING, *, names: bool = False) -> str:
    """An edition of the report as HTML."""
    return render(page_of(dossier, edition, names=names))


def render(page: Page) -> str:
    """A report's content as HTML."""
    style = _style() + _foot(page.dossier)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            page=page,
            dossier=page.dossier,
            style=Markup(style),  # noqa: S704 - our own file and table, nothing from outside
            policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
            strip_width=STRIP_WIDTH,
            bar_width=BAR_WIDTH,
        )
    )


def _foot(dossier: Dossier) -> str:
    """What stands at the foot of each printed page: sheets that come apart still say which decisions they show."""
    told = f"draft {dossier.article.draft_number} · head {dossier.head[:_HEAD]}" if _HEX.fullmatch(dossier.head) else ""
    return f'@page {{ @bottom-left {{ content: "{told}"; font: 8pt sans-serif; }} }}\n'


def _style() -> str:
    findings = "".join(f".{info.finding} {{ --ink: {info.ink}; --tint: {info.tint}; }}\n" for info in finding_table())
    return _file("report.css") + findings


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_file),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["info"] = lambda claim: finding_info(claim.finding)
    environment.filters["reading"] = _reading
    environment.filters["because"] = unsettled_because
    environment.filters["told"] = told
    environment.filters["day"] = lambda time: time[:16].replace("T", " ")
    return environment


@cache
def _file(name: str) -> str:
    return files("workbench.exports.report").joinpath("templates", name).read_text("utf-8")


def _shown(value: object) -> object:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _reading(claim: ClaimRecord) -> str:
    return f"{claim.kind.value}: {words_of(claim)}"
