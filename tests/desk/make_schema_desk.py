"""Makes the desk of the present schema that the tests keep: run it once for each schema, before its release.

From the project's folder: python -m tests.desk.make_schema_desk
"""

from __future__ import annotations

from pathlib import Path

from workbench.desk.desk import Desk
from workbench.desk.file.schema import SCHEMA
from workbench.desk.finding import Finding
from workbench.text.document import Document

from .samples import SOURCE, analysis, numbered


def make(path: Path) -> None:
    """A desk with a source and one act of each sort that decides where a claim stands."""
    path.unlink(missing_ok=True)
    source = Document.from_text(SOURCE, "court.txt")
    with Desk.open(path, create=True) as desk:
        article = desk.add_article(analysis(), reviewer="ann")
        desk.add_source(article.id, source, analysis(sources=(source,)), reviewer="ann")
        one, two, three, four, five = numbered(desk, 1, 2, 3, 4, 5)
        desk.decide([one, two], Finding.VERIFIED, reviewer="ann", note="register")
        desk.decide([three], Finding.WRONG, reviewer="bob", corrected_value="119")
        desk.second_look([one], reviewer="bob")
        desk.second_look([two], Finding.IMPRECISE, reviewer="bob", blind=True)
        desk.ask(four, "Which unit?", reviewer="ann")
        desk.tag(five, ["lead"], reviewer="ann")
        desk.undo(reviewer="ann")
        desk.correct_reading(five, {"bound": ">="}, reviewer="ann")


if __name__ == "__main__":
    make(Path(__file__).parent / "data" / f"schema-{SCHEMA}.db")
