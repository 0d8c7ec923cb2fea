"""Whole conversations: what is typed, what is shown, what is kept."""

from dataclasses import replace

import pytest

from assistant.core.check.finding import Finding, Fix
from assistant.errors import AssistantError
from tests.conversation.desk import PANEL, Asks, Hands, Keeps, Silent, converse, drafts


def test_each_wish_is_answered_by_a_note_and_one_line():
    told = converse("formal")
    assert told.heard[-1].startswith("Formal now. ")
    assert "words." in told.heard[-1]
    assert "To Hal Brennan" in told.heard[-2]


def test_leaving_is_a_value_and_done_ends():
    assert converse("formal").left
    assert not converse("done").left


def test_done_says_whose_notes_are_still_open_and_ends_when_said_again():
    told = converse("done", interview=PANEL)
    assert told.left
    assert "Neither copied nor saved yet: Hal Brennan, Mei-Ling" in told.text
    assert not converse("done", "done", interview=PANEL).left
    assert not converse("copy", "next", "copy", "next", "done", interview=PANEL).left


def test_several_wishes_in_one_line_are_shown_as_one_note():
    told = converse("formal and drop the last paragraph")
    assert sum("To Hal Brennan" in part for part in told.heard) == 2


def test_what_is_not_understood_changes_nothing():
    told = converse("bananas in pyjamas")
    assert "I did not understand" in told.text
    assert told.drafts == drafts()


def test_an_own_edit_stays_and_gives_way_only_where_nothing_else_is_left_and_on_a_yes():
    body = drafts().now.note.body
    mine = body.replace("\n\n", "\n\nI bake bread.\n\n", 1)
    told = converse("edit", "formal", hands=Hands([mine]))
    assert "I bake bread." in told.drafts.now.note.body
    assert "What you wrote yourself stayed" in told.text
    only = f"Dear Hal,\n\nI bake bread.\n\nBest regards,\n{drafts().interview.sender.name}"
    refused = converse("edit", "formal", keys=["n"], hands=Hands([only]))
    assert refused.drafts.now.note.body == only
    agreed = converse("edit", "formal", keys=["y"], hands=Hands([only]))
    assert "I bake bread." not in agreed.drafts.now.note.body
    back = converse("edit", "formal", "undo", keys=["y"], hands=Hands([only]))
    assert back.drafts.now.note.body == only


@pytest.mark.parametrize(
    "sentence", ["The editor vim ended with an error (1); the text is as it was.", "The file came back empty."]
)
def test_an_editor_that_fails_leaves_the_draft_as_it_was(sentence):
    told = converse("edit", hands=Hands(trouble=AssistantError(sentence, "Set EDITOR.")))
    assert sentence in told.text
    assert told.drafts.now == drafts().now


def test_without_a_clipboard_the_note_stands_between_rules_and_no_file_is_written():
    told = converse("copy", hands=Hands(clipboard=False))
    assert f"{'-' * 40}\n{drafts().now.note.body}\n{'-' * 40}" in told.text
    assert "afterword-note.txt" not in told.text


def test_a_note_that_was_only_shown_for_copying_is_named_before_leaving():
    assert "Neither copied nor saved: Hal Brennan." in converse("copy", "done", hands=Hands(clipboard=False)).text


def test_all_notes_are_copied_at_once_each_under_its_name():
    told = converse("copy them all", "done", interview=PANEL)
    copied = told.hands.copied[0]
    assert [copied.count(p.name) for p in PANEL.interviewers] == [1, 1, 1]
    assert all(note.body in copied for note in told.drafts.notes)
    assert "All 3 notes" in told.text
    assert not told.left


def test_leaving_names_what_was_neither_copied_nor_saved():
    told = converse("done")
    assert "Neither copied nor saved: Hal Brennan." in told.text
    assert "Neither" not in converse("copy", "done").text


def test_copying_takes_the_text_itself():
    told = converse("copy it")
    assert told.hands.copied == [drafts().now.note.body]
    assert told.drafts.history.done


def test_two_tones_are_compared_and_one_is_picked():
    told = converse("compare warm formal", keys=["2"])
    assert told.drafts.now.note.tone == "formal"
    assert converse("compare warm formal", keys=["n"]).drafts.now == drafts().now


def test_findings_are_walked_and_accepted_with_one_key():
    body = drafts().now.note.body
    at = body.index("board")

    class Finds(Silent):
        def judge(self, drafts):
            judged = super().judge(drafts)
            fix = Finding("spelling", "fix", "A slip.", fix=Fix(at, at + 5, "bo-ard"))
            return replace(judged, findings=() if "bo-ard" in drafts.now.note.body else (fix,))

    assert "bo-ard" in converse("fix", keys=["y"], judge=Finds()).drafts.now.note.body
    assert "bo-ard" not in converse("fix", keys=["n"], judge=Finds()).drafts.now.note.body


def test_an_answer_is_asked_again_and_all_notes_are_renewed():
    told = converse("change the role", interview=PANEL, asks=Asks(lambda i: replace(i, role="Welder")))
    assert "all 3 notes are renewed" in told.text
    assert told.drafts.interview.role == "Welder"


def test_three_people_are_gone_through_and_the_overview_says_who_is_done():
    told = converse("copy", "next", "formal", "next", "previous", "all", interview=PANEL)
    assert told.drafts.current == 1
    assert "Hal Brennan · done" in told.text
    assert "Mei-Ling Chou · open · formal" in told.text


def test_undo_works_after_the_sitting_was_left():
    left = converse("formal", "lock 1", interview=PANEL).drafts
    told = converse("undo", "undo", interview=PANEL, start=left)
    assert told.drafts.notes == drafts(PANEL).notes


@pytest.mark.parametrize(
    ("width", "frames"), [(100, True), (60, True), (40, True), (39, True), (24, True), (80, False)]
)
def test_the_note_is_readable_at_any_width(width, frames):
    told = converse("formal", "why", "versions", "all", "compare warm formal", "diff", width=width, frames=frames)
    if frames:
        assert max(len(line) for part in told.heard[:1] for line in part.splitlines()) <= width
    shown = " ".join(told.heard[0].replace("│", " ").split())
    assert all(word in shown for word in drafts().now.note.body.split())


@pytest.mark.parametrize("width", [40, 60])
def test_what_is_said_breaks_between_words(width):
    told = converse("bananas in pyjamas", "drop 9", "undo", "done", interview=PANEL, width=width).heard[1:]
    assert all(len(line) <= width for text in told for line in text.splitlines())
    assert "Oskar Nyqvist" in " ".join(told[-1].split())


def test_a_persons_words_are_never_markup():
    odd = "I met R&D and {{ x }} [bold]there[/bold] with :coffee: at noon."
    told = converse("add", odd, "why", width=200)
    assert odd in told.drafts.now.note.body
    assert odd in told.heard[-1]
    assert odd in " ".join(told.heard[-3].replace("│", " ").split())


class Stopped(Silent):
    """Ends the program while a formal note is about to be shown."""

    def judge(self, drafts):
        if drafts.now.note.tone == "formal":
            raise KeyboardInterrupt
        return super().judge(drafts)


def test_a_new_version_is_kept_before_it_is_seen():
    keeps = Keeps()
    with pytest.raises(KeyboardInterrupt):
        converse("formal", judge=Stopped(), keeps=keeps)
    assert [kept.now.note.tone for kept in keeps.kept] == ["formal"]
