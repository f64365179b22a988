"""Lines answered by several processes: handed to them many together, their answers given back in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from threading import Condition, Thread

from workbench.errors import WorkbenchError

Answer = Callable[[list[bytes]], list[bytes]]
AHEAD = 4
"""Batches on the way for each process, so that memory stays flat on endless input and no process waits for work."""
LINES = 32
_BYTES = 64_000
"""A batch ends at so many lines or bytes."""


class Handout:
    """Where lines wait to be handed out, and their answers are called for in the order of the lines.

    While processes are free, a line is handed out as it comes; while all are busy, lines gather to a batch.
    """

    def __init__(self, pool: Executor, answer: Answer, most: int) -> None:
        """`most` is how many batches may be on the way at a time."""
        self._pool = pool
        self._answer = answer
        self._most = most
        self._changed = Condition()
        self._waiting: list[bytes] = []
        self._called: deque[Future[list[bytes]]] = deque()
        self._ended = self._closed = False
        self._error: BaseException | None = None

    def take(self, lines: Iterable[bytes]) -> None:
        """Take in lines as they come, and no more than a batch before one is handed out."""
        try:
            for line in lines:
                with self._changed:
                    self._changed.wait_for(lambda: self._closed or not self._is_full())
                    if self._closed:
                        return
                    self._waiting.append(line)
                    self._hand_out()
        except BaseException as error:
            self._error = error
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def answers(self) -> Iterator[bytes]:
        """The answers in order, each batch as soon as it and those before it are there; raises what `lines` raised."""
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._called or self._ended)
                if not self._called:
                    break
            yield from self._called[0].result()
            with self._changed:
                self._called.popleft()
                self._hand_out()
        if self._error is not None:
            raise self._error

    def close(self) -> None:
        """Take in no more lines."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _is_full(self) -> bool:
        return len(self._waiting) >= LINES or sum(map(len, self._waiting)) >= _BYTES

    def _hand_out(self) -> None:
        if self._waiting and len(self._called) < self._most:
            self._called.append(self._pool.submit(self._answer, self._waiting))
            self._waiting = []
        self._changed.notify_all()


def over_processes(answer: Answer, lines: Iterable[bytes], jobs: int) -> Iterator[bytes]:
    """Hand lines to processes as they come; never more than a few batches for each wait or are under way.

    Raises:
        WorkbenchError: a process ended in the middle of its work.
    """
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        handout = Handout(pool, answer, AHEAD * jobs)
        Thread(target=handout.take, args=(lines,), daemon=True).start()
        try:
            yield from handout.answers()
        except BrokenProcessPool:
            raise WorkbenchError(
                "a process of the scan was ended from outside, perhaps for want of memory: "
                "run it again with fewer --jobs."
            ) from None
        finally:
            handout.close()
            pool.shutdown(wait=False, cancel_futures=True)
