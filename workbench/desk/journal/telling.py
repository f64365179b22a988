"""Acts of the journal in words, with the claim numbers that the table shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workbench.desk.number_runs import listed
from workbench.desk.records import ReviewRecord


@dataclass(frozen=True, slots=True)
class Teller:
    """Knows the numbers of claims, by id of claim or link, and the acts that an undo can name, by id."""

    numbers: Mapping[str, int]
    reviews: Mapping[str, ReviewRecord]

    def tell(self, review: ReviewRecord) -> str:
        """One line: what was done, to which claims."""
        content = review.content
        match review.act:
            case "undo" | "redo":
                word = "took back" if review.act == "undo" else "brought back"
                done = self.reviews.get(content["review"])
                return f"{word}: {self.tell(done) if done else content['review']}"
            case "decide":
                corrected = content.get("corrected_value") or content.get("corrected_text")
                parts = [
                    f"{content['finding']}: {self._claims(review)}",
                    f"should be {corrected}" if corrected else "",
                    f"note: {content['note']}" if content.get("note") else "",
                ]
                return "; ".join(part for part in parts if part)
            case "confirm":
                findings = sorted({item["finding"] for item in content["each"].values()})
                changed = "; ".join(dict.fromkeys(content["about"]["changed"].values()))
                return f"still {', '.join(findings)} after {changed}: {self._claims(review)}"
            case "choose":
                about = content["about"]
                where = f"it says: {' '.join(about['sentence'].split())}" if about["sentence"] else "none of its places"
                return f"chose for claim {self.numbers.get(about['claim'])}: {where}"
            case "second":
                findings = sorted({item["second"]["finding"] for item in content["each"].values()})
                return f"second look: {', '.join(findings)}: {self._claims(review)}"
            case "note":
                return f"note on {self._claims(review)}: {content['note']}"
            case "ask":
                return f"asked about {self._claims(review)}: {content['question']}"
            case "answer":
                said = f": {content['answer']}" if "answer" in content else ""
                return f"answer on {self._claims(review)}{said}"
            case "tag":
                return f"tags of {self._claims(review)}: {', '.join(content['tags'])}"
            case "judge":
                return f"{content['status']} a passage of {self._claims(review)}"
            case "link":
                return f"tied a passage to {self._claims(review)}: {content['link']['locator']}"
            case "locate":
                return f"said where a passage of {self._claims(review)} stands: {content['link']['locator']}"
            case "correct":
                read = {key.removeprefix("read:"): value for key, value in content.items() if value not in (None, "")}
                changes = ", ".join(f"{key} {value}" for key, value in read.items())
                return f"corrected the reading of {self._claims(review)}: {changes}"
            case "add-claim":
                return f"added {self._claims(review)}"
            case "join" | "split":
                return f"{review.act} facts: {self._claims(review)}"
            case "silence":
                return f"silenced a check: {content['silenced']}" if content["silenced"] else "let a check speak again"
            case "source":
                return "removed a source" if content.get("removed") else "added a source"
            case "replace-source":
                return "put a new text in the place of a source" + _left(content)
            case "redraft":
                return "put a new draft in force" + _left(content)
            case "reopen":
                reasons = "; ".join(dict.fromkeys(item["stale"] for item in content["each"].values()))
                return f"open again, decided on another draft: {self._claims(review)}: {reasons}"
            case "merge":
                return f"merged {content['acts']} acts of another desk"
            case _:
                return review.act

    def _claims(self, review: ReviewRecord) -> str:
        numbers = {self.numbers[target] for target in review.targets if target in self.numbers}
        if not numbers:
            return "claims of another draft"
        return f"{'claim' if len(numbers) == 1 else 'claims'} {listed(list(numbers))}"


def _left(content: Mapping[str, Any]) -> str:
    count = len(content.get("about", {}).get("left", ()))
    return f"; {count} judged passages stay with the old one, their sentences were cut" if count else ""
