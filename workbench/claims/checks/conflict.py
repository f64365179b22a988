"""Conflicts: sentences that speak of the same thing and give figures that cannot both hold.

How alike they must be depends on the figures: 171 and 117 are one slip apart, and two such figures of the same noun
seldom stand in one article by chance; 25 and 30 are, and ask for sentences that say the same in nearly the same words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator

from workbench.claims.agreement import Stance, agreement
from workbench.claims.checks.found import Found, by_fact, found
from workbench.claims.concepts import noun_key
from workbench.claims.facts import telling
from workbench.claims.mention import Mention, Verdict
from workbench.claims.reading import Reading
from workbench.claims.similarity import Similarity, similarity
from workbench.claims.slips import Slip, slip
from workbench.claims.wording import figure_words, point
from workbench.quantities.quantity import Bound, Kind

_POSTINGS = 40
"""A word that stands at more claims than this proposes no pairs."""
_CANDIDATES = 30
_COMPARED = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.AGE, Kind.RATIO, Kind.ORDINAL)


def conflicts(reading: Reading, related: set[frozenset[str]]) -> Iterator[Found]:
    """Pairs of facts that conflict, the odd one out first; `related` facts stand in a sum or are part and whole."""
    sizes = {fact: len(members) for fact, members in by_fact(reading).items()}
    told: set[frozenset[str]] = set()
    best: dict[frozenset[str], tuple[float, int, int, str]] = {}
    for one, other in _candidates(reading):
        facts = frozenset((reading.facts[one], reading.facts[other]))
        if len(facts) < 2 or facts in related or min(sizes[fact] for fact in facts) > 1:
            continue
        judged = _judge(reading, one, other)
        if judged is not None and (facts not in best or judged[0] > best[facts][0]):
            best[facts] = (judged[0], one, other, judged[1])
    for facts, (_, one, other, hint) in sorted(best.items(), key=lambda item: item[1][1:3]):
        if facts in told:
            continue
        told.add(facts)
        yield from _report(reading, one, other, hint, sizes)


def _report(reading: Reading, one: int, other: int, hint: str, sizes: dict[str, int]) -> Iterator[Found]:
    odd, rest = (one, other) if sizes[reading.facts[one]] < sizes[reading.facts[other]] else (other, one)
    mine, theirs = reading.mentions[odd], reading.mentions[rest]
    where = "in the headline" if reading.contexts[rest].heading else "elsewhere"
    words = f"{_with_noun(mine)} here, {_with_noun(theirs)} {where}"
    yield found("conflict", Verdict.FAILS, words, (odd, rest), "conflict")
    if hint:
        yield found("magnitude", Verdict.FAILS, f"{_with_noun(mine)} or {_with_noun(theirs)}: {hint}", (odd, rest))


def _with_noun(mention: Mention) -> str:
    quantity = mention.quantity
    noun = f" {quantity.unit}" if quantity.kind in (Kind.COUNT, Kind.ORDINAL) and quantity.unit else ""
    if noun and quantity.kind is Kind.COUNT and not noun.endswith("s") and (point(quantity) or 2) != 1:
        noun += "s" if not noun.endswith(("man", "person")) else ""
    return (
        figure_words(quantity) + noun.replace("man", "men") if noun.endswith("man") else figure_words(quantity) + noun
    )


def _candidates(reading: Reading) -> Iterator[tuple[int, int]]:
    """Pairs of claims of comparable kinds that share a word seldom found at figures."""
    postings: dict[tuple[str, str], list[int]] = {}
    words_of: list[list[tuple[str, str]]] = []
    repeated: set[tuple[str, str, str]] = set()
    for index, mention in enumerate(reading.mentions):
        words_of.append([])
        if not mention.claim or mention.quantity.kind not in _COMPARED:
            continue
        context = reading.contexts[index]
        family = mention.quantity.kind.value if mention.quantity.kind is not Kind.RATIO else Kind.PERCENT.value
        weigh = reading.article_words.weight
        words = sorted(context.near | context.acts, key=lambda word: (-weigh(word), word))[:8]
        words += sorted(context.far, key=lambda word: (-weigh(word), word))[:4]
        signature = (family, " ".join(words), figure_words(mention.quantity))
        if signature in repeated:
            continue
        repeated.add(signature)
        for word in (*words, f"{noun_key(context.noun)} counted"):
            postings.setdefault((family, word), []).append(index)
            words_of[index].append((family, word))
    for index, keys in enumerate(words_of):
        shared: Counter[int] = Counter()
        for key in keys:
            posted = postings[key]
            if len(posted) <= _POSTINGS:
                shared.update(other for other in posted if other < index)
        for other, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]:
            yield other, index


def _judge(reading: Reading, one: int, other: int) -> tuple[float, str] | None:
    """By how much two claims pass what is asked of a conflict, and the slip that explains it; else None."""
    first, second = reading.mentions[one], reading.mentions[other]
    if first.sentence == second.sentence:
        return None
    a, b = first.quantity, second.quantity
    stance = agreement(a, b).stance
    here, there = reading.contexts[one], reading.contexts[other]
    points = a.kind is b.kind is Kind.PERCENT and (a.unit == "pp") != (b.unit == "pp") and point(a) == point(b)
    if stance is not Stance.EXCLUDES and not points:
        return None
    if here.marks & {"former", "further"} or there.marks & {"former", "further"}:
        return None
    like = similarity(here, there, reading.article_words)
    if like.parted and not (like.parted == "other name" and like.cover > 0.75):
        return None
    if a.kind in (Kind.COUNT, Kind.ORDINAL) and not like.noun:
        return None
    if a.kind is Kind.MEASURE and a.unit != b.unit and like.cover < 0.6:
        return None
    low, high = point(a), point(b)
    kind, hint = (Slip.NONE, "") if low is None or high is None else slip(a, b, low, high)
    asked = _asked(first, second, like, kind)
    if _same_but_for_figures(reading, one, other):
        asked = 0.0
    if like.score < asked:
        return None
    return like.score - asked, hint if kind is Slip.MAGNITUDE else ""


def _asked(first: Mention, second: Mention, like: Similarity, kind: Slip) -> float:
    a, b = first.quantity, second.quantity
    same_noun = noun_key(a.unit) == noun_key(b.unit) if a.kind is Kind.COUNT else True
    told = min(telling(a), telling(b))
    if a.kind is Kind.ORDINAL:
        return math.inf if like.cover < 0.8 else 2.5
    if Bound.VAGUE in (a.bound, b.bound):
        return 1.2 if like.cover >= 0.7 and same_noun else math.inf
    if kind is Slip.MAGNITUDE and told:
        return 0.6 if same_noun or like.same_act else 1.0
    if kind is Slip.CLOSE:
        return 0.8 if same_noun else 1.2
    if like.same_act and like.cover >= 0.4 and same_noun:
        return 1.2
    if like.cover >= 0.65:
        return 2.0
    return math.inf


_FIGURE = re.compile(r"\W*\b(?:\d[\d.,]*|about|around|some|nearly|at least|more than|over|just)\b\W*", re.IGNORECASE)


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
    return " ".join(_FIGURE.sub(" ", text).lower().split())
