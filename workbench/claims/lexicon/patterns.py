"""The phrases that checks go by, in `en-checks.toml` and its like: each is compiled when it is first asked for."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def _tables(language: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_name(f"{language}-checks.toml").read_text("utf-8"))


@cache
def pattern(check: str, name: str, language: str = "en") -> re.Pattern[str]:
    """One phrase of a check; raises KeyError where the language's file has none of that name."""
    return re.compile(_tables(language)[check][name])


def table(name: str, language: str = "en") -> dict[str, float]:
    """Words and what each is worth, as "doubled" is 2; raises KeyError where the language's file has no such table."""
    return dict(_tables(language)[name])
