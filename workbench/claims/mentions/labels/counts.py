"""Labels of counts and ranks: the noun, and the verb where one tells more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.language.inflection import is_past, is_plural, plural, singular
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.labels.beside import directed
from workbench.claims.mentions.labels.clauses import clause
from workbench.claims.mentions.labels.said import behind_pronoun, participle_before, per_time, told_by
from workbench.claims.mentions.labels.shown import around
from workbench.claims.mentions.labels.width import WIDTH, fit, joined_by
from workbench.claims.mentions.phrases import joined, noun_words
from workbench.claims.mentions.verbs import predicate_before, predicate_behind

if TYPE_CHECKING:
    from workbench.claims.language.words import Words
    from workbench.claims.mentions.nouns import Phrase
    from workbench.quantities.quantity import Quantity


def count(words: Words, quantity: Quantity, phrase: Phrase | None, shown: str) -> str:
    """The label of a count: "3 ships sank", "500 returned", "40 lawsuits"."""
    lex = lexicon()
    before, after = around(words, quantity)
    shown = _qualified(words, shown, before, after)
    behind = phrase.last + 1 if phrase is not None and not phrase.found_back else after
    if phrase is None or phrase.found_back:
        behind = behind_pronoun(words, after)
    leading = words.lowers[before - 1] if before > 1 else ""
    tied = leading in lex.prepositions or leading in lex.possessives or leading.endswith(("'s", *lex.going))
    done = participle_before(words, before)
    tied = tied or bool(done) or (is_past(leading) and leading not in lex.speech)
    predicate = predicate_behind(words, behind, tied=tied and quantity.qualifier_end <= quantity.end)
    noun = words.texts[phrase.head] if phrase is not None else ""
    if phrase is not None and phrase.head == 0:
        noun = noun.lower()
    noun = noun.rstrip("'’")
    if phrase is not None and phrase.found_back:
        one = quantity.low == 1 == quantity.high
        noun = singular(noun) if one else noun if is_plural(noun.lower()) else plural(noun)
    elif phrase is not None and _is_sized(words, before, noun, quantity):
        # "A 32 run partnership."
        return fit(shown, *noun_words(words, after))
    general = not noun or singular(noun.lower()) in lex.general_people
    listed = _of_whole(words, phrase, shown, after)
    if not general:
        shown = listed
    whole = _whole(words, phrase) if phrase is not None and not phrase.found_back else noun
    if beside := _beside(words, behind, shown, "" if general else whole):
        return beside
    if phrase is not None and not phrase.found_back and leading in lex.margin:
        margin = fit(shown, _whole(words, phrase))
        return clause(words, margin, before, behind)
    if predicate is not None:
        if found := joined(words, predicate):
            return fit(shown, "" if general else noun, f"{lexicon().label['in']} {' '.join(found)}")
        said = told_by(words, predicate, WIDTH - len(shown) - 1 - (0 if general else len(noun) + 1))
        if said and general:
            return f"{shown} {said}"
        if said:
            return fit(shown, whole if len(f"{shown} {whole} {said}") <= WIDTH else noun, said)
    elif phrase is None or phrase.found_back:
        what = [] if done else _meant_to(words, behind)
        what = what or (noun_words(words, behind) if behind > after else [])
        if what:
            return fit(shown, *what)
    if phrase is None:
        if sized := done or _sized(words, before):
            return fit(shown, sized)
        told = _of_us(words, shown, after)
        if told == shown and before > 0 and words.lowers[before - 1] in lex.the and (where := _where(words, after)):
            # "Of the 487 on board".
            return fit(shown, where)
        return told if told != shown else clause(words, shown, before, after)
    if done and general:
        return fit(shown, done)
    if phrase.found_back:
        return fit(shown, noun, done or _where(words, after))
    named, shown = _whole(words, phrase), listed
    more = done or _place(words, phrase.last + 1)
    if len(shown) + len(named) + len(more) + 2 > WIDTH:
        named = noun
    return fit(shown, named, more)


def _is_sized(words: Words, before: int, noun: str, quantity: Quantity) -> bool:
    """Whether one thing is told by how many of something it has: "a 32 run partnership"."""
    one = before > 0 and words.lowers[before - 1] in lexicon().ones
    return one and not is_plural(noun.lower()) and quantity.low is not None and quantity.low > 1


def _qualified(words: Words, shown: str, before: int, after: int) -> str:
    """A count with the small words that turn it: "all but 2", "bottom 3", "40 more"."""
    lex, lowers = lexicon(), words.lowers
    excepting = lex.label["all_but"].split()
    if excepting and lowers[max(0, before - len(excepting)) : before] == excepting:
        shown = f"{lex.label['all_but']} {shown}"
    elif before > 0 and lowers[before - 1] in lex.ends_of_row:
        shown = f"{lowers[before - 1]} {shown}"
    if after < len(words) and lowers[after] in lex.relating & lex.others:
        shown = f"{shown} {lowers[after]}"
    return shown


def _beside(words: Words, at: int, shown: str, noun: str) -> str:
    """A count with what stands right behind its noun: "3 times a week", "12 dead", "6 points ahead", "2 votes each"."""
    lex = lexicon()
    if at >= len(words):
        return ""
    if rate := per_time(words, at):
        return fit(shown, noun, rate)
    if words.lowers[at] in lex.states or words.lowers[at] in lex.each:
        return fit(shown, noun, words.lowers[at])
    return directed(words, fit(shown, noun), at) if noun and words.lowers[at] in lex.standing else ""


def _meant_to(words: Words, at: int) -> list[str]:
    """The infinitive that stands for the verb of a bare count: "to acquit" of "and five to acquit"; maybe none."""
    lex = lexicon()
    if at + 1 >= len(words) or words.lowers[at] not in lex.to or not words.texts[at + 1][0].isalpha():
        return []
    word = words.lowers[at + 1]
    other = word in lex.determiners or word in lex.number_words or word in lex.near_words or word in lex.adverbs
    other = other or word in lex.comparing or word in lex.relating
    return [] if other else words.texts[at : at + 2]


def _whole(words: Words, phrase: Phrase) -> str:
    return " ".join(words.texts[phrase.first : phrase.last + 1]).rstrip("'’")


def _of_whole(words: Words, phrase: Phrase | None, shown: str, after: int) -> str:
    """A count with the "of" that stays: "thousands of homes", "14 of county's 212 precincts", "3 of six children"."""
    if phrase is None or phrase.found_back or after >= len(words) or words.lowers[after] not in lexicon().of:
        return shown
    of = words.lowers[after]
    number = next((word for word in words.texts[after : phrase.first] if word.lower() in lexicon().number_words), "")
    if number:
        return f"{shown} {of} {number}"
    if words.lowers[phrase.first] in lexicon().ends_of_row:
        # "6 of last seven trials".
        return f"{shown} {of}"
    owned = any(lower.endswith("'s") for lower in words.lowers[phrase.first : phrase.last])
    return f"{shown} {of}" if shown.endswith("s") or owned else shown


def _sized(words: Words, before: int) -> str:
    """The group whose size a figure tells: "crowd" of "a crowd of 31,482"; empty without one."""
    sized = before > 1 and words.lowers[before - 1] in lexicon().of and words.texts[before - 2].isalpha()
    return words.texts[before - 2] if sized else ""


def _of_us(words: Words, shown: str, after: int) -> str:
    if after + 1 < len(words) and words.lowers[after] in lexicon().of and words.lowers[after + 1] in lexicon().partners:
        return f"{shown} {words.lowers[after]} {words.lowers[after + 1]}"
    return shown


def _place(words: Words, at: int) -> str:
    """A place or sharer right behind a noun that has no verb: "in garrison courts", "each", "of the war"."""
    if at < len(words) and words.lowers[at] in lexicon().each:
        return words.texts[at]
    if at < len(words) and words.lowers[at] in lexicon().place_words and not _verb_in_reach(words):
        found = noun_words(words, at + 1)
        return " ".join((words.texts[at], *found)) if found else ""
    return ""


def _where(words: Words, at: int) -> str:
    """The preposition with its noun that tells a bare count from others: "by helicopter"; or empty."""
    if at >= len(words) or words.lowers[at] not in lexicon().prepositions or words.lowers[at] in lexicon().of:
        return ""
    found = noun_words(words, at + 1)
    behind = at + 1 + len(found) + (words.lowers[at + 1 : at + 2] != [word.lower() for word in found[:1]])
    whole = behind < len(words) and words.lowers[behind] in lexicon().of
    return " ".join((words.lowers[at], *found)) if 0 < len(found) < 3 and not whole else ""


def _verb_in_reach(words: Words) -> bool:
    return predicate_before(words, min(len(words), 30)) is not None


def rank(words: Words, phrase: Phrase | None, shown: str, after: int) -> str:
    """The label of a rank: "fifth day of the war", "first to arrive"."""
    lowers = words.lowers
    if phrase is None or phrase.found_back:
        if after + 1 < len(words) and lowers[after] in lexicon().to:
            return fit(shown, *words.texts[after : after + 2])
        place = noun_words(words, after + 1) if after < len(words) and lowers[after] in lexicon().place_words else []
        if place:
            return joined_by(shown, lowers[after], place)
        return fit(shown, singular(words.lowers[phrase.head])) if phrase is not None else shown
    behind = phrase.last + 1
    if after < phrase.first and lowers[after] in lexicon().of:
        # "Second of five children."
        return fit(shown, *words.texts[after : phrase.last + 1])
    more: list[str] = []
    if behind < len(words) and lowers[behind] in lexicon().of:
        owner = noun_words(words, behind + 1)
        if owner:
            article = (
                words.texts[behind + 1 : behind + 2] if lowers[behind + 1 : behind + 2] == [*lexicon().the] else []
            )
            more = [lowers[behind], *article, *owner]
    return fit(shown, *words.texts[phrase.first : phrase.last + 1], *more)
