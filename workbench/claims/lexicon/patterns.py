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


@cache
def _literals(check: str, name: str, language: str) -> tuple[str, ...]:
    return tuple(_tables(language)[check][name].split("|"))


def at_end(check: str, name: str, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """A phrase that reaches up to the end of `text[start:end]`; raises KeyError where the file has none of that name.

    It is looked for only where the text ends in one of the phrase's `_ends`, as one in a hundred does.
    """
    end = len(text) if end is None else end
    if not text[start:end].rstrip().lower().endswith(_literals(check, f"{name}_ends", "en")):
        return None
    return pattern(check, name).search(text, start, end)


def anywhere(check: str, name: str, text: str) -> re.Match[str] | None:
    """A phrase anywhere in a text; raises KeyError where the file has none of that name.

    It is looked for only where it `may_stand`.
    """
    return pattern(check, name).search(text) if may_stand(check, name, text) else None


def may_stand(check: str, name: str, text: str) -> bool:
    """Whether a text holds one of a phrase's `_words`, without which the phrase stands nowhere in it."""
    return any(map(text.lower().__contains__, _literals(check, f"{name}_words", "en")))


def table(name: str, language: str = "en") -> dict[str, float]:
    """Words and what each is worth, as "doubled" is 2; raises KeyError where the language's file has no such table."""
    return dict(_tables(language)[name])


@cache
def rows(name: str, language: str = "en") -> dict[str, tuple[str, ...]]:
    """The rows of words of a table, by their name; raises KeyError where the language's file has no such table."""
    return {key: tuple(words.split()) for key, words in _tables(language)[name].items()}
