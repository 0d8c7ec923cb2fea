"""Whatever is typed into whatever field, the note has no doubled punctuation, no hole and no template syntax of its own."""

import re
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant import content
from assistant.core.actions import agreed
from assistant.core.check import Checked, check
from assistant.core.clean import clean
from assistant.core.compose import compose
from assistant.core.dates import understand
from assistant.core.due import due, split_due
from assistant.core.facts import OWNERS, Action, Interview, Interviewer, Sender
from assistant.core.mend import mend, sentences
from assistant.core.people import called, greeted, name_of, title_case
from assistant.core.plan import channel
from assistant.core.preview import preview, readings
from tests.core.samples import CHANNELS, FRIDAY, FULL, TODAY, TONES, request

ENGLISH = content.english()
WORDS = (
    "the a how why that what she he they her their I we you and or to for with team waste board retro tests references Friday tomorrow reads wrote "
    "building moving cut led don't im there it is was not , . ; : ! ? … / - – “ ” \" ' ( ) [ ] { } {{ }} {% %} <b> & % # @ : :) 🎉 👩‍🔬 é ß ñ 山田 שלום مرحبا k8s C++ 9s"
).split()
HOSTILE = (
    "{{ x }}", "{% if x %}", "{{ 7*7 }}", "{# #}", "[bold]", "[/b]", "<b>x</b>", "a" * 600, "🎉" * 50, "...", "!!!", "?!?!", "“", "”", "\"", "'", "(", ")",
    "שלום לכולם", "مرحبا بالجميع", "山田さんのチーム", "I", "the", "to", "she", "her", "their", "and", "that", "how", "i.e.", "e.g. this", "Mr.", "No. 5",
    "a. b. c.", "x;y;z", ";;;", ",,,", "::", "–", "—", "’", "s'", "'s", "0", "100%", "$1", "\\n", "\\1", "%s", "{0}", "{}", "http://a.b/c?d=e&f", "me@x.org",
    "to to to", "the the the", "she she reads", "I I I", "they're they've", "“quote” and “quote”", "“open", "close”", "(open", "half-term's", "R&D/QA/IT",
)  # fmt: skip
typed = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join),
    st.sampled_from(HOSTILE),
    st.text(max_size=80),
).map(clean)
FIELDS = ("stood_out", "need", "strength", "repair", "what", "due", "decision_by", "name", "call", "company", "role", "date", "sender", "to")
DOUBLED = re.compile(r"[,;:]{2}|(?<!\.)\.\.(?!\.)|[,;:]\.|[!?]\.|\.[,;](?=\s)|  ")
HOLE = re.compile(r"\s[,.;](?=\s|$)|\bNone\b|\ue1ff|[\ue200-\ue5ff]")


def with_text(interview: Interview, field: str, text: str) -> Interview:
    person, action = interview.interviewers[0], interview.actions[0]
    match field:
        case "stood_out" | "name" | "call":
            return replace(interview, interviewers=(replace(person, **{field: text}),))
        case "what" | "due" | "to":
            return replace(interview, actions=(replace(action, **{field: text}),))
        case "sender":
            return replace(interview, sender=Sender(text))
        case _:
            return replace(interview, **{field: text})


def is_odd(text: str) -> bool:
    """Whether the answer itself has what would be a defect in the note: then it may come out as typed."""
    return bool(DOUBLED.search(text) or HOLE.search(text) or re.search(r"[^\w\s]{2}|(?:^|\s)[^\w\s]|[^\w\s]$", text))


def defects(note, given: str) -> list[str]:
    body = f"{note.subject}\n{note.body}"
    frames = body.replace(given, "X") if len(given) > 1 else body
    found = [p.pattern for p in (HOLE,) if p.search(frames)]
    found += ["template"] if re.search(r"\{\{|\}\}|\{%|%\}", frames) and not re.search(r"[{}%]", given) else []
    found += ["doubled"] if DOUBLED.search(frames) and not is_odd(given) else []
    found += ["empty"] if any(not s.text.strip() for s in note.sentences) else []
    return found


@pytest.mark.parametrize("tone", ["warm", "formal"])
@pytest.mark.parametrize("field", FIELDS)
@given(text=typed)
def test_any_text_in_any_field_gives_a_whole_note(field, tone, text):
    note = compose(with_text(FULL, field, text), 0, request(tone), content.words(tone))
    assert defects(note, text) == []


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_in_every_field_of_every_tone_gives_a_whole_note(text):
    for number, field in enumerate(FIELDS):
        tone = TONES[(number + len(text)) % len(TONES)]
        note = compose(with_text(FULL, field, text), 0, request(tone), content.words(tone))
        assert defects(note, text) == [], (field, tone, note.body)


@given(text=typed, place=st.sampled_from(CHANNELS), tone=st.sampled_from(TONES))
@example("a" * 600, "linkedin-invite", "warm")
def test_text_in_all_fields_at_once_gives_a_note_within_reason(text, place, tone):
    person = Interviewer(text or "Ines", stood_out=text)
    interview = Interview(text or "Lumen", text or "Designer", (person,), need=text, strength=text, repair=text,
                          actions=(Action(text or "my CV"),), sender=Sender(text))  # fmt: skip
    note = compose(interview, 0, request(tone, place), content.words(tone))
    assert note.body.strip()
    assert "\n" not in note.subject


@given(text=typed, field=st.sampled_from(FIELDS))
def test_any_note_can_be_checked(text, field):
    words = content.words("warm")
    interview = with_text(FULL, field, text)
    note = compose(interview, 0, request(), words)
    assert check(Checked(note, interview, 0, (), channel("email", words.channels, "warm"), content.wording(), TODAY))


@given(text=typed, section=st.sampled_from(("detail", "need", "strength", "repair", "action")), tone=st.sampled_from(TONES))
def test_any_text_can_be_previewed_while_it_is_typed(text, section, tone):
    said = preview(section, text, FULL, 0, content.words(tone), TODAY)
    assert said is None or said.strip()
    assert len(readings(section, text, FULL, 0, content.words(tone), TODAY)) <= 3


@given(text=typed, owner=st.sampled_from(OWNERS))
def test_any_promise_can_be_read(text, owner):
    item = agreed(Action(text, owner, text), "actions[0]", ENGLISH, FRIDAY, TODAY)
    assert not (set(item.vp + item.np) - set(mend(text, ENGLISH)) - set(" andthesmyr'ICDPouai"))


@given(text=typed)
def test_any_text_can_be_read_as_a_date_a_name_or_a_role(text):
    understand(text, TODAY)
    due(text, FRIDAY, TODAY)
    what, tail = split_due(text)
    assert what in text
    assert tail in text
    assert name_of(text).full.strip() or not text
    assert called(Interviewer(text)).strip() or not text
    assert greeted(Interviewer(text), "first")[0] in ("first", "full", "titled")
    assert len(title_case(text)) >= len(" ".join(text.split())) - 8


@given(text=typed)
def test_sentences_hold_every_word_and_mending_twice_changes_nothing_more(text):
    assert "".join(" ".join(sentences(text)).split()) == "".join(text.split())
    once = mend(text, ENGLISH)
    assert mend(once, ENGLISH) == mend(mend(once, ENGLISH), ENGLISH)


FOREIGN = (
    "Die Führung durch das Labor hat mir sehr gefallen", "La visite du laboratoire et la discussion sur les robots", "レビューのやり方がとても丁寧でした",
    "כיצד הצוות בודק תקלות", "كيف يراجع الفريق الأعطال", "Как команда разбирает сбои каждую неделю", "우리가 함께 본 현황판", "Jak zespół omawia każdą awarię",
    "Hvordan holdet gennemgår hver eneste fejl", "Ich arbeite seit drei Jahren im Krankenhaus", "El equipo dont habla de los incidentes",
)  # fmt: skip


@pytest.mark.parametrize("field", ["stood_out", "need", "strength", "repair"])
@pytest.mark.parametrize("text", FOREIGN)
def test_an_answer_in_another_language_stands_unchanged(text, field):
    note = compose(with_text(FULL, field, text), 0, request(), content.words("warm"))
    assert text in note.body or field in note.left_out
