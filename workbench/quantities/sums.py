"""A number that is put together as its words come in: what has been closed, what is open, what still fits."""

from __future__ import annotations

from math import inf

from workbench.quantities.amount import Amount
from workbench.quantities.numerals import tidy, times
from workbench.quantities.quantity import Number


class Sum:
    """A number as its words come in: `total` holds what a magnitude word has closed, `group` what is still open."""

    __slots__ = ("added", "base", "form", "group", "limit", "magnitude", "room", "stacked", "tens", "total")

    def __init__(self) -> None:
        self.form = "words"
        self.total: Number = 0
        self.group: Number | None = None
        self.room: Number = inf
        """What may still be added to the group stays below this."""
        self.limit: Number = inf
        """The next magnitude word has to be smaller."""
        self.base: Number = 0
        self.magnitude: Number = 1
        self.tens = 0
        self.added = 0
        """What was added behind the last hundred: the part that "dozen" multiplies."""
        self.stacked = False

    def add(self, number: int, *, spoken_and: bool, hundreds_left_out: bool) -> bool:
        """Take in a word below a hundred; False where it does not fit."""
        if self.group is None:
            self.group = number
        elif 0 < number < self.room:
            self.group += number
        elif hundreds_left_out and 0 < self.group < 10:
            self.group = self.group * 100 + number
        else:
            return False
        self.room = 10 if number >= 20 and number % 10 == 0 else 0
        self.tens = number if self.room else 0
        self.added = number if spoken_and else self.added + number if self.added else 0
        return True

    def add_digits(self, number: Number) -> None:
        """Take in digits behind a magnitude word."""
        self.group = (self.group or 0) + number
        self.room, self.tens = 0, 0

    def multiply(self, size: int, *, first: bool) -> bool:
        """Take in a magnitude word; False where it does not fit."""
        fits = self._hundred(first=first) if size == 100 else self._large(size, first=first)
        if fits:
            self.room, self.tens = size, 0
        return fits

    def _hundred(self, *, first: bool) -> bool:
        if self.group is None:
            self.group = 100
            return first
        if not (0 < self.group < 100 or (self.form == "digits" and self.group < 1000 and self.room == 0)):
            return False
        self.group = times(self.group, 100)
        return True

    def _large(self, size: int, *, first: bool) -> bool:
        if self.group is not None:
            if size >= self.limit:
                return False
            self.base, self.magnitude = self.group, size
            self.total = tidy(self.total + times(self.group, size))
            self.limit, self.group = size, None
            return True
        if not first and (self.stacked or not self.total or size < self.limit):
            return False
        # A magnitude word alone, or one on another: a thousand million.
        self.base, self.magnitude = self.total or 1, size
        self.total = times(self.base, size)
        self.stacked = not first
        self.limit = min(self.limit, size)
        return True

    def dozens(self, *, first: bool) -> bool:
        """Take in "dozen", which ends a number; False where it does not fit."""
        if self.group is None and not first:
            return False
        self.base, self.magnitude = (1 if self.group is None else self.group), 12
        self.group = tidy((self.group or 0) + 11 * self.added) if self.added else times(self.base, 12)
        return True

    def amount(self, first: int, last: int) -> Amount:
        """The number, from token `first` to before `last`."""
        value = tidy(self.total + (self.group or 0))
        if self.total and self.group:
            self.base, self.magnitude = value, 1
        elif not self.total and self.magnitude == 1:
            self.base = value
        return Amount(first, last, value, value, self.form, self.base, self.magnitude, room=self.room, tens=self.tens)
