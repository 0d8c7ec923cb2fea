"""Later notes: each kind asks its own questions and has wordings enough, and with any answers it is a note to send."""

import re
from dataclasses import fields, replace
from itertools import product

import pytest

from assistant import content
from assistant.content import teaching
from assistant.core.check import found_in
from assistant.core.compose import Request, compose, gather, write
from assistant.core.compose.pieces import pieces
from assistant.core.english import sentences
from assistant.core.interview import FOLLOW_UPS, Action, FollowUp, Interview, Interviewer, Sender
from assistant.core.move import LATER_MOVES
from tests.core.samples import TODAY
from tests.tables import each

TONES = content.tone_names()
OWN_WORDS = ("casual", "formal", "warm")
FILLS = {
    "nudge": [
        {}, {"more": "I have passed the AWS exam"}, {"more": "I moved to Leeds last week", "when": "Friday"},
        {"when": "4 December"}, {"more": "My notice period is now four weeks."},
    ],
    "second-nudge": [
        {}, {"asked": "2026-11-17"}, {"asked": "2026-11-17", "more": "I have finished my licence"},
        {"when": "Friday"}, {"asked": "last Tuesday", "more": "My start date has moved to February."},
    ],
    "promise": [
        {}, {"what": "the lesson plan", "how": "attached"}, {"what": "my two references", "link": "https://a.example"},
        {"what": "I have asked Ana to call you", "more": "She is free from Tuesday."},
        {"what": "the photos of the kitchen", "how": "post", "more": "The third is the one I told you about."},
    ],
    "thanks": [
        {}, {"what": "introducing me to your team", "more": "I talked with them for an hour"},
        {"what": "your referral", "wish": "news"}, {"what": "you read my CV twice", "wish": "favour"},
        {"what": "putting in a word for me", "more": "We agreed on a trial day.", "wish": "news"},
    ],
    "no": [
        {}, {"wish": "contact"}, {"wish": "feedback", "more": "I learned how you plan a ward round"}, {"wish": "both"},
        {"more": "I liked how openly you spoke about the budget", "wish": "contact"},
    ],
    "withdraw": [
        {}, {"why": "offer"}, {"why": "stay", "more": "You answered every question I had."}, {"why": "fit"},
        {"why": "offer", "more": "I liked how honest you were about the hours"},
    ],
    "next": [
        {}, {"what": "the second interview", "when": "1 December at 10 am", "how": "video"}, {"when": "next week"},
        {"what": "a trial day", "when": "Thursday", "how": "office", "more": "Could you tell me what I should wear?"},
        {"what": "the panel", "when": "2 December at 3 pm", "how": "phone"},
    ],
}  # fmt: skip
CASES = [(kind, fill) for kind, fills in FILLS.items() for fill in fills]
MOVES = tuple(move for move in LATER_MOVES if move not in ("own", "short"))


def told(kind: str, **answers: str) -> Interview:
    return Interview(
        "Northwind", "Staff Nurse", (Interviewer("Dr. Priya Raman", call="Priya", stood_out="the handover board"),),
        date="2026-11-10", decision_by="20 November", actions=(Action("send my portfolio", due="Friday"),),
        sender=Sender("Sam Okafor"), followup=FollowUp(kind, **answers),
    )  # fmt: skip


def note_of(tone: str, interview: Interview, variant: int = 0, channel: str = "email"):
    return compose(interview, 0, Request(tone, channel, variant, TODAY), content.words(tone), ())


def test_there_is_a_file_for_each_kind():
    assert set(content.folder("followups")) == set(FOLLOW_UPS) == set(FILLS)


@pytest.mark.parametrize("kind", FOLLOW_UPS)
def test_a_kind_says_what_it_is_and_asks_for_what_its_note_tells(kind):
    said = content.folder("followups")[kind]
    assert said["label"]
    assert said["about"].endswith(".")
    script = content.script(lambda: TODAY, kind)
    asked = [question.field for question in script.questions if question.field.startswith("followup.")]
    assert asked
    assert {name.removeprefix("followup.") for name in asked} <= {field.name for field in fields(FollowUp)}
    assert {row["id"] for row in said["question"]}.isdisjoint(q.id for q in content.script(lambda: TODAY).questions)


@pytest.mark.parametrize("kind", FOLLOW_UPS)
def test_its_tips_and_rules_are_there(kind):
    assert all(teaching.tips()[name].line for name in content.folder("followups")[kind]["tips"])
    assert set(content.read("followup")["why"]) == set(LATER_MOVES) - {"subject"}


@pytest.mark.parametrize("kind", FOLLOW_UPS)
def test_the_choices_of_its_questions_are_those_an_answers_file_may_give(kind):
    known = {"how": FILLED["how"], "why": FILLED["why"], "wish": FILLED["wish"]}
    for question in content.script(lambda: TODAY, kind).questions:
        if question.field.startswith("followup.") and question.choices:
            values = {choice.value for choice in question.choices} - {"none"}
            assert values <= set(known[question.field.removeprefix("followup.")])


FILLED = {
    "how": ("attached", "link", "post", "video", "phone", "office"),
    "why": ("offer", "stay", "fit"),
    "wish": ("feedback", "contact", "both", "news", "favour"),
}


@pytest.mark.parametrize("tone", OWN_WORDS)
@each("case", CASES)
def test_every_move_that_has_something_to_say_can_be_said_in_four_ways(case, tone):
    kind, fill = case
    words = content.words(tone).within(kind)
    found = gather(told(kind, **fill), 0, Request(tone, "email", 0, TODAY), words)
    few = {}
    for move in MOVES:
        if move in found.have or move == "subject":
            ways = {p.text for p in pieces(found, move, "seed")} if move != "subject" else words.tone.of(move)
            if 0 < len(ways) < 4:
                few[move] = ways
    assert few == {}


@pytest.mark.parametrize("tone", TONES)
@each("case", CASES)
def test_every_answer_stands_in_a_note_that_can_be_sent(case, tone):
    kind, fill = case
    written = write(told(kind, **fill), 0, Request(tone, "email", 0, TODAY), content.words(tone), ())
    note = written.note
    assert written.left_out == ()
    assert "{" not in note.page
    assert "followup" not in note.page
    assert 12 <= note.words <= 130
    body = [s for s in note.sentences if s.section not in ("greeting", "closing", "signature")]
    assert all(re.search(r"[.?!]$|https://", s.text) and s.text[0].isupper() for s in body)
    assert all(len(s.text.split()) <= 40 for s in body)


@pytest.mark.parametrize(("kind", "tone"), list(product(FOLLOW_UPS, OWN_WORDS)))
def test_no_wording_is_one_that_the_checks_would_advise_against(kind, tone):
    words = content.words(tone).within(kind).tone
    said = [wording.say for move in LATER_MOVES for wording in words.of(move)]
    bare = [re.sub(r"\{\{ \w+ \}\}", "Northwind", text) for text in said]
    assert [(hit, text) for text in bare for hit in found_in(text, content.wording())] == []


@pytest.mark.parametrize("kind", FOLLOW_UPS)
def test_other_wordings_are_found_for_whoever_asks(kind):
    fill = FILLS[kind][1]
    bodies = {note_of("warm", told(kind, **fill), variant).body for variant in range(4)}
    assert len(bodies) == 4


@pytest.mark.parametrize(("kind", "channel"), list(product(FOLLOW_UPS, ("linkedin-invite", "text", "card", "letter"))))
def test_it_fits_every_channel(kind, channel):
    for fill, tone in product(FILLS[kind], OWN_WORDS):
        note = note_of(tone, told(kind, **fill), channel=channel)
        limits = content.read("channels")[channel]
        size = note.words if limits["unit"] == "words" else len(note.body)
        assert size <= limits["limit"]


def test_the_first_note_is_not_told_again():
    first = replace(told("nudge"), need="steady the shift", strength="I ran the night desk", followup=FollowUp())
    for kind in FOLLOW_UPS:
        note = note_of("warm", replace(first, followup=FollowUp(kind)))
        assert "handover board" not in note.body
        assert "night desk" not in note.body


def test_a_decision_that_is_still_to_come_is_not_called_late():
    soon = replace(told("nudge"), decision_by="4 December")
    assert all("due by" not in note_of("warm", soon, variant).body for variant in range(12))


def test_a_promise_is_known_from_the_interview():
    assert "my portfolio" in note_of("warm", told("promise")).body


def test_an_appointment_is_confirmed_in_full():
    note = note_of("formal", told("next", what="the second interview", when="Tuesday at 10 am", how="video"))
    assert "on Tuesday 24 November at 10 am" in note.body
    assert "video" in note.body


@pytest.mark.parametrize("tone", OWN_WORDS)
def test_nothing_runs_into_an_address_on_the_web(tone):
    given = {"what": "my portfolio", "how": "link", "link": "https://a.example/b", "more": "The third is the longest."}
    for variant in range(6):
        body = note_of(tone, told("promise", **given), variant).body
        assert all(line.endswith("https://a.example/b") for line in body.split("\n") if "https" in line)


@pytest.mark.parametrize("typed", ["forwarding my CV", "for forwarding my CV", "Thank you for forwarding my CV"])
def test_what_somebody_is_thanked_for_may_be_typed_with_the_thanks(typed):
    assert "for forwarding my CV" in note_of("warm", told("thanks", what=typed)).body


def test_a_question_that_was_typed_in_haste_is_mended():
    note = note_of("warm", told("next", what="the panel", more="do i need to bring my certificates?"))
    assert "Do I need to bring my certificates?" in note.body


@pytest.mark.parametrize("tone", OWN_WORDS)
@pytest.mark.parametrize(("more", "glad"), [("I got the job", True), ("I did not get the job", False)])
def test_what_went_wrong_is_not_told_as_a_success(tone, more, glad):
    bodies = [note_of(tone, told("thanks", what="your referral", more=more), variant).body for variant in range(12)]
    success = ("Thanks to you", "thanks to you", "As a result", "difference", "paid off")
    assert any(word in body for body in bodies for word in success) is glad


def test_sentences_of_ones_own_stand_as_they_were_typed():
    note = note_of(
        "warm", told("promise", what="my portfolio", more="She drew the third one. Ask her.", more_kind="own")
    )
    assert "She drew the third one. Ask her." in note.body
    assert sentences(note.body)


@pytest.mark.parametrize(
    ("kind", "given", "path"),
    [
        ("nudge", {"when": "banana"}, "followup.when"),
        ("nudge", {"more": "asdf qwer zxcv"}, "followup.more"),
        ("second-nudge", {"asked": "2027-01-01"}, "followup.asked"),
        ("next", {"what": "xq zzkv bwq"}, "followup.what"),
    ],
)
def test_what_cannot_be_vouched_for_is_left_out_and_said(kind, given, path):
    written = write(told(kind, **given), 0, Request("warm", "email", 0, TODAY), content.words("warm"), ())
    assert [left.path for left in written.left_out] == [path]
    assert not any(text in written.note.body for text in given.values())
