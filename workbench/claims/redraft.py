"""The next draft: what became of each claim. A sentence is followed fuzzily, a figure is compared exactly.

Pure: from two drafts with their figures to one outcome a claim. Keeping it is for the desk.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.claims.figures.wording import figure_words
from workbench.claims.mention import Mention
from workbench.quantities.quantity import Kind
from workbench.text.alignment.aligning import Alignment, align
from workbench.text.alignment.blocks import Block
from workbench.text.difference import Passage, plain
from workbench.text.document import Document
from workbench.text.span import Span

ANOTHER_ARTICLE = 0.25
"""Share of the text that must be found again; below it the new text is taken for another article."""
TRUNCATED = 0.5
"""Share of the old text below which a new text that breaks off inside a sentence is taken for a truncated file."""


_PLAIN = ("value", "bound", "date", "figure")
"""Changes that the figures themselves show, so that the reason need not name them."""


class Fate(StrEnum):
    """What became of a claim; each has exactly one."""

    KEPT = "kept"
    STALE = "stale"
    MOVED = "moved"
    GONE = "gone"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that is not as it was: "value", "171", "117"."""

    what: str
    """value, bound, unit, noun, kind, date, speaker or figure."""
    before: str
    after: str

    def __str__(self) -> str:
        """In words: "171 became 117", "noun: lawsuit became complaint"."""
        kind = "" if self.what in _PLAIN else f"{self.what}: "
        return f"{kind}{self.before or 'nothing'} became {self.after or 'nothing'}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one claim of the old draft."""

    old: int
    """Index into the old draft's mentions."""
    fate: Fate
    why: str
    new: int | None = None
    """Index into the new draft's mentions; None where it has none there."""
    place: Span | None = None
    """Where it stands in the new text, also where no mention was read there (a claim made by hand)."""
    sentences: Span | None = None
    """The new text that its sentence became."""
    changes: tuple[Changed, ...] = ()
    candidates: tuple[int, ...] = ()
    """For ambiguous ones: the mentions of the new draft to choose from; may be empty."""
    edited: bool = False
    """Whether its sentence is worded otherwise than before."""
    moved: bool = False
    """Whether it stands elsewhere, or its sentence was split or joined; also true of stale ones."""


@dataclass(frozen=True, slots=True)
class Redraft:
    """A new draft held against the old one."""

    outcomes: tuple[Outcome, ...]
    """One for each mention of the old draft, in its order."""
    new: tuple[int, ...]
    """Mentions of the new draft that are no claim of the old one."""
    became: dict[int, Span]
    """For each sentence of the old draft that was found again, by index: the new text that it became."""
    share: float
    """How much of the text was found again, 0 to 1."""
    doubt: str
    """Why the new text should not be taken for the next draft without asking; empty where nothing speaks against it."""

    def count(self, fate: Fate) -> int:
        """How many claims had this fate."""
        return sum(outcome.fate is fate for outcome in self.outcomes)


def redraft(old: Document, old_mentions: Sequence[Mention], new: Document, new_mentions: Sequence[Mention]) -> Redraft:
    """Follow every mention of the old draft into the new one. Both lists are in text order."""
    alignment = align(_texts(old), _texts(new))
    following = _Following(old, old_mentions, new, new_mentions)
    outcomes = following.outcomes(alignment)
    used = {outcome.new for outcome in outcomes}
    offered = {index for outcome in outcomes for index in outcome.candidates}
    return Redraft(
        outcomes=tuple(outcomes),
        new=tuple(index for index in range(len(new_mentions)) if index not in used and index not in offered),
        became=following.became(alignment),
        share=alignment.share,
        doubt=_doubt(old, new, alignment),
    )


def changes(before: Mention, after: Mention, old: Document, new: Document) -> tuple[Changed, ...]:
    """What is not as it was in two mentions of one claim, compared exactly: figure, noun and who says it."""
    speaker = _speaker_change(before, after, old, new)
    return (*_figure_changes(before, after, old.text, new.text), *([speaker] if speaker else []))


def _figure_changes(before: Mention, after: Mention, old: str, new: str) -> tuple[Changed, ...]:
    one, other = before.quantity, after.quantity
    found = []
    if one.kind is not other.kind:
        found.append(Changed("kind", one.kind.value, other.kind.value))
    if (one.low, one.high, one.parts) != (other.low, other.high, other.parts):
        bounds_only = {one.low, one.high} - {None} == {other.low, other.high} - {None} and one.parts == other.parts
        if not bounds_only:
            found.append(Changed("value", figure_words(one), figure_words(other)))
    if one.bound is not other.bound:
        found.append(Changed("bound", figure_words(one), figure_words(other)))
    if one.unit != other.unit:
        what = "noun" if one.kind in (Kind.COUNT, Kind.ORDINAL) and one.kind is other.kind else "unit"
        found.append(Changed(what, one.unit, other.unit))
    if one.iso != other.iso:
        found.append(Changed("date", old[one.start : one.end], new[other.start : other.end]))
    if one.kind is Kind.IDENTIFIER:
        name, now = plain(old[one.start : one.end]), plain(new[other.start : other.end])
        if name.casefold() != now.casefold():
            found.append(Changed("figure", name, now))
    return tuple(found)


def _speaker_change(before: Mention, after: Mention, old: Document, new: Document) -> Changed | None:
    """Whether somebody else says it now. A name that merely moved within its paragraph is the same speaker."""
    said_by, says = _words_at(old.text, before.speaker), _words_at(new.text, after.speaker)
    was, now = _paragraph(old, before), _paragraph(new, after)
    gone = said_by and said_by.casefold() not in now
    came = says and says.casefold() not in was
    if said_by.casefold() == says.casefold() or not (gone or came):
        return None
    return Changed("speaker", said_by or "the writer", says or "the writer")


def _paragraph(document: Document, mention: Mention) -> str:
    paragraph = document.paragraphs[document.sentences[mention.sentence].paragraph]
    return plain(document.text[paragraph.start : paragraph.end]).casefold()


def _words_at(text: str, span: Span | None) -> str:
    return plain(text[span.start : span.end]) if span is not None else ""


def _texts(document: Document) -> list[str]:
    return [document.text[sentence.start : sentence.end] for sentence in document.sentences]


def _doubt(old: Document, new: Document, alignment: Alignment) -> str:
    if not new.text.strip():
        return "the new text is empty"
    if alignment.share < ANOTHER_ARTICLE:
        return f"only {alignment.share:.0%} of the text is found again: is this another article?"
    if len(new.text) < TRUNCATED * len(old.text) and alignment.blocks:
        last = new.text.rstrip()[-1:]
        ending = alignment.blocks[-1]
        if last.isalnum() and ending.new.stop == len(new.sentences) and ending.old.stop < len(old.sentences):
            return "the new text breaks off inside a sentence: is the file whole?"
    return ""


class _Following:
    """Two drafts and their figures by sentence."""

    def __init__(
        self, old: Document, old_mentions: Sequence[Mention], new: Document, new_mentions: Sequence[Mention]
    ) -> None:
        self._old, self._new = old, new
        self._was, self._is = old_mentions, new_mentions
        self._old_in = _by_sentence(old, old_mentions)
        self._new_in = _by_sentence(new, new_mentions)

    def outcomes(self, alignment: Alignment) -> list[Outcome]:
        found: dict[int, Outcome] = {}
        for block in alignment.blocks:
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
            if not block.rivals
            for sentence in block.old
        }

    def _unchanged(self, held: Sequence[int], block: Block) -> list[Outcome]:
        """Claims of a sentence that is word for word the same, but for quotes, dashes and spaces."""
        old, new = self._span(self._old, block.old), self._span(self._new, block.new)
        if self._old.text[old.start : old.end] != self._new.text[new.start : new.end]:
            return self._rewritten(held, block)
        at = {self._is[index].quantity.start: index for index in self._new_in[block.new.start]}
        shift = new.start - old.start
        fate = Fate.MOVED if block.moved else Fate.KEPT
        why = "the same sentence elsewhere" if block.moved else "the same sentence"
        return [
            Outcome(
                index,
                fate,
                why,
                new=at.get(self._was[index].quantity.start + shift),
                place=Span(self._was[index].quantity.start + shift, self._was[index].quantity.end + shift),
                sentences=new,
                moved=block.moved,
            )
            for index in held
        ]

    def _rewritten(self, held: Sequence[int], block: Block) -> list[Outcome]:
        """Claims of a sentence that was edited, split or joined."""
        old, new = self._span(self._old, block.old), self._span(self._new, block.new)
        passage = Passage(self._old.text[old.start : old.end], self._new.text[new.start : new.end])
        there = [index for sentence in block.new for index in self._new_in[sentence]]
        pairs, unsure = self._pairs(held, there, passage, old, new)
        outcomes = []
        for index in held:
            if block.rivals:
                outcomes.append(self._ambiguous(index, pairs.get(index), block, new))
            elif index in unsure:
                outcomes.append(
                    Outcome(
                        index,
                        Fate.AMBIGUOUS,
                        "its sentence was rewritten, and more than one figure there fits",
                        sentences=new,
                        candidates=tuple(unsure[index]),
                        edited=True,
                        moved=block.moved,
                    )
                )
            elif index in pairs:
                outcomes.append(self._compared(index, pairs[index], block, new))
            else:
                outcomes.append(self._without_figure(index, passage, old, new, block))
        return outcomes

    def _pairs(
        self, held: Sequence[int], there: Sequence[int], passage: Passage, old: Span, new: Span
    ) -> tuple[dict[int, int], dict[int, list[int]]]:
        """Which figure stands in the place of which; and those with several that could."""
        wanted: dict[int, tuple[Span, int]] = {}
        for index in held:
            quantity = self._was[index].quantity
            wanted[index] = passage.moved(Span(quantity.start - old.start, quantity.end - old.start))
        pairs: dict[int, int] = {}
        taken: set[int] = set()
        shared: defaultdict[int, list[int]] = defaultdict(list)
        for index, (span, edit) in wanted.items():
            over = [k for k in there if span.end > span.start and self._local(k, new).overlaps(span)]
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
            news = [k for k in there if k not in taken and any(self._local(k, new).overlaps(span) for span in spans)]
            if len(news) == len(olds):
                pairs.update(zip(olds, news, strict=True))
                taken.update(news)
            else:
                unsure.update(dict.fromkeys(olds, news))
        self._by_elimination(held, there, pairs, unsure, taken)
        return pairs, unsure

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

    def _compared(self, index: int, new_index: int, block: Block, sentences: Span) -> Outcome:
        changed = changes(self._was[index], self._is[new_index], self._old, self._new)
        quantity = self._is[new_index].quantity
        edited = block.likeness < 1.0
        if changed:
            fate, why = Fate.STALE, "; ".join(dict.fromkeys(map(str, changed)))
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

    def _without_figure(self, index: int, passage: Passage, old: Span, new: Span, block: Block) -> Outcome:
        """A claim for which nothing was read in the new sentence: kept only where its very words stand there."""
        quantity = self._was[index].quantity
        span, _ = passage.moved(Span(quantity.start - old.start, quantity.end - old.start))
        place = Span(new.start + span.start, new.start + span.end)
        before = self._old.text[quantity.start : quantity.end]
        after = self._new.text[place.start : place.end]
        if span.end == span.start:
            return Outcome(
                index, Fate.GONE, "its sentence stands without it", sentences=new, edited=True, moved=block.moved
            )
        same = plain(before).casefold() == plain(after).casefold()
        changed = Changed("figure", before, after if not same else f"{after}, no longer read as a figure")
        return Outcome(
            index,
            Fate.STALE,
            str(changed),
            place=place,
            sentences=new,
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

    def _local(self, index: int, new: Span) -> Span:
        quantity = self._is[index].quantity
        return Span(quantity.start - new.start, quantity.end - new.start)

    @staticmethod
    def _span(document: Document, sentences: range) -> Span:
        return Span(document.sentences[sentences.start].start, document.sentences[sentences.stop - 1].end)


def _by_sentence(document: Document, mentions: Sequence[Mention]) -> defaultdict[int, list[int]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        found[document.sentence_index(mention.quantity.start)].append(index)
    return found
