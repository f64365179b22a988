"""Draw docs/screen.svg, the README's picture: the real screen on a copy of the demo desk.

    python docs/screen.py [FOLDER]

The decisions in the picture are made in the copy, in a temporary folder, by a reviewer called Reviewer; they only show
what a decided claim looks like and say nothing about the article.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

from workbench.config import Config
from workbench.desk.desk import Desk
from workbench.tui.app import WorkbenchApp

DOCS = Path(__file__).parent


async def draw(desk_file: Path, folder: Path) -> None:
    """Open the desk, look at a few claims, decide three, and save what the screen shows."""
    with Desk.open(desk_file) as desk:
        app = WorkbenchApp(desk, desk.article(), "Reviewer", Config(path=folder / "none.toml"))
        async with app.run_test(size=(132, 40)) as pilot:
            await pilot.pause()
            await pilot.press("g", "j", "j", "j", "v", "o", "j")
            await pilot.press("k")
            await pilot.pause()
            picture = app.export_screenshot(title="workbench")
    # The picture stands alone: without the fonts that it would load from elsewhere, the reader's own is used.
    picture = re.sub(r"@font-face\s*\{[^}]*\}", "", picture)
    # Some viewers fold the spaces that the columns stand on.
    picture = picture.replace("<text ", '<text xml:space="preserve" ')
    (folder / "screen.svg").write_text(picture, "utf-8")


def main() -> None:
    """Work on a copy, so that the demo desk stays as it is."""
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    # The picture is the same from a terminal of few colours.
    os.environ.update(WORKBENCH_THEME="textual-dark", TERM="xterm-256color", COLORTERM="truecolor")
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / "claims.db"
        shutil.copy(DOCS.parent / "claims.db", copy)
        asyncio.run(draw(copy, folder))


if __name__ == "__main__":
    main()
