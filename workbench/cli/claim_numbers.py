"""Claims as commands name them: by the numbers that the table shows, singly, in ranges, or by finding."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from workbench.desk.finding import Finding, State
from workbench.desk.gone import gone_words
from workbench.desk.records import ClaimRecord
from workbench.errors import UsageError

Former = Callable[[], Mapping[int, Sequence[int]]]
"""Numbers that claims had once, with those that they have now."""

_RANGE = re.compile(r"(\d+)(?:(?:-|\.\.|–)(\d+))?")


def parse_numbers(words: Sequence[str]) -> list[range]:
    """Read "12", "14-17" and "3,5-7".

    Raises:
        UsageError: a word that is none of them.
    """
    ranges = []
    for word in words:
        for part in word.split(","):
            match = _RANGE.fullmatch(part.strip())
            if not match:
                raise UsageError(f"{part!r} is no claim number; write 12, 14-17 or 3,5-7")
            first = int(match[1])
            last = int(match[2] or first)
            if last < first:
                raise UsageError(f"{part!r} runs backwards; write {last}-{first}")
            ranges.append(range(first, last + 1))
    return ranges


def choose(
    claims: Sequence[ClaimRecord],
    words: Sequence[str],
    *,
    everything: bool = False,
    findings: Sequence[Finding] = (),
    former: Former = dict,
    gone: bool = False,
) -> list[ClaimRecord]:
    """The claims that numbers, `everything` or `findings` name, in text order.

    Claims that are gone never are, unless `gone` says that they are only looked at; a single one is told as gone.
    Numbers and findings together narrow each other. A number inside a range may be missing, a single one may not.
    `former` tells numbers that claims had before desks were merged; such a number is never taken for another claim.

    Raises:
        UsageError: a number that no claim has or one that is gone, or nothing named at all.
    """
    if not (words or everything or findings):
        raise UsageError("no claim was named; give numbers (12 14-17), --finding unchecked, or --all")
    here = [claim for claim in claims if gone or claim.state is not State.GONE]
    lost = {claim.number for claim in claims} - {claim.number for claim in here}
    if words:
        ranges = parse_numbers(words)
        numbers = {claim.number for claim in here}
        for span in ranges:
            if not any(number in span for number in numbers):
                what = f"claim {span[0]}" if len(span) == 1 else f"claims {span[0]} to {span[-1]}"
                if now := former().get(span[0]):
                    raise UsageError(f"{what} has another number since desks were merged; see {_either(now)}")
                if missing := sorted(lost.intersection(span)):
                    raise UsageError(gone_words(missing))
                highest = max(numbers, default=0)
                raise UsageError(f"there is no {what}; this article has numbers up to {highest} (workbench status)")
        here = [claim for claim in here if any(claim.number in span for span in ranges)]
    if findings:
        here = [claim for claim in here if claim.finding in findings]
    return here


def _either(numbers: Sequence[int]) -> str:
    return " or ".join(map(str, numbers))
