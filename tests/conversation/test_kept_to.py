"""What is done is what the line says: what it quotes stands, what it names goes, and what it tells beside is named."""

from dataclasses import replace

import pytest

from tests.conversation.desk import PANEL, converse, drafts


def test_a_subject_in_quotation_marks_is_what_stands_in_them():
    heard = converse('subject line: just "Thank you, Hal" nothing clever', "1")
    assert heard.drafts.now.note.subject == "Thank you, Hal"


def test_two_steps_are_taken_back_where_both_are_named():
    heard = converse("make it casual", "shorter", "undo that. and the one before as well")
    assert heard.drafts.now.note == drafts().now.note


def test_a_name_with_an_arrow_is_the_name_of_the_person():
    heard = converse("hal → Hal Brennan-Ruiz")
    assert heard.drafts.interview.interviewers[0].name.startswith("Hal Brennan-Ruiz")
    assert "Dear Hal Brennan" not in heard.drafts.now.note.body


def test_a_fact_told_beside_a_question_is_named():
    heard = converse("the interview was yesterday, I fell asleep. is it too late?")
    assert heard.drafts == drafts()
    assert "change the date to “yesterday”" in heard.text


def test_a_fact_that_would_be_lost_is_named_before_anything_is_done():
    heard = converse("its the bootloader AND Zephyr write-up, by Thursday not Wednesday")
    assert heard.drafts == drafts()
    assert "I did not understand “Zephyr”." in heard.text


def test_no_scrap_of_a_line_is_offered_for_the_note():
    heard = converse("Kindly write Respected Sir in place of Dear, and at the end Thanks and Regards", interview=PANEL)
    assert "add the sentence “" not in heard.text.replace("add the sentence “…”", "")


def test_a_fault_of_the_program_costs_nobody_the_note():
    heard = converse("drop the second paragraph", book=object())
    assert heard.drafts == drafts()
    assert "I did not understand that" in heard.text


def test_a_question_about_who_reads_changes_nothing():
    told = replace(PANEL, decision_by="mid December")
    assert converse("which note do i send first?", interview=told).drafts == drafts(told)


@pytest.mark.parametrize(
    "line", ["leave the greeting, change everything else", "keep the greeting and rewrite the rest"]
)
def test_the_rest_is_all_but_what_is_kept(line):
    heard = converse(line)
    assert heard.drafts.now.note.body.startswith("Dear Hal,")
    assert heard.drafts.now.note.body != drafts().now.note.body
    assert "did not understand" not in heard.text


def test_a_company_put_right_keeps_its_form():
    assert "Tidewater Marine Ltd" in converse("the company is Tidewater Marine Ltd").drafts.now.note.body


def test_what_stands_only_in_another_note_is_offered_there():
    heard = converse("86 the CAN bus", interview=PANEL)
    assert heard.drafts == drafts(PANEL)
    assert "the note to Oskar Nyqvist; leave out" in " ".join(heard.text.split())


def test_a_day_of_the_talk_changed_beside_another_costs_no_sentence():
    heard = converse("change friday to thursday and wednesday to tuesday", interview=PANEL)
    assert heard.drafts.now.note.words == drafts(PANEL).now.note.words
    assert all("Friday" not in note.body for note in heard.drafts.notes)
