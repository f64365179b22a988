"""A desk with the sample article, open."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.desk.desk import Desk

from .samples import sample_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(sample_desk(tmp_path)) as opened:
        yield opened
