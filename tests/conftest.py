"""Every test runs in a home of its own, and the examples of a property are the same on every machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "suite",
    deadline=None,  # a busy machine is no fault of the code
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
    max_examples=30,
)
settings.register_profile("search", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than cores: tests of screens and terminals wait as long as they work."""
    return (os.cpu_count() or 1) + 1


OF_THE_USER = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "EDITOR", "VISUAL", "TMUX", "STY", "SSH_TTY", "BROWSER")
FOLDERS = {
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
}


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Empty home folders without end; numbered here, since `mktemp` looks at all that exist to find the next one."""
    below = tmp_path_factory.mktemp("homes")
    return (below / str(number) for number in count())


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, and nothing of the settings or the environment of whoever runs the tests."""
    folder = next(homes)
    folder.mkdir()
    for name in [*OF_THE_USER, *(name for name in os.environ if name.startswith("WORKBENCH_"))]:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(folder))
    for name, below in FOLDERS.items():
        monkeypatch.setenv(name, str(folder / below))
    return folder
