"""Job advertisements as people save them: role, company and need where they can be told, else nothing."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import content
from assistant.content.answers import LONGEST_ADVERT, advert_text
from assistant.core.advert import Advert, read_advert
from assistant.errors import UsageError

SAMPLES = Path(__file__).parent / "adverts"
ROLES = frozenset(content.read("invitation")["roles"].split())


def told(text: str) -> Advert:
    return read_advert(text, content.read("advert"), ROLES)


def sample(name: str) -> Advert:
    return told(advert_text(SAMPLES / name))


@pytest.mark.parametrize(
    ("name", "role", "company", "need"),
    [
        ("board.txt", "Senior Data Engineer", "Northwind", "You want to reduce nightly pipeline failures"),
        ("labelled.txt", "Staff Nurse, Ward 7", "Brightwater Hospital", "You need somebody who keeps the ward calm"),
        ("prose.md", "Pastry chef", "The Corner Bakery", "You want to plan the weekly bread list and train your two"),
        ("school.txt", "Teacher of English", "St. Mary's School", "You want to teach Years 7 to 11"),
        ("kitchen.txt", "Line cook", "", "You want to run the egg station on weekends"),
        ("coffee.txt", "Barista", "Copper Kettle", "You need somebody who can keep the queue moving on busy mornings"),
        ("windows.txt", "Mechanic", "Müller", "You want to repair buses overnight"),
    ],
)  # fmt: skip
def test_what_an_advertisement_says_is_found(name, role, company, need):
    found = sample(name)
    assert (found.role, found.company) == (role, company)
    assert found.needs[0].startswith(need)


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("You will be the first person our tenants turn to.", "You want to be the first person your tenants turn to"),
        ("You'll look after the files while we move house.", "You want to look after the files while you move house"),
        ("You will help us grow.", ""),
        ("What we're looking for\n• Someone who can cut the number of empty homes", "You need somebody who can cut"),
        ("You will manage your own patch of homes.", ""),
    ],
)
def test_what_they_say_of_themselves_is_told_to_them(line, need):
    found = told(f"Position: Housing Officer\n{line}").needs
    assert found[0].startswith(need) if need else not found


def test_what_is_no_advertisement_says_nothing():
    assert sample("bare.txt") == Advert()


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "Engineer", "Position:", "About us\nWe bake.", "Join us as we grow.", "role: " + "x" * 500],
)
def test_too_little_is_not_made_more_of(text):
    found = told(text)
    assert found.company == ""
    assert len(found.role) <= 80


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_text_can_be_read(text):
    found = told(text)
    assert all("\n" not in part for part in (found.role, found.company, *found.needs))


def test_a_long_text_without_a_break_is_read_quickly():
    assert told("we are looking for a " * 9000).company == ""


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\0\1\2\3" * 50, "is not plain text"),
        (b"PK\3\4\0\0\0\0", "is not plain text"),
        (b"x" * (LONGEST_ADVERT + 1), "is too large"),
        (b"\xff\xfe\x00", "is not plain text"),
    ],
)
def test_what_is_no_text_is_a_sentence(tmp_path, data, said):
    path = tmp_path / "advert.txt"
    path.write_bytes(data)
    with pytest.raises(UsageError, match=said):
        advert_text(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encodings_editors_write_are_known(tmp_path, encoding):
    path = tmp_path / "advert.txt"
    path.write_bytes("Position: Café manager\n".encode(encoding))
    assert advert_text(path) == "Position: Café manager"


def test_a_folder_and_a_link_to_nowhere_are_sentences(tmp_path):
    with pytest.raises(UsageError, match="is a folder"):
        advert_text(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    with pytest.raises(UsageError, match="There is no file"):
        advert_text(tmp_path / "gone.txt")
