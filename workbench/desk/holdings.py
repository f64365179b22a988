"""All that the desk holds of one article, as exports want it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workbench.desk.records import (
    ArticleRecord,
    CheckRecord,
    ClaimRecord,
    Coverage,
    LinkRecord,
    ReviewRecord,
    SourceRecord,
)
from workbench.text.document import Document


@dataclass(frozen=True, slots=True)
class Holdings:
    """What was read of an article at one moment."""

    article: ArticleRecord
    document: Document
    """The text of the draft in force."""
    coverage: Coverage
    claims: tuple[ClaimRecord, ...]
    """In text order, gone ones last."""
    links: Mapping[str, Sequence[LinkRecord]]
    """By claim id, best first, rejected ones last."""
    checks: tuple[CheckRecord, ...]
    sources: tuple[SourceRecord, ...]
    history: tuple[ReviewRecord, ...]
    """The journal of the article, oldest first."""
    head: str
    """Hash of the journal's newest row; "" where nothing was decided."""
    secrets: Mapping[str, str] = field(default_factory=dict, compare=False)
    """Id and name of each confidential source that the article ever had, removed ones too."""
