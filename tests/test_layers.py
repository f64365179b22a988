"""What each layer may pull in, seen from outside: a fresh interpreter and its `sys.modules`."""

import subprocess
import sys
from functools import cache

import pytest


@cache
def all_modules_after(code: str) -> frozenset[str]:
    """The modules that a fresh interpreter holds after running `code`."""
    shown = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return frozenset(shown.stdout.split())


def modules_after(code: str) -> frozenset[str]:
    """The top-level ones among them."""
    return frozenset(name.partition(".")[0] for name in all_modules_after(code))


@pytest.mark.parametrize("heavy", ["textual", "sqlite3", "sqlite_utils", "rich"])
def test_the_library_needs_neither_screens_nor_a_database(heavy: str) -> None:
    assert heavy not in modules_after("from workbench import analyse; analyse('About 500 men returned to 3 towns.')")


def test_asking_for_help_loads_no_heavy_module() -> None:
    code = "from click.testing import CliRunner; from workbench.cli.main import cli; CliRunner().invoke(cli, ['-h'])"
    assert modules_after(code).isdisjoint({"textual", "sqlite_utils", "rapidfuzz", "babel"})


def test_a_batch_in_one_process_loads_no_desk_no_reader_and_no_pool() -> None:
    line = b'{"text": "5 men"}'
    loaded = all_modules_after(
        f"import workbench.cli.scan; from workbench.cli.scan_batch import answer_line; answer_line({line!r})"
    )
    assert loaded.isdisjoint({"workbench.desk", "workbench.readers", "rapidfuzz", "multiprocessing", "csv"})
