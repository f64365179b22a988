"""Which figure of a rewritten sentence stands in the place of which; where more than one could, none is chosen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from workbench.claims.mention import Mention
from workbench.text.difference import Passage
from workbench.text.span import Span

_CLEARLY = 1
"""How many more words beside it show a figure's place for certain."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """Some sentences of the old draft and the new text that they became, with the figures of both by their indices."""

    old: Span
    new: Span
    passage: Passage
    """Both texts, word by word."""
    held: Sequence[int]
    """The figures that stood there, in text order."""
    there: Sequence[int]
    """The figures that stand there now, in text order."""


@dataclass(slots=True)
class Pairs:
    """Old figures and the new ones in their places, as far as they are found."""

    certain: dict[int, int] = field(default_factory=dict)
    unsure: dict[int, Sequence[int]] = field(default_factory=dict)
    """Old figures with several new ones that could stand in their place; or none that is left."""

    def tie(self, old: int, new: int) -> None:
        """This one stands in its place, whatever was thought before."""
        self.unsure.pop(old, None)
        self.certain[old] = new

    def free(self, news: Sequence[int]) -> list[int]:
        """Those that stand in nobody's place yet."""
        taken = set(self.certain.values())
        return [new for new in news if new not in taken]

    def open(self, olds: Sequence[int]) -> list[int]:
        """Those of which nothing is known yet."""
        return [old for old in olds if old not in self.certain and old not in self.unsure]


class Pairing:
    """The figures of two drafts, and a sentence that was rewritten."""

    def __init__(self, was: Sequence[Mention], now: Sequence[Mention], rewritten: Rewritten) -> None:
        self._was, self._is = was, now
        self._rewritten = rewritten

    def pairs(self) -> Pairs:
        """Which figure stands in the place of which."""
        found = self._by_place()
        self._by_what_stands_beside(found)
        self._by_elimination(found)
        return found

    def _by_place(self) -> Pairs:
        """Pair the figures that stand where the words of an old one went; those rewritten together in their order."""
        there = self._rewritten.there
        wanted = {index: self._rewritten.passage.moved(self._before(index)) for index in self._rewritten.held}
        over = {
            index: [new for new in there if span.end > span.start and self._now(new).overlaps(span)]
            for index, (span, _) in wanted.items()
        }
        claimed: defaultdict[int, list[int]] = defaultdict(list)
        together: defaultdict[int, list[int]] = defaultdict(list)
        for index, news in over.items():
            if len(news) == 1:
                claimed[news[0]].append(index)
            elif news:
                together[wanted[index][1]].append(index)
        found = Pairs()
        for new, olds in claimed.items():
            if len(olds) == 1:
                found.tie(olds[0], new)
        # Several figures were rewritten together: in order if as many came as went.
        for olds in (*(olds for olds in claimed.values() if len(olds) > 1), *together.values()):
            spans = [wanted[index][0] for index in olds]
            news = [new for new in found.free(there) if any(self._now(new).overlaps(span) for span in spans)]
            if len(news) == len(olds):
                found.certain.update(zip(olds, news, strict=True))
            else:
                found.unsure.update(dict.fromkeys(olds, news))
        return found

    def _by_what_stands_beside(self, found: Pairs) -> None:
        """Pair a figure with a free one that has more of the same words right beside it than the one it was given.

        Where a sentence was joined to another, the end of the old one is found at the end of both.
        """
        for index in self._rewritten.held:
            free = found.free(self._rewritten.there)
            if not free or self._stands(index, found.certain.get(index)):
                continue
            beside = {new: self._beside(index, new) for new in free}
            best = max(free, key=lambda new: beside[new])
            rivals = {*free, *found.unsure.get(index, ())} - {best}
            if index in found.certain:
                rivals.add(found.certain[index])
            clearly = all(beside[best] > self._beside(index, new) + _CLEARLY for new in rivals)
            if beside[best] > _CLEARLY and clearly:
                found.tie(index, best)

    def _stands(self, old: int, new: int | None) -> bool:
        """Whether a figure is written as it was, among the same words, so that what came behind it moves nothing."""
        if new is None or self._beside(old, new) <= _CLEARLY:
            return False
        was, now, passage = self._before(old), self._now(new), self._rewritten.passage
        return passage.before[was.start : was.end] == passage.after[now.start : now.end]

    def _by_elimination(self, found: Pairs) -> None:
        """Pair what is left of one kind where one went and one came; more than one leave the choice to the reviewer."""
        left = found.open(self._rewritten.held)
        for index in left:
            kind = self._was[index].quantity.kind
            rivals = [other for other in left if self._was[other].quantity.kind is kind]
            came = [new for new in found.free(self._rewritten.there) if self._is[new].quantity.kind is kind]
            if len(rivals) == len(came) == 1:
                found.tie(index, came[0])
            elif came:
                found.unsure[index] = came

    def _beside(self, old: int, new: int) -> int:
        """How many words right in front of two figures, or right behind them, are the same; of the better side."""
        was, now, passage = self._before(old), self._now(new), self._rewritten.passage
        front = zip(
            reversed(passage.before[: was.start].split()), reversed(passage.after[: now.start].split()), strict=False
        )
        behind = zip(passage.before[was.end :].split(), passage.after[now.end :].split(), strict=False)
        return max(sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], side)) for side in (front, behind))

    def _before(self, old: int) -> Span:
        """Where an old figure stands in the text of its sentence."""
        quantity = self._was[old].quantity
        return Span(quantity.start - self._rewritten.old.start, quantity.end - self._rewritten.old.start)

    def _now(self, new: int) -> Span:
        """Where a new figure stands in the text that its sentence became."""
        quantity = self._is[new].quantity
        return Span(quantity.start - self._rewritten.new.start, quantity.end - self._rewritten.new.start)
