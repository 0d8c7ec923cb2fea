"""``afterword draft``: notes on standard output and nothing else there, problems on standard error."""

import contextlib
import dataclasses
import email
import json
import mailbox
from collections import Counter

import pytest

from assistant import content
from assistant.core.interview import CHANNELS, Interviewer
from tests.cli.conftest import SAMPLE


def notes(ran):
    assert ran.status == 0, ran.err
    return json.loads(ran.out)


def write(tmp_path, name, *interviews, **changes):
    path = tmp_path / name
    each = interviews or [SAMPLE | changes]
    path.write_text("".join(json.dumps(i) + "\n" for i in each))
    return path


def test_a_note_for_each_interviewer_with_where_each_sentence_comes_from(afterword, sample):
    first, second = notes(afterword("draft", sample, "--format", "json"))
    assert first["file"] == str(sample)
    assert first["to"] == {"name": "Dr. Priya Raman", "email": "priya@northwind.example"}
    assert (first["tone"], first["channel"], first["variant"]) == ("warm", "email", 0)
    assert second["to"] == {"name": "Marcus Bell", "email": ""}
    assert "Priya" in first["body"].splitlines()[0]
    assert "Sam Okafor" in first["body"]
    assert first["words"] > 40
    assert any("interviewers[0].stood_out" in s["from"] for s in first["sentences"])
    assert {c["status"] for c in first["checks"]} <= {"ok", "advise", "fix"}


def test_the_text_form_shows_to_and_subject_and_keeps_notes_apart(afterword, sample):
    ran = afterword("draft", sample)
    assert ran.err == ""
    assert ran.out.startswith("To: Dr. Priya Raman <priya@northwind.example>\nSubject: ")
    assert ran.out.count("-" * 72) == 1
    assert "To: Marcus Bell\n" in ran.out


def test_all_tones_and_all_channels(afterword, sample):
    made = notes(afterword("draft", sample, "--tone", "all", "--channel", "all", "--format", "json", "--no-proofread"))
    every = {(tone, channel) for tone in content.tone_names() for channel in CHANNELS}
    assert Counter((n["tone"], n["channel"]) for n in made) == dict.fromkeys(every, len(SAMPLE["interviewers"]))


def test_the_option_stands_before_the_file_and_the_file_before_the_settings(afterword, sample, tmp_path, home):
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text('tone = "formal"\n')
    casual = write(tmp_path, "casual.json", tone="casual")

    def tone(*args):
        return {n["tone"] for n in notes(afterword("draft", *args, "--format", "json", "--no-proofread"))}

    assert tone(sample) == {"formal"}
    assert tone(casual) == {"casual"}
    assert tone(casual, "--tone", "concise") == {"concise"}


def test_the_senders_own_details_come_from_the_settings_where_the_file_has_none(afterword, tmp_path, home):
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text('[sender]\nname = "Kim Lee"\n')
    path = write(tmp_path, "a.json", sender={})
    assert "Kim Lee" in afterword("draft", path).out


def test_only_the_note_to_one_person_is_the_same_as_among_all(afterword, sample):
    every = notes(afterword("draft", sample, "--format", "json"))
    assert notes(afterword("draft", sample, "--format", "json", "--to", "bell")) == every[1:]


def test_a_name_nobody_has_is_answered_with_those_there_are(afterword, sample):
    ran = afterword("draft", sample, "--to", "Bob")
    assert ran == (2, "", "afterword: Nobody here is called Bob.\nKnown: Dr. Priya Raman, Marcus Bell.\n")


def test_the_same_command_writes_the_same_bytes_and_another_variant_others(afterword, sample):
    once, again = (afterword("draft", sample, "--today", "2026-11-23").out for _ in range(2))
    assert once == again
    assert afterword("draft", sample, "--today", "2026-11-23", "--variant", "1").out != once


def test_lines_of_json_become_lines_of_json(afterword, tmp_path):
    path = write(tmp_path, "a.jsonl", *[SAMPLE | {"company": f"Company {n}"} for n in range(3)])
    ran = afterword("draft", path, "--format", "jsonl", "--no-proofread")
    assert [json.loads(line)["to"]["name"] for line in ran.out.splitlines()] == ["Dr. Priya Raman", "Marcus Bell"] * 3


def test_standard_input_is_read_as_it_comes(afterword):
    ran = afterword("draft", "-", "--format", "json", typed=json.dumps(SAMPLE))
    assert {n["file"] for n in notes(ran)} == {"standard input"}


def test_one_message_is_a_message_and_several_are_a_mailbox(afterword, sample, tmp_path):
    one = email.message_from_string(afterword("draft", sample, "--to", "priya", "--format", "eml").out)
    assert one["To"] == '"Dr. Priya Raman" <priya@northwind.example>'
    box = tmp_path / "box"
    box.write_text(afterword("draft", sample, "--format", "eml").out)
    with contextlib.closing(mailbox.mbox(box)) as found:
        messages = list(found)
    assert len(messages) == 2
    assert "Marcus" in messages[1].get_payload(0).get_payload(decode=True).decode()


UNSURE = {"company": "Northwind", "role": "Clerk", "sender": {"name": "Sam Okafor"}}


def test_an_answer_that_is_not_in_the_note_is_said_with_its_place_and_a_beginning_to_try(afterword, tmp_path):
    people = [{"name": "Priya Raman", "stood_out": "great conversation"}, {"name": "Marcus Bell"}]
    path = write(tmp_path, "a.json", UNSURE | {"interviewers": people, "decision_by": "sooner or later, I guess"})
    ran = afterword("draft", path, "--format", "json")
    first, second = notes(ran)
    gone = {left["path"]: left for left in first["left_out"]}
    assert gone.keys() == {"interviewers[0].stood_out", "decision_by"}
    assert "great conversation" in gone["interviewers[0].stood_out"]["reason"]
    assert gone["interviewers[0].stood_out"]["try"] == "I keep thinking about …"
    assert [c["status"] for c in first["checks"] if c["id"] == "left-out"] == ["advise", "advise"]
    assert "great conversation" not in first["body"]
    assert second["left_out"] == []
    lines = ran.err.splitlines()
    places = ["interviewers[0].stood_out", "decision_by (to Priya Raman)"]
    assert [line.split(": ")[:3] for line in lines] == [["afterword", str(path), place] for place in places]
    assert all("It could begin: " in line for line in lines)


@pytest.mark.parametrize("how", [(), ("--format", "jsonl", "--jobs", "1")])
def test_of_a_panel_it_is_said_from_which_note_an_answer_is_missing(afterword, tmp_path, how):
    people = [{"name": "Priya Raman", "stood_out": "how your team runs incident reviews"}, {"name": "Marcus Bell"}]
    told = {"company": "Northwind", "role": "Engineer", "interviewers": people, "strength": "qwx zzk vbn plm"}
    told["actions"] = [{"owner": "me", "what": "zxqv blorp", "to": "Marcus"}]
    path = tmp_path / "panel.json"
    path.write_text(json.dumps(told))
    said = afterword("draft", path, *how).err
    assert "actions[0].what (to Marcus Bell): “zxqv blorp” is not in the note" in said
    assert "strength: “qwx zzk vbn plm” is not in the note" in said
    alone = afterword("draft", path, "--to", "Marcus", *how).err
    assert "actions[0].what: “zxqv blorp”" in alone
    both = afterword("draft", path, "--channel", "all", *how).err
    assert "actions[0].what (to Marcus Bell): " in both


def test_what_is_left_out_is_said_once_for_all_tones(afterword, tmp_path):
    people = [{"name": "Priya Raman", "stood_out": "great conversation"}]
    path = write(tmp_path, "a.json", UNSURE | {"interviewers": people})
    ran = afterword("draft", path, "--tone", "all", "--no-proofread")
    assert len(ran.err.splitlines()) == 1


def test_an_answer_may_come_with_its_kind_or_as_its_sentence(afterword, tmp_path):
    people = [
        {"name": "Priya Raman", "stood_out": "You run the reviews and nobody flinches", "stood_out_kind": "own"},
        {"name": "Marcus Bell", "stood_out": "alerts", "stood_out_as": "Nobody answers an alert twice, you said."},
    ]
    first, second = notes(
        afterword("draft", write(tmp_path, "a.json", UNSURE | {"interviewers": people}), "--format", "json")
    )
    told = next(s for s in first["sentences"] if s["from"] == ["interviewers[0].stood_out"])
    assert told["text"].startswith("You run the reviews and nobody flinches")
    assert "Nobody answers an alert twice, you said." in second["body"]
    assert first["left_out"] == second["left_out"] == []


def test_words_read_otherwise_than_typed_are_told_in_the_checks(afterword, tmp_path):
    made = notes(
        afterword("draft", write(tmp_path, "a.json", strength="i rebuild teh ingestion layer"), "--format", "json")
    )
    read = [c for c in made[0]["checks"] if c["id"] == "read-as"]
    assert any("teh" in c["message"] for c in read)
    assert {c["status"] for c in read} == {"ok"}
    assert "teh" not in made[0]["body"]


def test_a_promise_goes_to_the_one_it_concerns(afterword, tmp_path):
    promised = [{"owner": "them", "what": "Marcus will send me the test data", "due": "Friday"}, *SAMPLE["actions"]]
    first, second = notes(afterword("draft", write(tmp_path, "a.json", actions=promised), "--format", "json"))
    assert [("portfolio" in n["body"], "test data" in n["body"]) for n in (first, second)] == [
        (True, False),
        (False, True),
    ]
    assert all(c["status"] == "ok" for n in (first, second) for c in n["checks"] if c["id"] == "actions")


def test_errors_are_all_said_with_file_and_place_and_no_note_is_written(afterword, sample, tmp_path):
    bad = write(tmp_path, "bad.json", company="", interviewers=[{"nmae": "x"}])
    ran = afterword("draft", sample, bad)
    assert (ran.status, ran.out) == (2, "")
    known = [field.name for field in dataclasses.fields(Interviewer)]
    place = f"afterword: {bad}: interviewers[0]"
    assert ran.err.splitlines() == [
        f"afterword: {bad}: company: is empty; expected text",
        f"{place}.name: is missing; expected the name, with a title if it belongs there: Dr. Priya Raman",
        f"{place}.nmae: is not a known key. Did you mean name? Known here: {', '.join(known)}",
    ]


def test_a_bad_line_of_standard_input_stops_no_other(afterword):
    ran = afterword("draft", "-", "--format", "jsonl", typed=f"{json.dumps(SAMPLE)}\n{{oops\n{json.dumps(SAMPLE)}\n")
    assert ran.status == 2
    assert len(ran.out.splitlines()) == 4
    assert ran.err.startswith("afterword: standard input, line 2: is not valid JSON")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--tone", "wram"], "There is no tone wram. Did you mean warm?"),
        (["--channel", "emial"], "There is no channel emial. Did you mean email?"),
        (["--today", "tomorrow"], "--today tomorrow is not a day."),
        (["--variant", "-1"], "-1 is not in the range"),
        (["--format", "docx"], "'docx' is not one of"),
        (["--bogus"], "No such option"),
        (["nowhere.toml"], "There is no file nowhere.toml."),
        (["-", "-"], "Standard input can be read only once."),
    ],
)
def test_a_wrong_word_on_the_command_line_is_a_sentence_and_exit_2(afterword, sample, arguments, said):
    ran = afterword("draft", sample, *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.startswith("afterword: ")
    assert "Traceback" not in ran.err


def test_without_a_file_it_says_what_to_name(afterword):
    ran = afterword("draft")
    assert ran.status == 2
    assert "Name a file of answers" in ran.err


def test_the_schema_is_printed_alone(afterword):
    ran = afterword("draft", "--schema")
    assert json.loads(ran.out)["required"] == ["company", "role", "interviewers"]
    assert ran.err == ""


@pytest.mark.parametrize(
    ("config", "changes", "doubted"),
    [
        ("", {}, True),
        ("", {"strength": "I organised our ingestion layer anew"}, False),
        ("", {"country": "UK"}, False),
        ('spelling = "british"', {}, False),
        ('country = "Ireland"', {}, False),
        ('spelling = "american"', {"country": "UK"}, True),
    ],
)
def test_the_proofreader_reads_the_english_of_setting_country_or_own_words(
    afterword, tmp_path, home, config, changes, doubted
):
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text(config)
    path = write(tmp_path, "a.json", need="someone who can skilfully cut failures", **changes)
    made = notes(afterword("draft", path, "--format", "json", "--to", "Priya"))
    assert any("skilfully" in c["message"] for c in made[0]["checks"] if c["id"] == "spelling") is doubted
