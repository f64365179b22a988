"""Finding anew what follows from corrected readings, in a process of its own: `begin` starts it.

The analysis of a long article takes many seconds, in which a thread would leave little time to those who press keys.
The correction itself is on the desk before, and what is decided meanwhile is a row of the journal, which this does not
touch.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from workbench.errors import WorkbenchError

_PROGRAM = "import sys; from workbench.desk.following import main; sys.exit(main(sys.argv[1], sys.argv[2]))"


def begin(desk: Path, article_id: str, program: str = _PROGRAM) -> subprocess.Popen[str]:
    """Start it; what goes wrong is a line on its standard error, and its exit code is not 0 then.

    It comes to its end also where whoever began it has ended before.
    """
    return subprocess.Popen(  # noqa: S603 - an argument list, never a shell
        [sys.executable, "-P", "-c", program, str(desk.resolve()), article_id],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def main(desk: str, article_id: str) -> int:
    """Follow the readings of an article; the exit code."""
    from workbench.desk.desk import Desk

    try:
        with Desk.open(Path(desk)) as own:
            own.follow_readings(article_id)
    except WorkbenchError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return 0
