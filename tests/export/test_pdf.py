"""A letter and a card are printed whole, on the paper of the country, with every name in letters of its own."""

import dataclasses
import re
import shutil
import subprocess
import sys

import pytest

from assistant.core.interview.facts import Interview, Interviewer, Sender
from assistant.errors import AssistantError
from assistant.export import Export, formats
from tests.export.test_formats import note

pytestmark = pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext (poppler-utils) is not installed")
LATIN = ["Nguyễn Thị Minh Khai", "Łukasz Dvořák-Şahin", "Ольга Петрова", "Ωμέγα Παπαδοπούλου", "ʻAkahi Māhoe"]
ELSEWHERE = ["山田太郎", "محمد علي", "김민준", "דוד כהן", "प्रिया रमन", "ზურაბ"]


def pdf(*exports, country="", channel="letter", **changes):
    told = Interview("Northwind", "Engineer", (Interviewer("Priya Raman"),), country=country)
    one = dataclasses.replace(note(**changes), channel=channel)
    return b"".join(formats()["pdf"].stream(exports or [Export(one, Sender("Sam Okafor"), interview=told)]))


def seen(data, *options):
    return subprocess.run(
        ["pdftotext", *options, "-", "-"], input=data, capture_output=True, timeout=60
    ).stdout.decode()


def size(data):
    told = subprocess.run(["pdfinfo", "-"], input=data, capture_output=True, timeout=60).stdout.decode()
    pages, wide, high = re.search(r"Pages:\s+(\d+).*Page size:\s+([\d.]+) x ([\d.]+)", told, re.DOTALL).groups()
    return int(pages), round(float(wide)), round(float(high))


@pytest.mark.parametrize(
    ("country", "channel", "expected"),
    [
        ("US", "letter", (1, 612, 792)),
        ("Germany", "letter", (1, 595, 842)),
        ("UK", "card", (1, 298, 420)),
        ("usa", "card", (1, 360, 504)),
    ],
)
def test_the_paper_is_that_of_the_country(country, channel, expected):
    assert size(pdf(country=country, channel=channel)) == expected


@pytest.mark.parametrize("name", LATIN)
def test_names_in_latin_greek_and_cyrillic_letters_are_printed_with_the_font_that_comes_along(name):
    assert f"Hi {name}," in seen(pdf(name=name, text="It stayed with me: “quiet” – don’t."))


@pytest.mark.parametrize(
    "name", [*ELSEWHERE[:2], *(pytest.param(name, marks=pytest.mark.thorough) for name in ELSEWHERE[2:])]
)
def test_other_names_are_printed_with_a_font_of_this_machine_where_it_has_one(name):
    try:
        shown = seen(pdf(name=name))
    except AssistantError as problem:
        pytest.skip(problem.sentence)
    assert all(c in shown for c in name if c.isalnum())


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="fonts are installed elsewhere here")
def test_without_a_font_for_it_the_letters_are_named(monkeypatch, home, tmp_path):
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "no fonts"))
    with pytest.raises(AssistantError, match="No font on this machine has 太山田郎") as caught:
        pdf(name="山田太郎")
    assert "fonts-noto-cjk" in caught.value.hint


def test_what_is_typed_is_text_and_no_mark_up():
    assert "**bold** __x__ [a](b) <i>" in seen(pdf(text="**bold** __x__ [a](b) <i>"), "-layout")


def test_a_long_letter_stays_on_one_page_in_smaller_type_and_a_longer_one_goes_on():
    assert size(pdf(text="A long sentence about pipelines. " * 105))[0] == 1
    data = pdf(text="A long sentence about pipelines. " * 200)
    assert size(data)[0] > 1
    assert seen(data).count("pipelines") == 200


@pytest.mark.parametrize(("channel", "room"), [("letter", True), ("email", True), ("card", False)])
def test_a_letter_leaves_room_for_a_name_by_hand(channel, room):
    lines = note().paragraphs
    signed = dataclasses.replace(note(), channel=channel, paragraphs=(*lines[:2], lines[2] + lines[3]))
    told = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=pdf(Export(signed)), capture_output=True, timeout=60)
    tops = dict(re.findall(r'yMin="([\d.]+)"[^>]*>(Best,|Sam)<', told.stdout.decode()))
    best, name = sorted(map(float, tops))
    assert (name - best > 50) is room


def test_several_notes_have_a_page_each():
    exports = [Export(note(name=name)) for name in LATIN[:3]]
    assert size(pdf(*exports))[0] == 3


def test_the_head_of_a_letter_stands_above_it():
    one = dataclasses.replace(note(), head=("23 November 2026", "Priya Raman", "Northwind"), channel="letter")
    lines = [line for line in seen(pdf(Export(one))).splitlines() if line]
    assert lines[:5] == ["23 November 2026", "Priya Raman", "Northwind", "Thank you", "Hi Priya Raman,"]
