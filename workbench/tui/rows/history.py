"""The journal as rows to read: the claim's own acts first, then everything done on the article, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from workbench.desk.records import ReviewRecord
from workbench.tui.rows.detail import act_words
from workbench.tui.rows.row import Row, RowBuilder, holds

_MOST = 500


def history_rows(
    reviews: Sequence[ReviewRecord], numbers: Mapping[str, int], claim_id: str, width: int, words: str = ""
) -> list[Row]:
    """Acts that hold all the `words`; `numbers` maps ids of claims to what the table calls them, oldest act first."""
    rows = RowBuilder(width)
    own = [review for review in reviews if claim_id in review.targets]
    if claim_id in numbers:
        rows.block((f"Claim {numbers[claim_id]}", "title"))
        if not own:
            rows.block(("nothing yet", "quiet"))
    found = _acts(rows, own, numbers, words, len(own))
    rows.block(("", ""))
    rows.block((f"This article, {len(reviews)} acts", "title"))
    found += _acts(rows, reviews, numbers, words, _MOST)
    return rows.rows if found or not words.strip() else []


def _acts(rows: RowBuilder, reviews: Iterable[ReviewRecord], numbers: Mapping[str, int], words: str, most: int) -> int:
    """The newest acts that hold the words, `most` at the most, newest first; how many there are."""
    found = 0
    for review in reversed(list(reviews)):
        if found == most:
            break
        when = f"{review.at[:16].replace('T', ' ')}  {review.reviewer}  "
        told = _told(review, numbers)
        if holds(words, when, told):
            found += 1
            rows.block((when, "quiet"), (told, ""), indent=2)
    return found


def _told(review: ReviewRecord, numbers: Mapping[str, int]) -> str:
    claims = [str(numbers[target]) for target in review.targets if target in numbers]
    many = f" and {len(claims) - 5} more" if len(claims) > 5 else ""
    return f"{', '.join(claims[:5])}{many}  {act_words(review)}" if claims else act_words(review)
