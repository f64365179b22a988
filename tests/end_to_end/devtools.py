"""Headless Chromium, driven over its DevTools protocol with the WebSocket client that the tests have anyway."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import shutil
import struct
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SWITCHES = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-port=0")
SECONDS = 60


class Tab:
    """One page. What the browser tells of it is kept in `events`."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self.socket = socket
        self.asked = 0
        self.events: list[dict[str, Any]] = []

    async def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command and wait for what it returns."""
        self.asked += 1
        await self.socket.send_json({"id": self.asked, "method": method, "params": params})
        while True:
            told = await self.socket.receive_json()
            if told.get("id") == self.asked:
                assert "error" not in told, told
                return told["result"]
            self.events.append(told)

    async def open(self, address: str) -> None:
        """Go to an address; `received` then tells what comes over its WebSockets."""
        for domain in ("Page", "Network", "Runtime"):
            await self.ask(f"{domain}.enable")
        await self.ask("Page.navigate", url=address)

    async def press(self, key: str) -> None:
        """Press and release a key that writes a character."""
        for kind in ("keyDown", "keyUp"):
            await self.ask("Input.dispatchKeyEvent", type=kind, key=key, text=key if kind == "keyDown" else "")

    async def click(self, x: float, y: float) -> None:
        """Click at a place, in CSS pixels."""
        for kind in ("mousePressed", "mouseReleased"):
            await self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    async def value(self, expression: str) -> Any:
        """What an expression gives in the page; a promise is waited for."""
        return (await self.ask("Runtime.evaluate", expression=expression, awaitPromise=True))["result"].get("value")

    def failed(self) -> list[dict[str, Any]]:
        """Whatever the page could not load, was forbidden to load, or stumbled over."""
        wrong = ("Network.loadingFailed", "Runtime.exceptionThrown")
        return [event for event in self.events if event.get("method") in wrong]

    async def received(self, words: str, since: int = 0) -> None:
        """Wait until the page was sent these words over a WebSocket, after event number `since`."""
        async with asyncio.timeout(SECONDS):
            while words not in self.frames(since):
                await self.ask("Runtime.evaluate", expression="0")
                await asyncio.sleep(0.05)

    def frames(self, since: int = 0) -> str:
        """All that came over WebSockets, as text."""
        shown = b""
        for event in self.events[since:]:
            if event.get("method") == "Network.webSocketFrameReceived":
                frame = event["params"]["response"]
                data = frame["payloadData"]
                shown += base64.b64decode(data) if frame["opcode"] == 2 else data.encode()
        return shown.decode(errors="replace")

    async def picture(self, path: Path | None = None, *, rows: int = 0, unlike: bytes = b"") -> bytes:
        """A screenshot as PNG: one with so many different `rows`, and another than `unlike`.

        It is taken again for a while, since painting follows text.
        """
        for _ in range(40):
            png = base64.b64decode((await self.ask("Page.captureScreenshot", format="png"))["data"])
            if rows_of_picture(png) > rows and png != unlike:
                break
            await asyncio.sleep(0.25)
        if path is not None:
            path.write_bytes(png)
        return png


def rows_of_picture(png: bytes) -> int:
    """How many different rows of pixels a PNG has; a blank one has a few at the most.

    Chunks: PNG specification, section 5. Each row of the unpacked data has a filter byte and, here, 3 bytes a pixel.
    """
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    packed, at = b"", 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        if kind == b"IHDR":
            width, _, depth, colour = struct.unpack(">IIBB", png[at + 8 : at + 18])
            assert (depth, colour) in ((8, 2), (8, 6))
            row = 1 + width * (3 if colour == 2 else 4)
        if kind == b"IDAT":
            packed += png[at + 8 : at + 8 + length]
        at += 12 + length
    pixels = zlib.decompress(packed)
    return len({pixels[start : start + row] for start in range(0, len(pixels), row)})


@asynccontextmanager
async def chromium(folder: Path, width: int = 1200, height: int = 800) -> AsyncIterator[Tab]:
    """A browser with a profile of its own in `folder`, and its first tab."""
    browser = await asyncio.create_subprocess_exec(
        CHROMIUM or "",
        *SWITCHES,
        f"--user-data-dir={folder / 'profile'}",
        f"--window-size={width},{height}",
        "about:blank",
        stderr=asyncio.subprocess.PIPE,
        env={**os.environ, "HOME": str(folder)},
    )
    try:
        async with asyncio.timeout(SECONDS), ClientSession() as session:
            assert browser.stderr is not None
            while not (line := (await browser.stderr.readline()).decode()).startswith("DevTools listening on "):
                assert line, "Chromium ended before it listened"
            port = line.rsplit(":", 1)[1].partition("/")[0]
            async with session.get(f"http://127.0.0.1:{port}/json/list") as answer:
                tabs = json.loads(await answer.text())
            page = next(tab for tab in tabs if tab["type"] == "page")
            async with session.ws_connect(page["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                yield Tab(socket)
    finally:
        browser.terminate()
        await browser.wait()
