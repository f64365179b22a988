"""Answers that are remembered: an article asks the same of its words again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_LONGEST = 40
"""Longer words seldom come again, and would fill the memory."""


class _Memory(dict[str, T]):
    """The answers by the word that was asked for, up to a number of them; then it begins anew."""

    def __init__(self, answer: Callable[[str], T], size: int) -> None:
        super().__init__()
        self._answer = answer
        self._size = size
        self._long: tuple[str, T] | None = None
        """The last word of great length, of which a text without spaces asks again and again."""

    def __missing__(self, word: str) -> T:
        if len(word) > _LONGEST:
            long = self._long
            if long is None or long[0] != word:
                # Another thread may put its own word there meanwhile.
                long = self._long = word, self._answer(word)
            return long[1]
        answer = self._answer(word)
        if len(self) >= self._size:
            self.clear()
        self[word] = answer
        return answer


def remembered(size: int) -> Callable[[Callable[[str], T]], Callable[[str], T]]:
    """A function of one word that remembers up to `size` answers, and of words of great length only the last one.

    `functools.lru_cache` also notes at every call what was asked for last, which takes longer than the rest of it.
    """
    return lambda answer: _Memory(answer, size).__getitem__
