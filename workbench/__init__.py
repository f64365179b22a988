"""Find every figure of an article, compare it with what other passages say, and keep what was decided.

The library's public face is `analyse`; it needs neither Textual nor SQLite:

    >>> from workbench import analyse
    >>> [mention.label for mention in analyse("About 500 men returned.").mentions]
    ['500 men returned']
"""

from workbench.claims.analysis import analyse

__all__ = ["analyse"]
__version__ = "0.1.0"
