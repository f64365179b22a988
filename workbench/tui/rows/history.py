"""The journal as rows to read: the claim's own acts first, then everything done on the article, newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.desk.records import ReviewRecord
from workbench.tui.rows.detail import act_words
from workbench.tui.rows.row import Row
from workbench.tui.sanitise import shown_line

_MOST = 500


def history_rows(reviews: Sequence[ReviewRecord], numbers: Mapping[str, int], claim_id: str, width: int) -> list[Row]:
    """`numbers` maps the ids of claims to what the table calls them; `reviews` are oldest first."""
    own = [review for review in reviews if claim_id in review.targets]
    rows = [Row(((f"Claim {numbers[claim_id]}", "title"),))] if claim_id in numbers else []
    rows += [_row(review, numbers, width) for review in reversed(own)]
    if claim_id in numbers and not own:
        rows.append(Row((("nothing yet", "quiet"),)))
    rows += [Row(()), Row(((f"This article, {len(reviews)} acts", "title"),))]
    rows += [_row(review, numbers, width) for review in reversed(reviews[-_MOST:])]
    return rows


def _row(review: ReviewRecord, numbers: Mapping[str, int], width: int) -> Row:
    claims = [str(numbers[target]) for target in review.targets if target in numbers]
    many = f" and {len(claims) - 5} more" if len(claims) > 5 else ""
    told = f"{', '.join(claims[:5])}{many}  {act_words(review)}" if claims else act_words(review)
    when = f"{review.at[:16].replace('T', ' ')}  {review.reviewer}  "
    return Row(((when, "quiet"), (shown_line(told)[: max(10, width - len(when))], "")))
