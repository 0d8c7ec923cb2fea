"""The README's pictures show what the program shows today."""

import re
from pathlib import Path

import pytest

from tests.pictures.draw import FOLDER, pictures

README = Path(__file__).parent.parent / "README.md"


@pytest.mark.thorough
def test_the_pictures_are_what_the_screen_shows_today():
    for name, drawn in pictures().items():
        kept = (FOLDER / name).read_text(encoding="utf-8")
        assert kept == drawn, f"{name} is not current. Draw it anew: python -m tests.pictures.draw"


@pytest.mark.parametrize("name", ["sitting.svg", "tones.svg"])
def test_a_picture_fetches_nothing_and_is_in_the_readme(name):
    kept = (FOLDER / name).read_text(encoding="utf-8")
    assert re.findall(r"https?://[^\"' ]*", kept) == ["http://www.w3.org/2000/svg"]
    assert "url(" not in kept
    assert f"tests/pictures/{name}" in README.read_text(encoding="utf-8")
