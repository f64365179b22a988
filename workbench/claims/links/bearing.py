"""How a passage bears on a claim: the relation, a score for the order, and the reasons in words.

The figures decide; wording says only whether both speak of one thing. Precision comes before recall: a false
"contradicts" costs a checker's trust, so noun and subject must match and no name or date may tell the two apart.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from workbench.claims.figures.agreement import Agreement, Stance
from workbench.claims.figures.support import bears_out, is_converted, is_loose
from workbench.claims.figures.wording import counted_words
from workbench.claims.links.clause import Clause
from workbench.claims.links.likeness import Likeness
from workbench.claims.links.same_thing import is_alien, marks_apart, same_act, told_apart
from workbench.claims.links.weighing import ALIEN_NOUN, SAME_ACT, SET_APART, borne_out, contradicted
from workbench.claims.mention import Mention, Relation
from workbench.claims.mentions.noun_ends import is_person
from workbench.quantities.quantity import DATED, Bound, Kind

# Python 3.11 looks a member of an enum up by a call, and much text has many passages judged.
_SAME, _WITHIN, _EXCLUDES, _APART = Stance
_STATES, _SUPPORTS, _CONTRADICTS, _MENTIONS = Relation
_COUNT = Kind.COUNT
_SUBJECT = 0.22
"""Likeness from which two passages speak of one subject."""
_MEASURED = 0.18
"""The same where measures agree in different units, which chance seldom brings about, and a name stands in both."""
_ALONE = 0.12
"""Likeness from which a passage with the same figure is worth a look."""
_OTHER_NOUN = {_SAME: 0.3, _WITHIN: 0.6}
"""Likeness from which a figure of another noun bears a claim out: 140 lawsuits, and 140 men who went to court."""
TWIN = 88.0
"""RapidFuzz ratio from which two sentences are one sentence with changes."""
_RANK = {_SAME: 1.0, _WITHIN: 0.7, _EXCLUDES: 0.3, _APART: 0.0}
_OTHER = 0.65
"""What the score of another figure counts for where names or dates differ as well: most likely another thing."""
_OTHER_BUT_NAMED = 0.85
"""The same where a name stands in both: the same ship on the next day."""
_LOOSE = 0.4
"""What a figure counts for that fits because either says little: "hundreds", "at least 40", "February"."""
_MANY_VALUED = (Kind.ORDINAL, *DATED)
"""Kinds of which one subject has many: a second day does not contradict a first one."""
_MEASURE = Kind.MEASURE
_WITH_UNITS = (Kind.MEASURE, Kind.DURATION)
_ONE_SIDED = (Bound.AT_LEAST, Bound.MORE, Bound.AT_MOST, Bound.LESS)
_PERSON = "person"
_SHOWN = 3


class Evidence(NamedTuple):
    """What is known of a claim and one passage."""

    claim: Mention
    figure: Mention | None
    """The passage's figure that answers to the claim's; None where it has none."""
    agreement: Agreement | None
    likeness: Likeness
    ratio: float
    """RapidFuzz ratio of the two sentences."""
    same_fact: bool
    inside: bool
    """Whether the passage stands in the article itself."""
    other_date: str
    """In words, where both sentences name dates and none agrees: "different year: 2016, 2017"."""
    about: float
    """How much the source speaks of what the article speaks of, 0 to 1."""
    in_front: str
    """The sign in front of the passage's figure: a colon behind a label."""
    clauses: Callable[[], tuple[Clause, Clause]]
    """What the clauses of both figures say, read when it is asked for."""
    unnamed_year: str = ""
    """In words, where the passage tells of a year of which the article says nothing."""
    elsewhere: str = ""
    """A name of what the passage speaks of, where the article has none of its names."""


class Bearing(NamedTuple):
    """The relation of a passage to a claim; its reasons are put into words by `reasons`."""

    relation: Relation
    score: float


def bearing(evidence: Evidence) -> Bearing | None:
    """Judge one passage; None where it says nothing of the claim's subject."""
    alike, stance = evidence.likeness, _stance(evidence)
    relation = _relation(evidence, stance)
    if relation is None:
        return None
    score = 55 * alike.score + 30 * _fit(evidence, stance) + 5 * (evidence.ratio / 100)
    score += 10 * alike.same_noun * (stance is not _APART)
    if evidence.same_fact:
        score = 60 + 0.4 * score
    elif stance is not _SAME and (evidence.other_date or alike.other_names):
        score *= _OTHER_BUT_NAMED if alike.shares_name else _OTHER
    return Bearing(relation, round(min(score, 100.0), 1))


def _stance(evidence: Evidence) -> Stance:
    return _APART if evidence.agreement is None else evidence.agreement.stance


def _fit(evidence: Evidence, stance: Stance) -> float:
    return _LOOSE if stance is _WITHIN and _is_loose(evidence) else _RANK[stance]


def _is_loose(evidence: Evidence) -> bool:
    """Whether the figures can both hold because either says little."""
    if evidence.figure is None:
        return False
    return is_loose(evidence.claim.quantity) or is_loose(evidence.figure.quantity)


def _relation(evidence: Evidence, stance: Stance) -> Relation | None:
    alike = evidence.likeness
    if stance is _EXCLUDES:
        if _contradicts(evidence):
            return _CONTRADICTS
        return _MENTIONS if alike.score >= _SUBJECT else None
    if stance is _APART:
        return _MENTIONS if alike.score >= _SUBJECT else None
    if stance is _WITHIN and _rewritten(evidence):
        return _CONTRADICTS
    agreeing = _STATES if stance is _SAME else _SUPPORTS
    if evidence.same_fact:
        return agreeing
    if evidence.inside and evidence.claim.quantity.kind in DATED:
        return agreeing if alike.score >= _SUBJECT else _MENTIONS
    if evidence.other_date:
        return _MENTIONS if alike.score >= _ALONE else None
    telling = _telling(evidence.claim)
    if evidence.elsewhere and not (telling and stance is _SAME):
        return _MENTIONS
    if not (stance is _WITHIN and _says_too_little(evidence)) and _is_its_own(evidence, stance, telling):
        return agreeing
    return _MENTIONS if telling or alike.same_noun or alike.score >= _ALONE else None


def _is_its_own(evidence: Evidence, stance: Stance, telling: bool) -> bool:
    """Whether a figure that agrees with the claim's is of the same thing."""
    if evidence.inside or evidence.figure is None:
        return evidence.likeness.score >= _enough(evidence, stance, telling)
    sure = borne_out(
        evidence.claim.quantity,
        evidence.figure.quantity,
        evidence.likeness,
        about=evidence.about,
        in_front=evidence.in_front,
        same=stance is _SAME,
    )
    return sure >= 0


def _enough(evidence: Evidence, stance: Stance, telling: bool) -> float:
    """The likeness from which a figure that agrees bears the claim out."""
    alike = evidence.likeness
    if stance is _WITHIN and evidence.figure is not None:
        claim, told = evidence.claim.quantity, evidence.figure.quantity
        if claim.kind in _WITH_UNITS and is_converted(claim, told):
            return _MEASURED if claim.kind is _MEASURE and alike.shares_name else _SUBJECT
    enough = _SUBJECT if telling or alike.same_noun or alike.shares_name else _SUBJECT + 0.1
    if stance is not _SAME:
        close = telling and alike.same_noun and alike.shares_name and not _is_loose(evidence)
        enough += 0.0 if close else 0.08
    if not _counts_another_thing(evidence) or (stance is _SAME and _counts_people(evidence)):
        return enough
    return max(enough, _OTHER_NOUN[stance])


def _says_too_little(evidence: Evidence) -> bool:
    """Whether a figure that can hold beside the claim's bears it out no more than many others would."""
    if evidence.figure is None:
        return False
    if evidence.unnamed_year or (evidence.likeness.other_names and not evidence.likeness.shares_name):
        return True
    return not bears_out(evidence.figure.quantity, evidence.claim.quantity)


def _rewritten(evidence: Evidence) -> bool:
    """Whether the same words carry another figure under the same open bound: "at least 40" made "at least 400"."""
    if evidence.figure is None or evidence.ratio < TWIN or evidence.likeness.other_names or evidence.other_date:
        return False
    if evidence.unnamed_year or evidence.elsewhere:
        return False
    mine, theirs = evidence.claim.quantity, evidence.figure.quantity
    return mine.bound is theirs.bound and mine.bound in _ONE_SIDED and mine.unit == theirs.unit


def _counts_another_thing(evidence: Evidence) -> bool:
    """Whether both count something, and not the same: 40 lawsuits, 500 servicemen."""
    if evidence.figure is None or evidence.likeness.same_noun:
        return False
    return all(one.quantity.kind is _COUNT and one.quantity.unit for one in (evidence.claim, evidence.figure))


def _counts_people(evidence: Evidence) -> bool:
    """Whether one counts people and the other says which: 4,300 people, 4,300 workers."""
    units = [one.quantity.unit for one in (evidence.claim, evidence.figure) if one is not None]
    return _PERSON in units and all(map(is_person, units))


def _telling(claim: Mention) -> bool:
    """Whether the figure itself is rare enough to say that both speak of one thing: 4,832 does, 2 does not."""
    value = claim.quantity.low if claim.quantity.low is not None else claim.quantity.high
    return value is not None and claim.quantity.kind not in _MANY_VALUED and abs(value) >= 13


def _contradicts(evidence: Evidence) -> bool:
    alike, quantity = evidence.likeness, evidence.claim.quantity
    if evidence.other_date or evidence.unnamed_year or evidence.elsewhere or evidence.figure is None:
        return False
    if evidence.ratio >= TWIN and alike.other_names is None:
        return True
    # A writer counts many things in like words: inside the article only a twin sentence is taken for the same count.
    if evidence.inside or alike.other_names is not None or quantity.kind in (Kind.ORDINAL, Kind.TIME):
        return False
    sure = contradicted(quantity, evidence.figure.quantity, alike, about=evidence.about, in_front=evidence.in_front)
    if sure < -SAME_ACT:
        return False
    here, there = evidence.clauses()
    sure += SAME_ACT * same_act(here, there) - SET_APART * marks_apart(here, there)
    if not quantity.unit and evidence.figure.quantity.kind is _COUNT:
        sure -= ALIEN_NOUN * is_alien(evidence.figure.quantity.unit, here)
    return sure >= 0 and not told_apart(here, there)


def reasons(evidence: Evidence, relation: Relation) -> tuple[str, ...]:
    """Why a passage has the relation that `bearing` found, in words that a reviewer can judge."""
    alike, stance, found = evidence.likeness, _stance(evidence), []
    aside = relation is _MENTIONS and stance is not _SAME and _counts_another_thing(evidence)
    if aside and evidence.figure is not None:
        # "100 to 999 servicemen lies within at least 17 cities" would compare what cannot be compared.
        found.append(f"another figure: {counted_words(evidence.figure.quantity)}")
    elif evidence.agreement is not None and evidence.agreement.stance is not _APART:
        found.append(evidence.agreement.why)
    elif evidence.figure is None:
        found.append("no figure to compare")
    if evidence.same_fact:
        found.append("same fact")
    if alike.same_noun and evidence.figure is not None:
        mine, theirs = evidence.claim.quantity.unit, evidence.figure.quantity.unit
        found.append(f"same noun: {mine}" if mine == theirs else f"same noun: {mine}, {theirs}")
    if evidence.ratio >= TWIN:
        if relation is _CONTRADICTS and stance is _WITHIN:
            found[0] = f"another figure in the same words; {found[0]}"
        found.append("almost the same words" if evidence.ratio < 100 else "the same words")
    if names := alike.names(_SHOWN):
        found.append("same name: " + ", ".join(names))
    if shared := alike.shared(_SHOWN):
        found.append("same words: " + ", ".join(shared))
    if evidence.other_date:
        found.append(evidence.other_date)
    if evidence.unnamed_year and stance in (_EXCLUDES, _WITHIN):
        found.append(evidence.unnamed_year)
    if evidence.elsewhere:
        found.append(f"of {evidence.elsewhere}, which the article does not name")
    if alike.other_names is not None and relation is _MENTIONS and stance is not _APART:
        found.append("other names: {}, {}".format(*alike.other_names))
    return tuple(found)
