"""What a redraft made of an edited draft, held against what was done to it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from edited import Draft
from rapidfuzz import fuzz

from workbench.claims.mentions.finding import find_mentions
from workbench.claims.redraft.following import redraft
from workbench.claims.redraft.outcome import Fate, Outcome
from workbench.text.difference import plain
from workbench.text.document import Document

_FLAGGED = (Fate.STALE, Fate.AMBIGUOUS)
_KEPT = (Fate.KEPT, Fate.MOVED)
_ALIKE = 90
"""Likeness of two sentences that differ by figures alone."""
_AROUND = 40
"""Code points on either side of a figure's beginning that a copy of its sentence has."""

Place = tuple[int, int]


class Tally:
    """Counts of one strategy."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def rate(self, part: str, whole: str) -> str:
        """One count as a share of another."""
        total = self.counts[whole]
        return f"{self.counts[part] / total:8.2%} of {total:,}" if total else "       -"


class Judging:
    """One edited draft; what went wrong is told in words in `shown`, the worst first."""

    def __init__(self, draft: Draft, new: Document, tally: Tally, shown: list[str]) -> None:
        self._draft, self._new = draft, new
        self._count, self._shown = tally.counts, shown
        figures = find_mentions(new)
        self._result = redraft(draft.document, draft.mentions, new, figures)
        _, self._places, self._untouched = draft.written()
        self._adrift = draft.adrift()
        outcomes = self._result.outcomes
        listed = {index for outcome in outcomes for index in outcome.candidates} | {*self._result.new}
        listed |= {outcome.new for outcome in outcomes if outcome.fate is Fate.STALE and outcome.new is not None}
        self._open = {figures[index].quantity.start for index in listed}
        self._residents: defaultdict[int, set[str]] = defaultdict(set)
        """For each new sentence the old ones whose figures stand in it."""
        for index, place in self._places.items():
            self._residents[new.sentence_index(place[0])].add(plain(self._was(max(index, ~index))))

    def judge(self) -> None:
        """Count what became of each claim."""
        for outcome in self._result.outcomes:
            if self._draft.mentions[outcome.old].claim:
                if outcome.fate in (*_KEPT, Fate.STALE) and outcome.place is not None:
                    self._place(outcome, (outcome.place.start, outcome.place.end))
                self._fate(outcome)

    def _place(self, outcome: Outcome, place: Place) -> None:
        """Whether a claim stands in its own sentence, and at its own figure there."""
        index = outcome.old
        home = next((it for it in self._homes(index) if _overlap(it, place)), self._places.get(index))
        was, now = self._was(index), sentence_at(self._new, place[0])
        self._count["attached"] += 1
        if home is not None and sentence_at(self._new, home[0]) == now:
            in_it = self._new.sentence_index(home[0]) == self._new.sentence_index(place[0])
            if in_it and not _overlap(home, place):
                self._count["wrong figure"] += 1
                self._tell(f"wrong figure {self._new.text[slice(*place)]!r}", outcome, home)
            return
        # Of two sentences in equal words nobody can tell which is which, and the copy of a paragraph that was repeated
        # is as good a home as the original. One that was cut or edited, and comes again with another figure, cannot be
        # told from one that was moved and changed.
        twin = plain(was) in self._residents[self._new.sentence_index(place[0])]
        recast = index not in self._untouched and outcome.fate is Fate.STALE and _recast(was, now)
        if not (twin or recast or self._stands_in(now, index)):
            self._count["wrong sentence"] += 1
            self._tell(f"wrong sentence {now!r}", outcome, home)

    def _fate(self, outcome: Outcome) -> None:
        index, count, draft = outcome.old, self._count, self._draft
        there = self._places.get(index)
        if index in draft.changed and there is not None and not draft.leans_elsewhere(index):
            count["changed"] += 1
            if outcome.fate in _FLAGGED or self._a_copy_was_kept(outcome, there):
                count["changed flagged"] += 1
            else:
                count["changed gone"] += outcome.fate is Fate.GONE
                self._tell("listed as gone" if outcome.fate is Fate.GONE else "silently kept", outcome, there)
        elif index in draft.cut:
            count["cut"] += 1
            count["cut gone"] += outcome.fate is Fate.GONE
        elif index in self._untouched and index in self._adrift:
            count["adrift"] += 1
            count["adrift flagged"] += outcome.fate in _FLAGGED
        elif index in self._untouched and there is not None:
            count["untouched"] += 1
            count["untouched kept"] += outcome.fate in _KEPT
            if outcome.fate not in _KEPT:
                self._shown.append(f"untouched, {outcome.fate}: {self._was(index)!r} {outcome.why}")
        elif there is not None:
            how = "respelled" if index in draft.respelled else "reworded"
            count[how] += 1
            count[f"{how} kept"] += outcome.fate in _KEPT

    def _homes(self, index: int) -> list[Place]:
        """Where a figure stands now, and where it stands in a copy of its sentence."""
        return [self._places[key] for key in (index, ~index) if key in self._places]

    def _a_copy_was_kept(self, outcome: Outcome, changed: Place) -> bool:
        """Whether the claim stays with a copy of its sentence, and the changed figure is open.

        So it is where a paragraph was duplicated and then one of the two changed.
        """
        if outcome.fate not in _KEPT or outcome.place is None or changed[0] not in self._open:
            return False
        place = outcome.place.start, outcome.place.end
        copy = self._places.get(~outcome.old)
        in_copy = copy is not None and _overlap(copy, place)
        return in_copy or self._stands_in(sentence_at(self._new, place[0]), outcome.old)

    def _stands_in(self, now: str, index: int) -> bool:
        """Whether the words around a figure stand in a sentence, as in a copy of its own."""
        quantity = self._draft.mentions[index].quantity
        at = quantity.start - self._draft.document.sentences[self._draft.mentions[index].sentence].start
        around = self._was(index)[max(0, at - _AROUND) : at + _AROUND].strip(" .")
        return plain(around[1:]) in plain(now)

    def _was(self, index: int) -> str:
        return sentence_at(self._draft.document, self._draft.mentions[index].quantity.start)

    def _tell(self, what: str, outcome: Outcome, place: Place | None) -> None:
        quantity = self._draft.mentions[outcome.old].quantity
        figure = self._draft.document.text[quantity.start : quantity.end]
        is_now = f"{self._new.text[slice(*place)]!r} in {sentence_at(self._new, place[0])!r}" if place else "cut"
        was = f"{figure!r} in {self._was(outcome.old)!r}"
        self._shown.insert(0, f"{what}, {self._draft.document.name}: {was} is {is_now}; {outcome.why}")


def sentence_at(document: Document, offset: int) -> str:
    """The sentence at an offset."""
    sentence = document.sentences[document.sentence_index(offset)]
    return document.text[sentence.start : sentence.end]


def _overlap(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _recast(was: str, now: str) -> bool:
    """Whether a sentence is another with other figures, as far as anybody can tell."""
    return fuzz.partial_ratio(re.sub(r"\d", "0", was), re.sub(r"\d", "0", now)) >= _ALIKE
