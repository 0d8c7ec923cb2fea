"""The rules a note is held to: for each, a note that keeps it and one that breaks it."""

import datetime
from dataclasses import replace

import pytest

from assistant import content
from assistant.core.check import Checked, Status, check
from assistant.core.check.rules import RULES
from assistant.core.compose import channel, compose_all
from assistant.core.interview.facts import FollowUp, Interviewer, Sender
from assistant.core.note import Sentence
from tests.core.samples import FULL, PANEL, TODAY, request


def looked_at(*args, **kwargs):
    return check(held(*args, **kwargs))


def held(interview=FULL, note=None, *, text=None, others=(), where="email", today=TODAY, index=0):
    words = content.words("warm")
    written = compose_all(interview, request(channel=where), words)[index]
    note = note or written.note
    if text is not None:
        note = replace(note, paragraphs=(note.paragraphs[0], (Sentence(text, "detail"),), note.paragraphs[-1]))
    place = channel(where, words.channels, "warm")
    by = (place, content.wording(), today, words.names)
    return Checked(note, interview, index, others, *by, written.left_out, written.changes, written.concerns)


def found(rule, *args, **kwargs):
    return next((f for f in looked_at(*args, **kwargs) if f.id == rule), None)


def status(rule, *args, **kwargs):
    finding = found(rule, *args, **kwargs)
    return finding.status if finding else None


def test_a_whole_note_keeps_every_rule():
    assert {f.status for f in looked_at(replace(FULL, date="2026-11-22"))} == {"ok"}


BROKEN = {
    "names": {"text": "I liked what Ferrera showed me."},
    "detail": {"interview": replace(FULL, interviewers=(Interviewer("Ines Ferreira"),))},
    "actions": {"text": "Thank you."},
    "length": {"text": "Thank you. " * 200},
    "signed": {"interview": replace(FULL, sender=Sender())},
    "alike": {"others": [compose_all(FULL, request(), content.words("warm"))[0].note]},
    "spelling": {"text": "I organised the color chart."},
    "time": {"interview": replace(FULL, date="2026-11-13")},
    "repeated": {"interview": replace(FULL, followup=FollowUp(kind="nudge", more=FULL.need))},
    "cased": {"interview": replace(FULL, interviewers=(Interviewer("ines ferreira"),))},
}
"""For each rule a note that it has something to say of."""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_each_rule_says_something_of_a_note_that_breaks_it(rule):
    assert rule.__name__ in BROKEN, "give it a note to find something in"
    finding = rule(held(**BROKEN[rule.__name__]))
    kept = rule(held(replace(FULL, date="2026-11-22")))
    assert finding
    assert finding.status in Status
    assert finding.message
    assert kept is None or kept.message != finding.message


def test_names_finds_a_near_miss_of_a_name():
    assert status("names") == "ok"
    finding = found("names", text="I liked what Ferrera showed me.")
    assert (finding.status, "Ferreira" in finding.message) == ("advise", True)


def test_names_takes_no_other_word_for_a_near_miss():
    assert status("names", text="I liked how Health and Senior staff met.") == "ok"


def test_detail_asks_for_one_thing_only_someone_in_the_room_could_know():
    assert status("detail") == "ok"
    bare = replace(FULL, interviewers=(Interviewer("Ines Ferreira"),))
    finding = found("detail", bare)
    assert (finding.status, "Ines" in finding.message) == ("advise", True)


def test_actions_names_what_was_left_out():
    assert status("actions") == "ok"
    finding = found("actions", text="Thank you.")
    assert finding.status == "advise"
    assert "send the triage case study" in finding.message
    assert found("actions", replace(FULL, actions=())) is None


def test_left_out_says_what_found_no_room():
    assert found("left-out") is None
    finding = found("left-out", where="text")
    assert finding.status == "advise"
    assert finding.message.endswith(".")


def test_length_keeps_to_the_channel():
    assert status("length") == "ok"
    assert status("length", text="Thank you. " * 200) == "fix"
    assert status("length", where="linkedin-invite", text="Thank you. " * 40) == "fix"


def test_signature_asks_for_a_name():
    assert found("signature") is None
    assert status("signature", replace(FULL, sender=Sender())) == "fix"


def test_panel_compares_the_notes_of_one_company():
    first, second, _ = (one.note for one in compose_all(PANEL, request(), content.words("warm")))
    assert found("panel") is None
    assert status("panel", PANEL, first, others=[second]) == "ok"
    assert status("panel", PANEL, first, others=[replace(first, to=second.to)]) == "advise"


def test_dialect_finds_two_kinds_of_english():
    assert found("dialect", text="I organised it.") is None
    assert status("dialect", text="I organised the color chart.") == "advise"


@pytest.mark.parametrize(
    ("country", "text"), [("US", "I organised it."), ("UK", "I organized it."), ("Ireland", "The color chart.")]
)
def test_dialect_suits_the_country(country, text):
    assert status("dialect", replace(FULL, country=country), text=text) == "advise"


@pytest.mark.parametrize(
    ("country", "text"),
    [("US", "I organized it."), ("UK", "I organised it."), ("US", "The size of the prize."), ("US", "I advise it.")],
)
def test_dialect_leaves_alone_what_is_right_there(country, text):
    assert found("dialect", replace(FULL, country=country), text=text) is None


def test_time_tells_a_late_note_to_be_sent_all_the_same():
    assert status("time", replace(FULL, date="yesterday")) == "ok"
    finding = found("time", replace(FULL, date="2026-11-13"), today=datetime.date(2026, 11, 23))
    assert (finding.status, "10 days" in finding.message) == ("advise", True)
    assert found("time", replace(FULL, date="")) is None


@pytest.mark.parametrize(
    ("date", "today", "given", "says"),
    [
        ("2026-11-23", 26, {"country": "Germany"}, "In good time."),
        ("2026-11-23", 25, {"country": "France"}, "In good time."),
        ("2026-11-23", 25, {"country": "US"}, "Send it today"),
        ("2026-11-23", 27, {"round": "informational"}, "In good time."),
        ("2026-11-20", 23, {}, "In good time."),
        ("2026-11-18", 21, {}, "Let it go out on Monday"),
        ("2026-11-13", 23, {"country": "JP"}, "In Japan a note after a week does harm"),
    ],
)
def test_what_is_late_depends_on_the_country_and_the_talk_and_nobody_is_sent_off_on_a_weekend(date, today, given, says):
    finding = found("time", replace(FULL, date=date, **given), today=datetime.date(2026, 11, today))
    assert says in finding.message


def test_capitals_says_that_a_name_was_given_them():
    assert found("capitals") is None
    finding = found("capitals", replace(FULL, interviewers=(Interviewer("ines ferreira"),)))
    assert (finding.status, "Ines Ferreira" in finding.message) == ("ok", True)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Please do not hesitate to contact me.", "advise"),
        ("Best, [Your Name]", "fix"),
        ("I'm the perfect candidate for this role.", "advise"),
    ],
)
def test_wording_to_avoid_is_found(text, level):
    assert level in {f.status for f in looked_at(text=text)}
