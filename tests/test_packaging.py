"""The wheel holds the words and the code, and works where there is no checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command: object, cwd: Path, **env: str) -> str:
    done = subprocess.run(
        [sys.executable, *map(str, command)], cwd=cwd, env=os.environ | env, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run("-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("afterword-*.whl")
    return built


def test_the_wheel_holds_every_word_and_every_module(wheel):
    inside = set(zipfile.ZipFile(wheel).namelist())
    words = {f"assistant/{path.relative_to(ROOT)}" for path in (ROOT / "prompts").rglob("*.*")}
    code = {str(path.relative_to(ROOT)) for path in (ROOT / "assistant").rglob("*.py")}
    assert words | code | {"assistant/py.typed"} <= inside
    assert not [name for name in inside if name.startswith(("tests", "prompts"))]


def test_the_wheel_holds_the_licence_of_all_that_is_in_it(wheel):
    inside = {name.partition("/licenses/")[2] for name in zipfile.ZipFile(wheel).namelist()}
    assert inside >= {
        "LICENSE",
        "prompts/english/licences/NOTICE",
        "prompts/english/licences/CC-BY-SA-4.0",
        "prompts/english/licences/lemminflect-MIT",
    }


def test_an_installed_wheel_finds_its_words_and_writes_notes(wheel, tmp_path):
    site = tmp_path / "site"
    run("-m", "pip", "install", "--quiet", "--no-deps", "--target", site, wheel, cwd=tmp_path)
    main = "import sys; from assistant.cli import main; sys.exit(main())"
    where = "from assistant.content import prompts_dir; print(prompts_dir())"
    assert run("-c", where, cwd=tmp_path, PYTHONPATH=str(site)).strip() == str(site / "assistant" / "prompts")
    assert "Subject: " in run("-c", main, "demo", cwd=tmp_path, PYTHONPATH=str(site))
