"""An accepted answer becomes a version: its sentences know what they stand for, and which are the model's."""

from dataclasses import replace

from assistant import content
from assistant.core.drafts import History
from assistant.core.drafts.drafts import undo
from assistant.core.guard import MODEL, taken
from tests.model.answers import DRAFTS, GOOD, NEED, THANKS, answer, source


def after(text):
    return taken(DRAFTS, text, content.english())


def test_what_is_unchanged_stays_what_it_was_and_the_rest_is_the_models():
    note = after(answer(need="You hope to cut nightly pipeline failures by 40%.")).now.note
    changed = [s for s in note.sentences if MODEL in s.sources]
    assert [s.text for s in changed] == ["You hope to cut nightly pipeline failures by 40%."]
    assert changed[0].sources == (MODEL, "need")
    assert changed[0].section == "bridge"


def test_sentences_joined_in_one_stand_for_all_they_tell():
    joined = "I'll send you my portfolio by Wednesday, look forward to the on-call rota next week, and thank you."
    note = after(f"{THANKS}\n\n{NEED}\n\n{joined}").now.note
    assert {"actions[0]", "actions[1]"} <= set(note.sentences[-3].sources)


def test_a_sentence_that_tells_what_the_note_lacked_rests_on_that_answer():
    without = replace(DRAFTS.now.note, paragraphs=(*DRAFTS.now.note.paragraphs[:2], *DRAFTS.now.note.paragraphs[3:]))
    drafts = replace(DRAFTS, histories=(History((replace(DRAFTS.now, note=without),)),))
    assert {kind for kind, _ in source(drafts=drafts).untold} == {"need", "strength"}
    now = taken(drafts, answer(), content.english())
    assert [s.sources for s in now.now.note.sentences if s.text == NEED] == [(MODEL, "need")]
    assert source(drafts=now).untold == ()


def test_greeting_and_signature_stay():
    body = after(GOOD["other words"]).now.note.body
    assert body.startswith("Dear Priya,\n\nIt was good")
    assert body.endswith("Best wishes,\nSam Okafor")


def test_it_is_a_step_that_can_be_taken_back():
    drafts = after(GOOD["other words"])
    assert any(kept.edited for kept in drafts.now.kept)
    assert undo(drafts).now.note == DRAFTS.now.note
