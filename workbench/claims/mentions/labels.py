"""A label for a figure: it and what it says, in at most 40 columns, so that a table alone tells the claim.

The rule: a counted thing is named, and a verb follows where the sentence has one for it ("3 ships sank"); people in
general are not named where a verb is at hand ("500 returned", "171 killed"); what has no noun gets its clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.language.inflection import base_of, is_past, is_plural, past_of_ing, singular
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.predicates import (
    Predicate,
    complement,
    is_verb,
    joined,
    noun_words,
    predicate_at,
    predicate_before,
    predicate_behind,
    predicate_second,
    subject_of,
)
from workbench.claims.mentions.shown import aged, described, figure, tied_on, with_tail
from workbench.quantities.quantity import Bound, Kind

if TYPE_CHECKING:
    from workbench.claims.language.words import Words
    from workbench.claims.mentions.nouns import Phrase
    from workbench.quantities.quantity import Quantity

WIDTH = 40
"""Columns that a label may take at most."""
_HYPHENS = frozenset("-‐‑")


def label_of(text: str, words: Words, quantity: Quantity, phrase: Phrase | None) -> str:
    """The label of a quantity in its sentence's words; `phrase` is what it counts or ranks, if that was found."""
    shown = figure(text, quantity)
    if quantity.kind is Kind.IDENTIFIER:
        return _cut(shown)
    before, after = _around(words, quantity)
    if tied := tied_on(text, quantity):
        return _fit(f"{shown}{tied}", *noun_words(words, words.at(quantity.end + len(tied))))
    if (told := described(words, quantity, shown, after)) and len(told) <= WIDTH:
        return told
    if quantity.kind is Kind.AGE and (told := aged(words, quantity, shown, before)):
        if ":" in told:
            return _cut(told)
        shown = told
    if quantity.kind in (Kind.DURATION, Kind.PERCENT):
        shown = with_tail(words, shown, after)
        if not lexicon().to.isdisjoint(shown.split()):
            return _cut(shown)
    counting = quantity.kind in (Kind.COUNT, Kind.ORDINAL)
    if counting and phrase is None and quantity.unit and text[quantity.end : quantity.end + 1] in _HYPHENS:
        told = _compound(words, quantity, shown, after)
    elif _is_clause(words, quantity, phrase, shown, after):
        told = _clause(words, shown, before, after, dated=quantity.kind in (Kind.DATE, Kind.TIME))
    elif quantity.kind is Kind.COUNT:
        told = _count(words, quantity, phrase, shown)
    elif quantity.kind is Kind.ORDINAL:
        told = _rank(words, phrase, shown, after)
    elif quantity.kind is Kind.RATIO:
        told = _share(words, shown, before, after)
    else:
        told = _amount(words, shown, before, after)
    return _cut(told)


def _is_clause(words: Words, quantity: Quantity, phrase: Phrase | None, shown: str, after: int) -> bool:
    """Whether only its clause tells what a figure is: a time, an age band, "twice", "rose from 200 to 300"."""
    if quantity.bound is Bound.RANGE and shown.startswith(tuple(f"{word} " for word in lexicon().from_words)):
        following = words.lowers[after] if after < len(words) else "."
        return (phrase is None or phrase.found_back) and not following[0].isalnum()
    if quantity.kind is Kind.COUNT and shown in lexicon().adverbs:
        return not _per(words, after)
    if quantity.kind is Kind.AGE:
        return shown.startswith(lexicon().label["in"])
    return quantity.kind in (Kind.DATE, Kind.TIME, Kind.DURATION)


def _around(words: Words, quantity: Quantity) -> tuple[int, int]:
    """The word where a figure with its qualifier begins, and the one behind it."""
    start = quantity.start if quantity.qualifier_start < 0 else quantity.qualifier_start
    return words.at(start), words.at(max(quantity.end, quantity.qualifier_end))


def _compound(words: Words, quantity: Quantity, shown: str, after: int) -> str:
    """A figure with the noun that a hyphen ties to it, and what it describes: "12-member panel"."""
    while after < len(words) and words.lowers[after] in ("-", "‐", "‑", quantity.unit):
        after += 1
    return _fit(f"{shown}-{quantity.unit}", *noun_words(words, after))


def _count(words: Words, quantity: Quantity, phrase: Phrase | None, shown: str) -> str:
    lex = lexicon()
    before, after = _around(words, quantity)
    behind = phrase.last + 1 if phrase is not None and not phrase.found_back else after
    if phrase is None or phrase.found_back:
        behind = _behind_pronoun(words, after)
    leading = words.lowers[before - 1] if before > 1 else ""
    tied = leading in lex.prepositions or leading in lex.possessives or leading.endswith(("'s", *lex.going))
    tied = tied or (is_past(leading) and leading not in lex.speech)
    predicate = predicate_behind(words, behind, tied=tied and quantity.qualifier_end <= quantity.end)
    noun = words.texts[phrase.head] if phrase is not None else ""
    if phrase is not None and phrase.head == 0:
        noun = noun.lower()
    noun = noun.rstrip("'’")
    general = not noun or singular(noun.lower()) in lex.general_people
    listed = f"{shown} {words.lowers[after]}" if _is_part(words, phrase, shown, after) else shown
    if not general:
        shown = listed
    per = _per(words, behind)
    if per:
        return _fit(shown, noun, per)
    if predicate is not None:
        if found := joined(words, predicate):
            return _fit(shown, "" if general else noun, f"{lexicon().label['in']} {' '.join(found)}")
        said = _said(words, predicate, WIDTH - len(shown) - 1 - (0 if general else len(noun) + 1))
        if said and general:
            return f"{shown} {said}"
        whole = _whole(words, phrase) if phrase is not None and not phrase.found_back else noun
        if said:
            return _fit(shown, whole if len(f"{shown} {whole} {said}") <= WIDTH else noun, said)
    elif (phrase is None or phrase.found_back) and behind > after and (what := noun_words(words, behind)):
        return _fit(shown, *what)
    done = _done(words, before)
    if phrase is None:
        if sized := done or _sized(words, before):
            return _fit(shown, sized)
        told = _of_us(words, shown, after)
        return told if told != shown else _clause(words, shown, before, after)
    if done and general:
        return _fit(shown, done)
    if phrase.found_back:
        return _fit(shown, noun, done)
    named, shown = _whole(words, phrase), listed
    more = done or _place(words, phrase.last + 1)
    if len(shown) + len(named) + len(more) + 2 > WIDTH:
        named = noun
    return _fit(shown, named, more)


def _whole(words: Words, phrase: Phrase) -> str:
    return " ".join(words.texts[phrase.first : phrase.last + 1]).rstrip("'’")


def _is_part(words: Words, phrase: Phrase | None, shown: str, after: int) -> bool:
    """Whether "of" stays: "thousands of homes", "14 of county's 212 precincts"."""
    if phrase is None or phrase.found_back or after >= len(words) or words.lowers[after] not in lexicon().of:
        return False
    owned = any(lower.endswith("'s") for lower in words.lowers[phrase.first : phrase.last])
    return shown.endswith("s") or owned


def _sized(words: Words, before: int) -> str:
    """The group whose size a figure tells: "crowd" of "a crowd of 31,482"; empty without one."""
    sized = before > 1 and words.lowers[before - 1] in lexicon().of and words.texts[before - 2].isalpha()
    return words.texts[before - 2] if sized else ""


def _said(words: Words, predicate: Predicate, room: int, stop: int = -1) -> str:
    """A verb and what completes it, in at most `room` columns and up to word `stop`."""
    more = complement(words, predicate, room=room - len(predicate.shown) - 1, stop=stop)
    shown = predicate.shown[:1].lower() + predicate.shown[1:]
    if (
        stop < 0
        and words.lowers[predicate.verb] in lexicon().stating
        and (held := _clause_behind(words, predicate, room))
    ):
        return held
    if not more and base_of(words.lowers[predicate.verb]) in lexicon().clausal:
        second = predicate_second(words, predicate)
        if second is not None:
            return _said(words, second, room, stop)
    if not more and shown in lexicon().have:
        return ""
    return _without_loose_end(f"{shown} {more}".strip())


def _clause_behind(words: Words, predicate: Predicate, room: int) -> str:
    """What people say or think, as a whole clause where it fits: "say the economy is getting worse"; else empty."""
    end = predicate.verb + 1
    while end < len(words) and words.lowers[end] not in lexicon().clause_ends:
        end += 1
    told = " ".join(words.texts[predicate.verb : end])
    holds = any(word in lexicon().auxiliaries for word in words.lowers[predicate.verb + 1 : end])
    return told if holds and len(told) <= room else ""


def _per(words: Words, at: int) -> str:
    """The rate that follows a noun: "a week" of "three times a week"; empty without one."""
    if at + 1 >= len(words) or words.lowers[at] not in lexicon().rate_words:
        return ""
    rated = words.lowers[at + 1] in lexicon().time_units and not _is_turned(words, at + 1)
    return " ".join(words.texts[at : at + 2]) if rated else ""


def _is_turned(words: Words, unit: int) -> bool:
    """Whether a unit of time says when, and not how often: "40 million a year earlier"."""
    return unit + 1 < len(words) and words.lowers[unit + 1] in lexicon().turning


def _behind_pronoun(words: Words, after: int) -> int:
    """Where the sentence goes on behind "of them", "others" or a closing bracket."""
    lowers = words.lowers
    if after + 1 < len(words) and lowers[after] in lexicon().of and lowers[after + 1] in lexicon().pronouns:
        return after + 2
    if after < len(words) and lowers[after] in lexicon().others:
        return after + 1
    return after


def _of_us(words: Words, shown: str, after: int) -> str:
    if after + 1 < len(words) and words.lowers[after] in lexicon().of and words.lowers[after + 1] in lexicon().partners:
        return f"{shown} {words.lowers[after]} {words.lowers[after + 1]}"
    return shown


def _done(words: Words, before: int) -> str:
    """The participle of a verb right in front of a figure, what was done to so many: "killed", "fined", "paid"."""
    if before == 0:
        return ""
    lex = lexicon()
    verb = past_of_ing(words.lowers[before - 1])
    base = base_of(verb)
    if not is_past(verb) or base in lex.faint or verb in lex.auxiliaries or verb in lex.prepositions:
        return ""
    if before > 1 and (words.lowers[before - 2] in lex.determiners or words.lowers[before - 2] in lex.prepositions):
        return ""
    return lex.participles.get(base, verb)


def _place(words: Words, at: int) -> str:
    """A place or sharer right behind a noun that has no verb: "in garrison courts", "each", "of the war"."""
    if at < len(words) and words.lowers[at] in lexicon().each:
        return words.texts[at]
    if at < len(words) and words.lowers[at] in lexicon().place_words and not _verb_in_reach(words):
        found = noun_words(words, at + 1)
        return " ".join((words.texts[at], *found)) if found else ""
    return ""


def _verb_in_reach(words: Words) -> bool:
    return predicate_before(words, min(len(words), 30)) is not None


def _rank(words: Words, phrase: Phrase | None, shown: str, after: int) -> str:
    lowers = words.lowers
    if phrase is None or phrase.found_back:
        if after + 1 < len(words) and lowers[after] in lexicon().to:
            return _fit(shown, *words.texts[after : after + 2])
        if phrase is not None:
            return _fit(shown, singular(words.lowers[phrase.head]))
        place = noun_words(words, after + 1) if after < len(words) and lowers[after] in lexicon().inside else []
        return _joined(shown, lowers[after], place) if place else shown
    behind = phrase.last + 1
    more: list[str] = []
    if behind < len(words) and lowers[behind] in lexicon().of:
        owner = noun_words(words, behind + 1)
        if owner:
            article = (
                words.texts[behind + 1 : behind + 2] if lowers[behind + 1 : behind + 2] == [*lexicon().the] else []
            )
            more = [lowers[behind], *article, *owner]
    return _fit(shown, *words.texts[phrase.first : phrase.last + 1], *more)


def _share(words: Words, shown: str, before: int, after: int) -> str:
    if turned := _turned(words, shown, before, after):
        return turned
    if after < len(words) and words.lowers[after] in lexicon().of and _behind_pronoun(words, after) == after:
        return _amount(words, shown, before, after)
    if after < len(words) and words.lowers[after] in lexicon().the:
        named = noun_words(words, after)
        return _fit(shown, " ".join((words.lowers[after], *named))) if named else shown
    predicate = predicate_behind(words, _behind_pronoun(words, after))
    if predicate is not None:
        said = _said(words, predicate, WIDTH - len(shown) - 1)
        if said:
            return f"{shown} {said}"
    return _amount(words, shown, before, after)


def _turned(words: Words, shown: str, before: int, after: int) -> str:
    """A share that is a verb, is a score, or compares: "doubled: shares", "7-2: council voted", "twice as likely"."""
    lex, lowers = lexicon(), words.lowers
    if after + 2 < len(words) and lowers[after] in lex.comparing and lowers[after + 1] in lex.compared:
        end = after + 2
        while end < len(words) and end < after + 6 and (lowers[end].isalpha()):
            end += 1
        return _fit(shown, *words.texts[after:end])
    if shown.isalpha() and before > 0 and (is_past(shown) or lowers[before - 1] in lex.auxiliaries):
        first = before
        while first > 0 and (lowers[first - 1] in lex.auxiliaries or lowers[first - 1] in lex.adverbs):
            first -= 1
        subject = subject_of(words, Predicate(first, first, ""))
        return _fit(f"{shown}: {subject}") if subject else ""
    if "-" in shown and shown[0].isdigit():
        noun = noun_words(words, after)
        if noun and before > 0 and lowers[before - 1] in lex.determiners:
            return _fit(shown, noun[0])
        told = _clause(words, shown, before, after)
        return told if before > 0 and told != shown else ""
    return ""


def _amount(words: Words, shown: str, before: int, after: int) -> str:
    """Money, percentages, measures, ages: with the noun behind, the noun in front or the clause, in this order."""
    lowers, lex = words.lowers, lexicon()
    following = lowers[after] if after < len(words) else "."
    start = after + 2 if after + 1 < len(words) and lowers[after + 1] in lex.possessives else after + 1
    object_ = noun_words(words, start) if following in lex.of | lex.inside else []
    if following in lex.of and not object_:
        object_ = _numbered(words, after + 1)
    if following in lex.of and after + 2 < len(words) and lowers[after + 1] in lex.pointed_at:
        predicate = predicate_behind(words, after + 2)
        pointed = _said(words, predicate, WIDTH - len(shown) - 1) if predicate is not None else ""
        if pointed:
            return f"{shown} {pointed}"
        if lowers[after + 1] in lex.those and lowers[after + 2] in lex.prepositions:
            return _fit(shown, *words.texts[after : after + 4])
    if object_ and following in lex.of:
        told = _joined(shown, following, object_)
        return _fit(told, *_who(words, start + len(object_), told))
    tied = before > 0 and lowers[before - 1] in lex.prepositions
    if following == "," and before > 0 and lowers[before - 1] == "," and after + 1 < len(words):
        # "The money, roughly £470,000, was spent on ...".
        after += is_verb(words, after + 1, lex)
        following = lowers[after]
    if not tied and following not in lex.prepositions and after < len(words) and is_verb(words, after, lex):
        said = _said(words, predicate_at(words, after), WIDTH - len(shown) - 1)
        if said:
            return f"{shown} {said}"
    named = [] if _is_turned(words, after + 1) else noun_words(words, after)
    if following in lex.money_rates and 0 < len(named) < 3:
        return _fit(shown, f"{following} {' '.join(name for name in named if name.lower() != following)}")
    if (
        named
        and following not in lex.definite | lex.time_units
        and not (is_past(named[0].lower()) or named[0].lower().endswith(lex.possible) or following in lex.relating)
    ):
        return _fit(shown, *named)
    if before > 0 and lowers[before - 1] in lex.from_words and following in lex.inside and after + 1 < len(words):
        return _fit(shown, " ".join(words.texts[after : after + 2]))
    if before > 1 and lowers[before - 1] in lex.of:
        first = before - 1
        while first > 0 and before - first < 4 and lowers[first - 1] not in lex.determiners:
            if not lowers[first - 1][0].isalpha() or lowers[first - 1] in lex.prepositions:
                break
            if is_past(lowers[first - 1]) and lowers[first - 2] not in lex.determiners:
                break
            first -= 1
        if first > 1 and lowers[first - 1] in lex.of and lowers[first - 2].isalpha():
            first -= 2
        if first < before - 1 and lowers[first] not in lex.compared:
            return _fit(shown, *words.texts[first : before - 1])
    if object_ and not object_[0][0].isdigit() and not object_[0][0].isupper():
        return _joined(shown, following, object_)
    if done := _done(words, before):
        return _fit(shown, done)
    meant = noun_words(words, after + 1) if following in lex.purpose else []
    return _fit(f"{shown} {following}", *meant) if meant else _clause(words, shown, before, after)


def _numbered(words: Words, at: int) -> list[str]:
    """A noun with its own number: "900 staff" of "the 900 staff"; maybe none."""
    if at < len(words) and words.lowers[at] in lexicon().determiners:
        at += 1
    if at >= len(words) or not words.lowers[at][0].isdigit():
        return []
    noun = noun_words(words, at + 1)
    return [words.texts[at], *noun] if noun else []


def _joined(shown: str, link: str, noun: list[str]) -> str:
    """A figure with a noun behind "of" or "in": the whole phrase, else its last word alone."""
    whole = f"{shown} {link} {' '.join(noun)}"
    return whole if len(whole) <= WIDTH else _fit(shown, f"{link} {noun[-1]}")


def _who(words: Words, at: int, shown: str) -> list[str]:
    """The relative clause of a share's people, where it is short: "who ate peanut butter"."""
    if at + 1 >= len(words) or words.lowers[at] not in lexicon().relatives:
        return []
    found = [words.texts[at], words.texts[at + 1], *noun_words(words, at + 2)]
    return found if len(shown) + len(" ".join(found)) + 1 <= WIDTH else []


def _clause(words: Words, shown: str, before: int, after: int, *, dated: bool = False) -> str:
    """A figure and the clause around it: "28th of February: speech took place".

    That somebody said it tells of a date alone.
    """
    speech = frozenset() if dated else lexicon().speech
    predicates = [predicate_before(words, before), _main_behind(words, after)]
    fronted = words.lowers[0] in lexicon().prepositions or before < 2
    if fronted and before < _FRONT and "," in words.lowers[after : after + 3]:
        predicates.reverse()
    for predicate in predicates:
        if predicate is None or (predicate.verb == 0 and predicate.first == 0):
            continue
        if words.lowers[predicate.verb] in speech:
            continue
        subject = subject_of(words, predicate, after=after if predicate.first >= after else 0)
        if subject == words.texts[0] and is_plural(subject.lower()):
            subject = subject.lower()
        room = WIDTH - len(shown) - 2 - (len(subject) + 1 if subject else 0)
        said = _said(words, predicate, room, before) if len(predicate.shown) <= room else ""
        told = f"{shown}: {f'{subject} {said}'.strip()}"
        if (said or subject) and len(told) <= WIDTH:
            return told
    named = _in_front(words, before)
    return f"{shown}: {named}" if named and len(shown) + len(named) + 2 <= WIDTH else shown


def _in_front(words: Words, before: int) -> str:
    """The noun in front of the preposition in front of a figure: "deadliest strike" of "... strike in four months"."""
    lex, lowers = lexicon(), words.lowers
    if before < 2 or lowers[before - 1] not in lex.prepositions:
        return ""
    first = before - 1
    while first > 0 and before - first < 4 and lowers[first - 1].isalpha():
        word = lowers[first - 1]
        if word in lex.prepositions or word in lex.determiners or is_verb(words, first - 1, lex):
            break
        first -= 1
    named = words.texts[first : before - 1]
    return " ".join(named) if first == 0 or lowers[first - 1].isalpha() else ""


_FRONT = 8
"""A figure among so many first words of its sentence may be a fronted phrase: "In March, ..."."""


def _main_behind(words: Words, after: int) -> Predicate | None:
    """The first verb behind a figure, past the comma of a fronted phrase."""
    at = after
    while at < len(words) and at < after + 4 and words.lowers[at] != ",":
        at += 1
    start = at + 1 if at < len(words) and words.lowers[at] == "," else after
    lex = lexicon()
    if after < start < len(words) and (words.lowers[start] in lex.prepositions or words.lowers[start] in lex.fronted):
        close = next((index for index in range(start, min(len(words), start + 8)) if words.lowers[index] == ","), -1)
        start = close + 1 if close > 0 else start
    last = min(len(words), start + _FRONT)
    while start < last and (words.lowers[start] in lex.pronouns or words.lowers[start] in lex.determiners):
        start += 1
    return predicate_behind(words, start)


def _fit(*parts: str) -> str:
    """Words in a row, as many from the front as fit the width; at least the first."""
    shown = parts[0]
    for part in parts[1:]:
        if part and len(shown) + 1 + len(part) > WIDTH:
            return _without_loose_end(shown)
        shown = f"{shown} {part}" if part else shown
    return shown


def _without_loose_end(shown: str) -> str:
    lex = lexicon()
    words = shown.split(" ")
    while len(words) > 1 and words[-1].lower() not in lex.particles:
        if words[-1].lower() not in lex.prepositions and words[-1].lower() not in lex.determiners:
            break
        words.pop()
    return " ".join(words)


def _cut(shown: str) -> str:
    return shown if len(shown) <= WIDTH else shown[: WIDTH - 1].rstrip() + "…"
