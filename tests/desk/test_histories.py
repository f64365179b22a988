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

from workbench.desk import ids
from workbench.desk.desk import Desk
from workbench.desk.file.examining import differing
from workbench.desk.finding import Finding, State
from workbench.desk.records import ReviewRecord
from workbench.errors import UsageError

from .samples import TEXT, analysis, sample_desk

REVIEWERS = ("ann", "bob", "cat")
DESKS = ("one.db", "two.db")
TWO = f"About 500 stayed. {TEXT}"
PLACES = [mention.quantity for mention in analysis(TWO).mentions[:2]]
TWO_ID = ids.draft_id(ids.article_id(ids.text_sha256(TEXT)), ids.text_sha256(TWO))
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
        fixed = ("undo", "redo", "merge")
        return [act for act in self.ordered() if act.act not in fixed and stands.get(act.id, True)]

    def ordered(self) -> list[ReviewRecord]:
        return [self.acts[name] for name in sorted(self.acts)]

    def of(self, claim: str, key: str) -> tuple[Any, ReviewRecord | None]:
        """The newest standing value of one thing, and the act that set it."""
        value, by = None, None
        for act in self.standing():
            if key in (said := self.said(act, claim)):
                value, by = said[key], act
        return value, by

    @staticmethod
    def said(act: ReviewRecord, target: str) -> dict[str, Any]:
        """What an act sets on one target."""
        return {**act.content, **act.content.get("each", {}).get(target, {})} if target in act.targets else {}

    def place(self, claim: str, draft: str) -> str:
        """The claim at whose place it stands in a draft."""
        row = self.of(claim, f"place:{draft}")[0]
        return claim if row is None else row

    def claim(self, claim: str) -> dict[str, Any]:
        finding, by = self.of(claim, "finding")
        finding = finding or "unchecked"
        second, _ = self.of(claim, "second")
        looked = second if second and by and second["of"] == by.id else None
        question, answer = self.of(claim, "question")[0], self.of(claim, "answer")[0]
        marked = {}
        for key in ("stale", "ambiguous"):
            reason, mark = self.of(claim, key)
            marked[key] = bool(reason and mark and mark.id > (by.id if by else ""))
        past = finding if finding != "unchecked" and any(marked.values()) else None
        if marked["ambiguous"]:
            state = State.AMBIGUOUS
        elif marked["stale"]:
            state = State.STALE
        elif question and not answer:
            state = State.QUERY
        elif finding == "unchecked" or (looked and looked["finding"] != finding):
            state = State.OPEN
        elif looked:
            state = State.SIGNED_OFF
        else:
            state = State.CHECKED
        return {
            "finding": "unchecked" if any(marked.values()) else finding,
            "past_finding": past,
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
            said = self.said(act, claim)
            if {"settled", "stale", "ambiguous"} & set(said):
                voices.clear()
            if "finding" in said:
                voices[act.reviewer] = said["finding"]
        return len(set(voices.values()) - {"unchecked"}) > 1

    def to_undo(self, reviewer: str) -> ReviewRecord | None:
        """What her next undo takes away; of an act and its addition the former."""
        own = [act for act in self.standing() if act.reviewer == reviewer and act.act != "reopen"]
        adds_to = own[-1].content.get("about", {}).get("adds_to") if own else None
        if adds_to and len(own) > 1 and own[-2].id == adds_to:
            return own[-2]
        return own[-1] if own else None

    def to_redo(self, reviewer: str) -> str | None:
        """What her newest undo took away, if it is still away and she did nothing else since."""
        standing = {act.id for act in self.standing()}
        undos: dict[str, str] = {}
        newest = ""
        for act in self.ordered():
            if act.act in ("undo", "redo"):
                undos[act.content["review"]] = act.id
            elif act.act not in ("merge", "reopen") and act.reviewer == reviewer:
                newest = act.id
        away = [
            (said_by, name)
            for name, said_by in undos.items()
            if name in self.acts and name not in standing and self.acts[name].reviewer == reviewer
        ]
        if not away or max(away)[0] < newest:
            return None
        back = max(away)[1]
        added = [
            (said_by, name) for said_by, name in away if self.acts[name].content.get("about", {}).get("adds_to") == back
        ]
        return max(added)[1] if added else back


class Histories(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.desks = {name: Desk.open(sample_desk(Path(self.folder.name), name)) for name in DESKS}
        self.models = {name: Model() for name in DESKS}
        desk = self.desks[DESKS[0]]
        self.article = desk.article()
        self.claims = [claim.id for claim in desk.claims(self.article.id)][:3]
        self.all_claims = [claim.id for claim in desk.claims(self.article.id, everything=True)]

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

    @rule(
        name=desk_names,
        reviewer=reviewers,
        picks=picks,
        finding=st.sampled_from([None, *DECIDED]),
        note=st.sampled_from(["", "so"]),
    )
    def second_look(self, name: str, reviewer: str, picks: set[int], finding: Finding | None, note: str) -> None:
        claims = self.some(picks)
        said = [self.expected(name, claim) for claim in claims]
        open_to_it = [one["finding"] != "unchecked" and one["state"] is not State.GONE for one in said]
        allowed = all(open_to_it) and all(one["reviewer"] != reviewer for one in said)
        try:
            review = self.desks[name].second_look(claims, finding, reviewer=reviewer, note=note)
        except UsageError:
            assert not allowed
        else:
            assert allowed
            self.kept(name, review)

    @rule(name=desk_names, reviewer=reviewers, pick=st.integers(0, 2))
    def answer_from_a_file(self, name: str, reviewer: str, pick: int) -> None:
        self.kept(
            name, self.desks[name].answer_all({self.claims[pick]: "no", self.claims[0]: "yes"}, reviewer=reviewer)
        )

    @rule(name=desk_names, reviewer=reviewers, stale=st.integers(1, 2), again=st.booleans())
    def redraft(self, name: str, reviewer: str, stale: int, *, again: bool) -> None:
        """A draft in which the first claim has two places and another one changed; or the first text again."""
        desk = self.desks[name]
        marks: dict[str, dict[str, Any]] = {self.claims[stale]: {"stale": f"{stale} changed"}}
        if again:
            claims = dict(enumerate(self.all_claims))
            review = desk.redraft(self.article.id, analysis(TEXT), claims=claims, marks=marks, reviewer=reviewer)
        else:
            found = analysis(TWO)
            first, second = (mention.quantity for mention in found.mentions[:2])
            places = [[first.start, first.end], [second.start, second.end]]
            marks[self.claims[0]] = {"ambiguous": "two fit", "candidates": {"draft": TWO_ID, "places": places}}
            claims = {0: self.all_claims[0]} | dict(enumerate(self.all_claims[1:], 2))
            review = desk.redraft(
                self.article.id, found, claims=claims, marks=marks, shared={0: True}, reviewer=reviewer
            )
        self.kept(name, review)

    @rule(name=desk_names, reviewer=reviewers, number=st.integers(0, 2))
    def choose(self, name: str, reviewer: str, number: int) -> None:
        offered = self.models[name].of(self.claims[0], "candidates")[0]
        allowed = self.draft(name) == TWO_ID and offered is not None
        try:
            review = self.desks[name].choose(self.claims[0], number, reviewer=reviewer)
        except UsageError:
            assert not allowed
        else:
            assert allowed
            self.kept(name, review)
            places = [(place.start, place.end) for place in PLACES]
            claim = self.desks[name].claim(self.claims[0])
            assert (claim.state is State.GONE) == (number == 0)
            assert number == 0 or (claim.start, claim.end) == places[number - 1]

    @rule(name=desk_names, reviewer=reviewers, pick=st.integers(0, 2))
    def confirm(self, name: str, reviewer: str, pick: int) -> None:
        said = self.expected(name, self.claims[pick])
        allowed = said["state"] is State.STALE and said["past_finding"] is not None
        try:
            review = self.desks[name].confirm([self.claims[pick]], reviewer=reviewer)
        except UsageError:
            assert not allowed
        else:
            assert allowed
            self.kept(name, review)

    def draft(self, name: str) -> str:
        return str(self.models[name].of(self.article.id, "draft")[0] or self.article.draft_id)

    def expected(self, name: str, claim: str) -> dict[str, Any]:
        model = self.models[name]
        said = model.claim(claim)
        if model.place(claim, self.draft(name)) == "":
            said["state"] = State.GONE
            said["finding"] = said.pop("past_finding") or said["finding"]
        return said

    @rule(name=desk_names, reviewer=reviewers)
    def undo(self, name: str, reviewer: str) -> None:
        expected = self.models[name].to_undo(reviewer)
        review = self.desks[name].undo(reviewer=reviewer)
        assert (review and review.content["review"]) == (expected and expected.id)
        self.keep_switches(name)

    @rule(name=desk_names, reviewer=reviewers)
    def redo(self, name: str, reviewer: str) -> None:
        expected = self.models[name].to_redo(reviewer)
        review = self.desks[name].redo(reviewer=reviewer)
        assert (review and review.content["review"]) == expected
        self.keep_switches(name)

    def keep_switches(self, name: str) -> None:
        """An undo or redo of an act with an addition is two rows."""
        for review in self.desks[name].history():
            if review.act in ("undo", "redo"):
                self.models[name].acts.setdefault(review.id, review)

    @precondition(lambda self: any(model.acts for model in self.models.values()))
    @rule(name=desk_names)
    def merge(self, name: str) -> None:
        (other,) = set(DESKS) - {name}
        self.desks[name].merge(self.desks[other].path, reviewer="ann")
        mine = self.models[name].acts
        mine.update({id_: act for id_, act in self.models[other].acts.items() if id_ not in mine})
        for review in self.desks[name].history():
            if review.act in ("merge", "reopen"):
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
                expected = self.expected(name, claim)
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
