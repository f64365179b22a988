"""What the screen does not load before its first paint."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from workbench.desk.desk import Desk
from workbench.tui.app import WorkbenchApp

LATER = ("workbench.claims.mention", "workbench.claims.analysis", "sqlite_utils", "rapidfuzz", "hashlib", "secrets")


def test_the_screen_starts_without_what_analyses_writes_and_reads_files() -> None:
    code = (
        "import sys, workbench.cli.open, workbench.tui.app\n"
        f"print(*[name for name in {LATER!r} if name in sys.modules])\n"
        "print(*[name for name in sys.modules if name.startswith(('workbench.readers', 'workbench.exports'))])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == []


@pytest.mark.parametrize(
    ("size", "classes", "focus"),
    [
        ((200, 60), "-wide -high", "claims"),
        ((80, 24), "-narrow -high", "claims"),
        ((50, 20), "-card -high", "detail"),
        ((80, 12), "-narrow -low", "detail"),
    ],
)
async def test_the_first_frame_is_laid_out_for_the_size_of_the_terminal(
    desk: Desk, app_on: Callable[..., WorkbenchApp], size: tuple[int, int], classes: str, focus: str
) -> None:
    app = app_on(desk)
    async with app.run_test(size=size):
        assert app.get_default_screen().classes == frozenset(classes.split())
        assert app.screen.classes >= frozenset(classes.split())
        assert app.screen.focused is not None
        assert app.screen.focused.id == focus
