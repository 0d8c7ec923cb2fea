"""The guard: what a language model may change, and what it may not."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import content
from assistant.core.drafts import History, Settings, begin
from assistant.core.drafts.drafts import Dropped
from assistant.core.guard import taken
from assistant.core.guard.days import days
from assistant.core.guard.numbers import numbers
from assistant.core.interview.facts import Action, Interviewer
from assistant.core.note import Sentence
from assistant.root import writing
from tests.core.samples import FULL, PANEL
from tests.model.answers import (
    BAD,
    DETAIL,
    DRAFTS,
    GOOD,
    INTERVIEW,
    NEED,
    NOTE,
    STRENGTH,
    TODAY,
    answer,
    guard,
    source,
)
from tests.model.sentences import beside, claimed

GUARD = guard()


def kinds(text, original=None):
    return {fault.kind for fault in GUARD.faults(text, original or source())}


@pytest.mark.parametrize("name", GOOD)
def test_an_answer_that_keeps_every_fact_and_adds_none_is_accepted(name):
    assert GUARD.faults(GOOD[name], source()) == ()


@pytest.mark.parametrize("name", BAD)
def test_an_answer_that_does_not_is_refused_with_the_reason(name):
    reason, text = BAD[name]
    assert reason in kinds(text)


@pytest.mark.parametrize("sentence", beside())
def test_what_the_conversation_did_to_the_writer_may_be_said_in_common_words(sentence):
    assert GUARD.faults(beside()[sentence], source()) == ()


@pytest.mark.parametrize("sentence", claimed())
def test_what_nobody_typed_is_refused_where_it_is_said_as_a_reaction_too(sentence):
    assert GUARD.faults(claimed()[sentence], source()) != ()


@pytest.mark.thorough
def test_every_reason_can_be_said_in_words():
    said = [GUARD.reasons(GUARD.faults(text, source())) for _, text in BAD.values()]
    assert all(rows and "{words}" not in " ".join(rows) for rows in said)


def test_words_of_the_wish_are_known():
    told = answer(
        strength="At Hollis & Grey I rebuilt the ingestion layer in six months in Rust and halved failed runs."
    )
    assert "name_new" in kinds(told)
    assert kinds(told, source("mention that it was in Rust")) == set()


def test_a_locked_paragraph_stays_word_for_word():
    locked = replace(source(), locked=(NEED,))
    assert kinds(answer(), locked) == set()
    assert "locked" in kinds(answer(need="You hope to cut nightly pipeline failures by 40%."), locked)


def with_strength_gone(**version):
    without = replace(DRAFTS.now.note, paragraphs=(*DRAFTS.now.note.paragraphs[:2], *DRAFTS.now.note.paragraphs[3:]))
    changed = replace(DRAFTS.now, note=without, **version)
    return source(drafts=replace(DRAFTS, histories=(replace(DRAFTS.history, versions=(changed,)),)))


def test_an_answer_left_out_of_the_note_must_not_come_back():
    gone = Dropped(DRAFTS.now.note.paragraphs[2], 2, ("need", "strength"))
    assert "name_new" in kinds(answer(), with_strength_gone(dropped=(gone,)))
    assert "name_new" in kinds(answer(), with_strength_gone(settings=Settings("warm", "email", length=-1)))


def test_an_answer_that_could_not_be_put_into_words_may_be_told():
    given = with_strength_gone()
    assert [kind for kind, _ in given.untold] == ["need", "strength"]
    assert kinds(answer(), given) == set()
    assert "number_new" in kinds(answer(strength=STRENGTH.replace("halved", "doubled")), given)


RETOLD = [
    ("I ran the Friday and Saturday nights", "I ran those two nights.", "I ran those three nights."),
    ("I have an EV certificate", "I have an electric vehicle certificate.", "I have an emergency vehicle certificate."),
    ("I was an EV certified technician", "I was an EV-certified technician.", "I was an ISO-certified technician."),
    ("I was an EV-certified technician", "I was a technician certified for EV.", "I was certified for ISO."),
    ("I use the balance", "I have used these instruments.", "I have used these and other instruments."),
    ("I was gatekeeper to the board", "I was at the gate of the board.", "I was at the fence of the board."),
]


@pytest.mark.parametrize(("typed", "same", "other"), RETOLD)
def test_what_was_told_may_be_said_in_other_words_and_nothing_near_to_it(typed, same, other):
    told = replace(source(), untold=(("strength", typed),))
    assert GUARD.faults(answer(strength=f"{STRENGTH} {same}"), told) == ()
    assert GUARD.faults(answer(strength=f"{STRENGTH} {other}"), told) != ()


def test_what_somebody_of_a_role_does_may_be_wished_for_and_not_claimed():
    told = replace(source(), interview=replace(source().interview, role="Night Supervisor"))
    assert GUARD.faults(answer(strength=f"{STRENGTH} I would love to supervise for you."), told) == ()
    assert GUARD.faults(answer(strength=f"{STRENGTH} I have supervised for you."), told) != ()


def test_what_was_told_of_somebody_else_stays_theirs():
    met = replace(
        INTERVIEW, interviewers=(*INTERVIEW.interviewers, Interviewer("Marcus Bell", stood_out="his jokes on fishing"))
    )
    told = replace(source(), interview=met, beside=(("Marcus Bell", "his jokes on fishing"),))
    assert kinds(answer(detail=f"{DETAIL} I enjoyed Marcus's jokes on fishing, too."), told) == set()
    assert kinds(answer(detail=f"{DETAIL} It was good to meet Marcus. I enjoyed the jokes on fishing."), told) == set()
    assert kinds(answer(detail=f"{DETAIL} I enjoyed your jokes on fishing."), told) >= {"whose", "word_new"}
    assert "word_new" in kinds(answer(detail=f"{DETAIL} I enjoyed the jokes on fishing."))


def test_a_call_that_is_only_heard_of_in_the_note_is_not_taken_for_what_stands_beside_it():
    told = replace(
        INTERVIEW, actions=(Action("send my portfolio", "me", "Wednesday"), Action("call me", "them", "Friday"))
    )
    promises = "I'll send you my portfolio by Wednesday, and I look forward to hearing from you on Friday."
    note = replace(
        NOTE, paragraphs=(*NOTE.paragraphs[:3], (Sentence(promises, "promises", ("actions[0]", "actions[1]")),))
    )
    given = replace(source(), note=note, interview=told, told=(("them", "call me Friday"),))
    said = "You'll have my portfolio by Wednesday, and I look forward to your call on Friday."
    assert kinds(answer(promises=said), given) == set()
    mine = "You'll have my portfolio by Wednesday, and I'll call on Friday."
    assert "promise_new" in kinds(answer(promises=mine), given)


FAILED = "I could not explain joins on the spot, although I use both kinds of joins every week."


def with_repair():
    first, *more = NOTE.paragraphs
    repair = (Sentence(FAILED, "repair", ("repair",)),)
    note = replace(NOTE, paragraphs=(first, repair, *more))
    told = replace(INTERVIEW, repair=FAILED)
    version = replace(DRAFTS.now, note=note)
    return source(drafts=replace(DRAFTS, facts=(told,), histories=(History((version,)),)))


def test_what_could_not_be_answered_may_go_unsaid_and_is_not_turned_round():
    given = with_repair()
    assert kinds(answer(need=f"I use both kinds of joins every week. {NEED}"), given) == set()
    turned = "I could explain joins on the spot, and I use both kinds of joins every week."
    assert "negated" in kinds(answer(need=f"{turned} {NEED}"), given)


SPELLINGS = [
    "Friday 27 November", "27 November", "November 27", "November 27th", "the 27th of November", "27/11", "2026-11-27",
    "Nov. 27", "this Friday",
]  # fmt: skip


@pytest.mark.parametrize("said", SPELLINGS)
def test_a_date_is_the_same_in_any_spelling(said):
    (day,), (other,) = days(f"I'll send it by {said}.", TODAY), days("by Friday", TODAY)
    assert day.is_(other)
    assert day.is_due


@pytest.mark.parametrize(
    "text",
    [
        "May I ask?",
        "I sat in the sun.",
        "We may march on.",
        "It took three years.",
        "Every day counts.",
        "money matters",
    ],
)
def test_no_date_is_seen_where_there_is_none(text):
    assert days(text, TODAY) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("40%", "forty per cent"),
        ("$3m", "3 million dollars"),
        ("1,200", "twelve hundred"),
        ("28", "twenty-eight"),
        ("120", "a hundred and twenty"),
        ("halved", "cut in half"),
        ("twice", "doubled"),
        ("3 pm", "15:00"),
    ],
)
def test_a_number_is_the_same_in_any_spelling(one, other):
    assert [n.key for n in numbers(one)] == [n.key for n in numbers(other)] != []


@given(st.integers(2, 999))
@settings(max_examples=30, deadline=None)
def test_any_other_number_than_the_one_told_is_refused(number):
    text = answer(need=NEED.replace("40%", f"{number}%"))
    assert kinds(text) == (set() if number == 40 else {"number_new", "number_lost"})


def test_a_number_told_of_two_things_stays_with_both():
    told = source(
        drafts=taken(DRAFTS, answer(need="You want six failures fewer.", strength=STRENGTH), content.english())
    )
    assert "number_lost" in kinds(answer(need="You want fewer failures."), told)


@given(st.from_regex(r"[bcdfghjklmnp]{6,12}", fullmatch=True), st.integers(0, 60))
@settings(max_examples=40, deadline=None)
def test_a_word_that_nobody_said_is_refused_wherever_it_stands(word, at):
    row = answer().split(" ")
    row.insert(at, word)
    assert "word_new" in kinds(" ".join(row))


@given(st.permutations(answer().split()))
@settings(max_examples=30, deadline=None)
def test_no_text_breaks_it(row):
    GUARD.faults(" ".join(row), source())


@pytest.mark.parametrize("tone", content.tone_names())
def test_the_notes_of_our_own_engine_pass_in_every_tone(tone):
    for told in (FULL, PANEL):
        drafts = begin(told, Settings(tone, "email"), writing.tools(TODAY, None).compose)
        for index in range(len(drafts.histories)):
            given = source(drafts=replace(drafts, current=index))
            assert GUARD.faults(given.body, given) == (), given.body
