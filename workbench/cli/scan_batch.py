"""`scan --batch`: a line of JSON in, a line of JSON out, in the same order, over as many processes as asked for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from workbench.claims.analysis import analyse
from workbench.cli.scan_answer import answer
from workbench.errors import WorkbenchError
from workbench.text.document import Document

if TYPE_CHECKING:
    from concurrent.futures import Future
    from queue import Queue

_ENCODER = json.JSONEncoder(ensure_ascii=False)
_AHEAD = 4
"""Lines that wait for each process, so that memory stays flat on endless input."""


def answer_line(line: bytes) -> bytes:
    """The answer to one line `{id, text}`, with `sources: [{name, text}]` also by links; `{id, error}` to a bad one."""
    row: dict[str, Any] = {"id": None}
    try:
        asked = json.loads(line.decode("utf-8", "surrogatepass").removeprefix("\ufeff"))
        row["id"] = asked.get("id")
        row |= answer(analyse(_text(asked), _sources(asked), links="sources" in asked))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        row["error"] = f"not a line of the form {{id, text, sources}}: {error}"
    text = _ENCODER.encode(row)
    try:
        return text.encode() + b"\n"
    except UnicodeEncodeError:
        # Half of a surrogate pair can be written in JSON, but not in UTF-8.
        return json.dumps(row).encode() + b"\n"


def _text(asked: dict[str, Any]) -> str:
    if not isinstance(asked.get("text"), str):
        raise TypeError("no text in it")
    return str(asked["text"])


def _sources(asked: dict[str, Any]) -> list[Document]:
    return [
        Document.from_text(source["text"], str(source.get("name") or f"source {number}"))
        for number, source in enumerate(asked.get("sources") or (), 1)
    ]


def answer_lines(lines: Iterable[bytes], jobs: int = 1) -> Iterator[bytes]:
    """Answers in the order of the lines, each as soon as it and those before it are there. Blank lines are skipped."""
    asked = (line for line in lines if line.strip())
    return map(answer_line, asked) if jobs == 1 else _over_processes(asked, jobs)


def _over_processes(lines: Iterable[bytes], jobs: int) -> Iterator[bytes]:
    """Hand lines to processes as they come; never more than a few for each wait or are under way.

    Raises:
        WorkbenchError: a process ended in the middle of its work.
    """
    # Imported here: a batch in one process needs none of them.
    import threading
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context
    from queue import Queue

    waiting: Queue[Future[bytes] | BaseException | None] = Queue(maxsize=_AHEAD * jobs)
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:

        def feed() -> None:
            try:
                for line in lines:
                    waiting.put(pool.submit(answer_line, line))
                waiting.put(None)
            except BaseException as error:
                waiting.put(error)

        threading.Thread(target=feed, daemon=True).start()
        try:
            while (item := waiting.get()) is not None:
                if isinstance(item, BaseException):
                    raise item
                yield item.result()
        except BrokenProcessPool:
            raise WorkbenchError(
                "a process of the scan was ended from outside, perhaps for want of memory: "
                "run it again with fewer --jobs."
            ) from None
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
