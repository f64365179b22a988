"""Two numbers that make one figure: ranges (30 to 40, $3-5 million), scores (3-1), uncertainty (44 ± 3)."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS, is_digits
from workbench.quantities.changes import is_move, is_outcome
from workbench.quantities.cricket import is_bowling
from workbench.quantities.following import before_part, past_most, past_part, read_following, scaled
from workbench.quantities.nouns import is_noun_like
from workbench.quantities.numerals import tidy, times
from workbench.quantities.opening import opening_hours
from workbench.quantities.pair import Pair
from workbench.quantities.phrases import longest_behind
from workbench.quantities.quantity import Kind, Number
from workbench.quantities.reading import Reading
from workbench.quantities.shares import read_share
from workbench.quantities.spells import factor_between
from workbench.quantities.time_ranges import join_times
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

_UNITED = (Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.AGE)
_SIGNS = HYPHENS | {"±", "+"}
"""Signs of which one stands behind the first end of a range."""
_HIGHEST_SCORE = 1000
_OLDEST = 125
_EARLIEST, _LATEST = 200, 2100
"""Years that a reign in brackets may have; lower numbers are scores."""


def read_pair(line: Line, left: Reading, words: Vocabulary) -> Reading | None:
    """What a reading makes together with the number behind it, if the two belong together."""
    if left.kind is Kind.IDENTIFIER or (left.ranged and left.kind is not Kind.DATE):
        return None
    return read_share(line, left, words) or _range(line, left, words)


def _range(line: Line, left: Reading, words: Vocabulary) -> Reading | None:
    low, at = line.low, left.last
    if low[at] not in words.range_links and low[at] not in _SIGNS:
        return None
    first, opener = _opener(line, left, words)
    if opener and left.kind in (Kind.MONEY, Kind.MEASURE) and low[at] in words.per and low[at + 1].isalpha():
        # "From $350 per kg to $680 per kg".
        at += 2
    if low[at] == "±" or (low[at] == "+" and low[at + 1] == "/" and low[at + 2] in HYPHENS):
        return _uncertain(line, left, at + 1 if low[at] == "±" else at + 3, words)
    tight = line.end[at - 1] == line.start[at]
    if low[at] in HYPHENS and tight and low[at + 1] in words.hanging and not line.glued(at):
        # A hanging hyphen: "a two- or three-year sentence".
        at += 1
        tight = False
    joiner = low[at]
    if joiner in words.joining_and and opener not in words.and_openers:
        return None
    here = at + 1
    if joiner in HYPHENS:
        if (tight and not line.glued(at)) or low[here] in HYPHENS:
            return None
        if not tight and left.kind in _UNITED and low[here] in words.qualifying_words and low[here].isalpha():
            # "It grew 2.7 percent - almost 25 percent less."
            return None
        spoken = low[here] in words.spoken_joiner or (opener and low[here] in words.joining_and)
        if spoken and low[here + 1] in HYPHENS:
            # "A 5-to-10 year plan", "between 25-and-37 billion".
            here += 2
    elif not (joiner in words.range_joiners or joiner in words.range_alternatives or joiner in words.joining_and):
        return None
    numbered = is_digits(low[here + 1]) or low[here + 1] in words.cardinals
    # As in "from 8:30 a.m. to approximately 2:30 p.m.".
    qualified = low[here] in words.qualifying_words and low[here] not in words.minus_words
    here += bool(opener) and numbered and qualified
    if opener and joiner in words.spoken_joiner and low[here].isalpha():
        here = past_most(line, here, words)
    if joiner in words.spoken_joiner and low[here] in HYPHENS and line.end[at] == line.start[here] and line.glued(here):
        here += 1
    right = read_following(line, past_part(line, here, words) if opener and left.kind is Kind.DATE else here, words)
    spelt = low[left.first].isalpha() or low[here].isalpha() or left.kind is Kind.MONEY
    if spelt and joiner in HYPHENS and not tight and right is not None and (left.low or 0) >= (right.low or 0):
        # "A crew of 12 – seven pilots and five others", "It costs $3.2m – $2m for roads and $1.2m for parks".
        return None
    if right is not None and left.kind is Kind.MONEY and right.kind is Kind.MEASURE:
        right = scaled(line, right, words)
    if right is not None and opener and joiner in words.spoken_joiner and low[right.last] in HYPHENS:
        # "From 24.2 to 33-35 billion": the second end is a range of its own.
        right = _range(line, right, words) or right
    if joiner in words.spoken_joiner and not opener and low[here] in words.articles and not low[here + 1].isalpha():
        # "It adds £187 to a £3,812 ticket."
        return None
    if right is not None and (hours := opening_hours(line, left, right, words)):
        return hours
    if right is None or (joiner in words.spoken_joiner and not opener and is_outcome(line, left, right, words)):
        return None
    return _joined(Pair(line, left, right, first, joiner, opener, words))


def _uncertain(line: Line, left: Reading, at: int, words: Vocabulary) -> Reading | None:
    """44 ± 3, 9.83e-3 +/- 1e-5: the interval that the uncertainty leaves."""
    right = read_following(line, at, words)
    if right is None or right.low is None or left.low is None or right.kind in (Kind.DATE, Kind.IDENTIFIER):
        return None
    if left.kind is not Kind.COUNT and right.kind not in (Kind.COUNT, left.kind):
        return None
    kind, unit = (right.kind, right.unit) if left.kind is Kind.COUNT else (left.kind, left.unit)
    low, high = tidy(left.low - right.low), tidy(left.low + right.low)
    return Reading(left.first, right.last, kind, low, high, unit, ranged=True)


def _opener(line: Line, left: Reading, words: Vocabulary) -> tuple[int, str]:
    """Where "between" or "from" opens the range, and which."""
    at = before_part(line, left.first, words) if left.kind is Kind.DATE else left.first
    if at > 1 and line.low[at - 1] == words.the and line.low[at - 2] in words.range_openers:
        at -= 1
    for _ in range(2):
        token = line.low[at - 1] if at > 0 else ""
        if token in words.range_openers:
            return at - 1, token
        match = longest_behind(words.bounds_before, line.low, at)
        if match is None:
            break
        at = match[1]
    return _described(line, left.first, words) or (left.first, "")


def _described(line: Line, at: int, words: Vocabulary) -> tuple[int, str] | None:
    """The "from" in front of a number that a word describes: "it rose from the current 25 to 40"."""
    low = line.low
    opened = at > 2 and low[at - 3] in words.range_openers and low[at - 3] not in words.and_openers
    if not opened or not (low[at - 2] in words.articles or low[at - 2] in words.definite):
        return None
    word = line.word[at - 1]
    if not (word.isalpha() and word.islower()) or word in words.function_words or word in words.cardinals:
        return None
    return (at - 3, low[at - 3]) if is_move(line, at - 3, line.size, words) else None


def _joined(pair: Pair) -> Reading | None:
    """The range that two readings make, if they are of one kind."""
    left, right = pair.left, pair.right
    if left.kind is Kind.DATE and len(left.iso) == 4 and left.iso.isdecimal() and right.kind is Kind.COUNT:
        if not pair.opener and pair.line.low[left.first - 1] in pair.words.year_openers:
            # "Rose from 14.5 million in 2019 to 29.5 million."
            return None
        # "Between 1600 and 1900 men": what looked like a year was a count.
        pair = pair._replace(left=left._replace(kind=Kind.COUNT, low=int(left.iso), high=int(left.iso), iso=""))
        left = pair.left
    if right.kind in (Kind.DATE, Kind.TIME):
        return join_times(pair)
    joined = pair.opener != "" or (pair.joiner in HYPHENS and is_digits(pair.line.low[right.first]))
    if left.kind is Kind.ORDINAL and right.kind is Kind.ORDINAL and joined and left.low and right.high:
        if left.low > right.high:
            # "Moves up from 11th to seventh": two ranks.
            return None
        return pair.interval(Kind.ORDINAL, left.low, right.high, "")
    if left.low is None or right.low is None or left.high is None or right.high is None:
        return None
    if left.kind is Kind.DURATION and right.kind is Kind.DURATION and left.unit != right.unit:
        return _in_small_units(pair, left.low, right.high)
    shared = _shared_unit(pair)
    return _numbers(pair, *shared) if shared else None


def _in_small_units(pair: Pair, low: Number, high: Number) -> Reading | None:
    """A spell up to one in a larger unit, in the smaller: "30 minutes to an hour" is 30 to 60 minutes."""
    words, opened = pair.words, pair.opener not in ("", *pair.words.and_openers)
    spoken = pair.joiner in words.spoken_joiner or pair.joiner in words.range_alternatives
    factor = factor_between(pair.right.unit, pair.left.unit, words) if spoken else None
    if factor is None or low >= high * factor or pair.left.vague or pair.right.vague:
        return None
    if opened and is_move(pair.line, pair.first, pair.right.last, words):
        return None
    return pair.interval(Kind.DURATION, low, times(high, factor), pair.left.unit)


def _shared_unit(pair: Pair) -> tuple[Kind, str] | None:
    """Kind and unit of both ends; a bare number takes those of the other end."""
    line, left, right = pair.line, pair.left, pair.right
    if left.kind in _UNITED and right.kind is Kind.COUNT:
        signed = not (line.low[left.first].isalnum() or is_digits(line.low[left.first]))
        signed = signed or line.word[left.first].isupper()
        named = line.low[left.first]
        if (left.kind is Kind.AGE and named in pair.words.aged) or named in pair.words.magnitude_words:
            # "Aged 45 to 64", "magnitude 3 to 4".
            return left.kind, left.unit
        ends = pair.opener != "" and not is_noun_like(line, right.last, pair.words)
        return (left.kind, left.unit) if (signed or ends) and not right.vague else None
    if left.kind is Kind.COUNT and right.kind in _UNITED:
        sign_between = not line.low[right.first].isalnum() and right.first > left.last + 1
        return None if right.kind is Kind.MONEY and sign_between else (right.kind, right.unit)
    if left.kind is Kind.AGE and right.kind is Kind.DURATION and line.low[left.first] in pair.words.aged:
        # "Aged 8-10 years".
        return (left.kind, left.unit) if left.unit == right.unit else None
    if left.kind is not right.kind or left.unit != right.unit or left.kind not in (*_UNITED, Kind.COUNT, Kind.RATIO):
        return None
    return None if left.parts and right.parts is None and not pair.opener else (right.kind, right.unit)


def _numbers(pair: Pair, kind: Kind, unit: str) -> Reading | None:
    """The range of two numbers, or the score that they are."""
    left, right = pair.left, pair.right
    if kind is Kind.COUNT and pair.opener and pair.first > 0 and pair.line.low[pair.first - 1] in pair.words.aged:
        # "Aged between 23 and 58".
        pair = pair._replace(first=pair.first - 1)
        kind, unit = Kind.AGE, "year"
    if kind is Kind.COUNT and pair.line.low[right.last] in pair.words.age_groups and (right.high or _OLDEST) < _OLDEST:
        # "The 18-24 age group".
        kind, unit = Kind.AGE, "year"
    start, end = left.low or 0, right.high or 0
    if (
        kind is Kind.MONEY
        and left.kind is Kind.COUNT
        and right.base
        and right.magnitude == 1
        and right.low != right.base
    ):
        # "Between 28 and 30 cents".
        start = tidy(start * (right.low or 0) / right.base)
    if right.magnitude > 1 and left.magnitude == 1 and start < right.base and left.kind in (Kind.COUNT, kind):
        start = times(start, right.magnitude)
    if pair.joiner in pair.words.range_alternatives:
        likely = start < end <= 20 * max(start, 1) and left.kind is not Kind.RATIO
        return pair.interval(kind, start, end, unit) if likely else None
    spoken = pair.joiner in pair.words.spoken_joiner and pair.opener not in ("", *pair.words.and_openers)
    if spoken and kind is Kind.MEASURE and start == 0 < end:
        # "It goes from zero to 60 mph".
        return pair.interval(kind, start, end, unit)
    if spoken and kind is not Kind.AGE and (start > end or is_move(pair.line, pair.first, right.last, pair.words)):
        # "Fell from 140 to 74": two figures, of which the first takes the unit that the second names.
        return left._replace(kind=kind, unit=unit, low=start, high=left.high if left.vague else start)
    # "From 2-0 down".
    from_score = pair.joiner in HYPHENS and pair.opener not in pair.words.and_openers and start >= end
    contest = kind is Kind.COUNT and left.kind is Kind.COUNT and (not pair.opener or from_score)
    if contest and _is_reign(pair, start, end):
        return Reading(pair.left.first, pair.right.last, Kind.DATE, iso=f"{start:04d}/{end:04d}", ranged=True)
    if contest and (start >= end or _is_contest(pair)):
        return _score(pair, start, end)
    if start > end and not pair.opener and kind is Kind.MONEY and right.kind is Kind.COUNT:
        # "It paid €3.4m to 1,150 families."
        return None
    if start > end and not pair.opener and kind is Kind.PERCENT:
        # "49.6 percent to 49.3 percent": a result, and no range; "62 to 38 percent" has two shares.
        return left._replace(kind=kind, unit=unit) if left.kind is Kind.COUNT else None
    return pair.interval(kind, min(start, end), max(start, end), unit)


def _is_reign(pair: Pair, start: Number, end: Number) -> bool:
    """Whether a rising pair in brackets behind a name are years: "the Song Dynasty (960-1279)"."""
    line, first, last = pair.line, pair.left.first, pair.right.last
    held = first > 1 and line.low[first - 1] == "(" and line.low[last] == ")" and line.word[first - 2][:1].isupper()
    whole = held and line.low[first].isdecimal() and line.low[last - 1].isdecimal()
    return whole and pair.joiner in HYPHENS and _EARLIEST <= start < end < _LATEST


def _is_contest(pair: Pair) -> bool:
    """Whether a rising pair of digits is a score: "lost 2-3", "a 4-5 vote", "6-4, 3-6, 7-5"."""
    line, words = pair.line, pair.words
    first, last = pair.left.first, pair.right.last
    if pair.joiner not in HYPHENS or not (line.low[first].isdecimal() and line.low[last - 1].isdecimal()):
        return False
    if line.low[last] in words.contests:
        return True
    if is_noun_like(line, last, words) or line.low[last] in HYPHENS or line.low[last] == "%":
        return False
    if first > 1 and line.low[first - 1] == "(" and line.low[last] == ")" and line.word[first - 2][:1].isupper():
        # "Las Vegas (4-7)".
        return True
    if line.low[last] in words.standing_joints and line.low[first - 1] in words.standing_verbs and first > 0:
        # "Bray is 1-6 in its last seven games".
        return True
    if pair.left.low == 0 and len(line.low[last - 1]) < 3:
        return True
    if is_bowling(line, first, int(line.low[first]), words):
        return True
    chained = line.low[first - 1] == "," and line.low[first - 3] in HYPHENS and line.low[first - 2].isdecimal()
    won = line.low[first - 1] in words.contests
    return first > 0 and (won or (first > 3 and chained and line.low[first - 4].isdecimal()))


def _score(pair: Pair, start: Number, end: Number) -> Reading | None:
    """A falling or level pair of small whole numbers is a score or odds: 3-1, 2-2, three to one."""
    line, right = pair.line, pair.right
    if start > _HIGHEST_SCORE and end != 1:
        # "5,000-1 shots" are odds.
        return None
    if line.low[right.last] in HYPHENS and line.glued(right.last - 1):
        return None
    value = tidy(start / end) if end else None
    return Reading(pair.left.first, right.last, Kind.RATIO, value, value, parts=(start, end))
