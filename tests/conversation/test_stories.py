"""Whole conversations at a real keyboard: edits that outlive the sitting, and everything that can go wrong."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conversation.test_in_terminal import ready, sitting, typed  # noqa: F401
from tests.systems import need_scripts

pytestmark = pytest.mark.usefixtures("sitting")
SIZE = (80, 44)
ROOT = str(Path(__file__).parents[2])


@pytest.fixture
def resume(talk_command, tmp_path, monkeypatch):
    """Go on with the sitting, in a folder of its own, with an editor made of shell."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)

    def begin(*options, size=SIZE, editor="false", env=None):
        if editor != "false":
            need_scripts()
        script = tmp_path / "editor.sh"
        script.write_text(f"#!/bin/sh\n{editor}\n")
        script.chmod(0o755)
        env = {"PYTHONPATH": ROOT, "VISUAL": str(script), **(env or {})}
        return talk_command("resume", *options, size=size, env=env)

    return begin


def note_of(person):
    """The words of the note shown last."""
    whole = person.whole()
    return " ".join(whole[whole.rindex("╭") :].replace("│", " ").split())


def left(person):
    ready(person)
    person.press("Ctrl-C")
    assert person.done() == 130


def test_an_edit_by_hand_a_warning_and_undo_outlive_the_sitting(resume):
    person = resume(editor="""sed -i 's/^\\([A-Z][a-z]* Hal,\\)$/\\1\\n\\nI bake bread./' "$1" """)
    ready(person)
    typed(person, "let me edit it myself", "Your edit is in.")
    assert "I bake bread." in note_of(person)
    typed(person, "next", "To Mei-Ling Chou, 2 of 3.")
    typed(person, "make it formal", "Formal now.")
    typed(person, "previous", "To Hal Brennan, 1 of 3.")
    typed(person, "make it casual", "What you wrote yourself stayed")
    assert "I bake bread." in note_of(person)
    typed(person, "unlock", "It may change again")
    typed(person, "make it formal", "Formal now.")
    assert "I bake bread." not in note_of(person)
    left(person)
    again = resume()
    ready(again)
    assert "formal" in note_of(again)
    typed(again, "undo", "Took back “make it formal”.")
    assert "I bake bread." in note_of(again)
    typed(again, "undo", "Took back “unlock”.")
    typed(again, "undo", "Took back “make it casual”.")
    typed(again, "undo", "Took back “let me edit it myself”.")
    assert "I bake bread." not in note_of(again)
    typed(again, "redo", "There it is again.")
    assert "I bake bread." in note_of(again)
    typed(again, "who should I send it to?", "each note different")
    typed(again, "all", "Mei-Ling Chou · open · formal")
    typed(again, "versions", "3 make it casual")
    typed(again, "go back to version 1", "Version 1 is back.")
    assert "I bake bread." not in note_of(again)
    left(again)


def test_an_editor_that_fails_or_leaves_nothing_leaves_the_draft_as_it_was(resume, tmp_path):
    person = resume(editor=f". {tmp_path}/does")
    ready(person)
    for does, said in (("exit 3", "as it was"), (': > "$1"', "came back empty"), ("true", "Nothing was changed.")):
        (tmp_path / "does").write_text(does)
        typed(person, "edit", said)
    typed(person, "undo", "There is nothing to undo.")
    left(person)


def test_an_editor_that_is_not_there_is_a_sentence(resume):
    person = resume(env={"VISUAL": "/nowhere/at-all --wait"})
    ready(person)
    typed(person, "edit", "/nowhere/at-all")
    typed(person, "undo", "There is nothing to undo.")
    left(person)


def test_what_cannot_be_done_is_a_sentence_and_the_draft_stays(resume):
    person = resume()
    ready(person)
    for words, said in (
        ("/tone wram", "Closest is `/tone warm`"),
        ("/frob", "I did not understand that."),
        ("drop paragraph 9", "There is no paragraph 9"),
        ("lock 8", "There is no paragraph 8"),
        ("/next Zebediah", "Nobody here is called Zebediah."),
        ("version 77", "There is no version 77"),
        ("undo", "There is nothing to undo."),
    ):
        typed(person, words, said)
    left(person)


def test_copying_writes_no_file_that_was_not_asked_for(resume, tmp_path):
    person = resume()
    ready(person)
    typed(person, "copy it", "clipboard")
    ready(person)
    assert list((tmp_path / "here").iterdir()) == []
    typed(person, "save it", "Saved in")
    ready(person)
    files = [path.name for path in (tmp_path / "here").iterdir()]
    assert files == ["afterword-tidewater-robotics-hal-brennan.txt"]
    left(person)


def test_a_note_is_not_saved_as_what_it_cannot_be(resume, tmp_path):
    person = resume()
    ready(person)
    typed(person, "save it as thanks.xyz", "A note cannot be written as .xyz.")
    ready(person)
    assert list((tmp_path / "here").iterdir()) == []
    left(person)


def test_with_no_clipboard_and_no_terminal_the_note_stands_between_rules(tmp_path):
    program = "import sys; from assistant.cli import main; sys.exit(main())"
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    ran = subprocess.run(
        [sys.executable, "-c", program, "resume", "--plain"],
        input="copy it\n", capture_output=True, text=True, timeout=60, cwd=tmp_path, env=env | {"PYTHONPATH": ROOT},
    )  # fmt: skip
    if "It is on the clipboard" not in ran.stdout:  # a desktop without a display still has one on some systems
        between = ran.stdout.split("-" * 40)[1]
        assert "Hal,\n" in between
        assert "Tobi Adewale" in between
        assert list(tmp_path.rglob("*.txt")) == []
    assert ran.returncode == 130


def test_a_window_narrower_than_40_columns_shows_the_note_without_its_frame(resume):
    columns = 39
    person = resume(size=(columns, 60))
    ready(person)
    assert "╭" not in person.whole()
    typed(person, "make it formal", "Formal now.")
    ready(person)
    assert all(len(line) <= columns for line in person.whole().splitlines())
    left(person)


def test_a_window_resized_back_and_forth_keeps_the_note_and_what_is_being_typed(resume):
    person = resume()
    ready(person)
    person.type("make it ")
    person.await_text("afterword› make it")
    person.resize(36, 44)
    person.type("formal")
    person.await_text("formal")
    person.resize(100, 44)
    person.press("Enter")
    person.await_text("Formal now.")
    ready(person)
    assert "To Hal Brennan" in person.whole()
    left(person)


def test_a_wish_for_everyone_changes_all_three_notes_on_the_screen(resume):
    person = resume()
    ready(person)
    typed(person, "make all of them formal", "The same for all 3 notes.")
    typed(person, "all", "Oskar Nyqvist · open · formal")
    typed(person, "undo", "Took back “make all of them formal”.")
    typed(person, "all", "Oskar Nyqvist · open · warm")
    left(person)


def test_the_scorecard_stands_under_the_first_draft_and_why_shows_the_rules(resume):
    person = resume(size=(60, 90))
    ready(person)
    assert "rules kept; `why` shows all of them" in person.whole()
    typed(person, "why", "The rules, kept")
    ready(person)
    assert all(len(line) <= 60 for line in person.whole().splitlines())
    left(person)


def test_a_question_a_choice_a_move_and_a_sign_off_at_the_keyboard(resume):
    person = resume()
    ready(person)
    before = note_of(person)
    typed(person, "should I send a gift?", "No gifts")
    ready(person)
    assert note_of(person).startswith(before[:200])
    typed(person, "make the first paragraph warmer", "1 another wording for the first paragraph")
    typed(person, "neither", "Left as it was.")
    typed(person, "start with the promise", "Moved.")
    typed(person, "sign it Best wishes", "It is signed that way now.")
    typed(person, "make it formal", "Formal now.")
    ready(person)
    note = note_of(person)
    assert "Best wishes, Tobi Adewale" in note
    assert note.index("write-up by Wednesday") < note.index("teardown")
    typed(person, "undo", "Took back “make it formal”.")
    left(person)


def test_while_an_answer_is_changed_the_note_on_the_screen_stands_above_it(resume):
    person = resume(size=(80, 50))
    ready(person)
    typed(person, "next", "To Mei-Ling Chou, 2 of 3.")
    typed(person, "make it casual", "Casual now.")
    person.answer("change what they need")
    person.await_text("◆ What do they need")
    person.await_that(lambda: "Hi Mei-Ling," in person.screen().partition("◆")[2], "her note stands under the question")
    person.press("Ctrl-C")
    ready(person)
