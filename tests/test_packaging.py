"""What a plain install brings along."""

import tomllib
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def test_the_version_is_said_in_one_voice() -> None:
    import workbench

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert workbench.__version__ == project["version"] == version("claims-workbench")


def test_the_wheel_carries_the_demo_and_every_data_file(tmp_path: Path) -> None:
    hatchling = pytest.importorskip("hatchling.builders.wheel", reason="the build backend is not installed here")
    (built,) = hatchling.WheelBuilder(str(ROOT)).build(directory=str(tmp_path))
    packed = set(zipfile.ZipFile(built).namelist())
    assert "workbench/seeds/national-guard.txt" in packed
    data = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "workbench").rglob("*")
        if path.suffix in {".toml", ".tcss", ".typed", ".html", ".json", ".css", ".txt", ".md"}
    }
    assert data
    assert data <= packed
