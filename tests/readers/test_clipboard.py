"""What was copied elsewhere comes in, what is copied here goes out, and what cannot be is told."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.errors import UnreadableError
from workbench.readers.clipboard import put_in_clipboard, take_clipboard
from workbench.readers.reading import read_material

COPIED = "Lighthouses of the coast\n\nAt least 40 lamps — “all of them”, said Łucja Żak — went out.\n\nРемонт: €3m 🚢\n"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(40)

under_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X and Wayland")
with_x = pytest.mark.skipif(not (shutil.which("Xvfb") and shutil.which("xclip")), reason="needs Xvfb and xclip")


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen of X that nobody sees."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    with os.fdopen(reading) as numbers:
        number = numbers.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture
def x(display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", display)


def copy_elsewhere(data: bytes, kind: str = "UTF8_STRING") -> None:
    """Copy in another program, which hands it out by the time that this is done.

    xclip ends before the process that it leaves behind has told the display whose the clipboard is now.
    """
    subprocess.run(["xclip", "-selection", "clipboard", "-t", kind], input=data, check=True, stdout=subprocess.DEVNULL)
    assert handed_out(data, kind)


def handed_out(data: bytes, kind: str = "UTF8_STRING") -> bool:
    """Whether the clipboard comes to hold this."""
    ask = ["xclip", "-selection", "clipboard", "-out", "-t", kind]
    for _ in range(600):
        held = subprocess.run(ask, capture_output=True, check=False, timeout=10)
        if held.returncode == 0 and held.stdout == data:
            return True
        time.sleep(0.05)
    return False


@with_x
def test_paragraphs_in_every_script_come_in_as_they_were_copied(x: None) -> None:
    copy_elsewhere(COPIED.encode())
    document = read_material(take_clipboard("Front page"))
    assert (document.name, document.text, len(document.paragraphs)) == ("Front page", COPIED, 3)


@with_x
def test_what_is_copied_here_can_be_pasted_elsewhere(x: None) -> None:
    assert put_in_clipboard(COPIED)
    assert handed_out(COPIED.encode())
    assert take_clipboard().data.decode() == COPIED


@with_x
@pytest.mark.parametrize("nothing", [b"", b" \n\t\n"])
def test_an_empty_clipboard_is_told(x: None, nothing: bytes) -> None:
    copy_elsewhere(nothing)
    with pytest.raises(UnreadableError, match="no text in the clipboard"):
        take_clipboard()


@with_x
def test_a_picture_in_the_clipboard_is_told(x: None) -> None:
    copy_elsewhere(PICTURE, "image/png")
    with pytest.raises(UnreadableError, match=r"picture|no text in the clipboard"):
        read_material(take_clipboard())


@with_x
def test_old_programs_copy_in_an_encoding_of_their_own(x: None) -> None:
    copy_elsewhere(
        "At least 40 lamps, a cost of £3m — no more, said she.".replace("—", "-").encode("latin-1"), "STRING"
    )
    assert "£3m" in read_material(take_clipboard()).text


@with_x
def test_a_display_that_is_gone_is_no_empty_clipboard(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":4321")
    assert not put_in_clipboard(COPIED)
    with pytest.raises(UnreadableError, match="in place of --clipboard"):
        take_clipboard()
    assert capfd.readouterr() == ("", "")  # a word of xclip's would stand in the middle of the screen


@under_linux
@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("Failed to connect to a Wayland server: No such file or directory", "in place of --clipboard"),
        ("Nothing is copied", "no text in the clipboard"),
        ("No suitable type of content copied", "no text in the clipboard"),
    ],
)
def test_what_the_program_of_wayland_says_is_told(
    says: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("wl-copy", "wl-paste"):
        (tmp_path / name).write_text(f"#!/bin/sh\necho '{says}' >&2\nexit 1\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    with pytest.raises(UnreadableError, match=told):
        take_clipboard()
    assert not put_in_clipboard(COPIED)
