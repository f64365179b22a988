"""`workbench serve`: the same screens in a browser on this machine, for colleagues without a terminal."""

from __future__ import annotations

import re
import secrets
import shlex
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.cli.context import HERE, desk_option, open_desk, reviewer_option, say
from workbench.errors import UsageError

if TYPE_CHECKING:
    from aiohttp import web

_LOOPBACK = "127.0.0.1"
_HEADERS = {
    # Nothing may leave this machine, whatever a page of textual-serve names.
    "Content-Security-Policy": "default-src 'self' data:; style-src 'self' 'unsafe-inline'; "
    "script-src 'self' 'unsafe-inline'; connect-src 'self' ws://{host}; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}

# The page of textual-serve asks another server for a font, has no title, and takes no keys before it is clicked on.
_ELSEWHERE = re.compile(r"<link\b[^>]*https://[^>]*>")
_HEAD = """<title>workbench</title>
<link rel="icon" href="data:,">
<script>
  const takeKeys = () => document.querySelector(".xterm-helper-textarea")?.focus();
  const start = setInterval(() => {
    takeKeys();
    if (document.body.classList.contains("-first-byte")) clearInterval(start);
  }, 50);
  addEventListener("focus", takeKeys);
</script>
</head>"""


@click.command("serve")
@click.argument("article", required=False)
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port. Without it: any that is free.")
@reviewer_option
@desk_option
@click.pass_context
def command(ctx: click.Context, article: str | None, port: int, reviewer: str | None) -> None:
    """Show the desk in a browser on this machine, under an address that holds a secret.

    Only programs of this machine can reach it, and only who knows the address; it ends with Ctrl-C.

    \b
    Example:
      workbench serve --reviewer Anna
    """
    db: Path | None = ctx.find_root().obj
    try:
        import textual_serve  # noqa: F401
    except ImportError:
        raise UsageError("serving needs one more package: pip install 'claims-workbench[serve]'") from None
    with open_desk(db) as desk:
        if article:
            desk.article(article)
    words = ["--db", str(db or HERE), "open"]
    words += [article] if article else []
    words += ["--reviewer", reviewer] if reviewer else []
    serve(words, _free_port(port), secrets.token_urlsafe(16))


def serve(words: list[str], port: int, token: str) -> None:
    """Run `workbench` with these words for each browser that comes with the token, until Ctrl-C."""
    from aiohttp import web

    say(f"http://{_LOOPBACK}:{port}/{token}/")
    say("Give this address to nobody who may not decide. Ctrl-C ends it.")
    web.run_app(site(words, port, token), host=_LOOPBACK, port=port, print=None)


async def site(words: list[str], port: int, token: str) -> web.Application:
    """The web application: all of textual-serve below the token, nothing anywhere else."""
    from aiohttp import web
    from textual_serve.server import Server

    # -P: a file of the folder that has the name of a library, as click.py, is no part of the program.
    program = [sys.executable, "-P", "-c", "from workbench.cli.main import main; main()", *words]
    server = Server(shlex.join(program), host=_LOOPBACK, port=port, title="workbench")
    inner = await server._make_app()
    # It greets on standard output, with the command in full.
    inner.on_startup.clear()

    async def harden(_: web.Request, response: web.StreamResponse) -> None:
        for name, value in _HEADERS.items():
            response.headers[name] = value.format(host=f"{_LOOPBACK}:{port}")

    @web.middleware
    async def finish(request: web.Request, handler: Any) -> web.StreamResponse:
        response: web.StreamResponse = await handler(request)
        if isinstance(response, web.Response) and response.content_type == "text/html":
            page = _ELSEWHERE.sub("", response.text or "").replace("</head>", _HEAD, 1)
            return web.Response(text=page, content_type="text/html")
        return response

    outer = web.Application(middlewares=[finish])
    outer.on_response_prepare.append(harden)
    outer.add_subapp(f"/{token}", inner)
    return outer


def _free_port(port: int) -> int:
    """The port asked for, or any that is free."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_LOOPBACK, port))
        except OSError:
            raise UsageError(f"port {port} is taken: leave --port out to get one that is free.") from None
        found: Any = probe.getsockname()[1]
        return int(found)
