"""Pages and files from the web, fetched once: the bytes, when they were fetched, and what the server called them."""

from __future__ import annotations

import socket
import ssl
import time
from datetime import UTC, datetime
from http.client import HTTPException, HTTPMessage
from posixpath import basename
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, unquote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from workbench.errors import UnreadableError
from workbench.readers.limits import FILE_BYTES
from workbench.readers.material import Material

_SCHEMES = ("http", "https")
_SILENCE = 20
"""Seconds without a byte after which the server is taken for dead."""
_TOTAL = 120
"""Seconds that the whole may take, however slowly it trickles."""
_CHUNK = 2**16
_HEADERS = {"User-Agent": "claims-workbench (reads one page for a fact-check)", "Accept": "text/html,*/*;q=0.8"}


class _WebOnly(HTTPRedirectHandler):
    """Follows redirects to http(s) alone."""

    def redirect_request(self, req: Request, *rest: Any) -> Request | None:
        newurl = rest[-1]
        if urlsplit(newurl).scheme not in _SCHEMES:
            raise URLError(f"redirects to {newurl}")
        return super().redirect_request(req, *rest)


def fetch(address: str, name: str | None = None) -> Material:
    """Fetch an http(s) address.

    Raises:
        UnreadableError: offline, no such server or page, too slow or too large; in one line.
    """
    if urlsplit(address).scheme.lower() not in _SCHEMES:
        raise UnreadableError(f"{address} is no http(s) address.")
    shown = name or address
    started = time.monotonic()
    chunks, size = [], 0
    try:
        request = Request(_ascii(address), headers=_HEADERS)  # noqa: S310 (checked above)
        with build_opener(_WebOnly).open(request, timeout=_SILENCE) as answer:
            while chunk := answer.read(_CHUNK):
                chunks.append(chunk)
                size += len(chunk)
                if size > FILE_BYTES:
                    raise UnreadableError(f"{shown} is larger than {FILE_BYTES >> 20} MB: save the part that you need.")
                if time.monotonic() - started > _TOTAL:
                    raise UnreadableError(
                        f"{shown} takes longer than {_TOTAL} seconds: save it in a browser and add the file."
                    )
            if answer.length:
                raise UnreadableError(f"{shown} broke off before its end: try again, or save it in a browser first.")
            headers: HTTPMessage = answer.headers
            final = answer.geturl()
    except HTTPError as error:
        # The library adds lines of its own where an address redirects in a circle.
        reason = str(error.reason).partition("\n")[0].strip().rstrip(".")
        raise UnreadableError(
            f"{shown} answers {error.code} {reason}: open it in a browser, save it, and add the file."
        ) from None
    except (URLError, OSError, HTTPException, ValueError) as error:
        raise UnreadableError(
            f"{shown} cannot be fetched ({_reason(error)}): save it in a browser and add the file."
        ) from None
    path = unquote(basename(urlsplit(final).path))
    return Material(
        b"".join(chunks),
        name or path or urlsplit(final).netloc,
        path=final,
        declared_type=headers.get_content_type() if headers["content-type"] else "",
        declared_encoding=headers.get_content_charset() or "",
        fetched_at=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
    )


def _ascii(address: str) -> str:
    """An address as it goes over the wire: letters beyond ASCII encoded, the host as IDNA."""
    parts = urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode("ascii")
    netloc = f"{host}:{parts.port}" if parts.port else host
    return urlunsplit(
        (
            parts.scheme,
            netloc,
            quote(parts.path, safe="/%:@!$&'()*+,;=~-._"),
            quote(parts.query, safe="=&%/?:@!$'()*+,;~-._"),
            "",
        )
    )


def _reason(error: Exception) -> str:
    """Why a connection failed, in words."""
    cause = error.reason if isinstance(error, URLError) else error
    if isinstance(cause, socket.gaierror):
        return "no network, or no such server"
    if isinstance(cause, TimeoutError):
        return f"no answer for {_SILENCE} seconds"
    if isinstance(cause, ssl.SSLError):
        return "its certificate does not hold"
    if isinstance(cause, ConnectionRefusedError):
        return "the server refuses"
    return str(cause) or type(cause).__name__
