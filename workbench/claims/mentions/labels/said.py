"""What a sentence says of a figure, as a label words it: a verb with what completes it, a participle, a rate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.language.inflection import base_of, is_past, is_plural, participle_of, past_of_ing
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.labels.width import without_loose_end
from workbench.claims.mentions.phrases import complement
from workbench.claims.mentions.verbs import Predicate, predicate_second

if TYPE_CHECKING:
    from workbench.claims.language.words import Words


def told_by(words: Words, predicate: Predicate, room: int, stop: int = -1) -> str:
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
            return told_by(words, second, room, stop)
    if not more and shown in lexicon().have:
        return ""
    if (
        not shown
        and more
        and is_plural(more.split()[-1].lower())
        and more.split()[0].lower() not in lexicon().prepositions
    ):
        # "30 were pupils" names them, "45 warnings in force" says where they are.
        shown = words.lowers[predicate.verb]
    return without_loose_end(f"{shown} {more}".strip())


def _clause_behind(words: Words, predicate: Predicate, room: int) -> str:
    """What people say or think, as a whole clause where it fits: "say the economy is getting worse"; else empty."""
    end = predicate.verb + 1
    while end < len(words) and words.lowers[end] not in lexicon().clause_ends:
        end += 1
    told = " ".join(words.texts[predicate.verb : end])
    holds = any(word in lexicon().auxiliaries for word in words.lowers[predicate.verb + 1 : end])
    return told if holds and len(told) <= room else ""


def participle_before(words: Words, before: int) -> str:
    """The participle of a verb right in front of a figure, what was done to so many: "killed", "fined", "paid"."""
    if before == 0:
        return ""
    lex = lexicon()
    verb = _of_headline(words, before - 1) or past_of_ing(words.lowers[before - 1])
    base = base_of(verb)
    if not is_past(verb) or base in lex.faint or verb in lex.auxiliaries or verb in lex.prepositions:
        return ""
    if before > 1 and (words.lowers[before - 2] in lex.determiners or words.lowers[before - 2] in lex.prepositions):
        return ""
    return lex.participles.get(base, verb)


def _of_headline(words: Words, at: int) -> str:
    """The participle of a present form that has its object at once: "killed" of "Bray fire kills 12"; or empty."""
    lex, verb = lexicon(), words.lowers[at]
    if at == 0 or verb in lex.speech:
        return ""
    base, many = base_of(verb), is_plural(words.lowers[at - 1])
    if verb in lex.done_to_people and not is_past(verb) and past_of_ing(verb) == verb:
        base = verb if many else verb.removesuffix(lex.endings["s"][0])
        return participle_of(base) if many or base != verb else ""
    told = base != verb and base in lex.plain_verbs and verb.endswith(lex.endings["s"])
    return participle_of(base) if told and not many else ""


def per_time(words: Words, at: int) -> str:
    """The rate that follows a noun: "a week" of "three times a week"; empty without one."""
    if at + 1 >= len(words) or words.lowers[at] not in lexicon().rate_words:
        return ""
    rated = words.lowers[at + 1] in lexicon().time_units and not is_turned(words, at + 1)
    return " ".join(words.texts[at : at + 2]) if rated else ""


def is_turned(words: Words, unit: int) -> bool:
    """Whether a unit of time says when, and not how often: "40 million a year earlier"."""
    return unit + 1 < len(words) and words.lowers[unit + 1] in lexicon().turning


def behind_pronoun(words: Words, after: int) -> int:
    """Where the sentence goes on behind "of them", "others" or a closing bracket."""
    lowers = words.lowers
    if after + 1 < len(words) and lowers[after] in lexicon().of and _points_back(lowers[after + 1]):
        return after + 2
    if after < len(words) and lowers[after] in lexicon().others:
        return after + 1
    return after


def _points_back(word: str) -> bool:
    return word in lexicon().pronouns or word in lexicon().them
