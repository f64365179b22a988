"""Ages of one person that cannot both hold."""

import pytest
from worked_out import failing_conflicts

LONG = "\n\nThe boat sank at dawn, and the men swam to the shore of the island.\n\n"


@pytest.mark.parametrize(
    "later",
    ["Quill, a 41-year-old baker, could not swim.", "Ada Quill (41) could not swim.", "Quill, 41, could not swim."],
)
def test_two_ages_of_one_name_are_a_conflict(later):
    assert failing_conflicts(f"Ada Quill, 21, was found at the harbour.{LONG}{later}") != []


@pytest.mark.parametrize(
    "later",
    [
        "Quill, 12 at the time, could not swim.",
        "Tom Quill, 52, could not swim.",
        "Ruth Bell, a 41-year-old baker, could not swim.",
        "Quill, a 21-year-old baker, could not swim.",
        "Her brother Tom Quill drowned. Quill, a 41-year-old baker, could not swim.",
        "After the death of Ruth Bell and Quill, 41-year-old Edith Moor sold her boat.",
    ],
)
def test_ages_of_two_or_of_another_time_are_none(later):
    assert failing_conflicts(f"Ada Quill, 21, was found at the harbour.{LONG}{later}") == []
