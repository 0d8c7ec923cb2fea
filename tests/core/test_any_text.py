"""Whatever is typed into any field, the note has no doubled punctuation, no hole and no template syntax."""

from dataclasses import replace

import pytest
from assistant.core.actions import agreed
from assistant.core.compose_old import compose
from assistant.core.dates_old import understand
from assistant.core.due import due, split_due
from assistant.core.mend import mend, sentences
from assistant.core.people_old import called, greeted, name_of, title_case
from assistant.core.plan import channel
from assistant.core.preview import preview, readings
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant import content
from assistant.core.check.rules import Checked, check
from assistant.core.interview.facts import OWNERS, SHORT_LIMIT, Action, Interview, Interviewer, Sender
from tests.core.any_text import FIELDS, HOSTILE, can_stand, defects, typed, with_text
from tests.core.samples import CHANNELS, FRIDAY, FULL, TODAY, TONES, request

ENGLISH = content.english()


@pytest.mark.parametrize("field", FIELDS)
@given(text=typed, tone=st.sampled_from(TONES))
def test_any_text_in_any_field_gives_a_whole_note(field, tone, text):
    assume(can_stand(field, text))
    note = compose(with_text(FULL, field, text), 0, request(tone), content.words(tone))
    assert defects(note, text) == []


@pytest.mark.parametrize("text", [t for t in HOSTILE if any(c.isalnum() for c in t)])
def test_hostile_text_in_every_field_of_every_tone_gives_a_whole_note(text):
    for number, field in enumerate(FIELDS):
        if not can_stand(field, text):
            continue
        tone = TONES[(number + len(text)) % len(TONES)]
        note = compose(with_text(FULL, field, text), 0, request(tone), content.words(tone))
        assert defects(note, text) == [], (field, tone, note.body)


@given(text=typed, place=st.sampled_from(CHANNELS), tone=st.sampled_from(TONES))
def test_text_in_all_fields_at_once_gives_a_note_within_reason(text, place, tone):
    name = text[:SHORT_LIMIT] if can_stand("name", text[:SHORT_LIMIT]) else "Ines"
    interview = Interview(
        name,
        name,
        (Interviewer(name, stood_out=text),),
        need=text,
        strength=text,
        repair=text,
        actions=(Action(text or "my CV"),),
        sender=Sender(name),
    )
    note = compose(interview, 0, request(tone, place), content.words(tone))
    assert note.body.strip()
    assert "\n" not in note.subject


@pytest.mark.parametrize("tone", TONES)
def test_a_promise_longer_than_an_invitation_still_gives_a_note(tone):
    action = Action("send you the " + "very " * 40 + "long case study")
    note = compose(replace(FULL, actions=(action,)), 0, request(tone, "linkedin-invite"), content.words(tone))
    assert note.sentences


@given(text=typed, field=st.sampled_from(FIELDS))
def test_any_note_can_be_checked(text, field):
    assume(can_stand(field, text))
    words = content.words("warm")
    interview = with_text(FULL, field, text)
    note = compose(interview, 0, request(), words)
    assert check(Checked(note, interview, 0, (), channel("email", words.channels, "warm"), content.wording(), TODAY))


@given(
    text=typed, section=st.sampled_from(("detail", "need", "strength", "repair", "action")), tone=st.sampled_from(TONES)
)
def test_any_text_can_be_previewed_while_it_is_typed(text, section, tone):
    said = preview(section, text, FULL, 0, content.words(tone), TODAY)
    assert said is None or said.strip()
    assert len(readings(section, text, FULL, 0, content.words(tone), TODAY)) <= 3


@given(text=typed, owner=st.sampled_from(OWNERS))
def test_any_promise_can_be_read(text, owner):
    item = agreed(Action(text, owner, text), "actions[0]", ENGLISH, FRIDAY, TODAY)
    assert item.vp == item.vp.strip()
    assert item.np in item.vp or not item.vp
    assert item.due == item.due.strip()


@given(text=typed)
def test_any_text_can_be_read_as_a_date_a_name_or_a_role(text):
    understand(text, TODAY)
    due(text, FRIDAY, TODAY)
    what, tail = split_due(text)
    assert what in text
    assert tail in text
    if can_stand("name", text):
        assert name_of(text).full.strip()
        assert called(Interviewer(text)).strip()
        assert greeted(Interviewer(text), "first")[0] in ("first", "full", "titled")
    assert len(title_case(text)) >= len(" ".join(text.split())) - 8


@given(text=typed)
def test_sentences_hold_every_word_and_mending_twice_changes_nothing_more(text):
    assert "".join(" ".join(sentences(text)).split()) == "".join(text.split())
    once = mend(text, ENGLISH)
    assert mend(once, ENGLISH) == mend(mend(once, ENGLISH), ENGLISH)


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
def test_an_answer_in_another_language_stands_unchanged(text, field):
    note = compose(with_text(FULL, field, text), 0, request(), content.words("warm"))
    assert text in note.body or field in note.left_out
