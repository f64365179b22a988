"""The next draft: what became of each claim. A sentence is followed fuzzily, a figure is compared exactly.

Pure: from two drafts with their figures to one outcome a claim. Keeping it is for the desk.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from workbench.claims.mention import Mention
from workbench.claims.redraft.comparing import changes, changes_around
from workbench.claims.redraft.doubt import doubt_of
from workbench.claims.redraft.outcome import Changed, Fate, Outcome, Redraft, in_words
from workbench.claims.redraft.pairing import Pairing, Rewritten
from workbench.claims.redraft.remaining import Remaining
from workbench.claims.redraft.unread import is_same, place_of
from workbench.text.alignment.aligning import Alignment, align
from workbench.text.alignment.blocks import Block
from workbench.text.difference import Passage
from workbench.text.document import Document
from workbench.text.span import Span

_AT_ONCE = 50
"""Sentences after which it is said how far the work is."""
Step = Callable[[str], None]
_TOLD_AGAIN = "its sentence stands there, and in its place another one with another figure"


def redraft(
    old: Document,
    old_mentions: Sequence[Mention],
    new: Document,
    new_mentions: Sequence[Mention],
    *,
    step: Step = lambda _: None,
) -> Redraft:
    """Follow every mention of the old draft into the new one. Both lists are in text order.

    `step` hears in words how far it is; what it raises comes through, and ends the work there.
    """
    step("finding each sentence in the new draft")
    alignment = align(_texts(old), _texts(new), lambda: step("finding each sentence in the new draft"))
    following = _Following(old, old_mentions, new, new_mentions)
    outcomes = following.outcomes(alignment, step)
    remaining = Remaining(old, old_mentions, new, new_mentions)
    came = _others(new_mentions, {outcome.new for outcome in outcomes})
    outcomes = remaining.offered(outcomes, came, alignment.blocks)
    taken = {outcome.new for outcome in outcomes} | {index for outcome in outcomes for index in outcome.candidates}
    return Redraft(
        outcomes=tuple(outcomes),
        new=_others(new_mentions, taken),
        became=following.became(alignment),
        share=alignment.share,
        doubt=doubt_of(old, new, alignment),
    )


def _others(mentions: Sequence[Mention], taken: set[int | None]) -> tuple[int, ...]:
    return tuple(index for index in range(len(mentions)) if index not in taken)


def _texts(document: Document) -> list[str]:
    return [document.text[sentence.start : sentence.end] for sentence in document.sentences]


class _Following:
    """Two drafts and their figures by sentence."""

    def __init__(
        self, old: Document, old_mentions: Sequence[Mention], new: Document, new_mentions: Sequence[Mention]
    ) -> None:
        self._old, self._new = old, new
        self._was, self._is = old_mentions, new_mentions
        self._old_in = _by_sentence(old, old_mentions)
        self._new_in = _by_sentence(new, new_mentions)

    def outcomes(self, alignment: Alignment, step: Step) -> list[Outcome]:
        found: dict[int, Outcome] = {}
        for number, block in enumerate(alignment.blocks):
            if number % _AT_ONCE == 0:
                step(f"following claims: sentence {number + 1} of {len(alignment.blocks)}")
            held = [index for sentence in block.old for index in self._old_in[sentence]]
            if not held:
                continue
            followed = self._unchanged(held, block) if block.likeness == 1.0 else self._rewritten(held, block)
            for outcome in followed:
                found[outcome.old] = outcome
        return [
            found.get(index) or Outcome(index, Fate.GONE, "its sentence was cut") for index in range(len(self._was))
        ]

    def became(self, alignment: Alignment) -> dict[int, Span]:
        """Where each sentence went; sentences whose place is not certain are left out."""
        return {
            sentence: self._span(self._new, block.new)
            for block in alignment.blocks
            if not block.rivals or block.likeness == 1.0
            for sentence in block.old
        }

    def _unchanged(self, held: Sequence[int], block: Block) -> list[Outcome]:
        """Claims of a sentence that is word for word the same, but for quotes, dashes and spaces."""
        old, new = self._span(self._old, block.old), self._span(self._new, block.new)
        if self._old.text[old.start : old.end] != self._new.text[new.start : new.end]:
            return self._rewritten(held, block)
        at = {self._is[index].quantity.start: index for index in self._new_in[block.new.start]}
        shift = new.start - old.start
        told_again = self._told_again(held, block)
        outcomes = []
        for index in held:
            quantity = self._was[index].quantity
            there = at.get(quantity.start + shift)
            if there is not None and index in told_again:
                outcomes.append(
                    Outcome(index, Fate.AMBIGUOUS, _TOLD_AGAIN, sentences=new, candidates=(there, *told_again[index]))
                )
                continue
            changed = self._changed_around(index, there)
            outcomes.append(
                Outcome(
                    index,
                    Fate.STALE if changed else Fate.MOVED if block.moved else Fate.KEPT,
                    in_words(changed) or ("the same sentence elsewhere" if block.moved else "the same sentence"),
                    new=there,
                    place=Span(quantity.start + shift, quantity.end + shift),
                    sentences=new,
                    changes=changed,
                    moved=block.moved,
                )
            )
        return outcomes

    def _told_again(self, held: Sequence[int], block: Block) -> dict[int, list[int]]:
        """Claims of which another sentence tells another figure in their place, and the figures that it may be."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for sentence in block.rivals:
            rewritten = self._rewriting(held, block.old, range(sentence, sentence + 1))
            pairs = Pairing(self._was, self._is, rewritten).pairs()
            for index, there in pairs.certain.items():
                if changes(self._was[index], self._is[there], self._old, self._new):
                    found[index].append(there)
            for index, several in pairs.unsure.items():
                found[index] += several
            for index in pairs.open(held):
                place = place_of(self._was[index].quantity, rewritten)
                if place is not None and not is_same(self._written(index), self._new.text[place.start : place.end]):
                    found.setdefault(index, [])
        return found

    def _rewriting(self, held: Sequence[int], olds: range, news: range) -> Rewritten:
        """Some old sentences beside some new ones, with the figures in them."""
        old, new = self._span(self._old, olds), self._span(self._new, news)
        passage = Passage(self._old.text[old.start : old.end], self._new.text[new.start : new.end])
        return Rewritten(old, new, passage, held, [index for sentence in news for index in self._new_in[sentence]])

    def _written(self, index: int) -> str:
        """An old figure as it was written."""
        quantity = self._was[index].quantity
        return self._old.text[quantity.start : quantity.end]

    def _changed_around(self, index: int, there: int | None) -> tuple[Changed, ...]:
        """What the text around a figure of the same sentence says otherwise of it: who asserts it, what "them" is."""
        if there is None:
            return ()
        return changes_around(self._was[index], self._is[there], self._old, self._new)

    def _rewritten(self, held: Sequence[int], block: Block) -> list[Outcome]:
        """Claims of a sentence that was edited, split or joined."""
        rewritten = self._rewriting(held, block.old, block.new)
        pairs = Pairing(self._was, self._is, rewritten).pairs()
        outcomes = []
        for index in held:
            if block.rivals:
                outcomes.append(self._ambiguous(index, pairs.certain.get(index), block, rewritten.new))
            elif index in pairs.unsure:
                outcomes.append(
                    Outcome(
                        index,
                        Fate.AMBIGUOUS,
                        "its sentence was rewritten, and more than one figure there fits",
                        sentences=rewritten.new,
                        candidates=tuple(pairs.unsure[index]),
                        edited=True,
                        moved=block.moved,
                    )
                )
            elif index in pairs.certain:
                outcomes.append(self._compared(index, pairs.certain[index], block, rewritten.new))
            else:
                outcomes.append(self._without_figure(index, rewritten, block))
        return outcomes

    def _compared(self, index: int, new_index: int, block: Block, sentences: Span) -> Outcome:
        changed = changes(self._was[index], self._is[new_index], self._old, self._new)
        quantity = self._is[new_index].quantity
        edited = block.likeness < 1.0
        if changed:
            fate, why = Fate.STALE, in_words(changed)
        elif block.moved:
            fate, why = Fate.MOVED, "the same figure; its sentence was moved, split or joined"
        else:
            fate, why = Fate.KEPT, "the same figure in an edited sentence" if edited else "the same sentence"
        return Outcome(
            index,
            fate,
            why,
            new=new_index,
            place=Span(quantity.start, quantity.end),
            sentences=sentences,
            changes=changed,
            edited=edited,
            moved=block.moved,
        )

    def _without_figure(self, index: int, rewritten: Rewritten, block: Block) -> Outcome:
        """A claim for which nothing was read in the new sentence: kept only where its very words stand there."""
        quantity = self._was[index].quantity
        place = place_of(quantity, rewritten)
        if place is None:
            why = "its sentence stands without it"
            return Outcome(index, Fate.GONE, why, sentences=rewritten.new, edited=True, moved=block.moved)
        before = self._written(index)
        after = self._new.text[place.start : place.end]
        unread = f"{after}, no longer read as a figure"
        changed = Changed("figure", before, unread if is_same(before, after) else after)
        return Outcome(
            index,
            Fate.STALE,
            str(changed),
            place=place,
            sentences=rewritten.new,
            changes=(changed,),
            edited=True,
            moved=block.moved,
        )

    def _ambiguous(self, index: int, partner: int | None, block: Block, new: Span) -> Outcome:
        places = [partner] if partner is not None else []
        kind = self._was[index].quantity.kind
        for sentence in block.rivals:
            places += [k for k in self._new_in[sentence] if self._is[k].quantity.kind is kind]
        two_olds = set(block.rivals) <= set(block.new)
        why = "another sentence that was cut fits its new wording as well" if two_olds else "two places fit as well"
        return Outcome(
            index,
            Fate.AMBIGUOUS,
            why,
            sentences=new,
            candidates=tuple(dict.fromkeys(places)),
            edited=True,
            moved=block.moved,
        )

    @staticmethod
    def _span(document: Document, sentences: range) -> Span:
        return Span(document.sentences[sentences.start].start, document.sentences[sentences.stop - 1].end)


def _by_sentence(document: Document, mentions: Sequence[Mention]) -> defaultdict[int, list[int]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        found[document.sentence_index(mention.quantity.start)].append(index)
    return found
