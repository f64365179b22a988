"""Find every figure of an article, compare it with what other passages say, and keep what was decided.

The library's public face is `analyse`; it needs neither Textual nor SQLite:

    >>> from workbench import analyse
    >>> [mention.label for mention in analyse("About 500 men returned.").mentions]
    ['500 returned']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.claims.analysis import analyse

__all__ = ["analyse"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Import `analyse` when it is asked for: the screen and most commands start without the grammar."""
    if name == "analyse":
        from workbench.claims.analysis import analyse

        return analyse
    raise AttributeError(f"module 'workbench' has no attribute {name!r}")
