"""``afterword voice``: texts of one's own, kept privately and forgotten for good."""

import json

import pytest

from tests.command_line import run_here
from tests.systems import is_private
from tests.voice.test_habits import LOOSE, STIFF


@pytest.fixture
def voice(home, tmp_path):
    for name, text in (("stiff", STIFF), ("loose", LOOSE)):
        (tmp_path / f"{name}.txt").write_text(text)

    def begin(*arguments, command="voice"):
        return run_here((command, *arguments), home / "data", home / "config")

    return begin


def test_what_is_added_is_listed_with_what_is_measured(voice, tmp_path, home):
    assert voice("list").out.startswith("No samples are kept.")
    assert voice("add", tmp_path / "stiff.txt", tmp_path / "loose.txt").out == "Kept as stiff.\nKept as loose.\n"
    told = voice("list").out
    assert "greetings: hi, dear" in told
    assert "closings: cheers, kind regards" in told
    assert "words in a sentence" in told
    folder = home / "data" / "voice"
    assert all(map(is_private, (folder, *folder.iterdir())))
    assert str(folder) in voice(command="where").out


def test_without_a_command_they_are_listed(voice, tmp_path):
    voice("add", tmp_path / "stiff.txt")
    assert voice().out == voice("list").out
    assert voice().status == 0


def test_what_was_kept_before_a_file_that_cannot_be_read_is_said(voice, tmp_path):
    ran = voice("add", tmp_path / "stiff.txt", tmp_path / "nowhere.txt", tmp_path / "loose.txt")
    assert ran.out == "Kept as stiff.\n"
    assert "nowhere.txt cannot be read" in ran.err
    assert "loose" not in voice("list").out


def test_the_same_text_is_kept_once_and_another_of_its_name_beside_it(voice, tmp_path):
    voice("add", tmp_path / "stiff.txt")
    assert voice("add", tmp_path / "stiff.txt").out == "Kept as stiff.\n"
    (tmp_path / "stiff.txt").write_text(LOOSE)
    assert voice("add", tmp_path / "stiff.txt").out == "Kept as stiff-2.\n"


def test_what_is_forgotten_is_gone_and_the_file_it_came_from_stays(voice, tmp_path, home):
    voice("add", tmp_path / "stiff.txt", tmp_path / "loose.txt")
    assert voice("forget", "stiff").out == "Forgotten: stiff.\n"
    assert voice("forget", "--all").out == "Forgotten: loose.\n"
    assert not (home / "data" / "voice").exists()
    assert (tmp_path / "stiff.txt").read_text() == STIFF


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("add", "nowhere.txt"), 1, "nowhere.txt cannot be read: No such file or directory."),
        (("forget", "x"), 2, "There is no sample x."),
        (("forget",), 2, "Say which samples to forget, or --all."),
    ],
)
def test_what_cannot_be_done_is_a_sentence(voice, arguments, status, words):
    ran = voice(*arguments)
    assert (ran.status, ran.out) == (status, "")
    assert words in ran.err


@pytest.mark.parametrize(
    ("data", "words"), [(b"\xff\xfe", "not UTF-8"), (b" \n", "is empty"), (b"a" * 200_001, "too large")]
)
def test_a_file_that_is_no_text_is_refused(voice, tmp_path, data, words):
    (tmp_path / "odd.txt").write_bytes(data)
    ran = voice("add", tmp_path / "odd.txt")
    assert ran.status == 1
    assert words in ran.err


@pytest.mark.parametrize("close", ["Cheers,", "Take care,"])
def test_notes_are_chosen_by_it_after_a_sitting_and_from_a_file(voice, tmp_path, home, close):
    (tmp_path / "own.txt").write_text(LOOSE.replace("Cheers,", close))
    voice("add", tmp_path / "own.txt")
    typed = "Priya Raman\nNorthwind\nData Engineer\nhow your team runs incident reviews\n\nSam Okafor\ncasual\ndone\n"
    arguments = ("new", "--plain", "--quick", "--no-tips")
    assert f"{close}\nSam Okafor" in run_here(arguments, home / "data", home / "config", typed=typed).out
    told = {"company": "Northwind", "role": "Engineer", "tone": "casual", "interviewers": [{"name": "Priya Raman"}]}
    (tmp_path / "told.json").write_text(json.dumps({**told, "sender": {"name": "Sam Okafor"}}))
    arguments = ("draft", tmp_path / "told.json", "--no-proofread")
    assert f"{close}\nSam Okafor" in run_here(arguments, home / "data", home / "config").out
