"""`workbench serve` as a colleague without a terminal uses it: a real browser, its keyboard, and the desk behind it."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("textual_serve", reason="textual-serve is not installed")

from workbench.claims.analysis import analyse
from workbench.desk.desk import Desk
from workbench.desk.finding import Finding

from .devtools import CHROMIUM, chromium, rows_of_picture

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
WORKBENCH = [sys.executable, "-c", "from workbench.cli.main import main; main()"]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    path = tmp_path / "claims.db"
    with Desk.open(path, create=True) as opened:
        opened.add_article(analyse("About 500 servicemen returned. Courts received 140 lawsuits."), reviewer="ann")
    return path


@pytest.fixture
def address(desk: Path) -> Iterator[str]:
    """Where the desk is served, with the token."""
    program = [*WORKBENCH, "--db", str(desk), "serve", "--reviewer", "Anna"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as served:
        assert served.stdout is not None
        said = served.stdout.readline().strip()
        served.stdout.readline()
        try:
            yield said
        finally:
            served.terminate()


ROWS = 100
"""Different rows of pixels of a screen full of words."""


def findings(desk: Path) -> list[tuple[Finding, str]]:
    with Desk.open(desk) as opened:
        return [(claim.finding, claim.reviewer) for claim in opened.claims(opened.article().id)]


async def test_a_claim_is_decided_with_one_key_and_without_the_mouse(desk: Path, address: str, tmp_path: Path) -> None:
    async with chromium(tmp_path) as tab:
        await _listening(address)
        await tab.open(address)
        await tab.received("140 lawsuits")
        assert await tab.value("document.activeElement.className") == "xterm-helper-textarea"
        assert findings(desk) == [(Finding.UNCHECKED, ""), (Finding.UNCHECKED, "")]
        before = await tab.picture(tmp_path / "before.png", rows=ROWS)
        seen = len(tab.events)
        await tab.press("v")
        await tab.received("1 of 2 decided", since=seen)
        assert findings(desk)[0] == (Finding.VERIFIED, "Anna")
        after = await tab.picture(tmp_path / "after.png", rows=ROWS, unlike=before)
    for png in (before, after):
        assert rows_of_picture(png) > ROWS
    assert before != after
    assert tab.failed() == []


async def test_a_claim_is_chosen_with_a_click_and_decided(desk: Path, address: str, tmp_path: Path) -> None:
    async with chromium(tmp_path) as tab:
        await _listening(address)
        await tab.open(address)
        await tab.received("140 lawsuits")
        before = await tab.picture(tmp_path / "first.png", rows=ROWS)
        seen = len(tab.events)
        width, height = map(int, (await tab.value("[innerWidth, innerHeight].join()")).split(","))
        # Below the head and the line that counts the claims; each line is some 19 pixels high.
        for y in range(50, height // 4, 6):
            await tab.click(width * 3 // 4, y)
            if "2 of 2" in tab.frames(seen):
                break
        await tab.received("2 of 2", since=seen)
        chosen = await tab.picture(tmp_path / "chosen.png", rows=ROWS, unlike=before)
        seen = len(tab.events)
        await tab.press("x")
        await tab.received("1 of 2 decided", since=seen)
        after = await tab.picture(tmp_path / "decided.png", rows=ROWS, unlike=chosen)
    assert len({before, chosen, after}) == 3
    assert [finding for finding, _ in findings(desk)] == [Finding.UNCHECKED, Finding.WRONG]
    assert tab.failed() == []


async def test_without_the_token_the_browser_is_refused(desk: Path, address: str, tmp_path: Path) -> None:
    root = address.rsplit("/", 2)[0]
    async with chromium(tmp_path) as tab:
        await _listening(address)
        for path in ("/", "/ws", "/guessed/"):
            await tab.open(root + path)
            await tab.value("new Promise(done => document.readyState == 'complete' ? done() : onload = done)")
            assert "404" in (await tab.value("document.body.innerText"))
    assert findings(desk) == [(Finding.UNCHECKED, ""), (Finding.UNCHECKED, "")]


async def _listening(address: str) -> None:
    """Wait until the server takes connections: it says its address before that."""
    host, port = address.split("/")[2].split(":")
    async with asyncio.timeout(60):
        while True:
            try:
                _, writer = await asyncio.open_connection(host, int(port))
            except OSError:
                await asyncio.sleep(0.1)
            else:
                writer.close()
                return
