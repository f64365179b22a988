"""Labels of shares and ratios: "9 of 12 withdrew", "doubled: shares", "7-2: council voted"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims.language.inflection import is_past
from workbench.claims.lexicon import lexicon
from workbench.claims.mentions.labels.amounts import amount
from workbench.claims.mentions.labels.clauses import clause
from workbench.claims.mentions.labels.said import behind_pronoun, told_by
from workbench.claims.mentions.labels.width import WIDTH, fit
from workbench.claims.mentions.phrases import noun_words, subject_of
from workbench.claims.mentions.verbs import Predicate, is_verb, predicate_behind
from workbench.quantities.amount import HYPHENS

if TYPE_CHECKING:
    from workbench.claims.language.words import Words


def share(words: Words, shown: str, before: int, after: int) -> str:
    """The label of a share: "9 of 12 withdrew", "two-thirds of voters"."""
    if turned := _turned(words, shown, before, after):
        return turned
    if after < len(words) and words.lowers[after] in lexicon().of and behind_pronoun(words, after) == after:
        return amount(words, shown, before, after)
    if after < len(words) and words.lowers[after] in lexicon().the:
        named = noun_words(words, after)
        return fit(shown, " ".join((words.lowers[after], *named))) if named else shown
    behind = behind_pronoun(words, after)
    named = noun_words(words, behind) if behind > after else []
    apart = after < behind < len(words) and words.lowers[behind - 1] not in lexicon().those
    if not named and apart and words.lowers[behind] in lexicon().prepositions:
        named = noun_words(words, behind + 1) and [words.lowers[behind], *noun_words(words, behind + 1)]
    if named and not is_verb(words, behind, lexicon()):
        return fit(" ".join((shown, *words.lowers[after:behind])), *named)
    predicate = predicate_behind(words, behind)
    if predicate is not None:
        said = told_by(words, predicate, WIDTH - len(shown) - 1)
        if said:
            return f"{shown} {said}"
    return amount(words, shown, before, after)


def _turned(words: Words, shown: str, before: int, after: int) -> str:
    """A share that is a verb, is a score, or compares: "doubled: shares", "7-2: council voted", "twice as likely"."""
    lex, lowers = lexicon(), words.lowers
    if after + 2 < len(words) and lowers[after] in lex.comparing and lowers[after + 1] in lex.compared:
        end = after + 2
        while end < len(words) and end < after + 6 and (lowers[end].isalpha()):
            end += 1
        return fit(shown, *words.texts[after:end])
    if shown.isalpha() and before > 0 and (is_past(shown) or lowers[before - 1] in lex.auxiliaries):
        first = before
        while first > 0 and (lowers[first - 1] in lex.auxiliaries or lowers[first - 1] in lex.adverbs):
            first -= 1
        subject = subject_of(words, Predicate(first, first, ""))
        return fit(f"{shown}: {subject}") if subject else ""
    if shown[0].isdigit() and (not HYPHENS.isdisjoint(shown) or not lex.to.isdisjoint(shown.split())):
        noun = noun_words(words, after)
        owned = before > 0 and (lowers[before - 1] in lex.determiners or lowers[before - 1].endswith("'s"))
        if noun and owned:
            return fit(shown, noun[0])
        told = clause(words, shown, before, after)
        return told if before > 0 and told != shown else ""
    return ""
