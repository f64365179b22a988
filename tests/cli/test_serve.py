"""`workbench serve`: the desk in a browser, behind a secret in the address."""

import asyncio
import builtins
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from workbench.claims.analysis import analyse
from workbench.cli.main import cli
from workbench.cli.serve import site
from workbench.desk.desk import Desk
from workbench.errors import DeskError, UsageError

pytest.importorskip("textual_serve", reason="textual-serve is not installed")
ADDRESS = "in-the-address"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    path = tmp_path / "claims.db"
    with Desk.open(path, create=True) as opened:
        opened.add_article(analyse("About 500 servicemen returned. Courts received 140 lawsuits."), reviewer="ann")
    return path


async def test_only_the_address_with_the_secret_answers(desk):
    from aiohttp.test_utils import TestClient, TestServer

    async with TestClient(TestServer(await site(["--db", str(desk), "open"], 9, ADDRESS))) as client:
        for path in ("/", "/ws", "/static/js/textual.js", "/another/", f"/{ADDRESS[:-1]}/"):
            assert (await client.get(path)).status == 404
        page = await client.get(f"/{ADDRESS}/")
        assert page.status == 200
        assert f"ws://127.0.0.1:9/{ADDRESS}/ws" in await page.text()
        assert (await client.get(f"/{ADDRESS}/static/js/textual.js")).status == 200


async def test_nothing_is_loaded_from_elsewhere_and_the_secret_is_not_passed_on(desk):
    from aiohttp.test_utils import TestClient, TestServer

    async with TestClient(TestServer(await site(["--db", str(desk), "open"], 9, ADDRESS))) as client:
        headers = (await client.get(f"/{ADDRESS}/")).headers
        assert headers["Content-Security-Policy"].startswith("default-src 'self'")
        assert headers["Referrer-Policy"] == "no-referrer"


async def test_the_screen_of_the_desk_comes_to_the_address_that_is_printed_and_no_file_beside_it_is_run(desk):
    from aiohttp import ClientSession, WSMsgType

    (desk.parent / "click.py").write_text("raise SystemExit('a file of the folder was run')", "utf-8")
    program = [sys.executable, "-P", "-c", "from workbench.cli.main import main; main()", "--db", str(desk), "serve"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True, cwd=desk.parent) as served:
        address = served.stdout.readline().strip()
        shown = b""
        try:
            async with asyncio.timeout(90), ClientSession() as session:
                while not shown:
                    try:
                        async with session.ws_connect(f"{address}ws?width=100&height=30") as socket:
                            while b"500" not in shown:
                                message = await socket.receive()
                                assert message.type in {WSMsgType.BINARY, WSMsgType.TEXT}
                                shown += message.data if isinstance(message.data, bytes) else b""
                    except OSError:
                        await asyncio.sleep(0.2)  # it says its address before it listens
        finally:
            served.terminate()
    assert b"500" in shown


def test_a_missing_desk_or_a_taken_port_is_said_before_anything_is_served(desk, tmp_path):
    import socket

    missing = CliRunner().invoke(cli, ["--db", str(tmp_path / "none.db"), "serve"])
    assert isinstance(missing.exception, DeskError)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        result = CliRunner().invoke(cli, ["--db", str(desk), "serve", "--port", port])
    assert isinstance(result.exception, UsageError)
    assert "is taken" in str(result.exception)


def test_without_the_extra_package_it_says_what_to_install(desk, monkeypatch):
    real = builtins.__import__

    def without(name, *rest, **more):
        if name == "textual_serve":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    result = CliRunner().invoke(cli, ["--db", str(desk), "serve"])
    assert "claims-workbench[serve]" in str(result.exception)
