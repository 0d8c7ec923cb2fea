"""Answers files: what is right comes out as facts, what is wrong is said in its place, all of it at once."""

import dataclasses
import io
import json

import pytest

from assistant import content
from assistant.content.answers import Flaw, Source, interviews, json_schema
from assistant.core.interview import facts

LEAST = {"company": "Northwind", "role": "Data Engineer", "interviewers": [{"name": "Priya Raman"}]}
ONLY_IN_A_SITTING = {"said", "on", "decision_on"}
"""What was shown and when it was typed: nobody writes that into a file."""
TOML = """
company = "Northwind"
role = "Data Engineer"
date = 2026-11-20
minutes = 45

[[interviewers]]
name = "Priya Raman"
"""


def read(text: str | bytes, tones=()) -> list:
    data = text.encode() if isinstance(text, str) else text
    stream = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")
    return list(interviews(Source("-", stream), tones))


def flaws(**changes) -> list[str]:
    return [f"{flaw.place}: {flaw.wrong}" for flaw in read(json.dumps(LEAST | changes)) if isinstance(flaw, Flaw)]


def test_the_least_there_can_be():
    (interview,) = read(json.dumps(LEAST))
    assert interview == facts.Interview("Northwind", "Data Engineer", (facts.Interviewer("Priya Raman"),))


@pytest.mark.parametrize("ending", ["toml", "json", "jsonl", "txt"])
def test_every_format_by_its_ending_or_by_what_stands_in_it(tmp_path, ending):
    path = tmp_path / f"answers.{ending}"
    path.write_text(TOML if ending in ("toml", "txt") else json.dumps(LEAST | {"minutes": 45, "date": "2026-11-20"}))
    (interview,) = interviews(Source(str(path)))
    assert (interview.company, interview.date, interview.minutes) == ("Northwind", "2026-11-20", 45)


@pytest.mark.parametrize(
    "text",
    [
        TOML,
        json.dumps(LEAST),
        json.dumps(LEAST, indent=2),
        json.dumps([LEAST]),
        "\n\n" + json.dumps(LEAST) + "\n\n" + json.dumps(LEAST),
        "\ufeff" + json.dumps(LEAST),
        json.dumps(LEAST, indent=2).replace("\n", "\r\n"),
        TOML.replace("\n", "\r\n"),
        "# by hand\n" + TOML,
        '[sender]\nname = "Sam"\n',
    ],
)
def test_standard_input_tells_its_format_itself(text):
    assert all(isinstance(each, facts.Interview) or "company" in each.place or each.place for each in read(text))
    assert not any("not valid" in str(each) for each in read(text))


def test_a_list_in_json_is_several_interviews():
    assert [i.company for i in read(json.dumps([LEAST, LEAST | {"company": "Lumen"}]))] == ["Northwind", "Lumen"]


def test_text_comes_out_as_typed_and_on_one_line():
    odd = "R&D [bold] {{ x }} <b>hi</b> :coffee:\n山田 🎉\x1b[31m\u202e\x07"
    (interview,) = read(json.dumps(LEAST | {"need": odd}))
    assert interview.need == "R&D [bold] {{ x }} <b>hi</b> :coffee: 山田 🎉"


def test_choices_may_be_in_capitals_or_with_spaces():
    (interview,) = read(
        json.dumps(LEAST | {"kind": "In Person", "round": "FINAL", "channel": "LinkedIn invite".replace(" ", "-")})
    )
    assert (interview.kind, interview.round, interview.channel) == ("in-person", "final", "linkedin-invite")


def test_empty_and_null_mean_not_given():
    changes = {"kind": "", "minutes": None, "need": None, "sender": None, "actions": [{"what": "x", "owner": ""}]}
    (interview,) = read(json.dumps(LEAST | changes))
    assert interview.minutes is None
    assert interview.sender == facts.Sender()
    assert interview.actions == (facts.Action("x", "me"),)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"company": " \u200b"}, "company: is empty; expected text"),
        ({"company": 5}, "company: is the number 5; expected text in quotation marks"),
        (
            {"interviewers": [{"nmae": "x", "name": "y"}]},
            "[0].nmae: is not a known key. Did you mean name?",
        ),
        ({"interviewers": [{}]}, "interviewers[0].name: is missing; expected the name"),
        ({"interviewers": []}, "interviewers is empty; expected at least one"),
        ({"interviewers": "Priya"}, "interviewers: is “Priya”; expected a list"),
        ({"interviewers": [{"name": "x" * 121}]}, "interviewers[0].name: has 121 characters; expected at most 120"),
        ({"need": "x" * 601}, "need: has 601 characters; expected at most 600"),
        ({"round": "secnd"}, "round: “secnd” is not known; expected one of screen, first, second"),
        ({"minutes": "an hour"}, "minutes: “an hour” cannot be the length; expected whole minutes from 1 to 600"),
        ({"minutes": True}, "minutes: true cannot be the length"),
        ({"minutes": 0}, "minutes: the number 0 cannot be the length"),
        (
            {"actions": [{"what": "x", "owner": "her"}]},
            "[0].owner: “her” is not known; expected one of me, them, both",
        ),
        ({"actions": ["send it"]}, "actions[0]: is not a table"),
        ({"sender": {"links": "x"}}, "sender.links: is “x”; expected a list"),
        ({"sender": {"email": "sam at x"}}, "sender.email: “sam at x” is not an e-mail address"),
        ({"interviewers": [{"name": "x"}] * 9}, "interviewers has 9 entries; expected at most 8"),
        ({"actions": [{"what": "x"}] * 13}, "actions has 13 entries; expected at most 12"),
        ({"need\x1b[2J": "x"}, "need: is not a known key"),
    ],
)
def test_an_error_says_where_what_and_what_was_expected(changes, expected):
    (flaw,) = flaws(**changes)
    assert expected in flaw


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("company", "company: is missing; expected the company, as it writes its own name"),
        ("role", "role: is missing; expected the role you were interviewed for"),
        ("interviewers", "interviewers: is missing; expected the people you met, one entry each"),
    ],
)
def test_what_is_missing_is_said_with_what_it_would_hold(key, expected):
    (flaw,) = read(json.dumps({name: value for name, value in LEAST.items() if name != key}))
    assert f"{flaw.place}: {flaw.wrong}" == expected


def test_a_reason_and_the_kinds_of_answers_are_read():
    who = {"name": "Priya", "stood_out": "nobody hides a mistake", "stood_out_kind": "THAT", "why": "It made me think."}
    changes = {"interviewers": [who], "need_kind": "to do", "strength_kind": "did", "repair_kind": "own"}
    (interview,) = read(json.dumps(LEAST | changes))
    told = interview.interviewers[0]
    assert (told.stood_out_kind, told.why) == ("that", "It made me think.")
    assert (interview.need_kind, interview.strength_kind, interview.repair_kind) == ("to_do", "did", "own")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"strength_kind": "told"}, "strength_kind: “told” is not known; expected one of did, have, be, thing, own"),
        (
            {"interviewers": [{"name": "x", "why_kind": "how"}]},
            "[0].why_kind: “how” is not known; expected one of that",
        ),
        ({"said": ["0:warm"]}, "said: is not a known key"),
        ({"decision_on": "2026-11-20"}, "decision_on: is not a known key. Did you mean decision_by?"),
    ],
)
def test_a_kind_that_fits_no_wording_and_what_only_a_sitting_knows_are_errors(changes, expected):
    (flaw,) = flaws(**changes)
    assert expected in flaw


def test_every_error_is_said_in_one_go():
    found = flaws(company="", round="x", minutes="x", interviewers=[{}, {"name": "", "title": 1}])
    assert [each.split(":")[0] for each in found] == [
        "company",
        "interviewers[0].name",
        "interviewers[1].name",
        "interviewers[1].title",
        "round",
        "minutes",
    ]


def test_an_unknown_tone_is_an_error_where_the_tones_are_known():
    (flaw,) = read(json.dumps(LEAST | {"tone": "wram"}), ("formal", "warm"))
    assert "Did you mean warm?" in str(flaw)


def test_an_error_in_a_line_names_the_line_and_the_others_are_read(tmp_path):
    path = tmp_path / "all.jsonl"
    path.write_text("\n".join([json.dumps(LEAST), "{oops", "", json.dumps(LEAST | {"rolle": "x"})]))
    first, second, third = interviews(Source(str(path)))
    assert first.company == "Northwind"
    assert str(second).startswith(f"{path}, line 2: is not valid JSON")
    assert str(third).startswith(f"{path}, line 4: rolle: is not a known key. Did you mean role?")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "holds no answers"),
        ("[]", "holds no answers"),
        ('{"company": 1,\n"x"', "is not valid JSON"),
        ('{"company": "a", "company": "b"}', "“company” is given twice"),
        ("company = ", "is not valid TOML"),
        (b"\xff\xfe{\x00", "is not UTF-8 text"),
        ('{"a": ' * 100_000, "is nested too deeply"),
        (f'company = "{"x" * 1_000_000}"', "is too large to be read as a whole; expected at most 1,000,000 bytes"),
        ("9" * 5000 + "\n", "is not valid TOML"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_in_a_sentence(text, said):
    (flaw,) = read(text)
    assert said in str(flaw)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("none.toml", "There is no file none.toml."),
        (".", "is a folder"),
        ("-", "it is closed"),
        ("a\0b", "cannot be read"),
    ],
)
def test_a_source_that_cannot_be_opened_is_said_in_a_sentence(path, said):
    (flaw,) = interviews(Source(path))
    assert said in str(flaw)


def test_a_name_of_bytes_that_are_no_text_can_be_shown(tmp_path):
    import os

    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.json")
    with open(path, "w") as file:  # noqa: PTH123
        file.write("{}")
    assert "�" in Source(path).name
    json.dumps(Source(path).name).encode()


def test_the_schema_describes_every_fact():
    words, schema = content.read("answers"), json_schema()
    found = {"Interview": schema, **schema["$defs"]}
    for of in (facts.Interview, facts.Interviewer, facts.Action, facts.Sender):
        known = {field.name for field in dataclasses.fields(of)} - ONLY_IN_A_SITTING
        assert set(words[of.__name__]) == set(found[of.__name__]["properties"]) == known
    assert schema["required"] == ["company", "role", "interviewers"]
    assert schema["additionalProperties"] is False
    assert schema["properties"]["interviewers"]["maxItems"] == facts.MAX_INTERVIEWERS
    assert schema["properties"]["kind"]["enum"] == ["", *facts.KINDS]
    assert all(p.get("description") for p in schema["$defs"]["Interviewer"]["properties"].values())
