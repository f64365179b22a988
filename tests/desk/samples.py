"""Articles for the tests of the desk, read by hand, so that they hold whatever the grammar learns."""

from __future__ import annotations

import re
import shutil
import tempfile
from functools import cache
from pathlib import Path

from workbench.claims.mention import Analysis, Check, Link, Mention, Relation, Verdict
from workbench.desk.desk import Desk
from workbench.quantities.quantity import Kind, Quantity
from workbench.text.document import Document, Origin

TEXT = "About 500 men came home. 140 sued, 115 of them together. Unit 7 lost 12.\n\nBy July 171 were dead."
SOURCE = "The court lists 140 suits. The unit lost 11 men."


def analysis(
    text: str = TEXT, sources: tuple[Document, ...] = (), *, name: str = "article.txt", path: str = ""
) -> Analysis:
    """Every run of digits is a count and a claim, but the 7 of "Unit 7"; each links to the sources' first sentences."""
    document = Document.from_text(text, name, origin=Origin(path=path))
    mentions = tuple(
        Mention(
            Quantity(match.start(), match.end(), Kind.COUNT, low=int(match.group()), high=int(match.group())),
            claim=match.group() != "7",
            label=f"{match.group()} of them",
            sentence=document.sentence_index(match.start()),
        )
        for match in re.finditer(r"\d+", document.text)
    )
    links = tuple(
        Link(
            mention=index,
            source=number,
            start=source.sentences[0].start,
            end=source.sentences[0].end,
            relation=Relation.CONTRADICTS if mention.quantity.low == 12 else Relation.SUPPORTS,
            score=90.0 - index,
            why=("same figure",),
        )
        for number, source in enumerate(sources)
        for index, mention in enumerate(mentions)
    )
    checks = (Check("sum", Verdict.FAILS, "140 = 115 + 12? no", (1, 2)),) if len(mentions) > 2 else ()
    return Analysis(
        article=document,
        sources=sources,
        mentions=mentions,
        facts=tuple(f"f{number}" for number in range(1, len(mentions) + 1)),
        links=links,
        checks=checks,
        relations=(),
    )


@cache
def _template() -> bytes:
    """The bytes of a desk with the sample article, made once a process."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.db"
        with Desk.open(path, create=True) as desk:
            desk.add_article(analysis(), reviewer="ann")
        return path.read_bytes()


def sample_desk(folder: Path, name: str = "claims.db") -> Path:
    """A desk with the sample article, in a file of its own."""
    path = folder / name
    path.write_bytes(_template())
    path.chmod(0o600)
    return path


def numbered(desk: Desk, *numbers: int) -> list[str]:
    """The ids of the claims with these numbers, of the desk's newest article."""
    claims = {claim.number: claim.id for claim in desk.claims(desk.article().id, everything=True)}
    return [claims[number] for number in numbers]


def copy_desk(path: Path, to: str) -> Path:
    """A copy of a closed desk beside it."""
    return Path(shutil.copy(path, path.with_name(to)))
