"""Whether a word reports what somebody says: "the mayor said", and neither "the claims of" nor "is said to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.language.inflection import is_past
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.speech.quotations import OPENING

if TYPE_CHECKING:
    from workbench.claims.language.words import Words

_NEAR = 8
"""How far in front of "shows" the study or the figures may stand."""
_PUT = 3
"""How far in front of the figure "at" may stand: "put the crowd at about 5,000"."""
_PARTS = frozenset('.,;:!?“”„«»"‘’')


def speaks(words: Words, at: int, *, quoting: bool = False) -> bool:
    """Whether the word is a verb of speech here, and no noun ("the claims of") or passive ("is said to").

    `quoting` where a quotation or the end of the clause stands beside it.
    """
    lowers, lex = words.lowers, lexicon()
    word = lowers[at]
    following = lowers[at + 1] if at + 1 < len(lowers) else "."
    if at == 0 or (word in lex.quoting and not quoting and not _tells_that(words, at, following)):
        return False
    if word in lex.finding:
        return _finds(words, at, following)
    if word not in lex.speech:
        return False
    before = lowers[at - 2] if at > 1 and lowers[at - 1] in lex.at_first else lowers[at - 1]
    if word.endswith(lex.gone) and following in lex.to and word not in lex.speech_to:
        return False
    if before in lex.determiners or before in lex.prepositions or before.endswith("'s"):
        return False
    if before in lex.passive:
        return False
    if word.endswith(lex.gone) and (following in lex.particles or following in lex.margin or before[0].isdigit()):
        # "Prices were reported up 0.4 percent", "figures announced by the minister", "there were 12 reported storms".
        return False
    if word.endswith(lex.gone) and following in lex.since | lex.inside and not _tells_soon(words, at):
        # "Treaties concluded since 1998", "the aim stated in paragraph 3".
        return False
    return word not in lex.speech_nouns or _is_verb(words, at, following)


def _tells_soon(words: Words, at: int) -> bool:
    """Whether "that" or a quotation follows a verb closely: "the paper reported in May that"."""
    following = words.lowers[at + 1 : at + _NEAR]
    return not lexicon().that.isdisjoint(following) or not OPENING.isdisjoint(following)


def _tells_that(words: Words, at: int, following: str) -> bool:
    """Whether "that" tells what was said: "he notes that", and not "bold remarks that cost the town dear"."""
    lex = lexicon()
    named = words.lowers[at - 1] in lex.subject_pronouns or words.texts[at - 1][0].isupper()
    return following in lex.that and (named or words.lowers[at] not in lex.speech_nouns)


def _is_verb(words: Words, at: int, following: str) -> bool:
    """Whether a word that is a noun as often is a verb here: "divers estimate 12,000", "Ms Oake claims credit"."""
    lowers, texts, lex = words.lowers, words.texts, lexicon()
    if texts[at][0].isupper():
        # "The United States said".
        return False
    if following in lex.that or following in lex.determiners or following in lex.pronouns or following[0].isdigit():
        return True
    # One who is named takes the verb with an ending; "an Arden state barge", "12 reported storms".
    named = at > 1 and texts[at - 1][0].isupper() and lowers[at].endswith(("s", *lex.gone))
    return named and following[0].isalpha() and following not in lex.prepositions


def _finds(words: Words, at: int, following: str) -> bool:
    """Whether a verb of finding stands with what is found, or behind a source: "figures show", "found that"."""
    lowers, lex = words.lowers, lexicon()
    before = lowers[at - 1]
    if before in lex.passive or before in lex.determiners or before in lex.prepositions:
        return False
    if following in lex.that or not lex.source_nouns.isdisjoint(lowers[max(0, at - _NEAR) : at]):
        return True
    # "The Arden expects growth of 1.2 points".
    return lowers[at] in lex.foreseeing and at > 1 and words.texts[at - 1][0].isupper()


def puts(words: Words, verb: int, figure: int) -> bool:
    """Whether a verb gives the figure as an estimate or a charge: "police put the crowd at about 5,000"."""
    lowers, lex = words.lowers, lexicon()
    if lowers[verb] not in lex.accusing and lowers[verb] not in lex.putting:
        return False
    if verb == 0 or lowers[verb - 1] in lex.passive:
        return False
    if any(word in _PARTS for word in lowers[verb:figure]):
        return False
    if lowers[verb] in lex.accusing:
        return lowers[verb - 1] not in lex.determiners and not lex.of.isdisjoint(lowers[verb + 1 : figure])
    return not lex.at_age.isdisjoint(lowers[max(verb, figure - _PUT) : figure])


def has_verb(words: Words, start: int, end: int) -> bool:
    """Whether a clause and no name stands there: "said net profit doubled"."""
    lowers, lex = words.lowers, lexicon()
    return any(
        lowers[at] in lex.auxiliaries or (is_past(lowers[at]) and lowers[at - 1] not in lex.determiners)
        for at in range(start, end)
    )


def ends_clause(words: Words, subject: int, verb: int, high: int) -> bool:
    """Whether a clause ends with a verb: "..., the bishop wrote.", "..., Peter Marsh wrote, and ..."."""
    following = words.lowers[verb + 1] if verb + 1 < high else "."
    return following == "." or (following == "," and all(text[0].isupper() for text in words.texts[subject:verb]))


def closes(words: Words, verb: int, high: int) -> bool:
    """Whether nothing but a time, a place or a listener follows a verb of speech: no clause of its own."""
    lowers, lex = words.lowers, lexicon()
    following = lowers[verb + 1] if verb + 1 < high else "."
    if lowers[verb] in lex.telling and following in lex.determiners:
        # "..., a diver told the Herald."
        return lex.that.isdisjoint(lowers[verb:high]) and not has_verb(words, verb + 1, high)
    opens = following in lex.that or following in lex.determiners or following in lex.pronouns
    return not opens and not following[0].isdigit()
