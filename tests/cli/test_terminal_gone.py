"""What was still to be shown on a terminal that is gone changes no exit code."""

import os
import subprocess
import sys

import pytest

pty = pytest.importorskip("pty", reason="there are no such terminals on Windows")

LEAVING = """
import sys
from workbench.cli.terminal import drop_what_no_terminal_takes
sys.stdout.write("half a line")
print("ready", file=sys.stderr, flush=True)
sys.stdin.readline()
drop_what_no_terminal_takes()
sys.exit(129)
"""


def test_a_terminal_that_is_gone_keeps_the_exit_code_as_it_is() -> None:
    ours, theirs = pty.openpty()
    piped = subprocess.PIPE
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    command = [sys.executable, "-c", LEAVING]
    with subprocess.Popen(command, stdin=piped, stdout=theirs, stderr=piped, env=kept) as process:
        os.close(theirs)
        assert process.stderr is not None
        assert process.stderr.readline() == b"ready\n"
        os.close(ours)
        process.communicate(b"\n", timeout=60)
    assert process.returncode == 129
