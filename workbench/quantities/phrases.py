"""Phrases of several words, found in a line of tokens: the longest that begins or ends at a place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from workbench.quantities.tokens import pieces

Trie = dict[Any, Any]
"""Token to the trie of what may follow it; under the key None stands the value of the phrase that ends here."""


def longest(trie: Trie, low: list[str], index: int) -> tuple[Any, int] | None:
    """The value of the longest phrase that begins at `index`, and the index behind it."""
    node = trie.get(low[index])
    if node is None:
        return None
    found = None
    while node is not None:
        index += 1
        if None in node:
            found = (node[None], index)
        node = node.get(low[index])
    return found


def longest_behind(trie: Trie, low: list[str], index: int) -> tuple[Any, int] | None:
    """Of a trie of reversed phrases: the longest that ends before `index`, and the index of its first token."""
    node = trie.get(low[index - 1]) if index > 0 else None
    if node is None:
        return None
    found = None
    while node is not None:
        index -= 1
        if None in node:
            found = (node[None], index)
        node = node.get(low[index - 1]) if index > 0 else None
    return found


def trie_of(entries: Iterable[tuple[str, Any]], *, backwards: bool = False) -> Trie:
    """A trie of phrases, in which `_` stands for a space."""
    root: Trie = {}
    for phrase, value in entries:
        node = root
        # Most phrases are one word, which needs no cutting up.
        tokens = [phrase.lower()] if phrase.isalpha() else pieces(phrase.replace("_", " "))
        for token in reversed(tokens) if backwards else tokens:
            node = node.setdefault(token, {})
        node[None] = value
    return root
