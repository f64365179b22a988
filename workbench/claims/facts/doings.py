"""What a clause says of the counted ones: what they did or what was done to them, and which of several they are.

All functions take the words and signs in front of a figure or behind it, in text order.
"""

from __future__ import annotations

from itertools import pairwise, takewhile

from workbench.claims.language.concepts import concept, noun_key, word_table

HARD = frozenset(';:()[]–—…“”"')
"""Signs at which a clause ends."""
_REACH_OF_ACT = 10
_LONGEST_INSERT = 12
_TOLD = 4
"""Words in front of a figure among which stands the toll that "climbs to" it."""
_QUALIFIED = 3
"""Words that may qualify a figure between it and its verb."""
_CHANGED = 9
"""Words behind a figure among which stands what changed."""
_MEANT = 7
"""Words in front of a figure among which a plan or a wish shows that it is meant to be, and is not yet."""


def _is_verb(word: str, previous: str) -> bool:
    if not word.islower():
        return False
    words = word_table()
    if previous in words.auxiliary and word not in words.auxiliary:
        return not word.endswith(words.adverb_endings)
    return (len(word) > 4 and word.endswith(words.past_endings)) or word in words.irregular


def acts_of(pieces: list[str], unit: str) -> frozenset[str]:
    """The first verbs behind the counted noun, up to the end of its clause."""
    words = word_table()
    noun = noun_key(unit)
    begin = 0
    if noun:
        for i, piece in enumerate(pieces[:8]):
            if piece in HARD:
                break
            if noun_key(piece.lower()) == noun or (
                noun.endswith(words.one_endings) and piece.lower().endswith(words.many_endings)
            ):
                begin = i + 1
                break
    begin = _behind_insert(pieces, begin)
    found: list[str] = []
    previous = ""
    for piece in pieces[begin : begin + _REACH_OF_ACT]:
        word = piece.lower()
        if piece in HARD or piece == "," or (word in words.joints and found) or word[0].isdigit():
            break
        if _is_verb(piece, previous) and previous not in words.before_adjectives:
            key = concept(word)
            if key and key not in words.light:
                found.append(key)
        previous = word
    return frozenset(found[:2])


def _behind_insert(pieces: list[str], begin: int) -> int:
    """Where the clause goes on behind what is said of some: "43 people, among them 11 children, were killed"."""
    including = word_table().including
    opened = next((at for at in range(begin, min(begin + 3, len(pieces) - 1)) if pieces[at] == ","), None)
    if opened is None or pieces[opened + 1].lower() not in including:
        return begin
    for at in range(opened + 2, min(len(pieces), opened + _LONGEST_INSERT)):
        if pieces[at] == ",":
            goes_on = word_table().joints.isdisjoint(map(str.lower, pieces[at + 1 : at + 2]))
            return at + 1 if goes_on else begin
        if pieces[at] in HARD:
            break
    return begin


def deed_of(pieces: list[str]) -> frozenset[str]:
    """The nearest verb in front of the figure, at most six words away, or the noun for it: "the killing of 43"."""
    words = word_table()
    light = words.light
    end = len(pieces)
    while end > max(0, len(pieces) - _QUALIFIED) and pieces[end - 1].lower() in words.qualifiers:
        end -= 1
    if (
        len(pieces) > 1
        and pieces[-1] in words.told_at
        and (named := _done_to_the_number(pieces) or deed_named(pieces[-2]))
    ):
        return named
    if end and pieces[end - 1].islower() and (key := concept(pieces[end - 1])) and key not in light:
        return frozenset({key})
    for i in range(len(pieces) - 1, max(-1, len(pieces) - 7), -1):
        previous = pieces[i - 1].lower() if i else ""
        if _is_verb(pieces[i], previous):
            key = concept(pieces[i])
            if key and key not in light:
                return frozenset({key})
    return frozenset()


def _done_to_the_number(pieces: list[str]) -> frozenset[str]:
    """What was done to those whose number is told: "the number of people killed in the storm has risen to"."""
    words = word_table()
    for i, piece in enumerate(pieces[:-2]):
        if piece in words.numbers and pieces[i + 1] in words.of:
            return acts_of(pieces[i + 3 :], "")
    return frozenset()


def deed_named(unit: str) -> frozenset[str]:
    """What was done, where the counted noun says it: deaths, arrests, rescues, or bodies."""
    key = concept(unit.rpartition(" ")[2])
    key = word_table().left_by.get(key, key)
    return frozenset({key}) if key in word_table().deeds else frozenset()


def groups_of(pieces: list[str], unit: str) -> frozenset[str]:
    """The words for a group, without names and without the counted noun itself."""
    found = word_table().grouped.intersection(pieces)
    return frozenset(word for word in found if concept(word) != concept(unit.lower())) if found else found


def whole_of(pieces: list[str], unit: str) -> str:
    """The first word with a meaning behind "NOUN of"."""
    words = word_table()
    for i, piece in enumerate(pieces[:6]):
        if piece in words.of and i and noun_key(pieces[i - 1]) == noun_key(unit):
            return next(
                (key for after in pieces[i + 1 : i + 5] if (key := after if after.isdigit() else concept(after))), ""
            )
    return ""


def marks_of(before: list[str], after: list[str], lowers: set[str]) -> frozenset[str]:
    """The words at a figure that set it apart, each by its name: "further" of "another 25".

    "24 million more" are further ones too, and "more" as well: perhaps those very ones are told of elsewhere.
    `lowers`: all words before and after it in lower case.
    """
    words = word_table()
    found = set()
    front, back = list(map(str.lower, before[-_MEANT:])), list(map(str.lower, after[:4]))
    added = not words.further.isdisjoint(_unbroken(front[-3:])) or not words.more.isdisjoint(back[:1])
    if added:
        found.add("further")
    elif not words.beside.isdisjoint(front[-6:]):
        # "In addition to its order of 30 jets" may be told of elsewhere.
        found |= {"further", "beside"}
    if not words.more.isdisjoint(back[:1]) or not words.adding.isdisjoint(_unbroken(front[-3:])):
        found.add("more")
    if not words.meant.isdisjoint(front):
        found.add("meant")
    if not words.onlookers.isdisjoint(lowers):
        found.add("guess")
    if front[-1:] and front[-1] in words.definite and words.telling_which.isdisjoint(_named(back)):
        found.add("the")
    if len(front) > 1 and front[-1] in words.being and front[-2] in words.pronouns:
        found.add("the")
    if front[-1:] and front[-1].replace("’", "'") in words.contracted:
        found.add("the")
    if front[-1:] and front[-1] in words.owned:
        found.add("own")
    if front[-1:] and front[-1] in words.pointing and _points(front[:-1], back):
        found.add("the")
    if _is_former(front, after):
        found.add("former")
    if not words.reckoned.isdisjoint(back[:1]):
        found.add("reckoned")
    beside = front[-3:] + back
    if not words.each.isdisjoint(beside) and not _just_per_cent([*front[-3:], *map(str.lower, after[:5])]):
        found.add("each")
    if not words.including.isdisjoint(front[-5:]):
        found.add("part")
    if len(after) > 1 and after[0] in words.of and back[1] in words.those:
        found.add("part")
    if front[-1:] == [","] and any(one in words.of and other in words.whole for one, other in pairwise(front[-6:])):
        found.add("part")
    return frozenset(found)


def _just_per_cent(pieces: list[str]) -> bool:
    """Whether the words that tell a rate are no more than the "per" of "per cent"."""
    words = word_table()
    return all(other in words.hundredths for one, other in pairwise((*pieces, "")) if one in words.each)


def _points(front: list[str], back: list[str]) -> bool:
    """Whether "that" points at a figure: "in any case that 9 percent is", and not "said that 9 percent of"."""
    words = word_table()
    return (
        not front
        or front[-1] in words.pointed_behind
        or (front[-1] not in words.saying and back[:1] != [] and back[0] in words.auxiliary)
    )


def _unbroken(pieces: list[str]) -> list[str]:
    """The last of some words and signs, up to a comma: of "another woman, 14 years" none speaks of the years."""
    return pieces[len(pieces) - pieces[::-1].index(",") :] if "," in pieces else pieces


def _named(pieces: list[str]) -> list[str]:
    """The first of some words and signs, up to one that parts them from a figure: "the five days, that makes four".

    Of "the 61 are people who fell" none tells which 61.
    """
    verbs = word_table().auxiliary
    return list(takewhile(lambda piece: piece != "," and piece not in HARD and piece not in verbs, pieces))


def counted_in_front(pieces: list[str]) -> str:
    """What a figure without a noun counts, where the words in front of it say so.

    As in "of the 117 wounded, 64", and in "the toll rose to 64".
    """
    words = word_table()
    if pieces and pieces[-1] in words.told_at and (tolls := words.tolls.intersection(pieces[-_TOLD:])):
        return next(iter(tolls))
    if pieces[-1:] != [","] or not words.of & set(map(str.lower, pieces[-6:-3])):
        return ""
    number, noun = pieces[-3:-1]
    return noun if noun.islower() and (number[0].isdigit() or concept(number) == "") else ""


def _is_former(front: list[str], after: list[str]) -> bool:
    """Whether the words in front of a figure say that it is what was before, or what it is set against."""
    words = word_table()
    while len(front) > 1 and front[-1] in words.qualifiers and front[-1] not in words.former:
        front = front[:-1]
    told = words.former.intersection(front[-2:])
    if words.than & told and front[-1] in words.than and not words.bounds.isdisjoint(front[-2:-1]):
        told -= words.than
    if words.from_where & told and words.changes.isdisjoint((*front, *map(str.lower, after[:_CHANGED]))):
        told -= words.from_where
    return bool(told)
