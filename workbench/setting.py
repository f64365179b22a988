"""Writing one setting into the settings file, with all else in it left as its owner wrote it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchError
from workbench.exports.delivery import write_whole


def keep_setting(path: Path, name: str, value: str) -> None:
    """Set a text of the first table of a TOML file, which is made where none is.

    Raises:
        WorkbenchError: the file is not TOML, or cannot be read or written; it stays as it was.
    """
    line = f'{name} = "{value}"'
    try:
        before = path.read_bytes().decode() if path.exists() else ""
        settings = tomllib.loads(before)
        after = _with_line(before, name, line)
        if _parsed(after) != {**settings, name: value}:
            raise WorkbenchError(f"{path} is written in a way that is not changed from here: write {line} in it")
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, after.encode(), force=True)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WorkbenchError(f"{path} is not TOML, so nothing was written to it: {error}") from error
    except OSError as error:
        raise WorkbenchError(f"{path} cannot be written: {error.strerror or error}") from error


def _with_line(text: str, name: str, line: str) -> str:
    """The text with the line of a setting replaced, with what stands behind its value, or put in front of all."""
    pattern = re.compile(rf"""(?m)^[ \t]*{re.escape(name)}[ \t]*=[ \t]*(?:"[^"\n]*"|'[^'\n]*')""")
    table = re.search(r"(?m)^[ \t]*\[", text)
    found = pattern.search(text, 0, table.start() if table else len(text))
    if found:
        return text[: found.start()] + line + text[found.end() :]
    return f"{line}\n{text}"


def _parsed(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None
