"""The filter line: which claims are shown.

Words are joined by and; `-` in front of a word means not, `wrong|imprecise` is one or the other. `wrong`, `unchecked`,
`open`, `stale`, `gone`, `query` name findings and states; `money`, `date`, `percent` name kinds; `140`, `>=100`, `<5`
compare values; `sum`, `elapsed` name checks; then there are `contradicted`, `single`, `failing`, `exact`, `note`,
`question`, `disputed`, `#tag` and `by:anna`. Anything else is looked for in label, sentence, note, speaker and unit.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping, Set

from workbench.desk.finding import Finding, State
from workbench.desk.records import ClaimRecord
from workbench.quantities.quantity import Kind, Number

Test = Callable[[ClaimRecord], bool]

_VALUE = re.compile(r"(>=|<=|>|<|=|≥|≤)?\s*(-?\d[\d,]*(?:\.\d+)?)(k|m|bn)?\Z", re.IGNORECASE)
_SCALE = {"k": 1_000, "m": 1_000_000, "bn": 1_000_000_000}
_COMPARE: dict[str, Callable[[Number, Number], bool]] = {
    ">=": operator.ge,
    "≥": operator.ge,
    "<=": operator.le,
    "≤": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}


def is_open(claim: ClaimRecord) -> bool:
    """Whether a decision on it is still to be made; one that a second look opened again is."""
    return asks_for_decision(claim.finding, claim.state)


def asks_for_decision(finding: Finding, state: State) -> bool:
    """Whether a finding in a state leaves a decision to be made."""
    if state is State.GONE:
        return False
    return finding is Finding.UNCHECKED or state in (State.OPEN, State.STALE, State.AMBIGUOUS)


def is_stale(_: Finding, state: State) -> bool:
    """Whether the figure changed after it was decided, or may have."""
    return state in (State.STALE, State.AMBIGUOUS)


def names_gone(line: str) -> bool:
    """Whether a filter line asks for claims that are gone, which are not shown otherwise."""
    return any("gone" in word.split("|") for word in line.lower().split())


def written_of(claim: ClaimRecord) -> str:
    """What a word that names nothing is looked for in, in lower case: label, sentence, note, speaker and unit."""
    return "\n".join((claim.label, claim.sentence, claim.note, claim.speaker, claim.unit)).lower()


_FLAGS: dict[str, Test] = {
    "open": is_open,
    "contradicted": lambda claim: claim.contradicted,
    "single": lambda claim: claim.single_source,
    "failing": lambda claim: claim.failing,
    "disputed": lambda claim: claim.disputed,
    "note": lambda claim: bool(claim.note),
    "question": lambda claim: bool(claim.question),
    "exact": lambda claim: claim.bound.value == "=",
}


def parse_filter(
    line: str,
    checks: Mapping[str, Set[str]] | None = None,
    written: Callable[[ClaimRecord], str] = written_of,
) -> Test | None:
    """The test that a filter line asks for; None where the line is empty.

    `checks` maps a check's name to the claims that it uses; `written` is for those who keep what `written_of` gives.
    """
    tests = []
    for word in re.sub(r"(>=|<=|>|<|=|≥|≤)\s+", r"\1", line).split():
        negated = word.startswith("-") and not _VALUE.match(word) and len(word) > 1
        words = (word[1:] if negated else word).split("|")
        test = _any_of([_test_of(part, checks or {}, written) for part in words if part])
        tests.append(_negation(test) if negated else test)
    if len(tests) < 2:
        return tests[0] if tests else None
    return lambda claim: all(test(claim) for test in tests)


def _negation(test: Test) -> Test:
    return lambda claim: not test(claim)


def _any_of(tests: list[Test]) -> Test:
    if len(tests) == 1:
        return tests[0]
    return lambda claim: any(test(claim) for test in tests)


def _test_of(word: str, checks: Mapping[str, Set[str]], written: Callable[[ClaimRecord], str]) -> Test:
    lowered = word.lower()
    if lowered in _FLAGS:
        return _FLAGS[lowered]
    if lowered in {finding.value for finding in Finding}:
        return lambda claim: claim.finding.value == lowered and claim.state is not State.STALE
    if lowered in {state.value for state in State}:
        return lambda claim: claim.state.value == lowered
    if lowered in {kind.value for kind in Kind}:
        return lambda claim: claim.kind.value == lowered
    if lowered in checks:
        return lambda claim: claim.id in checks[lowered]
    if lowered.startswith("#") and len(lowered) > 1:
        return lambda claim: any(tag.lower() == lowered[1:] for tag in claim.tags)
    if lowered.startswith("by:"):
        return lambda claim: lowered[3:] in (claim.reviewer.lower(), claim.signed_by.lower())
    if match := _VALUE.match(lowered):
        return _value_test(match[1] or "=", float(match[2].replace(",", "")) * _SCALE.get(match[3] or "", 1))
    return lambda claim: lowered in written(claim)


def _value_test(sign: str, value: float) -> Test:
    if sign == "=":
        return lambda claim: value in (claim.low, claim.high) or (claim.parts is not None and value in claim.parts)
    compare = _COMPARE[sign]

    def holds(claim: ClaimRecord) -> bool:
        ends = [end for end in (claim.low, claim.high) if end is not None]
        return bool(ends) and all(compare(end, value) for end in ends)

    return holds
