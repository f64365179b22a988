"""Sentences with an error of each kind of check planted in them, and the same sentences without it.

Every maker draws its numbers at random and returns a right text and a wrong one that differ in one figure. The wordings
are not those of the workbench's tests.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

YEAR = 2022
STAMP = f"The original article was published on the 8th of June, {YEAR}."
PLACES = ["Arden", "Belmore", "Castor", "Dunmere", "Elsworth", "Farley"]
PEOPLE = ["Anna Keller", "Piotr Sand", "Marta Ruiz", "Jonas Holm", "Irina Costa"]
THINGS = ["boats", "looms", "tractors", "violins", "tents"]
FRACTIONS = {"a fifth": 0.2, "a quarter": 0.25, "a third": 1 / 3, "a half": 0.5}


class Pair(NamedTuple):
    """A right text and a wrong one, the family of the error and the words of the figure that is wrong."""

    family: str
    right: str
    wrong: str


def other(rng: random.Random, number: int) -> int:
    """The number with one error of the hand in it that makes a real difference."""
    while True:
        digits = list(str(number))
        way = rng.randrange(3)
        if way == 0:
            digits[0] = rng.choice([d for d in "123456789" if d != digits[0]])
        elif way == 1 and len(digits) > 1:
            digits[0], digits[1] = digits[1], digits[0]
        else:
            digits.append("0")
        changed = int("".join(digits))
        if digits[0] != "0" and abs(changed - number) > 0.12 * number:
            return changed


def sums(rng: random.Random) -> Iterator[tuple[str, str]]:
    a, b, c = (rng.randrange(13, 90) for _ in range(3))
    x, y, z = rng.sample(PLACES, 3)
    for text in (
        f"The league counts {{}} clubs: {a} in {x}, {b} in {y} and {c} in {z}.",
        f"Fishermen lost {a} nets in {x}, {b} in {y} and {c} in {z}, {{}} in all.",
        f"The {{}} guests were {a} singers, {b} dancers and {c} painters.",
        f"On the first night {a} cows and on the second {b} cows were stolen, a total of {{}}.",
    ):
        total = a + b if "cows" in text else a + b + c
        yield text.format(f"{total:,}"), text.format(f"{other(rng, total):,}")


def parts(rng: random.Random) -> Iterator[tuple[str, str]]:
    whole = rng.randrange(60, 90)
    part = rng.randrange(20, whole - 10)
    for text in (
        f"Of the {whole} jurors, {{}} were women.",
        f"The orchard has {whole} trees, {{}} of them more than a century old.",
        f"The choir sang in {{}} of the {whole} parishes.",
    ):
        yield text.format(part), text.format(part * 10)


def percents(rng: random.Random) -> Iterator[tuple[str, str]]:
    whole, percent = rng.randrange(2, 9) * 100, rng.randrange(11, 49)
    part = whole * percent // 100
    for text in (
        f"The bakery sold {part} loaves, or {{}} percent of the {whole} that it had baked.",
        f"Of the {whole} farms in the valley, {part}, or {{}} percent, grow hops.",
        f"The school wrote to {whole} parents. Of these, {part}, or {{}} percent, answered.",
        f"The library lost {{}} percent of its {whole} maps, or {part} maps.",
    ):
        yield text.format(percent), text.format(other(rng, percent))


def growths(rng: random.Random) -> Iterator[tuple[str, str]]:
    before, percent = rng.randrange(2, 9) * 100, rng.choice([20, 25, 30, 40, 60])
    after, fallen = before * (100 + percent) // 100, before * (100 - percent) // 100
    words, share = rng.choice(list(FRACTIONS.items()))
    for text in (
        f"The number of swans rose from {before} to {after:,}, an increase of {{}} percent.",
        f"The harvest fell by {{}} percent to {fallen} tonnes from {before} tonnes.",
        f"The museum drew {after:,} visitors a day, up {{}} percent from {before} visitors a year earlier.",
        f"The fee is {fallen} euros, down from {before} euros last year, a {{}} percent cut.",
    ):
        yield text.format(percent), text.format(percent + rng.choice([15, 35]))
    risen = round(before * (1 + share))
    text = f"The fleet grew by {words} to {{}} ships from {before} ships."
    yield text.format(f"{risen:,}"), text.format(f"{risen + before:,}")
    text = f"The membership doubled from {before} people to {{}} people."
    yield text.format(f"{2 * before:,}"), text.format(f"{3 * before:,}")


def rates(rng: random.Random) -> Iterator[tuple[str, str]]:
    each, days = rng.randrange(21, 90), rng.randrange(3, 9)
    for text, total in (
        (f"The press turned out {each} books a day for {days} days, or {{}} books.", each * days),
        (f"The state gives {{}} million euros over {days} years, {each} million a year.", each * days),
        (f"They planted {each} elms an hour for {days} hours, a total of {{}} elms.", each * days),
    ):
        yield text.format(f"{total:,}"), text.format(f"{other(rng, total):,}")


def elapsed(rng: random.Random) -> Iterator[tuple[str, str]]:
    first, length, age = rng.randrange(1950, 1980), rng.randrange(11, 30), rng.randrange(30, 80)
    name, day = rng.choice(PEOPLE), rng.randrange(2, 9)
    yield (
        f"From {first} to {first + length}, for {length} years, the mill stood idle.",
        f"From {first} to {first + length}, for {length + 7} years, the mill stood idle.",
    )
    yield (
        f"The painter {name}, {age}, was born in {YEAR - age}.",
        f"The painter {name}, {age}, was born in {YEAR - age - 10}.",
    )
    text = "The siege began on the 3rd of March, on the first day.\n\nOn the {}th of March, on the {} day, it fell."
    ranks = ["fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"]
    yield text.format(day + 4, ranks[day - 2]), text.format(day + 7, ranks[day - 2])


def weekdays(rng: random.Random) -> Iterator[tuple[str, str]]:
    day = date(YEAR, 1, 3) + timedelta(days=rng.randrange(150))
    wrong = day + timedelta(days=rng.randrange(1, 7))
    for text in ("The tower fell on {:%A}, {} in a storm.", "The choir met on {:%A}, {}, for the last time."):
        shown = f"{day.day} {day:%B} {YEAR}"
        yield text.format(day, shown), text.format(wrong, shown)


def calendar(rng: random.Random) -> Iterator[tuple[str, str]]:
    month, last = rng.choice([("April", 30), ("June", 30), ("September", 30), ("February", 28), ("November", 30)])
    text = "The well ran dry on {} " + f"{month} {YEAR - 1}."
    yield text.format(last - rng.randrange(9)), text.format(last + 1)


def conversions(rng: random.Random) -> Iterator[tuple[str, str]]:
    miles, kilograms, feet = rng.randrange(30, 90), rng.randrange(30, 90), rng.randrange(30, 90)
    for text, value in (
        (f"The pass is {round(miles * 1.609344)} kilometers ({{}} miles) from the sea.", miles),
        (f"The bell weighs {kilograms} kilograms ({{}} pounds).", round(kilograms * 2.20462)),
        (f"The wall is {feet} feet ({{}} meters) high.", round(feet * 0.3048)),
    ):
        yield text.format(value), text.format(other(rng, value))


def enumerations(rng: random.Random) -> Iterator[tuple[str, str]]:
    count = rng.randrange(3, 6)
    words = ["three", "four", "five"][count - 3]
    named = rng.sample(PLACES, count)
    listed = f"{', '.join(named[:-1])} and {named[-1]}"
    text = "The train stops in {} towns: " + f"{listed}."
    yield text.format(words), text.format("seven")
    text = f"He gave {words} reasons. " + "First, the rain. Second, the roads. Third, the price."
    if count == 3:
        yield text, text.replace("three", "two")


def headlines(rng: random.Random) -> Iterator[tuple[str, str]]:
    many, thing = rng.randrange(131, 989), rng.choice(THINGS)
    text = (
        "Fire in {0} destroys {2} {1}\n\nA fire in {0} destroyed {3} {1} on Friday. Nobody was hurt.\n\n"
        "The hall was built long ago. Its owner was away."
    )
    place = rng.choice(PLACES)
    yield text.format(place, thing, many, many), text.format(place, thing, f"{other(rng, many):,}", many)


def captions(rng: random.Random) -> Iterator[tuple[str, str]]:
    many, thing, place = rng.randrange(131, 989), rng.choice(THINGS), rng.choice(PLACES)
    text = (
        "A sale in {0}\n\nThe castle of {0} sold {3} {1} on Friday to pay for its roof.\n\n"
        "Photo: Some of the {2} {1} that the castle of {0} sold."
    )
    yield text.format(place, thing, many, many), text.format(place, thing, f"{other(rng, many):,}", many)


def magnitudes(rng: random.Random) -> Iterator[tuple[str, str]]:
    much = rng.randrange(21, 98)
    text = (
        "The bridge of {0} cost ${1} {2}, its builders said.\n\nRain fell. Ferries were full.\n\n"
        "In the end the bridge of {0} cost ${1} million, the town said."
    )
    place = rng.choice(PLACES)
    yield text.format(place, much, "million"), text.format(place, much, "billion")


def futures(rng: random.Random) -> Iterator[tuple[str, str]]:
    many = rng.randrange(31, 98)
    for text in ("By the 4th of {}, the storm had sunk " + f"{many} barges.", "The dam broke on the 9th of {}."):
        yield text.format("May"), text.format("July")


FAMILIES: dict[str, tuple[str, Callable[[random.Random], Iterator[tuple[str, str]]]]] = {
    "sum": ("sum", sums),
    "part": ("part", parts),
    "percent": ("percent", percents),
    "growth": ("growth", growths),
    "rate": ("rate", rates),
    "elapsed": ("elapsed", elapsed),
    "weekday": ("date", weekdays),
    "no such day": ("date", calendar),
    "later than the article": ("date", futures),
    "conversion": ("conversion", conversions),
    "enumeration": ("enumeration", enumerations),
    "headline": ("conflict", headlines),
    "caption": ("conflict", captions),
    "magnitude": ("magnitude", magnitudes),
}
"""By family: the name of the check that has to find it, and the maker of its pairs."""


def pairs(draws: int, seed: int = 20220608) -> Iterator[Pair]:
    """All pairs, each maker drawn from so many times; the same seed makes the same pairs."""
    rng = random.Random(seed)  # noqa: S311
    for family, (_, maker) in FAMILIES.items():
        for _ in range(draws):
            for right, wrong in maker(rng):
                yield Pair(family, _article(family, right), _article(family, wrong))


def _article(family: str, text: str) -> str:
    """A text with the day of its original in front, where its family is reckoned from that."""
    return f"{STAMP}\n\n{text}" if family in ("elapsed", "later than the article") else text
