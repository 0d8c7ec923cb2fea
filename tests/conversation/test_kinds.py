"""Lines known by their kind, whatever stands around them: each does what it says, or asks, and nothing else."""

from dataclasses import replace

import pytest

from assistant.core.interview.facts import Action, Interview, Interviewer, Sender
from tests.conversation.desk import converse, drafts

CLINIC = Interview(
    "Pell & Watkins",
    "Senior Accountant",
    (
        Interviewer("Grace Obi", "Head of Finance", "Grace", stood_out="the move from QuickBooks to NetSuite"),
        Interviewer("Rosa", "HR Partner", stood_out="how the float pool protects new hires"),
    ),
    date="2026-11-20",
    need="someone who can steady the night shift",
    strength="I was charge nurse on a 28-bed unit for three years and trained eleven graduates.",
    repair="A better example is the time I escalated a missed potassium result.",
    repair_question="conflict with a physician",
    decision_by="mid December",
    actions=(
        Action("send a copy of my ACLS card", "me", "Wednesday"),
        Action("send the brief for the design task", "them", "Tuesday"),
    ),
    sender=Sender("Marcus Feld"),
)
BEFORE = drafts(CLINIC).now.note


def after(*lines):
    return converse(*lines, interview=CLINIC)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("My surname is F.", "Marcus F."),
        ("my surname is Park-Ellis now, I married in the summer", "Marcus Park-Ellis"),
        ("sign it Marcus J. Feld and put my cell underneath 312-555-0148", "Marcus J. Feld\n312-555-0148"),
        ("Marcus is fine, lose the Feld", "Marcus"),
        ("put my letters after my name like Marcus Feld ACA", "Marcus Feld ACA"),
        ("sign them M. Feld", "M. Feld"),
    ],
)
def test_who_signs_is_found_in_the_line(line, told):
    assert after(line).drafts.now.note.body.endswith(f",\n{told}")


@pytest.mark.parametrize(
    ("line", "greeting"),
    [
        ("She has a doctorate so it ought to be Dr Obi", "Dear Dr Obi,"),
        ("I'd rather not call her Grace, shes the boss after all. Ms. Obi", "Dear Ms. Obi,"),
        ("Dear Mrs Obi is more proper I believe. She is much my senior.", "Dear Mrs Obi,"),
        ("Hi Grace instead of Dear", "Hi Grace,"),
    ],
)
def test_how_somebody_is_greeted_is_found_in_the_line(line, greeting):
    note = after(line).drafts.now.note
    assert note.body.startswith(f"{greeting}\n\n")
    assert note.body.split("\n\n", 1)[1] == BEFORE.body.split("\n\n", 1)[1]


def test_a_family_name_of_somebody_else_is_theirs():
    told = after("rosas surname is Delgado").drafts
    assert [p.name for p in told.interview.interviewers] == ["Grace Obi", "Rosa Delgado"]
    assert told.now.note.body == BEFORE.body


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("the card goes out on Tuesday instead of Wednesday", "Tuesday"),
        ("the card by 10 on Thursday, not Wednesday", "Thursday"),
        ("wednesday I cannot, my son has the doctor. friday is better", "friday"),
        ("wednesday → Friday", "Friday"),
    ],
)
def test_a_new_day_of_a_promise_is_in_the_note_and_in_what_comes_due(line, due):
    told = after(line).drafts
    assert due.lower() in told.interview.actions[0].due.lower()
    assert due.capitalize() in told.now.note.body
    assert "Wednesday" not in told.now.note.body
    assert told.interview.actions[1] == CLINIC.actions[1]


def test_the_hour_of_a_promise_stays():
    assert "10" in after("the card by 10 on Thursday, not Wednesday").drafts.now.note.body


def test_the_day_of_their_promise_is_put_right():
    assert after("Grace just emailed, the brief is coming Thursday now").drafts.interview.actions[1].due == "Thursday"


def test_what_is_done_already_is_asked_about():
    told = after("I already sent the ACLS card this morning actually")
    assert told.drafts.now.note == BEFORE
    assert "1 leave out “send a copy of my ACLS card”" in " ".join(told.text.split())


def test_what_was_never_promised_goes():
    assert "ACLS" not in after("i never promised the ACLS card").drafts.now.note.body


def test_words_that_are_not_liked_are_said_in_others_and_all_else_stays():
    sentence = next(s.text for s in BEFORE.sentences if s.section == "detail")
    phrase = " ".join(sentence.split()[:3])
    note = after(f'"{phrase}" sounds cocky, take it down a notch').drafts.now.note
    assert phrase not in note.body
    assert "NetSuite" in note.body
    assert len(set(BEFORE.sentences) - set(note.sentences)) <= 2


def test_a_clause_cut_leaves_a_whole_sentence():
    sentence = next(s.text for s in BEFORE.sentences if s.section == "detail")
    phrase = " ".join(sentence.split()[:3])
    note = after(f"get rid of '{phrase}', its filler").drafts.now.note
    assert "  " not in note.body
    assert "NetSuite" in note.body


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("say sorry that my camera froze", "I'm sorry that my camera froze."),
        ("thank her for her patience", "Thank you for your patience."),
        ("also thanks for her time on saturday, she joined from home", "Thank you for your time on Saturday."),
        ("Add a line thanking her assistant Marjorie for the tea", "Please thank your assistant Marjorie for the tea."),
        ("mention how much I enjoyed the tour", "I enjoyed the tour very much."),
        ("ask her how long the project will take", "May I ask how long the project will take?"),
        ("oh god I forgot to tell her Im CCRN certified. put that in somewhere??", "I'm CCRN certified."),
        ("We talked about the spring issue. Could that go in?", "We talked about the spring issue."),
    ],
)
def test_what_is_to_be_told_stands_there_as_a_sentence_to_the_reader(line, sentence):
    note = after(line).drafts.now.note
    assert sentence in note.body
    assert len(note.sentences) == len(BEFORE.sentences) + 1


def test_words_of_a_wish_do_not_stand_in_the_field_for_a_sentence():
    told = after("also add a nice closing somewhere so i seem alive", "")
    assert told.drafts.now.note == BEFORE


def test_what_is_only_told_is_offered_as_a_sentence():
    told = after("I ran a rollout across three sites and brought it in on budget, she seemed to like that")
    assert told.drafts.now.note == BEFORE
    assert "1 add the sentence “I ran a rollout across three sites and brought it in on budget”" in " ".join(
        told.text.split()
    )


def test_a_better_answer_goes_with_what_leads_to_it():
    note = after("Can you take out the part about the physician? I dont want to remind her of it").drafts.now.note
    assert "repair" not in {s.section for s in note.sentences}


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("The subject is too plain. Put: Thank you - Accountant, second talk", "Thank you - Accountant, second talk"),
        ("subject shorter. just Thank you", "Thank you"),
        ("that subject line is awful. just put Thank you again", "Thank you again"),
    ],
)  # fmt: skip
def test_a_subject_behind_a_remark_on_the_old_one_is_taken(line, subject):
    note = after(line).drafts.now.note
    assert (note.subject, note.body) == (subject, BEFORE.body)


def test_the_same_for_somebody_else_is_wished_once_more_there():
    told = after("Hi Grace", "same for rosa").drafts
    assert [n.body.split(",")[0] for n in told.notes] == ["Hi Grace", "Hi Rosa"]


def test_somebody_is_known_by_what_they_are():
    assert after("ok thats good now the HR guy").drafts.current == 1


def test_a_number_is_found_as_it_is_spelled():
    assert "four years" in after("3 years -> 4").drafts.now.note.body


@pytest.mark.parametrize(
    "line",
    [
        "kindly mention HR name also, it is Mrs. Deepa",
        "Sign it Charlie? No - Marcus. She doesn't know me yet.",
        "Not Kind regards. Something a bit warmer but not gushing.",
        "nah too much. bit less",
        "emre was the one who asked for the card, not grace",
        "i've told her already what i think about nights and it feels daft now honestly. drop that end bit",
        "ask him what time and do i bring my own tools",
        "put my qualifications after my name",
    ],
)
def test_what_may_be_otherwise_changes_nothing_unasked(line):
    told = after(line)
    assert [n.body for n in told.drafts.notes] == [n.body for n in drafts(CLINIC).notes]


def test_a_remark_is_no_part_of_what_is_put_in():
    told = replace(CLINIC, strength="I led a small team for three years.")
    note = converse(
        "dont say small team say close team, small sounds like short staffed", interview=told
    ).drafts.now.note
    assert "close team" in note.body
    assert "short staffed" not in note.body


def test_going_back_to_a_tone_gives_the_note_that_stood_there():
    assert after("formal", "warm").drafts.now.note == BEFORE


def test_a_tone_gone_back_to_keeps_what_changed_since():
    note = after("formal", "drop the ACLS card", "warm").drafts.now.note
    assert note.tone == "warm"
    assert "ACLS" not in note.body


def test_a_word_that_is_never_said_leaves_the_rest():
    note = after("I never say 'steady', use another word").drafts.now.note
    assert note.body == BEFORE.body


@pytest.mark.parametrize("line", ["simpler", "in simpler words please"])
def test_simpler_may_be_several_things(line):
    told = after(line)
    assert told.drafts.now.note == BEFORE
    assert "Type its number" in told.text


def test_a_number_shows_the_note_or_the_version():
    assert after("show 2").drafts.current == 1
    assert "Type its number" in after("formal", "show 2").text
