"""Opening, printing, storing and being reminded: asked before anything leaves, and a failure is a sentence."""

import pytest

from assistant.deliver import deliveries
from assistant.errors import AssistantError
from assistant.export import formats
from tests.conversation.desk import PANEL, Hands, converse

WAYS = {"open it in my mail program": "mail", "print it": "print", "put it in my drafts": "drafts"}


@pytest.mark.parametrize(("words", "way"), WAYS.items())
def test_it_is_handed_over_once_agreed_and_counts_as_done(words, way):
    told = converse(words, keys=["y"])
    assert told.hands.handed == [(way, "Hal Brennan")]
    assert f"Hal Brennan: {way}" in told.text
    assert told.drafts.history.done


@pytest.mark.parametrize("words", WAYS)
@pytest.mark.parametrize("keys", [["n"], []])
def test_without_a_yes_nothing_leaves(words, keys):
    told = converse(words, keys=keys)
    assert told.hands.handed == []
    assert not told.drafts.history.done
    assert "`save note." in told.text or "save note." in told.text


@pytest.mark.parametrize("words", WAYS)
def test_a_failure_is_a_sentence_with_what_to_do_here(words):
    told = converse(words, keys=["y"], hands=Hands(trouble=AssistantError("The line is dead.", "Say --via pigeon.")))
    assert "The line is dead." in told.text
    assert not told.drafts.history.done
    if words != "put it in my drafts":
        assert "--via" not in told.text
        assert "save note." in told.text


@pytest.mark.parametrize("name", sorted(formats()))
def test_each_format_there_is_can_be_asked_for_by_what_it_is_called(name):
    form = formats()[name]
    for called in (form.name, *form.called):
        for words in (f"save it as {called}", f"export to {called}", f"Could you save it as a {called}, please?"):
            told = converse(words)
            assert told.hands.saved == [form.ending], words


@pytest.mark.parametrize("name", sorted(formats()))
def test_a_file_can_be_named_with_its_path_in_each_format_there_is(name):
    for path in ("n", "~/n", "./notes/n", "../n", "/srv/n-2", "a/b.c/n"):
        assert converse(f"save it as {path}{formats()[name].ending}").hands.saved == [f"{path}{formats()[name].ending}"]


def test_a_path_stays_whole_where_no_format_has_its_ending():
    assert converse("save it as ~/letters/n.xyz").hands.saved == ["~/letters/n.xyz"]


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("copy just the subject", "Thank you"),
        ("put only the greeting on the clipboard", "D"),
        ("just copy paragraph 2", ""),
        ("copy the last sentence", ""),
        ("copy only the part about pricing", None),
    ],
)
def test_a_part_is_copied_alone_and_never_something_else(words, begins):
    told = converse(words)
    page, copied = f"{told.drafts.now.note.subject}\n{told.drafts.now.note.page}", told.hands.copied
    assert len(copied) == (begins is not None)
    assert all(text in page and len(text) < len(told.drafts.now.note.body) and begins in text for text in copied)
    assert not told.drafts.history.done


@pytest.mark.parametrize("way", sorted(deliveries()))
def test_each_way_there_is_can_be_named(way):
    assert converse(f"hand it over via {way}", keys=["y"]).hands.handed == [(way, "Hal Brennan")]
    assert converse(f"hand it over via {way}", keys=["n"]).hands.handed == []


def test_all_of_a_panel_can_be_stored_in_one_go():
    told = converse("put them all in my drafts", keys=["y"], interview=PANEL)
    assert told.hands.handed == [("drafts", p.name) for p in PANEL.interviewers]
    assert all(history.done for history in told.drafts.histories)


def test_only_the_note_on_the_screen_is_opened():
    told = converse("open it in my mail program", keys=["y"], interview=PANEL)
    assert told.hands.handed == [("mail", "Hal Brennan")]


def test_a_reminder_says_what_comes_due_and_asks_before_the_calendar():
    told = converse("remind me", keys=["y"])
    assert "Wed 25 Nov" in told.text
    assert told.hands.handed == [("calendar", "")]
    assert "It is in your calendar." in told.text
    told = converse("remind me", keys=["n"])
    assert told.hands.handed == []
    assert "afterword due" in told.text


def test_a_calendar_that_cannot_be_written_is_a_sentence():
    told = converse("remind me", keys=["y"], hands=Hands(trouble=AssistantError("The folder is read-only.", "Move.")))
    assert "The folder is read-only." in told.text


@pytest.mark.parametrize(("key", "done"), [("y", True), ("n", False)])
def test_a_file_that_is_there_is_replaced_only_once_agreed(key, done):
    told = converse("save note.txt", keys=[key], hands=Hands(there=("note.txt",)))
    assert "There is a file note.txt already. Replace it?" in told.text
    assert told.drafts.history.done is done
    assert ("another name" in told.text) is not done
