"""A tone of one's own, one file in the configuration folder, works wherever a tone is named."""

import json
import os

import pytest

from assistant import content
from tests.cli.conftest import SAMPLE

WRY = """
label = "Wry"
about = "As few words as it takes."
like = "concise"

thanks = ["Thanks for {{ day }}, and for the word on the {{ role }} job."]
close = ["Say when{% if company %}, {{ company }}{% endif %}."]
signoff = ["Over,"]
"""


@pytest.fixture
def tones(home):
    folder = home / "config" / "tones"
    folder.mkdir(parents=True)
    (folder / "wry.toml").write_text(WRY)
    return folder


def notes(ran):
    assert ran.status == 0, ran.err
    return json.loads(ran.out)


def test_it_is_named_like_any_other_and_the_rest_comes_from_the_tone_it_is_like(afterword, sample, tones):
    ran = afterword("draft", sample, "--tone", "wry", "--format", "json")
    first, second = notes(ran)
    assert ran.err == ""
    assert {first["tone"], second["tone"]} == {"wry"}
    assert "\n\nOver,\nSam Okafor" in first["body"]
    assert "Say when, Northwind." in second["body"]
    assert first["body"].startswith(("Hi Priya,", "Priya,", "Dear Priya,", "Hello Priya,"))
    assert any("interviewers[0].stood_out" in s["from"] for s in first["sentences"])


def test_thanks_of_ones_own_are_said_where_there_is_no_detail(afterword, tones, tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps(SAMPLE | {"interviewers": [{"name": "Marcus Bell"}]}))
    (note,) = notes(afterword("draft", path, "--tone", "wry", "--format", "json"))
    assert "Thanks for Friday, and for the word on the Senior Data Engineer job." in note["body"]


def test_all_tones_are_all_with_ones_own(afterword, sample, tones):
    made = notes(afterword("draft", sample, "--tone", "all", "--format", "json", "--no-proofread"))
    assert {n["tone"] for n in made} == {*content.tone_names(), "wry"}
    assert "wry" not in content.tone_names()


def test_it_may_stand_in_the_answers_and_in_the_settings(afterword, tones, home, tmp_path):
    answers = tmp_path / "a.json"
    answers.write_text(json.dumps(SAMPLE | {"tone": "wry"}))
    assert {n["tone"] for n in notes(afterword("draft", answers, "--format", "json", "--no-proofread"))} == {"wry"}
    (home / "config" / "config.toml").write_text('tone = "wry"')
    answers.write_text(json.dumps(SAMPLE))
    assert {n["tone"] for n in notes(afterword("draft", answers, "--format", "json", "--no-proofread"))} == {"wry"}


def test_the_conversation_knows_it(afterword, sample, tones):
    ran = afterword("revise", sample, "--say", "/tone wry", "--to", "Priya", "--format", "json")
    assert notes(ran)[0]["tone"] == "wry"
    ran = afterword("revise", sample, "--say", "make it wry", "--dry-run")
    assert json.loads(ran.out)["commands"] == [{"command": "tone", "tone": "wry"}]


def test_one_that_has_the_name_of_ours_changes_ours(afterword, sample, tones):
    (tones / "warm.toml").write_text('signoff = ["Warmest,"]')
    first, _ = notes(afterword("draft", sample, "--format", "json"))
    assert (first["tone"], "\n\nWarmest,\nSam Okafor" in first["body"]) == ("warm", True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("label = ", "bad.toml is not valid TOML"),
        ('like = "wram"', "tones/bad.toml: like: expected one of casual, concise"),
        ('lable = "Bad"', "tones/bad.toml: lable: there is no such key. Did you mean label?"),
        ("contractions = 1", "tones/bad.toml: contractions: expected true or false."),
        ('address = "last"', "tones/bad.toml: address: "),
        ('thansk = ["x"]', "tones/bad.toml: thansk is no move of a note. Did you mean thanks?"),
        ('[thanks]\nany = ["x"]', "tones/bad.toml: [thanks]: expected a list, thanks = [ … ]"),
        ("thanks = [3]", "tones/bad.toml: thanks.0: expected a text"),
        ('thanks = [{ say = "Hi.", fro = "any" }]', "tones/bad.toml: thanks.0: fro is nothing a wording declares"),
        (
            'thanks = [{ say = "Hi.", when = "panel and" }]',
            "tones/bad.toml: thanks.0: condition 'panel and', character",
        ),
        (
            'thanks = ["Hi {{ frist }}."]',
            "tones/bad.toml: thanks.0: nothing is known as frist here. Did you mean first?",
        ),
        ('signoff = ["Yours, {{ it }},"]', "tones/bad.toml: signoff.0: nothing is known as it here."),
        ('thanks = ["fine", "{% if %}"]', "tones/bad.toml: thanks.1: "),
        ('thanks = ["{{ first.__class__ }}"]', "tones/bad.toml: thanks.0: "),
        ('thanks = ["{{ 1 / 0 }}"]', "tones/bad.toml: thanks.0: “div” cannot stand in a wording; it names facts"),
    ],
)
def test_a_mistake_is_said_with_file_and_key_and_the_rest_still_works(afterword, sample, tones, text, said):
    (tones / "bad.toml").write_text(text)
    ran = afterword("draft", sample, "--tone", "wry", "--format", "json", "--no-proofread")
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1
    assert {n["tone"] for n in notes(ran)} == {"wry"}
    refused = afterword("draft", sample, "--tone", "bad")
    assert (refused.status, refused.out) == (2, "")
    assert said in refused.err
    assert "There is no tone bad." in refused.err


@pytest.mark.parametrize("name", ["all", "My tone", "ÄRGER"])
def test_a_name_that_could_not_be_typed_is_refused(afterword, sample, tones, name):
    (tones / f"{name}.toml").write_text("")
    ran = afterword("draft", sample, "--no-proofread")
    assert (ran.status, "small letters" in ran.err) == (0, True)


def test_a_tone_in_the_settings_that_is_not_there_is_a_sentence(afterword, sample, home):
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text('tone = "freindly"')
    ran = afterword("draft", sample)
    assert (ran.status, ran.out) == (2, "")
    assert "There is no tone freindly." in ran.err


def test_a_sitting_says_what_is_wrong_with_one_and_writes_in_the_one_of_the_settings(afterword, tones, home):
    (tones / "bad.toml").write_text("lable = 1")
    (home / "config" / "config.toml").write_text('tone = "wry"')
    typed = "Priya Raman\n\nNorthwind\nData Engineer\nhow your team runs incident reviews\n\nSam Okafor\n"
    ran = afterword("--plain", "--quick", "--no-tips", typed=f"{typed}why\nmake it warm\nmake it wry\ndone\n")
    assert ran.err.startswith("afterword: tones/bad.toml: lable: there is no such key. Did you mean label?\n")
    assert ran.out.count("Over,\nSam Okafor") == 2
    assert "how your team runs incident reviews" in ran.out
    assert ran.status == 0


MANY = ['"Thanks."'] * 101


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_huge_or_odd_file_among_them_is_said_and_nothing_waits_for_it(afterword, sample, tones):
    (tones / "huge.toml").write_text("# " + "x" * 300_000)
    (tones / "many.toml").write_text(f"thanks = [{', '.join(MANY)}]")
    (tones / "deep.toml").write_text("thanks = " + "[" * 50_000)
    (tones / "folder.toml").mkdir()
    os.mkfifo(tones / "pipe.toml")
    ran = afterword("draft", sample, "--tone", "wry", "--no-proofread")
    assert ran.status == 0
    assert len(ran.err.splitlines()) == 5
    assert "huge.toml is larger than 200 kB." in ran.err
    assert "tones/many.toml: thanks: more than 100 wordings." in ran.err
    assert "deep.toml is not valid TOML: it is nested too deep." in ran.err
    assert "folder.toml is not a plain file." in ran.err
    assert "pipe.toml is not a plain file." in ran.err
