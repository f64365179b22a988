"""How a passage bears on a claim: the relation, a score for the order, and the reasons in words.

The figures decide; wording says only whether both speak of one thing. Precision comes before recall: a false
"contradicts" costs a checker's trust, so noun and subject must match and no name or date may tell the two apart.
"""

from __future__ import annotations

from typing import NamedTuple

from workbench.claims.figures.agreement import Stance
from workbench.claims.figures.support import bears_out, is_converted, is_loose
from workbench.claims.figures.wording import counted_words
from workbench.claims.links.evidence import Evidence
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
_LIKELY = 1.0
"""From how sure it is that both figures are of one thing another name beside one of them is no reason to doubt it."""
_LOOSE = 0.4
"""What a figure counts for that fits because either says little: "hundreds", "at least 40", "February"."""
_MANY_VALUED = (Kind.ORDINAL, *DATED)
"""Kinds of which one subject has many: a second day does not contradict a first one."""
_MEASURE = Kind.MEASURE
_WITH_UNITS = (Kind.MEASURE, Kind.DURATION)
_ONE_SIDED = (Bound.AT_LEAST, Bound.MORE, Bound.AT_MOST, Bound.LESS)
_PERSON = "person"
_SHOWN = 3


class Bearing(NamedTuple):
    """The relation of a passage to a claim; its reasons are put into words by `reasons`."""

    relation: Relation
    score: float


def bearing(evidence: Evidence, sure: float) -> Bearing | None:
    """Judge one passage; None where it says nothing of the claim's subject.

    `sure`: how sure it is that a figure of a source is of the same thing as the claim's, as `company` says.
    """
    alike, stance = evidence.likeness, evidence.stance
    relation = _relation(evidence, stance, sure)
    if relation is None:
        return None
    score = 55 * alike.score + 30 * _fit(evidence, stance) + 5 * (evidence.ratio / 100)
    score += 10 * alike.same_noun * (stance is not _APART)
    if evidence.same_fact:
        score = 60 + 0.4 * score
    elif stance is not _SAME and (evidence.other_date or alike.other_names):
        score *= _OTHER_BUT_NAMED if alike.shares_name else _OTHER
    return Bearing(relation, round(min(score, 100.0), 1))


def _fit(evidence: Evidence, stance: Stance) -> float:
    return _LOOSE if stance is _WITHIN and _is_loose(evidence) else _RANK[stance]


def _is_loose(evidence: Evidence) -> bool:
    """Whether the figures can both hold because either says little."""
    if evidence.figure is None:
        return False
    return is_loose(evidence.claim.quantity) or is_loose(evidence.figure.quantity)


def _relation(evidence: Evidence, stance: Stance, sure: float) -> Relation | None:
    alike = evidence.likeness
    if stance is _EXCLUDES:
        if _contradicts(evidence, sure):
            return _CONTRADICTS
        return _MENTIONS if alike.score >= _SUBJECT else None
    if stance is _APART:
        return _MENTIONS if alike.score >= _SUBJECT else None
    if stance is _WITHIN and _rewritten(evidence):
        return _CONTRADICTS
    telling = _telling(evidence.claim)
    if evidence.same_fact or _is_its_own(evidence, stance, telling, sure):
        return _STATES if stance is _SAME else _SUPPORTS
    return _MENTIONS if telling or alike.same_noun or alike.score >= _ALONE else None


def _is_its_own(evidence: Evidence, stance: Stance, telling: bool, sure: float) -> bool:
    """Whether a figure that agrees with the claim's is of the same thing."""
    if evidence.inside and evidence.claim.quantity.kind in DATED:
        return evidence.likeness.score >= _SUBJECT
    if evidence.other_date or (stance is _WITHIN and _says_too_little(evidence, sure)):
        return False
    if evidence.inside:
        return evidence.likeness.score >= _enough(evidence, stance, telling)
    return sure >= 0 and ((telling and stance is _SAME) or not evidence.elsewhere().is_its_own)


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


def _says_too_little(evidence: Evidence, sure: float) -> bool:
    """Whether a figure that can hold beside the claim's bears it out no more than many others would."""
    if evidence.figure is None or evidence.reckoned:
        return False
    if evidence.unnamed_year:
        return True
    of_another = evidence.likeness.other_names and not evidence.likeness.shares_name
    if of_another and (evidence.inside or sure < _LIKELY):
        return True
    return not bears_out(evidence.figure.quantity, evidence.claim.quantity)


def _rewritten(evidence: Evidence) -> bool:
    """Whether the same words carry another figure under the same open bound: "at least 40" made "at least 400"."""
    if evidence.figure is None or evidence.ratio < TWIN or evidence.likeness.other_names:
        return False
    if _is_of_another_time(evidence):
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


def _contradicts(evidence: Evidence, sure: float) -> bool:
    alike, quantity = evidence.likeness, evidence.claim.quantity
    if evidence.ratio >= TWIN and alike.other_names is None and not _is_of_another_time(evidence):
        return True
    # A writer counts many things in like words: inside the article only a twin sentence is taken for the same count.
    return not evidence.inside and quantity.kind is not Kind.TIME and sure >= 0


def _is_of_another_time(evidence: Evidence) -> bool:
    return bool(evidence.other_date or evidence.unnamed_year or (not evidence.inside and evidence.elsewhere().name))


def reasons(evidence: Evidence, relation: Relation) -> tuple[str, ...]:
    """Why a passage has the relation that `bearing` found, in words that a reviewer can judge."""
    alike, stance, found = evidence.likeness, evidence.stance, []
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
    if not evidence.inside and stance is not _APART and (elsewhere := evidence.elsewhere().name):
        found.append(f"of {elsewhere}, which the article does not name")
    if alike.other_names is not None and relation is _MENTIONS and stance is not _APART:
        found.append("other names: {}, {}".format(*alike.other_names))
    return tuple(found)
