"""The bank of interview questions."""

import re

from assistant import content
from assistant.content import teaching
from assistant.core.teaching import complete_question, find_question, in_turn, search_questions
from assistant.core.teaching.practice import KINDS

BANK = teaching.bank()


def test_there_are_at_least_fifty_of_all_kinds():
    assert len(BANK) >= 50
    assert all(sum(q.kind == kind for q in BANK) >= 8 for kind in KINDS)
    assert tuple(content.read("interview_questions")["kinds"]) == KINDS
    assert len({q.id for q in BANK}) == len({q.text for q in BANK}) == len(BANK)


def test_a_question_says_what_is_behind_it_how_to_answer_and_how_to_add_to_it():
    for question in BANK:
        assert question.kind in KINDS
        assert question.text[-1] in ".?!"
        assert question.after[-1] in ".?"
        assert question.how[-1] == "."


def test_what_sets_an_answer_right_elaborates_and_never_apologises():
    for question in BANK:
        assert question.repair[-1] not in ".!?"
        assert 8 <= len(question.repair) <= 90
        assert not re.search(
            r"sorry|apolog|unfortunately|should have said|badly|mistake|regret|wish i", question.repair.lower()
        )


def test_no_two_answers_are_set_right_in_the_same_words():
    assert len({q.repair.split(":")[0].lower() for q in BANK}) == len(BANK)


def test_a_question_is_found_by_kind_and_by_words():
    assert {q.kind for q in search_questions(BANK, "silly")} == {"silly"}
    assert "weakness" in {q.id for q in search_questions(BANK, "Weakness")}
    assert [q.id for q in search_questions(BANK, "gap work history")] == ["gap"]
    assert search_questions(BANK, "zeppelin") == ()


def test_what_is_typed_is_completed_to_a_question_of_the_bank():
    assert complete_question(BANK, "tell me about a time")[0].text.startswith("Tell me about a time")
    assert "weakness" in {q.id for q in complete_question(BANK, "great weak")}
    assert "heard-bad" in {q.id for q in complete_question(BANK, "don't like")}
    assert len(complete_question(BANK, "")) == len(BANK)
    assert complete_question(BANK, "xyzzy") == ()


def test_a_question_is_known_again_by_its_text_or_its_id():
    assert find_question(BANK, "what is your greatest weakness").id == "weakness"
    assert find_question(BANK, "weakness").id == "weakness"
    assert find_question(BANK, "What is your quest?") is None


def test_practice_asks_everything_once_and_what_has_no_answer_yet_first():
    turn = in_turn(BANK, {"weakness", "gap"}, seed=7)
    assert sorted(q.id for q in turn) == sorted(q.id for q in BANK)
    assert {q.id for q in turn[-2:]} == {"weakness", "gap"}
    assert len({q.kind for q in turn[:4]}) == 4
    assert in_turn(BANK, (), seed=1) != in_turn(BANK, (), seed=2)
    assert in_turn((), ()) == ()
