"""What a person's own files and the database hold: nothing a terminal would act on is shown, and no line is lost."""

import json

import pytest

from assistant.store import Sitting, Store
from tests.command_line import run_here

EVIL = "\x1b]52;c;ZXZpbA==\x07\x1b[2J\x1bP1|x\x1b\\\x9b31m\x90q\x9c\u202e\u2066"
CONTROLS = ("\x1b", "\x07", "\x90", "\x9b", "\x9c", "\u202e", "\u2066")


@pytest.fixture
def afterword(home):
    (home / "config" / "tones").mkdir(parents=True)
    (home / "config" / "tips").mkdir()
    return lambda *arguments, typed="": run_here(arguments, home / "data", home / "config", typed)


def test_what_stands_in_the_database_is_shown_without_what_a_terminal_would_act_on(afterword, home):
    answers = {"interviewers.0.name": f"Priya{EVIL} Raman", "interviewers.1.name": "", "company": f"North{EVIL}wind"}
    store = Store.open(home / "data" / "afterword.db")
    store.save(Sitting({"answers": answers, "trail": list(answers)}, f"Engineer{EVIL}"))
    store.close()
    for arguments in (
        ["history"],
        ["show", "1"],
        ["due"],
        ["resume", "--plain"],
        ["history", "--json"],
        ["export", "--all"],
    ):
        ran = afterword(*arguments)
        assert "North" in ran.out or "Engineer" in ran.out
        assert not [c for c in CONTROLS if c in ran.out + ran.err], arguments


@pytest.mark.parametrize("letter", ["\u202e", "\u2066", "\u200f"])
def test_letters_that_turn_the_direction_of_writing_are_taken_out_alone_as_well(afterword, home, letter):
    (home / "config" / "tones" / f"odd{letter}.toml").write_text("")
    (home / "config" / "tones" / "mine.toml").write_text(
        f"thanks = [{json.dumps(f'Thanks{letter} for {{{{ day }}}}.')}]"
    )
    answers = home / "a.json"
    answers.write_text('{"company": "N", "role": "Engineer", "interviewers": [{"name": "Priya"}]}')
    ran = afterword("draft", answers, "--tone", "mine", "--no-proofread")
    assert "small letters" in ran.err
    assert letter not in ran.out + ran.err


@pytest.mark.parametrize(
    ("place", "command"), [("tones/mine.toml", ["draft", "a.json"]), ("tips/mine.toml", ["tips", "timing"])]
)
def test_a_file_that_is_not_utf_8_is_named_with_its_folder_and_what_to_do(afterword, home, place, command):
    (home / "config" / place).write_bytes(b'label = "Zo\xeb"\n')
    (home / "a.json").write_text('{"company": "N", "role": "Engineer", "interviewers": [{"name": "Priya"}]}')
    ran = afterword(*[home / word if word.endswith("json") else word for word in command])
    assert ran.status == 0
    assert f"{place} cannot be read as UTF-8 text: save it as UTF-8." in ran.err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[[tips]]\nid = 'x'\n", "mine.toml, tips: there is no such key. A tip begins with [[tip]]."),
        ("[tip]\nid = 'x'\n", "mine.toml, tip: expected tables that begin with [[tip]]."),
    ],
)
def test_tips_under_another_heading_are_not_passed_over_in_silence(afterword, home, content, said):
    (home / "config" / "tips" / "mine.toml").write_text(content)
    assert said in afterword("tips", "timing").err
