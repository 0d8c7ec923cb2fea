"""Each term of the score by itself: what it punishes, and that it leaves the rest alone."""

import pytest

from assistant.core import score
from assistant.core.marks import fact, own
from assistant.core.score import candidate

PATHS = ("interviewers[0].stood_out", "role", "interviewers[0].name", "date", "company")


def made(text, *, section="detail", name="warm.detail.noun.0", rank=0.0, colon=False):
    return candidate(name, section, text, PATHS, rank, colon=colon)


def test_a_candidate_counts_its_words_and_the_persons_own():
    here = made(f"I keep thinking about {own('the old board', 0)} since {fact('Friday', 3)}.")
    assert (here.words, here.own, here.first, here.head, here.tail, here.whole) == (9, 3, "i", 4, 2, False)


def test_repeated_opening_punishes_two_sentences_that_open_alike():
    i_like, i_see, you = made("I like it."), made("I see it."), made("You see it.")
    assert score.repeated_opening(i_like, i_see) > score.repeated_opening(i_like, you) == 0
    assert score.repeated_opening(None, i_see) == 0


def test_stock_run_punishes_words_in_a_row_that_another_candidate_may_send():
    short, long = made(f"I like {own('it', 0)}."), made("One two three four five six seven eight.")
    assert score.stock_run(0, long) > 40
    assert score.stock_run(6, short) >= 30
    assert score.stock_run(1, short) == 0


def test_stock_run_is_broken_by_names_and_by_ones_own_words():
    here = made(f"Thank you for the {fact('Data Engineer', 1)} talk and all of {own('the old board', 0)} too.")
    assert (here.head, here.inner, here.tail) == (4, 4, 1)


def test_repeated_words_punishes_frames_that_say_the_same():
    here = made(f"I liked {own('the board', 0)}.")
    assert score.repeated_words(made("I liked that.").stems, here) > 0
    assert score.repeated_words(made("Your board stayed with me.").stems, here) == 0


def test_used_before_punishes_a_phrasing_of_an_earlier_note():
    here = made("I like it.")
    assert score.used_before({"warm.detail.noun.0": 1}, here) > score.used_before({"warm.detail.noun.1": 1}, here) == 0
    assert score.used_before({"warm.detail.noun.0": 2}, here) > score.used_before({"warm.detail.noun.0": 1}, here)


def test_tie_orders_equals_by_the_hash_of_the_facts():
    assert score.tie(made("I like it.", rank=0.2)) < score.tie(made("I like it.", rank=0.9)) <= 3


def test_rank_is_the_same_on_every_machine():
    assert score.rank("Sam|Priya", "warm.detail.noun.3") == pytest.approx(0.12388370794334536)
    assert len({round(score.rank("Sam", str(i)), 6) for i in range(100)}) == 100


def test_colons_punishes_the_second_sentence_that_points():
    points, plain = made("One thing: it.", colon=True), made("I like it.")
    assert score.colons(0, points) == 0 == score.colons(2, plain)
    assert score.colons(1, points) > 0


def test_starts_with_i_bears_two_sentences_and_no_more():
    assert score.starts_with_i(2) == 0 < score.starts_with_i(3) < score.starts_with_i(4) < score.starts_with_i(5)


def test_framing_punishes_words_around_an_answer_that_stands_by_itself():
    bare, framed = made(f"{own('you laughed', 0)}."), made(f"It has stayed with me that {own('you laughed', 0)}.")
    assert score.framing(bare) == 0 < score.framing(framed)
    assert score.framing(made("Thank you for the hour on Friday.", section="opening")) == 0


def test_called_by_name_bears_the_name_once_after_the_greeting():
    named = made(f"Thank you, {fact('Ines', 2)}.")
    assert score.called_by_name(0, made("Thank you.")) == 0
    assert 0 < score.called_by_name(0, named) < score.called_by_name(1, named)


def test_length_punishes_too_few_and_too_many_words():
    assert score.length(80, (60, 130)) == 0
    assert score.length(50, (60, 130)) > 0 < score.length(150, (60, 130))
    assert score.length(40, (30, 130), 46) > score.length(40, (30, 130)) == 0


def test_own_share_punishes_a_note_of_stock_words():
    assert score.own_share(45, 100) == 0 < score.own_share(30, 100) < score.own_share(10, 100)
    assert score.own_share(0, 0) > 0


def test_rhythm_punishes_sentences_all_of_one_length():
    assert score.rhythm([10, 11, 12]) > 0 == score.rhythm([4, 11, 19])
    assert score.rhythm([10, 10]) == 0


def test_ending_punishes_a_last_sentence_of_fixed_words():
    assert score.ending(made("Meeting all of you was worth the trip.")) >= 30
    assert score.ending(made(f"I would like to work on {own('the board', 0)}.")) == 0


def test_a_promise_must_be_known_again_by_its_words():
    assert score.keeps_words("send the triage case study", made(f"You'll have {own('the triage case study', 0)}."))
    assert not score.keeps_words("send the triage case study", made("It is on its way."))
    assert score.keeps_words("", made("It is on its way."))


def test_named_again_punishes_the_role_or_the_company_named_in_two_sentences_running():
    one = made(f"Thank you for the {fact('Data Engineer', 1)} talk.")
    other = made(f"The {fact('Data Engineer', 1)} job.")
    assert score.named_again(one, other) > 0
    assert score.named_again(one, made("I like it.")) == score.named_again(None, other) == 0
    thanks, wish = made(f"Thank you for {fact('Northwind', 4)}."), made(f"I would join {fact('Northwind', 4)}.")
    assert score.named_again(thanks, wish) > score.named_again(thanks, other)


def test_shared_runs_bears_a_few_runs_and_punishes_more():
    one, other = score.five_word_runs("a b c d e f g h i j"), score.five_word_runs("k l m n o p q r s t")
    assert score.shared_runs(one, [other]) == 0 == score.shared_runs(one, [])
    assert score.shared_runs(one, [other, one]) > 100
