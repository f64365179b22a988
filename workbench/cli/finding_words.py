"""Commands take claim numbers and a finding in any order: `mark 12 14-17 verified`."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.desk.finding import Finding
from workbench.errors import UsageError


def numbers_and_finding(words: Sequence[str]) -> tuple[list[str], Finding | None]:
    """The words that are none, and the one finding among them, if there is one.

    Raises:
        UsageError: two findings were named.
    """
    findings = {finding.value for finding in Finding}
    names = [word for word in words if word in findings]
    if len(names) > 1:
        raise UsageError(f"two findings were named; name one of: {', '.join(Finding)}")
    return [word for word in words if word not in findings], Finding(names[0]) if names else None
