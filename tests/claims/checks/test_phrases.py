"""Every phrase that the code asks for stands in the data, so that no rare sentence ends in a missing one."""

import ast
import tomllib
from pathlib import Path

import pytest

import workbench.claims
from workbench import analyse

CLAIMS = Path(workbench.claims.__file__).parent
PHRASES = tomllib.loads((CLAIMS / "lexicon" / "en-checks.toml").read_text("utf-8"))
BESIDE = {"pattern": "", "at_end": "_ends", "anywhere": "_words"}
"""What is asked for with each function, beside the phrase itself."""


def asked() -> list[tuple[str, str, str]]:
    """Module, check and name of each phrase that is asked for by name."""
    found = []
    for path in sorted(CLAIMS.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in BESIDE:
                words = [item.value for item in node.args[:2] if isinstance(item, ast.Constant)]
                if len(words) == 2:
                    check, name = map(str, words)
                    found += [(path.name, check, name), (path.name, check, f"{name}{BESIDE[node.func.id]}")]
    return found


@pytest.mark.parametrize(("module", "check", "name"), sorted(set(asked())))
def test_a_phrase_that_is_asked_for_stands_in_the_data(module: str, check: str, name: str) -> None:
    assert name in PHRASES[check]


def test_two_counts_behind_a_percentage_are_read_to_the_end() -> None:
    assert len(analyse("Turnout was 61 percent: 30 members, 20 guests.").mentions) == 3
