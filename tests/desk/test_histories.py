"""Any interleaving of acts, undos, merges and crashes ends in the state that a plain model in memory ends in."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from workbench.desk.desk import Desk
from workbench.desk.file.examining import differing
from workbench.desk.finding import Finding, State
from workbench.desk.records import ReviewRecord
from workbench.errors import UsageError

from .samples import sample_desk

REVIEWERS = ("ann", "bob", "cat")
DESKS = ("one.db", "two.db")
DECIDED = tuple(finding for finding in Finding if finding is not Finding.UNCHECKED)


@dataclass
class Model:
    """What a desk holds, as plainly as it can be said: a set of acts, sorted by id when asked."""

    acts: dict[str, ReviewRecord] = field(default_factory=dict)

    def standing(self) -> list[ReviewRecord]:
        stands: dict[str, bool] = {}
        for act in self.ordered():
            if act.act in ("undo", "redo"):
                stands[act.content["review"]] = act.act == "redo"
        return [act for act in self.ordered() if act.act not in ("undo", "redo", "merge") and stands.get(act.id, True)]

    def ordered(self) -> list[ReviewRecord]:
        return [self.acts[name] for name in sorted(self.acts)]

    def of(self, claim: str, key: str) -> tuple[Any, ReviewRecord | None]:
        """The newest standing value of one thing, and the act that set it."""
        value, by = None, None
        for act in self.standing():
            if claim in act.targets:
                said = {**act.content, **act.content.get("each", {}).get(claim, {})}
                if key in said:
                    value, by = said[key], act
        return value, by

    def claim(self, claim: str) -> dict[str, Any]:
        finding, by = self.of(claim, "finding")
        finding = finding or "unchecked"
        second, _ = self.of(claim, "second")
        looked = second if second and by and second["of"] == by.id else None
        question, answer = self.of(claim, "question")[0], self.of(claim, "answer")[0]
        if question and not answer:
            state = State.QUERY
        elif finding == "unchecked" or (looked and looked["finding"] != finding):
            state = State.OPEN
        elif looked:
            state = State.SIGNED_OFF
        else:
            state = State.CHECKED
        return {
            "finding": finding,
            "state": state,
            "note": self.of(claim, "note")[0] or "",
            "question": question or "",
            "answer": answer or "",
            "tags": tuple(self.of(claim, "tags")[0] or ()),
            "reviewer": by.reviewer if by else "",
            "disputed": self.disputed(claim) or bool(looked and looked["finding"] != finding),
        }

    def disputed(self, claim: str) -> bool:
        voices: dict[str, str] = {}
        for act in self.standing():
            if claim in act.targets and "finding" in act.content:
                if act.content.get("settled"):
                    voices.clear()
                voices[act.reviewer] = act.content["finding"]
        return len(set(voices.values()) - {"unchecked"}) > 1

    def to_undo(self, reviewer: str) -> ReviewRecord | None:
        own = [act for act in self.standing() if act.reviewer == reviewer]
        return own[-1] if own else None

    def to_redo(self, reviewer: str) -> str | None:
        """What her newest undo took away, if it is still away and she did nothing else since."""
        standing = {act.id for act in self.standing()}
        undos: dict[str, str] = {}
        newest = ""
        for act in self.ordered():
            if act.act in ("undo", "redo"):
                undos[act.content["review"]] = act.id
            elif act.act != "merge" and act.reviewer == reviewer:
                newest = act.id
        away = [
            (said_by, name)
            for name, said_by in undos.items()
            if name in self.acts and name not in standing and self.acts[name].reviewer == reviewer
        ]
        if not away or max(away)[0] < newest:
            return None
        return max(away)[1]


class Histories(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.desks = {name: Desk.open(sample_desk(Path(self.folder.name), name)) for name in DESKS}
        self.models = {name: Model() for name in DESKS}
        desk = self.desks[DESKS[0]]
        self.claims = [claim.id for claim in desk.claims(desk.article().id)][:3]

    def kept(self, name: str, review: ReviewRecord) -> None:
        self.models[name].acts[review.id] = review

    def some(self, picks: Iterable[int]) -> list[str]:
        return [self.claims[pick] for pick in picks]

    desk_names = st.sampled_from(DESKS)
    reviewers = st.sampled_from(REVIEWERS)
    picks = st.sets(st.integers(0, 2), min_size=1)

    @rule(
        name=desk_names,
        reviewer=reviewers,
        picks=picks,
        finding=st.sampled_from(Finding),
        note=st.sampled_from([None, "", "register"]),
        settle=st.booleans(),
    )
    def decide(
        self, name: str, reviewer: str, picks: set[int], finding: Finding, note: str | None, *, settle: bool
    ) -> None:
        review = self.desks[name].decide(self.some(picks), finding, reviewer=reviewer, note=note, settle=settle)
        self.kept(name, review)

    @rule(name=desk_names, reviewer=reviewers, pick=st.integers(0, 2), text=st.sampled_from(["", "a"]))
    def note(self, name: str, reviewer: str, pick: int, text: str) -> None:
        self.kept(name, self.desks[name].note(self.claims[pick], text, reviewer=reviewer))

    @rule(name=desk_names, reviewer=reviewers, pick=st.integers(0, 2), answer=st.booleans())
    def ask_or_answer(self, name: str, reviewer: str, pick: int, *, answer: bool) -> None:
        act = self.desks[name].answer if answer else self.desks[name].ask
        self.kept(name, act(self.claims[pick], "so", reviewer=reviewer))

    @rule(name=desk_names, reviewer=reviewers, picks=picks, finding=st.sampled_from([None, *DECIDED]))
    def second_look(self, name: str, reviewer: str, picks: set[int], finding: Finding | None) -> None:
        claims = self.some(picks)
        said = [self.models[name].claim(claim) for claim in claims]
        allowed = all(one["finding"] != "unchecked" and one["reviewer"] != reviewer for one in said)
        try:
            review = self.desks[name].second_look(claims, finding, reviewer=reviewer)
        except UsageError:
            assert not allowed
        else:
            assert allowed
            self.kept(name, review)

    @rule(name=desk_names, reviewer=reviewers)
    def undo(self, name: str, reviewer: str) -> None:
        expected = self.models[name].to_undo(reviewer)
        review = self.desks[name].undo(reviewer=reviewer)
        assert (review and review.content["review"]) == (expected and expected.id)
        if review:
            self.kept(name, review)

    @rule(name=desk_names, reviewer=reviewers)
    def redo(self, name: str, reviewer: str) -> None:
        expected = self.models[name].to_redo(reviewer)
        review = self.desks[name].redo(reviewer=reviewer)
        assert (review and review.content["review"]) == expected
        if review:
            self.kept(name, review)

    @precondition(lambda self: any(model.acts for model in self.models.values()))
    @rule(name=desk_names)
    def merge(self, name: str) -> None:
        (other,) = set(DESKS) - {name}
        self.desks[name].merge(self.desks[other].path, reviewer="ann")
        mine = self.models[name].acts
        mine.update({id_: act for id_, act in self.models[other].acts.items() if id_ not in mine})
        for review in self.desks[name].history():
            if review.act == "merge":
                mine.setdefault(review.id, review)

    @rule(name=desk_names, picks=picks)
    def crash_in_the_middle_of_an_act(self, name: str, picks: set[int]) -> None:
        """The process dies with a transaction half written; the desk is opened anew."""
        desk = self.desks[name]
        db = desk._file._connection
        db.execute("BEGIN IMMEDIATE")
        db.execute("DELETE FROM effects WHERE target IN (?)", self.some(picks)[:1])
        db.execute("DELETE FROM decisions")
        self.reopen(name)

    @rule(name=desk_names)
    def reopen(self, name: str) -> None:
        path = self.desks[name].path
        self.desks[name].close()
        self.desks[name] = Desk.open(path)

    @rule(name=desk_names)
    def rebuild(self, name: str) -> None:
        self.desks[name].rebuild()

    @invariant()
    def the_desk_is_in_the_state_of_the_model(self) -> None:
        for name, desk in self.desks.items():
            for claim in self.claims:
                read = desk.claim(claim)
                expected = self.models[name].claim(claim)
                assert {key: getattr(read, key) for key in expected} == expected
            assert {review.id for review in desk.history()} == set(self.models[name].acts)

    def teardown(self) -> None:
        for desk in self.desks.values():
            assert desk.verify().fault == ""
            with desk._file.reading() as db:
                assert differing(db) == []
            desk.close()
        self.folder.cleanup()


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=15, stateful_step_count=20)
