"""Which figure of a rewritten sentence stands in the place of which; where more than one could, none is chosen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import takewhile

from workbench.claims.mention import Mention
from workbench.text.difference import Passage
from workbench.text.span import Span

_CLEARLY = 1
"""How many more words beside it show a figure's place for certain."""


class Pairing:
    """A sentence before and after, with the figures of both drafts, known by their indices."""

    def __init__(self, was: Sequence[Mention], now: Sequence[Mention], passage: Passage, old: Span, new: Span) -> None:
        self._was, self._is = was, now
        self._passage, self._old, self._new = passage, old, new
        self._old_text, self._new_text = passage.before, passage.after

    def pairs(self, held: Sequence[int], there: Sequence[int]) -> tuple[dict[int, int], dict[int, list[int]]]:
        """Which figure stands in the place of which; and those with several that could."""
        wanted: dict[int, tuple[Span, int]] = {}
        for index in held:
            quantity = self._was[index].quantity
            wanted[index] = self._passage.moved(Span(quantity.start - self._old.start, quantity.end - self._old.start))
        pairs: dict[int, int] = {}
        taken: set[int] = set()
        shared: defaultdict[int, list[int]] = defaultdict(list)
        for index, (span, edit) in wanted.items():
            over = [k for k in there if span.end > span.start and self._local(k).overlaps(span)]
            if len(over) == 1:
                shared[over[0]].append(index)
            elif over:
                shared[-1 - edit].append(index)
        unsure: dict[int, list[int]] = {}
        for key, olds in shared.items():
            if key >= 0 and len(olds) == 1:
                pairs[olds[0]] = key
                taken.add(key)
        for key, olds in shared.items():
            if key >= 0 and len(olds) == 1:
                continue
            # Several figures were rewritten together: in order if as many came as went.
            spans = [wanted[index][0] for index in olds]
            news = [k for k in there if k not in taken and any(self._local(k).overlaps(span) for span in spans)]
            if len(news) == len(olds):
                pairs.update(zip(olds, news, strict=True))
                taken.update(news)
            else:
                unsure.update(dict.fromkeys(olds, news))
        self._by_what_stands_beside(held, there, pairs, unsure, taken)
        self._by_elimination(held, there, pairs, unsure, taken)
        return pairs, unsure

    def _by_what_stands_beside(
        self,
        held: Sequence[int],
        there: Sequence[int],
        pairs: dict[int, int],
        unsure: dict[int, list[int]],
        taken: set[int],
    ) -> None:
        """Pair a figure with a free one that has more of the same words right beside it than the one it was given.

        Where a sentence was joined to another, the end of the old one is found at the end of both.
        """
        for index in held:
            free = [k for k in there if k not in taken]
            if not free:
                continue
            best = max(free, key=lambda k: self._beside(index, k))
            rival = pairs.get(index)
            others = {*free, *unsure.get(index, ()), *(() if rival is None else (rival,))} - {best}
            if self._beside(index, best) <= _CLEARLY or any(
                self._beside(index, best) <= self._beside(index, k) + _CLEARLY for k in others
            ):
                continue
            if rival is not None:
                taken.discard(rival)
            unsure.pop(index, None)
            pairs[index] = best
            taken.add(best)

    def _beside(self, old: int, new: int) -> int:
        """How many words right in front of two figures, or right behind them, are the same; of the better side."""
        was, now = self._was[old].quantity, self._local(new)
        before = self._old_text[: was.start - self._old.start], self._old_text[was.end - self._old.start :]
        after = self._new_text[: now.start], self._new_text[now.end :]
        front = zip(reversed(before[0].split()), reversed(after[0].split()), strict=False)
        behind = zip(before[1].split(), after[1].split(), strict=False)
        return max(sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], side)) for side in (front, behind))

    def _by_elimination(
        self,
        held: Sequence[int],
        there: Sequence[int],
        pairs: dict[int, int],
        unsure: dict[int, list[int]],
        taken: set[int],
    ) -> None:
        """Pair what is left of one kind where one went and one came; more than one leave the choice to the reviewer."""
        left = [index for index in held if index not in pairs and index not in unsure]
        for index in left:
            kind = self._was[index].quantity.kind
            rivals = [other for other in left if self._was[other].quantity.kind is kind]
            came = [k for k in there if k not in taken and self._is[k].quantity.kind is kind]
            if len(rivals) == len(came) == 1:
                pairs[index] = came[0]
                taken.add(came[0])
            elif came:
                unsure[index] = came

    def _local(self, index: int) -> Span:
        quantity = self._is[index].quantity
        return Span(quantity.start - self._new.start, quantity.end - self._new.start)
