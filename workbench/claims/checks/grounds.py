"""On what grounds two figures are taken to be of the same thing although they differ.

Each ground is a pattern that is rare among figures of different things; anything that makes two things of them (another
act, date, name, turn; "another 25"; "up from") takes precedence over all grounds.
"""

from __future__ import annotations

import math
import re

from workbench.claims.checks.apart import likeness_lacking, narrower, set_apart
from workbench.claims.checks.reference import likeness_asked, quoted_beside, takes_up_amount
from workbench.claims.facts.grouping import telling
from workbench.claims.facts.reading import Reading
from workbench.claims.facts.similarity import Similarity, similarity
from workbench.claims.figures.agreement import Stance, agreement
from workbench.claims.figures.slips import Slip, slip
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import concept, noun_key
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import Bound, Kind

_RARE = 0.6
_SMALL = 12
_NEAR = 2
_MEMBERS = 8
"""Mentions of one fact that are looked at for what tells it from another."""
_ANTECEDENTS = 300
"""How many mentions before and behind a sum of money are searched for the same sum."""


def judge(reading: Reading, one: int, other: int) -> tuple[float, str] | None:
    """How firm the ground is on which two claims conflict, and the slip that explains it; None without a ground."""
    first, second = reading.mentions[one], reading.mentions[other]
    a, b = first.quantity, second.quantity
    if first.sentence == second.sentence and not (a.kind is Kind.ORDINAL and quoted_beside(reading, one, other)):
        return None
    stance = agreement(a, b).stance
    points = a.kind is b.kind is Kind.PERCENT and (a.unit == "pp") != (b.unit == "pp") and point(a) == point(b)
    vague = a.bound is b.bound is Bound.VAGUE and (a.low, a.high) != (b.low, b.high)
    if stance is not Stance.EXCLUDES and not points and not vague:
        return None
    here, there = reading.contexts[one], reading.contexts[other]
    if (here.marks | there.marks) & {"former", "further"}:
        return None
    if set_apart(reading, one, other):
        return None
    like = similarity(here, there, reading.article_words)
    if (taken_up := _taken_up(reading, one, other, like)) is not None:
        return taken_up, slip_hint(reading, one, other)
    if a.kind is not Kind.ORDINAL and (here.turns != there.turns or _beside(reading, one, other)):
        return None
    if like.parted and not (like.parted == "other name" and like.cover >= 0.75):
        return None
    if a.kind in (Kind.COUNT, Kind.ORDINAL) and (not like.noun or _noun_alone(reading, one, other, like)):
        return None
    if _elsewhere(reading, one, other) and like.cover < 0.75:
        return None
    if any((mark in here.marks) != (mark in there.marks) for mark in ("part", "meant")):
        return None
    if a.kind is not Kind.ORDINAL and _same_but_for_figures(reading, one, other):
        return 3.0, slip_hint(reading, one, other)
    asked = _asked(reading, one, other, like) + likeness_lacking(
        reading, one, other, slipped=_slipped(reading, one, other)
    )
    return None if like.score < asked else (like.score - asked, slip_hint(reading, one, other))


def told_apart(reading: Reading, one: list[int], other: list[int]) -> bool:
    """Whether some sentence has figures of both facts, or gives them different dates, places or wholes."""
    for a in one[:_MEMBERS]:
        for b in other[:_MEMBERS]:
            if reading.mentions[a].sentence == reading.mentions[b].sentence:
                if not quoted_beside(reading, a, b):
                    return True
            elif len(one) + len(other) > 2:
                like = similarity(reading.contexts[a], reading.contexts[b], reading.article_words)
                if like.parted in ("other date", "other whole") and not _same_but_for_figures(reading, a, b):
                    return True
    return False


def _beside(reading: Reading, one: int, other: int) -> bool:
    """Whether two figures stand in one paragraph, where they are set against each other rather than repeated."""
    if _points_back(reading, one) or _points_back(reading, other):
        return False
    sentences = reading.document.sentences
    first, second = (sentences[reading.mentions[index].sentence] for index in (one, other))
    return first.paragraph == second.paragraph


def _taken_up(reading: Reading, one: int, other: int, like: Similarity) -> float | None:
    """How firm it is that "the 85 firefighters" takes up another number of them; None where it does not.

    What is taken up may do something else than before, so another act tells the two not apart.
    """
    if like.parted not in ("", "other act") or _elsewhere(reading, one, other):
        return None
    if takes_up_amount(reading, max(one, other)):
        slipped = _slip(reading, one, other)[0] in (Slip.CLOSE, Slip.MAGNITUDE)
        return like.score - 0.7 if slipped and like.score >= 0.7 else None
    if ("meant" in reading.contexts[one].marks) != ("meant" in reading.contexts[other].marks):
        return None
    if reading.mentions[one].quantity.kind is not Kind.COUNT or not like.noun:
        return None
    asked = likeness_asked(reading, one, other, _slip(reading, one, other)[0])
    return None if asked is None or like.score < asked else like.score - asked


def _elsewhere(reading: Reading, one: int, other: int) -> bool:
    """Whether each sentence has names of its own, none shared and none that belong together."""
    mine, theirs = reading.contexts[one].all_names, reading.contexts[other].all_names
    if not mine or not theirs or mine & theirs:
        return False
    kin = reading.article_words.kin
    return not any(kin.get(name, frozenset()) & theirs for name in mine)


def slip_hint(reading: Reading, one: int, other: int) -> str:
    """The slip of the hand that makes one figure of the other, in words; empty where none does."""
    kind, hint = _slip(reading, one, other)
    return hint if kind is Slip.MAGNITUDE else ""


def _noun_alone(reading: Reading, one: int, other: int, like: Similarity) -> bool:
    """Whether two counts have nothing in common but what they count."""
    nouns = {concept(word) for index in (one, other) for word in reading.mentions[index].quantity.unit.split()}
    return not like.same_act and nouns.issuperset(like.shared)


def _slipped(reading: Reading, one: int, other: int) -> bool:
    """Whether one wrong keystroke or word may lie between two figures; of single digits only near ones tell that."""
    a, b = (reading.mentions[index].quantity for index in (one, other))
    low, high = sorted((point(a) or 0, point(b) or 0))
    if a.kind is Kind.ORDINAL or point(a) is None or point(b) is None:
        return True
    kind = _slip(reading, one, other)[0]
    return high - low <= _NEAR if high <= _SMALL else kind is Slip.MAGNITUDE or (kind is not Slip.NONE and low > _SMALL)


def _slip(reading: Reading, one: int, other: int) -> tuple[Slip, str]:
    a, b = reading.mentions[one].quantity, reading.mentions[other].quantity
    low, high = point(a), point(b)
    return (Slip.NONE, "") if low is None or high is None else slip(a, b, low, high)


def _asked(reading: Reading, one: int, other: int, like: Similarity) -> float:
    """The likeness that the figures, their noun and what was done ask for; infinite where they give no ground."""
    a, b = reading.mentions[one].quantity, reading.mentions[other].quantity
    here, there = reading.contexts[one], reading.contexts[other]
    weight = reading.article_words.weight
    kind, _ = _slip(reading, one, other)
    told = min(telling(a), telling(b))
    asked = math.inf
    if a.kind is Kind.ORDINAL:
        if here.sentence == there.sentence:
            return 1.5 if like.cover >= 0.8 else math.inf
        return _asked_of_frame(reading, one, other)
    if a.kind in (Kind.DURATION, Kind.RATIO):
        return math.inf
    if a.kind is Kind.AGE:
        return 0.5 if here.names & there.names and like.cover >= 0.6 else math.inf
    same_noun = a.kind is not Kind.COUNT or noun_key(a.unit) == noun_key(b.unit)
    if Bound.VAGUE in (a.bound, b.bound):
        return 1.0 if same_noun and (like.same_act or like.cover >= 0.6) and like.cover >= 0.2 else math.inf
    if kind is Slip.MAGNITUDE and told:
        asked = 0.6 if same_noun or like.same_act else 1.0
    elif kind is Slip.CLOSE:
        asked = (
            ((1.4 if narrower(reading, one, other) else 0.6) if same_noun else 1.2)
            if a.kind in (Kind.COUNT, Kind.MONEY) or like.cover >= 0.5
            else math.inf
        )
    if a.kind is Kind.COUNT:
        if here.acts & there.acts and told:
            asked = min(asked, 0.2)
        if (
            same_noun
            and kind is not Slip.NONE
            and weight(noun_key(a.unit)) >= _RARE
            and (told or (like.cover >= 0.4 and _bare(reading, one) and _bare(reading, other)))
            and here.acts == there.acts
            and not narrower(reading, one, other)
        ):
            asked = min(asked, 1.1)
        shared = any(weight(name) >= 0.5 for name in here.all_names & there.all_names)
        if shared and told and kind is not Slip.NONE:
            asked = min(asked, 1.0)
    if _points_back(reading, one) or _points_back(reading, other):
        asked = min(asked, 0.4)
    if a.kind is not Kind.COUNT and kind not in (Slip.CLOSE, Slip.MAGNITUDE):
        return asked
    if like.same_act and like.cover >= 0.4 and same_noun:
        asked = min(asked, 1.2)
    return min(asked, 2.0) if like.cover >= 0.65 else asked


def _points_back(reading: Reading, index: int) -> bool:
    """Whether a sum of money takes up one that nothing before it names: "the $4.8 billion will be paid"."""
    quantity = reading.mentions[index].quantity
    text = reading.document.text
    if quantity.kind is not Kind.MONEY or not re.search(
        r"\b[Tt]he\s$", text[max(0, quantity.start - 5) : quantity.start]
    ):
        return False
    first = max(0, index - _ANTECEDENTS)
    if any(
        other != index and mention.quantity.kind is Kind.MONEY and point(mention.quantity) == point(quantity)
        for other, mention in enumerate(reading.mentions[first : index + _ANTECEDENTS], first)
    ):
        return False
    return bool(
        re.match(
            r"\s*(?:[.,;]|(?:will|would|is|was|were|are|has|had|can|could|to|from|in|for)\b)",
            text[quantity.end : quantity.end + 12],
        )
    )


def _bare(reading: Reading, index: int) -> bool:
    """Whether the counted noun stands right behind the figure: "five levels", not "five possible awards"."""
    quantity = reading.mentions[index].quantity
    following = reading.document.text[quantity.end : quantity.end + 40].split()
    return bool(following) and noun_key(following[0].strip(".,;:!?)")) == noun_key(quantity.unit)


def _asked_of_frame(reading: Reading, one: int, other: int) -> float:
    """What two ranks ask for behind the same two words, as in "before their first birthday", "the very first day"."""
    frames = []
    for index in (one, other):
        quantity = reading.mentions[index].quantity
        frames.append(reading.document.text[max(0, quantity.start - 40) : quantity.start].lower().split()[-2:])
    if len(frames[0]) < 2 or frames[0] != frames[1] or frames[0][0] in {"in", "on", "of", "at", "for", "and"}:
        return math.inf
    return 0.2 if frames[0][1] == "very" else 1.0


def _same_but_for_figures(reading: Reading, one: int, other: int) -> bool:
    """Whether two short sentences are the same words around different figures."""
    masked = [_masked(reading, index) for index in (one, other)]
    if not all(masked) or min(len(text.split()) for text in masked) < 4:
        return False
    shorter, longer = sorted((set(text.split()) for text in masked), key=len)
    return len(shorter & longer) >= 0.85 * len(longer)


def _masked(reading: Reading, index: int) -> str:
    document, quantity = reading.document, reading.mentions[index].quantity
    sentence = document.sentences[reading.mentions[index].sentence]
    if sentence.end - sentence.start > 400:
        return ""
    text = document.text[sentence.start : quantity.start] + " " + document.text[quantity.end : sentence.end]
    return " ".join(pattern("grounds", "figure").sub(" ", text).lower().split())
