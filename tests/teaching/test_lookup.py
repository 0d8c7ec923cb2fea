"""Questions about etiquette, as people put them, and the tips that answer them."""

import tomllib
from pathlib import Path

import pytest

from assistant import content
from assistant.content import teaching
from assistant.core.teaching import Language
from assistant.core.teaching.lookup import stem, stems
from tests.tables import each
from tests.teaching.situations import MONDAY_NOON, at, told

TIPS = teaching.tips()
TOPICS = tomllib.loads(Path(__file__).with_name("asked.toml").read_text("utf-8"))["topic"]
LANGUAGE = Language(content.read("learning")["search"])


def first(asked, **interview):
    known = teaching.answer(asked, TIPS, *((told(**interview), MONDAY_NOON) if interview else ()))
    return known.tips[0].id if known.tips else ""


@each(("topic", "asked"), [(topic, asked) for topic in TOPICS for asked in topic["asked"]])
def test_a_question_finds_the_tip_that_answers_it(topic, asked):
    assert first(asked) in topic["tips"]


def test_every_topic_people_ask_about_is_asked_in_five_ways_and_has_its_sources():
    assert len(TOPICS) >= 12
    for topic in TOPICS:
        assert len(set(topic["asked"])) >= 5
        assert all(TIPS[id_].source.url for id_ in topic["tips"])


@each(
    ("word", "same"),
    [
        ("cards", "card"), ("sending", "send"), ("copies", "copy"), ("mistakes", "mistake"), ("caring", "care"),
        ("making", "make"), ("writing", "write"), ("hiring", "hire"), ("replying", "reply"), ("getting", "get"),
        ("cares", "care"), ("cars", "car"),
    ],
)  # fmt: skip
def test_plural_and_ing_are_one_word_with_the_plain_form(word, same):
    assert stem(word) == stem(same)


@each(("word", "other"), [("care", "car"), ("note", "not"), ("here", "her"), ("bare", "bar"), ("hope", "hop")])
def test_an_e_at_the_end_of_a_short_word_makes_it_another_word(word, other):
    assert stem(word) != stem(other)


@pytest.mark.parametrize("word", ["discard", "posterior", "giftedness"])
def test_only_whole_words_count(word):
    assert list(LANGUAGE.terms(word)) == [frozenset({stem(word)})]


@pytest.mark.parametrize(
    "asked",
    [
        "which wine goes with sushi", "is the hr lady married", "can I park at reception",
        "can I smoke during a phone call", "how do I connect my printer", "who wrote the book he talked about",
        "where can I learn german fast",
        "should my linkedin photo have a tie", "what is a typical sales bonus", "will they give me a contract on paper",
    ],
)  # fmt: skip
def test_a_word_in_passing_is_not_answered_with_a_neighbours_tip(asked):
    assert not teaching.answer(asked, TIPS).tips


@pytest.mark.parametrize("asked", ["how do I get a visa", "can I bring my umbrella", "xyzzy"])
def test_where_nothing_is_known_it_says_so_and_offers_two_or_three_topics(asked):
    known = teaching.answer(asked, TIPS)
    assert not known.tips
    assert 2 <= len(known.nearest) <= 3
    (said,) = teaching.answer_lines(asked, None)
    assert said.startswith("There is no tip on that.")
    assert known.nearest[0] in said


def test_a_tip_for_another_country_stands_back_unless_that_country_is_meant():
    assert first("is it too late?").startswith("timing")
    assert first("is it too late in Japan?") == "country-jp-late"
    assert first("is it too late?", country="Japan", date="3 days ago") == "country-jp-late"


def test_the_word_us_is_not_taken_for_the_country():
    assert first("they told us they decide tomorrow, how soon should we write") != "country-us"


def said(asked, now=MONDAY_NOON, **given):
    return teaching.answer_lines(asked, None, told(**given), now)


def test_when_to_send_is_reckoned_for_this_interview():
    assert said("when should I send it?", date="today 10-11am")[0].startswith("Now, or until 10:00 tomorrow.")
    friday = said("how soon should I write?", now=at(27, 17, 30), date="today 3-4pm")
    assert friday[0].startswith("Write it now and let it go out on Monday")


def test_a_tip_added_to_the_answer_applies_here():
    lines = said("how soon should I send it?", date="today 10-11am")
    assert not any("They decide soon" in line for line in lines)
    assert any("They decide" in line for line in said("how soon?", date="today 10-11am", decision_by="tomorrow"))


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("who should I send it to?", "To Ada Vale."),
        ("should I write?", "Yes. It will not lift"),
        ("how do I send it?", "By e-mail, as a fresh message."),
        ("is it worth it?", "Yes. It will not lift"),
    ],
)
def test_a_question_about_nothing_but_sending_is_answered_for_this_interview(asked, begins):
    assert said(asked, date="yesterday")[0].startswith(begins)


@pytest.mark.parametrize("asked", ["???", "1 2 3", "山田さん"])
def test_what_is_no_question_is_not_answered_with_a_yes(asked):
    assert said(asked, date="yesterday")[0].startswith("There is no tip on that.")


def test_how_long_to_wait_for_a_reply_is_told_for_this_interview():
    assert said("when to follow up after no reply", date="yesterday")[0].startswith("No date from them?")


def test_a_gift_is_not_answered_with_whether_to_write():
    assert said("should I send a gift?", date="yesterday") == [TIPS["never-gift"].line]


def test_where_writing_does_harm_no_question_is_answered_with_how_to_write():
    (only,) = said("is it too late?", country="Japan", date="10 days ago")
    assert only.startswith("No. In Japan a note after a week does harm.")


def test_what_a_question_holds_is_never_taken_for_a_pattern():
    assert teaching.answer("is a gift {fine} [ok] (.*", TIPS).tips[0].id == "never-gift"


def test_ones_own_tip_is_found_by_what_it_is_asked_by(tmp_path):
    (tmp_path / "tips").mkdir()
    (tmp_path / "tips" / "office.toml").write_text(
        '[[tip]]\nid = "clogs"\nat = ["date"]\ntext = "Leave the clogs at home."\nwhy = "They are loud."\n'
        'source = "Ada"\nyear = "2020"\nurl = "https://x.org"\ngrade = "R"\nasks = ["clogs", "shoes"]\n',
        "utf-8",
    )
    assert teaching.answer_lines("which shoes?", tmp_path) == ["Leave the clogs at home. (Ada, 2020)"]


def test_whatever_a_tip_is_asked_by_means_something():
    for tip in TIPS.tips:
        assert all(list(LANGUAGE.terms(asked)) for asked in tip.asks), tip.id


def test_no_phrase_says_both_something_and_nothing():
    search = content.read("learning")["search"]
    alike = {stems(phrase) for phrases in search["alike"].values() for phrase in phrases}
    assert alike.isdisjoint(map(stems, search["skip"]))


@pytest.mark.parametrize("asked", ["what should I wear to the second interview", "do my shoes matter next time"])
def test_what_no_tip_speaks_of_is_not_answered_with_a_tip_on_something_beside_it(asked):
    known = teaching.answer(asked, TIPS)
    assert not known.tips
    assert known.nearest


def test_a_card_or_a_call_weighed_against_mail_is_answered_with_what_is_known_of_both():
    for asked in ("isn't a real card more personal than an email", "would it be better to call them"):
        assert any("a handwritten note (86%)" in line for line in said(asked, date="yesterday")), asked


@pytest.mark.parametrize("country", ["Germany", "Japan", "France", "UK", "US", "India", "the Netherlands"])
@pytest.mark.parametrize(
    ("asked", "tip"),
    [
        ("is it ok to add her on linkedin", "channel-linkedin"),
        ("should I send a gift?", "never-gift"),
        ("do I thank the receptionist?", "whom-assistant"),
        ("I found a typo after sending", "repair-after-sending"),
        ("may I use ChatGPT?", "channel-machine"),
        ("what do I put in the subject line", "subject-thanks"),
    ],
)
def test_the_country_of_the_interview_answers_no_question_about_something_else(country, asked, tip):
    assert said(asked, country=country, date="yesterday")[0] == TIPS[tip].line


def test_silence_is_no_question_about_the_country_either():
    assert said("what if she doesn't answer", country="Germany", date="yesterday")[0].startswith("No date from them?")
