"""Whatever is typed into any field, the note holds no markup, no template, no control character and no hole."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant import content
from assistant.core.check import Checked, check
from assistant.core.compose import Request, channel, compose, compose_all, kinds_of, preview
from assistant.core.dates import day_of, find, read
from assistant.core.english import is_foreign, mend, sentences
from assistant.core.interview import OWNERS, SHORT_LIMIT, Action, Interview, Interviewer, Sender, clean, is_no_name
from assistant.core.people import greeted, person
from assistant.core.promises import Promise, Reading, parse
from tests.core.any_text import FIELDS, HOSTILE, can_stand, defects, typed, with_text
from tests.core.samples import CHANNELS, FULL, TODAY, TONES
from tests.core.samples import request as asked

ENGLISH, NAMES = content.english(), content.names()
READING = Reading(ENGLISH, content.promise_words(), TODAY)


def written(interview, tone="formal", where="email"):
    return compose(interview, 0, asked(tone, where), content.words(tone))


@given(text=typed, field=st.sampled_from(FIELDS), tone=st.sampled_from(TONES))
def test_any_text_in_any_field_gives_a_whole_note(field, tone, text):
    assume(can_stand(field, text))
    assert defects(written(with_text(FULL, field, text), tone), text) == []


def in_turn(number, text):
    """The fields a hostile text is put into: a few, another few for the next text, and where it is thorough all."""
    few = [FIELDS[(4 * number + step) % len(FIELDS)] for step in range(4)]
    return [pytest.param(text, few), pytest.param(text, FIELDS, marks=pytest.mark.thorough)]


@pytest.mark.parametrize(
    ("text", "fields"),
    [each for row in enumerate(t for t in HOSTILE if any(c.isalnum() for c in t)) for each in in_turn(*row)],
)
def test_hostile_text_in_any_field_gives_a_whole_note(text, fields):
    for field in fields:
        if not can_stand(field, text):
            continue
        tone = TONES[(FIELDS.index(field) + len(text)) % len(TONES)]
        note = written(with_text(FULL, field, text), tone)
        assert defects(note, text) == [], (field, tone, note.body)


@given(text=typed, place=st.sampled_from(CHANNELS), tone=st.sampled_from(TONES))
def test_text_in_all_fields_at_once_gives_a_note_within_reason(text, place, tone):
    name = text[:SHORT_LIMIT] if can_stand("name", text[:SHORT_LIMIT]) else "Ines"
    who = Interviewer(name, stood_out=text, why=text)
    interview = Interview(
        name,
        name,
        (who,),
        need=text,
        strength=text,
        repair=text,
        actions=(Action(text or "my CV"),),
        sender=Sender(name),
    )
    note = written(interview, tone, place)
    assert note.body.strip()
    assert "\n" not in note.subject


@given(text=st.text(max_size=60), field=st.sampled_from(FIELDS))
def test_no_control_character_comes_through_what_is_typed(text, field):
    assume(can_stand(field, clean(text)))
    note = written(with_text(FULL, field, clean(text)))
    assert not [c for c in note.subject + note.body.replace("\n", "") if unicodedata.category(c) in ("Cc", "Cs", "Co")]


@pytest.mark.parametrize("tone", [*TONES[:2], *(pytest.param(t, marks=pytest.mark.thorough) for t in TONES[2:])])
def test_a_promise_longer_than_an_invitation_still_gives_a_note(tone):
    action = Action("send you the " + "very " * 40 + "long case study")
    assert written(replace(FULL, actions=(action,)), tone, "linkedin-invite").sentences


@given(text=typed, field=st.sampled_from(FIELDS))
def test_any_note_can_be_checked(text, field):
    assume(can_stand(field, text))
    words, interview = content.words("formal"), with_text(FULL, field, text)
    place = channel("email", words.channels, "formal")
    (one,) = compose_all(interview, asked("formal"), words)
    assert check(Checked(one.note, interview, 0, (), place, content.wording(), TODAY, NAMES, one.left_out))


@pytest.mark.parametrize("section", ["detail", "why", "need", "strength", "repair", "asked", "promise", "decision"])
@given(text=typed)
def test_any_text_can_be_read_as_an_answer_to_any_question(section, text):
    kinds = kinds_of(section, text, FULL, 0, TODAY, content.words("formal"))
    assert all(kinds)


@given(text=typed, field=st.sampled_from(("stood_out", "need", "strength", "repair")))
def test_any_text_can_be_previewed_while_it_is_typed(text, field):
    path = "interviewers[0].stood_out" if field == "stood_out" else field
    said = preview(with_text(FULL, field, text), 0, path, Request("formal", "email", 0, TODAY), content.words("formal"))
    assert said.before
    assert said.sentence == said.sentence.strip()


@given(text=typed, owner=st.sampled_from(OWNERS))
def test_any_promise_can_be_read(text, owner):
    found = parse(text, owner, text, READING)
    if isinstance(found, Promise):
        assert found.owner in OWNERS
        assert found.deed or found.thing
    else:
        assert found.reason in ("unsure", "nothing", "foreign")


@given(text=typed)
def test_any_text_can_be_read_as_a_date(text):
    read(text, TODAY)
    day_of(text, TODAY)
    if found := find(text, TODAY):
        assert all(part in text for part in found[1:])


@given(text=typed)
def test_any_text_with_a_letter_can_be_read_as_a_name(text):
    assume(can_stand("name", text) and not is_no_name(text) and not set(text) & set("@\"'“”‘’(<["))
    is_a_name(text)


@pytest.mark.parametrize("text", ['"Bob"', "“Bob”", "“ the ”"])
def test_a_nickname_alone_is_a_name(text):
    is_a_name(text)


def is_a_name(text):
    who = person(text, "", "", NAMES)
    assert who.name.full.strip()
    assert who.first.strip()
    assert greeted(who, "first")[0] in ("first", "full", "titled")


@pytest.mark.parametrize("field", ["stood_out", "need", "strength", "repair"])
@pytest.mark.parametrize("word", ["building", "cut", "tests", "you", "Ines", "organised", "I", "9s", "…"])
def test_one_word_is_an_answer_too(field, word):
    assert written(with_text(FULL, field, word)).sentences


@given(text=typed)
def test_sentences_hold_every_word(text):
    assert "".join(" ".join(sentences(text)).split()) == "".join(text.split())


@given(text=typed)
def test_mending_comes_to_an_end(text):
    once = mend(text, ENGLISH).text
    assert mend(once, ENGLISH).text == mend(mend(once, ENGLISH).text, ENGLISH).text


FOREIGN = (
    "Die Führung durch das Labor hat mir sehr gefallen",
    "La visite du laboratoire et la discussion sur les robots",
    "レビューのやり方がとても丁寧でした",
    "כיצד הצוות בודק תקלות",
    "كيف يراجع الفريق الأعطال",
    "Как команда разбирает сбои каждую неделю",
    "우리가 함께 본 현황판",
    "Jak zespół omawia każdą awarię",
    "Hvordan holdet gennemgår hver eneste fejl",
    "Ich arbeite seit drei Jahren im Krankenhaus",
    "L'équipe dont on parle relit chaque incident",
)


@pytest.mark.parametrize("field", ["stood_out", "need", "strength", "repair"])
@pytest.mark.parametrize("text", FOREIGN)
def test_an_answer_in_another_language_stands_unchanged_or_is_said_to_be_left_out(field, text):
    (one,) = compose_all(with_text(FULL, field, text), asked("formal"), content.words("formal"))
    gone = [left.path.rsplit(".", 1)[-1] for left in one.left_out]
    assert (text in one.note.body) != (field in gone)


@pytest.mark.parametrize("text", FOREIGN)
def test_another_language_is_told_from_english(text):
    assert is_foreign(text, ENGLISH)


@pytest.mark.parametrize(("section", "text"), [("detail", "( waste"), ("detail", "“ , why")])
def test_what_broke_the_engine_can_be_read(section, text):
    kinds_of(section, text, FULL, 0, TODAY, content.words("formal"))
