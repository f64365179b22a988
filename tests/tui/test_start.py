"""What the screen does not load before its first paint."""

from __future__ import annotations

import subprocess
import sys

LATER = ("workbench.claims.mention", "workbench.claims.analysis", "sqlite_utils", "rapidfuzz", "hashlib", "secrets")


def test_the_screen_starts_without_what_analyses_writes_and_reads_files() -> None:
    code = (
        "import sys, workbench.cli.open, workbench.tui.app\n"
        f"print(*[name for name in {LATER!r} if name in sys.modules])\n"
        "print(*[name for name in sys.modules if name.startswith(('workbench.readers', 'workbench.exports'))])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == []
