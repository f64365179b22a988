"""Files of words that a user may name: what is wrong with one is told in one line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.errors import UsageError

LANGUAGE = "WORKBENCH_LANGUAGE"
"""The variable of the environment that names the language, or the path of its lexicon."""
_WAY_OUT = f"{LANGUAGE} takes en, or the path of a lexicon"


@contextmanager
def reading(file: Path) -> Iterator[None]:
    """The reading of a lexicon file; raises UsageError where there is none, or none that can be read."""
    try:
        yield
    except OSError as error:
        raise UsageError(f"no language in {file}: {error.strerror or 'it cannot be read'}; {_WAY_OUT}") from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise UsageError(f"{file} is no lexicon ({error}); {_WAY_OUT}") from error


def needed(sign: str) -> str:
    """The decimal sign of a lexicon, which none can do without; raises ValueError where it is empty."""
    if not sign:
        raise ValueError("it has no decimal sign")
    return sign
