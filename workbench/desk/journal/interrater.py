"""How far reviewers agree, over nominal categories. Pure.

Observed agreement is the share of equal pairs. Cohen's kappa: J. Cohen, "A coefficient of agreement for nominal
scales", Educational and Psychological Measurement 20 (1960). Krippendorff's alpha: K. Krippendorff, "Computing
Krippendorff's alpha-reliability" (2011), section C, nominal data with missing ratings. Agreement on one category:
D. Cicchetti and A. Feinstein, "High agreement but low kappa: II", Journal of Clinical Epidemiology 43 (1990).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations, permutations
from typing import TypeVar

Category = TypeVar("Category", bound=Hashable)


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """Two raters on the units that both rated."""

    first: str
    second: str
    units: int
    observed: float
    kappa: float | None
    """None where chance alone would make them agree always (one category)."""


def observed_agreement(ratings: Iterable[Mapping[str, Category]]) -> float | None:
    """Share of equal ones among all pairs of ratings of a unit; None where no unit has two."""
    equal = total = 0
    for unit in ratings:
        for one, other in combinations(unit.values(), 2):
            equal += one == other
            total += 1
    return equal / total if total else None


def cohen_kappa(pairs: Iterable[tuple[Category, Category]]) -> float | None:
    """Kappa of two raters; None for no pairs, and where expected agreement is 1."""
    pairs = list(pairs)
    if not pairs:
        return None
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    observed = sum(one == other for one, other in pairs) / len(pairs)
    expected = sum(first[category] * second[category] for category in first) / len(pairs) ** 2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def krippendorff_alpha(ratings: Iterable[Mapping[str, Category]]) -> float | None:
    """Alpha of any number of raters, missing ratings allowed; None where nothing could differ."""
    weights: dict[tuple[Category, Category], float] = {}
    for unit in ratings:
        if len(unit) < 2:
            continue
        for pair in permutations(unit.values(), 2):
            weights[pair] = weights.get(pair, 0.0) + 1 / (len(unit) - 1)
    totals: dict[Category, float] = {}
    for (one, _), weight in weights.items():
        totals[one] = totals.get(one, 0.0) + weight
    values = sum(totals.values())
    expected = values * values - sum(count * count for count in totals.values())
    if not expected:
        return None
    disagreeing = sum(weight for (one, other), weight in weights.items() if one != other)
    return 1 - (values - 1) * disagreeing / expected


def agreement_on(category: Category, ratings: Iterable[Mapping[str, Category]]) -> float | None:
    """Of the ratings that named `category`, the share that met the same one on the other side; None where none did."""
    both = one_sided = 0
    for unit in ratings:
        for one, other in combinations(unit.values(), 2):
            both += one == other == category
            one_sided += (one == category) != (other == category)
    return 2 * both / (2 * both + one_sided) if both or one_sided else None


def pair_agreements(ratings: Iterable[Mapping[str, Category]]) -> list[PairAgreement]:
    """Every two raters that have a unit in common, in the order of their names."""
    pairs: dict[tuple[str, str], list[tuple[Category, Category]]] = {}
    for unit in ratings:
        for first, second in combinations(sorted(unit), 2):
            pairs.setdefault((first, second), []).append((unit[first], unit[second]))
    return [
        PairAgreement(first, second, len(said), sum(one == other for one, other in said) / len(said), cohen_kappa(said))
        for (first, second), said in sorted(pairs.items())
    ]
