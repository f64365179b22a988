"""What each action of the table does, as a reviewer sees it: `DOES` has a line for each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from workbench.claims.mention import Relation
from workbench.desk.finding import Finding, State, finding_table
from workbench.desk.records import ClaimRecord
from workbench.desk.redraft.article import carry_out, plan
from workbench.text.document import Document
from workbench.tui.screens.old_draft import OldDraft
from workbench.tui.screens.pages import Pages
from workbench.tui.screens.picker import Picker
from workbench.tui.screens.redraft_review import RedraftReview

from .conftest import ARTICLE
from .trying import At, asks, copies, focuses, moves, opens, writes

FINDINGS = {info.finding.value for info in finding_table() if info.keys}


async def decides(at: At) -> None:
    await at.try_key()
    if at.screen.mode is not None:
        await at.press("escape")
    finding = next(info.finding for info in finding_table() if at.key in info.keys)
    assert at.claims[0].finding is finding


async def next_unchecked(at: At) -> None:
    at.desk.decide([claim.id for claim in at.claims[1:4]], Finding.VERIFIED, reviewer="ben")
    at.take_over()
    await moves(0, 4)(at)


async def previous_unchecked(at: At) -> None:
    at.desk.decide([claim.id for claim in at.claims[1:4]], Finding.VERIFIED, reviewer="ben")
    at.take_over()
    await moves(4, 0)(at)


async def next_stale(at: At) -> None:
    stale(at)
    at.go(0)
    await at.try_key()
    assert at.app.session.current is not None
    assert at.app.session.current.state is State.STALE


async def next_contradiction(at: At) -> None:
    link = at.desk.links(at.claims[3].id)[0]
    at.desk.add_link(link.claim_id, link.source_id, link.start, link.end, Relation.CONTRADICTS, reviewer="ben")
    at.take_over()
    at.go(0)
    await at.try_key()
    assert at.app.session.current is not None
    assert at.app.session.current.contradicted or at.app.session.current.failing


async def pages(at: At) -> None:
    down = "down" in at.key
    half = at.key.startswith("ctrl")
    down = down or at.key == "ctrl+d"
    at.go(0 if down else len(at.app.session.shown) - 1)
    before, rows = at.place, at.screen.table.size.height
    await at.try_key()
    assert abs(at.place - before) == (rows // 2 if half else rows - 1)
    assert (at.place > before) is down


async def number(at: At) -> None:
    await at.try_key()
    await at.press("4", "enter")
    assert at.app.session.current is not None
    assert at.app.session.current.number == 4


async def hints(at: At) -> None:
    await at.try_key()
    await at.press("d")
    assert at.place == 2


async def scrolls(at: At) -> None:
    step = 1 if at.key == "ctrl+e" else -1
    at.screen.article.scroll_line(1)
    await at.try_key()
    assert at.screen.article.scroll_offset.y == 1 + step
    assert at.place == 0


async def scrolls_detail(at: At) -> None:
    down = at.key == ")"
    at.screen.detail.scroll_by(0 if down else 100)
    before = at.screen.detail.scroll_offset.y
    await at.try_key()
    assert (at.screen.detail.scroll_offset.y > before) is down
    assert (at.screen.detail.scroll_offset.y < before) is not down
    assert (at.place, at.screen.pane) == (0, "claims")


async def undoes(at: At) -> None:
    await at.press("v")
    await at.try_key()
    assert at.claims[0].finding is Finding.UNCHECKED
    assert at.place == 0


async def redoes(at: At) -> None:
    await at.press("v", "u", "G")
    await at.try_key()
    assert at.claims[0].finding is Finding.VERIFIED
    assert at.place == 0


def one_fact(at: At) -> list[str]:
    ids = [claim.id for claim in at.claims[:3]]
    at.desk.join_facts(ids, reviewer="ben")
    at.take_over()
    return [claim.id for claim in at.claims if claim.fact == at.claims[0].fact]


async def rest_of_fact(at: At) -> None:
    fact = one_fact(at)
    await at.press("v")
    await at.try_key()
    assert {at.desk.claim(claim).finding for claim in fact} == {Finding.VERIFIED}


async def whole_fact(at: At) -> None:
    fact = one_fact(at)
    await at.try_key()
    assert at.app.session.targets() == fact
    await at.press("escape")


async def ranges(at: At) -> None:
    await at.try_key()
    await at.press("j")
    assert len(at.app.session.targets()) == 2
    await at.try_key()
    assert len(at.app.session.targets()) == 1


async def extends(at: At) -> None:
    at.go(3)
    await at.try_key()
    assert len(at.app.session.targets()) == 2
    assert at.place == (4 if "down" in at.key else 2)
    await at.press("escape")


async def advance(at: At) -> None:
    await at.try_key()
    assert "stays where it is" in at.said
    await at.press("v")
    assert at.place == 0
    await at.try_key()
    assert "moves on" in at.said


def stale(at: At) -> ClaimRecord:
    """Two drafts: in the second 171 became 117."""
    article = at.desk.article()
    claim = next(claim for claim in at.claims if claim.text == "171")
    at.desk.decide([claim.id], Finding.VERIFIED, reviewer="ben")
    carry_out(at.desk, plan(at.desk, article.id, Document.from_text(ARTICLE.replace("171", "117"))), reviewer="ben")
    at.take_over()
    return at.desk.claim(claim.id)


async def confirms(at: At) -> None:
    claim = stale(at)
    at.app.session.go_to_claim(claim.id)
    await at.try_key()
    assert at.desk.claim(claim.id).state is State.CHECKED
    assert at.desk.claim(claim.id).finding is Finding.VERIFIED


async def nothing_to_choose(at: At) -> None:
    await at.try_key()
    assert "one place only" in at.said  # where there are two, see test_drafts.py


async def resets(at: At) -> None:
    await at.press("v", "k")
    await at.try_key()
    assert at.claims[0].finding is Finding.UNCHECKED


async def second_look(at: At) -> None:
    at.desk.decide([at.claims[0].id], Finding.WRONG, reviewer="ben")
    at.take_over()
    await at.try_key()
    look = at.app.session.second_look
    assert look is not None
    assert look.blind is at.key.startswith("ctrl")
    await at.try_key()
    assert at.app.session.second_look is None


async def agrees(at: At) -> None:
    at.desk.decide([at.claims[0].id], Finding.WRONG, reviewer="ben")
    at.take_over()
    await at.press("K")
    await at.try_key()
    assert at.claims[0].signed_by == "anna"
    await at.press("K")


async def writes_answer(at: At) -> None:
    await at.try_key()
    assert "No question stands" in at.said
    at.desk.ask(at.claims[0].id, "who?", reviewer="anna")
    at.take_over()
    await at.try_key()
    await at.press(*"me", "enter")
    assert at.claims[0].answer == "me"


async def makes_claim(at: At) -> None:
    before = len(at.claims)
    at.go(len(at.app.session.shown) - 1)
    await at.try_key()
    await at.press("right", "right", "enter")
    assert len(at.claims) == before + 1


async def joins(at: At) -> None:
    await at.try_key()
    await at.press("4", "enter")
    assert next(claim for claim in at.claims if claim.number == 4).fact == at.claims[0].fact


async def splits(at: At) -> None:
    fact = one_fact(at)
    await at.try_key()
    assert at.desk.claim(fact[0]).fact != at.desk.claim(fact[1]).fact


async def silences(at: At) -> None:
    checks = at.desk.checks(at.desk.article().id)
    assert checks
    at.app.session.go_to_claim(checks[0].claim_ids[0])
    at.screen.show_claim()
    await at.try_key()
    await at.press(*"two unions", "enter")
    assert "two unions" in [check.silenced for check in at.desk.checks(at.desk.article().id)]


async def passage(at: At) -> None:
    assert len(at.screen.links()) > 1
    on = at.key in ("l", "right")
    at.screen.choose_passage(0 if on else 1)
    await at.try_key()
    assert at.screen.passage == int(on)


async def shows_mentions(at: At) -> None:
    await at.try_key()
    assert at.screen.unfolded
    await at.try_key()
    assert not at.screen.unfolded  # what is seen of it, see test_reading.py


async def to_source(at: At) -> None:
    at.go_where(lambda claim: at.desk.links(claim.id)[:1] != [] and bool(at.desk.links(claim.id)[0].source_id))


async def opens_passage(at: At) -> None:
    await to_source(at)
    await at.try_key()
    assert at.screen.source_shown
    await at.press("backspace")


async def goes_back(at: At) -> None:
    await to_source(at)
    claim = at.app.session.current
    await at.press("enter", "j")
    await at.try_key()
    assert not at.screen.source_shown
    assert at.app.session.current == claim


async def judges(at: At) -> None:
    word = "accepted" if at.key == "+" else "rejected"
    await at.try_key()
    assert at.link().status == word or word in [link.status for link in at.screen.links()]


async def locates(at: At) -> None:
    before = at.screen.links()
    link = at.link()
    await at.try_key()
    await at.press("ctrl+u")
    await at.press(*"page 3", "enter")
    after = at.screen.links()
    assert len(after) == len(before)
    assert next(other for other in after if other.id == link.id).locator == "page 3"


async def opens_file(at: At) -> None:
    await at.try_key()
    assert "No file or address" in at.said  # with a file, see test_passages.py


async def searches(at: At) -> None:
    await at.try_key()
    await at.press(*"harbours", "enter")
    hits = at.screen.hits
    assert hits is not None
    assert (len(hits.places), hits.at) == (3, 0)
    await at.press("escape")


async def next_hit(at: At) -> None:
    await at.press("/")
    await at.press(*"harbours", "enter")
    await at.try_key()
    hits = at.screen.hits
    assert hits is not None
    assert hits.at == (1 if at.key == ">" else 2)
    await at.press("escape", "escape")


async def filters(at: At) -> None:
    await at.try_key()
    await at.press(*"money", "enter")
    assert len(at.app.session.shown) == 1
    await at.press("escape")


async def sorts(at: At) -> None:
    await at.try_key()
    assert at.app.session.order == "risk"
    await at.try_key()
    assert at.app.session.order == "text"


async def zooms(at: At) -> None:
    await at.press("f4")
    await at.try_key()
    assert at.screen.table.size.height == 0 or not at.screen.table.display
    await at.try_key()
    assert at.screen.table.size.height > 0


async def theme(at: At) -> None:
    before = at.app.theme
    await at.try_key()
    assert at.app.theme != before
    at.app.theme = before


async def cancels(at: At) -> None:
    await at.press("f")
    await at.press(*"money", "enter")
    await at.press("V")
    await at.try_key()
    assert at.app.session.anchor is None
    await at.try_key()
    assert at.app.session.filter_line == ""


async def reviews_redraft(at: At) -> None:
    await at.try_key()
    assert "There is one draft only" in at.said
    stale(at)
    await opens(RedraftReview, "Draft 1 to 2")(at)


async def reads_draft(at: At) -> None:
    await at.try_key()
    assert "There is one draft only" in at.said
    stale(at)
    await opens(OldDraft, "Draft 1 of")(at)


async def quits(at: At) -> None:
    await at.try_key()
    assert at.app.return_code == 0


DOES: dict[str, Callable[[At], Awaitable[None]]] = {
    **dict.fromkeys(FINDINGS, decides),
    "next": moves(0, 1),
    "previous": moves(1, 0),
    "next-unchecked": next_unchecked,
    "previous-unchecked": previous_unchecked,
    "next-open": next_unchecked,
    "next-stale": next_stale,
    "next-contradiction": next_contradiction,
    **dict.fromkeys(("half-down", "half-up", "page-down", "page-up"), pages),
    "first": moves(3, 0),
    "last": moves(3, -1),
    "number": number,
    "hints": hints,
    **dict.fromkeys(("scroll-down", "scroll-up"), scrolls),
    **dict.fromkeys(("detail-down", "detail-up"), scrolls_detail),
    "undo": undoes,
    "redo": redoes,
    "rest-of-fact": rest_of_fact,
    "whole-fact": whole_fact,
    "range": ranges,
    **dict.fromkeys(("extend-down", "extend-up"), extends),
    "advance": advance,
    "confirm": confirms,
    "choose-place": nothing_to_choose,
    "reset": resets,
    **dict.fromkeys(("second-look", "blind-look"), second_look),
    "agree": agrees,
    "note": writes("see p. 2", lambda claim: claim.note, "see p. 2"),
    "ask": writes("who?", lambda claim: claim.question, "who?"),
    "answer": writes_answer,
    "tag": writes("b, #a", lambda claim: claim.tags, ("a", "b")),
    "correct": writes("at least 99", lambda claim: (claim.bound.value, claim.low), (">=", 99)),
    "corrected-value": writes("117", lambda claim: (claim.finding, claim.corrected_value), (Finding.WRONG, "117")),
    "new-claim": makes_claim,
    "join": joins,
    "split": splits,
    "silence": silences,
    **dict.fromkeys(("next-passage", "previous-passage"), passage),
    "mentions": shows_mentions,
    "open-passage": opens_passage,
    "back": goes_back,
    **dict.fromkeys(("accept", "reject"), judges),
    "add-passage": opens(Picker, "A passage for 1"),
    "locator": locates,
    "open-file": opens_file,
    "search": searches,
    **dict.fromkeys(("next-hit", "previous-hit"), next_hit),
    "filter": filters,
    "views": opens(Picker, "Saved views"),
    "sort": sorts,
    "next-pane": focuses("detail"),
    "previous-pane": focuses("article"),
    "pane-article": focuses("article"),
    "pane-claims": focuses("claims", "f2"),
    "pane-detail": focuses("detail"),
    "zoom": zooms,
    "history": opens(Pages, "History"),
    "theme": theme,
    "cancel": cancels,
    "articles": opens(Picker, "Articles on this desk"),
    "copy": copies("140 crews"),
    "copy-passage": copies("140 crews"),
    "copy-row": copies("\t140\tcrew\tunchecked\t"),
    "export": opens(Picker, "Export"),
    "add-source": asks("Source to add"),
    "redraft": asks("New draft"),
    "review-redraft": reviews_redraft,
    "drafts": reads_draft,
    "palette": opens(Picker, "Commands"),
    "help": opens(Pages, "All keys"),
    "quit": quits,
}
"""Id of an action to what its keys do."""
