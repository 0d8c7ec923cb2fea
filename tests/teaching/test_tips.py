"""The catalogue of tips: whole, readable at a question, and true to its sources."""

import re
import textwrap
import tomllib

import pytest

from assistant import content
from assistant.content import teaching
from assistant.core.teaching import GRADES, MOMENTS, SITUATION_NAMES, catalogue, of_topic, tip_data, worth, worth_line
from assistant.core.teaching.tips import LIMIT, UNDATED, choose, more

WORDS = content.read("advice")["worth"]
CATALOGUE = teaching.tips()
TIPS = CATALOGUE.tips
QUESTIONS = [q["id"] for q in content.read("questions")["question"]]
FIGURE = re.compile(
    r"\d\s?%|[$€£]\s?\d|\b\d[\d,]* (?:of|in|out of) \d"
    r"|\b(?:of|over) \d[\d,]* \w*\s?(?:managers|recruiters|workers|people)"
)


def test_there_is_a_tip_for_every_moment():
    assert len(TIPS) >= 80
    assert CATALOGUE.problems == ()
    assert set(CATALOGUE.topics) >= {
        "why", "whether", "timing", "whom", "names", "subject", "opening", "detail", "strength", "actions", "repair",
        "interest", "close", "channel", "tone", "never", "followup", "afterwards", "countries",
    }  # fmt: skip
    assert {topic for topic in CATALOGUE.topics if sum(t.topic == topic for t in TIPS) < 3} == set()


def test_no_two_tips_have_one_id_or_one_text():
    blocks = [tip for topic in content.folder("tips").values() for tip in topic["tip"]]
    assert len({b["id"] for b in blocks}) == len({b["text"] for b in blocks}) == len(blocks) == len(TIPS)


def test_a_tip_is_whole():
    for tip in TIPS:
        assert tip.text.strip() == tip.text
        assert len(tip.text) <= LIMIT
        assert tip.why.endswith(".")
        assert tip.source.grade in GRADES
        assert re.match(r"https?://[^\s]+\.[^\s]+", tip.source.url)
        assert tip.source.year == UNDATED or re.fullmatch(r"(about )?(19|20)\d\d", tip.source.year)


def test_a_tip_stands_at_a_question_that_exists_and_asks_about_facts_that_exist():
    for tip in TIPS:
        assert set(tip.at) <= {*QUESTIONS, *MOMENTS}
        assert tip.when.names <= SITUATION_NAMES
        assert set(re.findall(r"\{(\w+)\}", tip.here)) <= SITUATION_NAMES


def test_a_tip_with_its_source_fits_two_lines_of_eighty_columns():
    for tip in TIPS:
        longest = {"days_since": 88, "until": "10:30 tomorrow", "worth": worth_line(worth(8, 240), WORDS)}
        for said in (tip.line, tip.line_in(longest)):
            assert len(textwrap.wrap(f"  Tip  {said}", 80, subsequent_indent="       ")) <= 2


def test_every_figure_in_a_tip_has_its_surveyor_and_year():
    for tip in TIPS:
        said = f"{tip.text} {tip.why}"
        if FIGURE.search(tip.text) or (re.search(r"\d\s?%", said) and tip.source.grade == "P"):
            assert re.search(r"(19|20)\d\d", tip.source.year)
        if FIGURE.search(tip.other):
            assert re.search(r"(19|20)\d\d", tip.other_source)
        assert tip.source.name in tip.line


def test_an_opposite_view_has_a_source_of_its_own():
    for tip in TIPS:
        assert bool(tip.other) == bool(tip.other_source) == bool(tip.other_url)
        if tip.other:
            assert re.search(r", (n\.d\.|(about )?(19|20)\d\d)$", tip.other_source)
            assert tip.opposite.name
            assert tip.other_url.startswith("http")


def test_a_tip_uses_none_of_the_phrases_the_program_warns_of():
    for tip in TIPS:
        said = f" {tip.text} {tip.why} ".casefold()
        for phrase in ("hesitate", "leverage", "delve", "crucial", "ensure", "remember to", "passionate", " — ", "–"):
            assert phrase not in said


def test_strong_sources_carry_the_catalogue():
    strong = sum(tip.source.grade in "UPR" for tip in TIPS)
    assert strong / len(TIPS) > 0.7


def test_the_most_relevant_unseen_tip_is_chosen_and_the_next_one_after_it():
    facts = {"panel": True, "big_group": False}
    first = choose(TIPS, "company", facts, set())
    assert first.id == "whom-each"
    second = choose(TIPS, "company", facts, {first.id})
    assert second not in (None, first)
    every = {tip.id for tip in more(TIPS, "company", facts)}
    assert choose(TIPS, "company", facts, every) is None


def test_a_topic_is_read_by_its_id_or_its_label():
    assert {tip.topic for tip in of_topic(CATALOGUE, "timing")} == {"timing"}
    assert {tip.topic for tip in of_topic(CATALOGUE, "Names and titles")} == {"names"}
    assert of_topic(CATALOGUE, "zeppelin") == ()


def test_a_tip_given_to_programs_has_all_there_is_to_know():
    data = tip_data(CATALOGUE["timing-day"])
    assert data["source"] == "Univ. of North Carolina careers office"
    assert data["other_source"].startswith("TU Delft")
    assert data["at"] == list(CATALOGUE["timing-day"].at)


GOOD = """
id = "mine"
at = ["date"]
text = "T."
why = "W."
source = "S"
year = "2020"
url = "https://x.org"
grade = "R"
"""


@pytest.mark.parametrize(
    ("block", "place"),
    [
        ('at = ["date"]\n', "tip[0].id"),
        (GOOD.replace('"T."', "3"), "tip[0].text"),
        (GOOD.replace('["date"]', '"date"'), "tip[0].at"),
        (GOOD.replace('"T."', f'"{"x" * 241}"'), "tip[0].text: has 241 characters"),
        (GOOD.replace('"R"', '"Z"'), "tip[0].grade"),
        (GOOD + 'when = "panel and"\n', "tip[0].when: condition 'panel and', character"),
        (GOOD + 'when = "open()"\n', "tip[0].when"),
        (GOOD + "when = 3\n", "tip[0].when"),
        (GOOD + 'colour = "red"\n', "tip[0].colour: there is no such key"),
        (GOOD + 'weight = "heavy"\n', "tip[0].weight"),
        (GOOD + 'asks = "gift"\n', "tip[0].asks"),
    ],
)
def test_a_broken_tip_names_file_and_key_and_the_rest_still_works(block, place):
    files = {"mine": tomllib.loads(f"[[tip]]\n{block}\n[[tip]]\n{GOOD.replace('mine', 'other')}")}
    found = catalogue(files, CATALOGUE)
    assert len(found.problems) == 1
    assert found.problems[0].startswith(f"mine.toml, {place}")
    assert found["other"].text == "T."
    assert len(found.tips) == len(TIPS) + 1


def test_tips_of_ones_own_stand_beside_ours_and_may_replace_them(tmp_path):
    own = tmp_path / "tips"
    own.mkdir()
    (own / "office.toml").write_text(f'label = "Our office"\n[[tip]]\n{GOOD}', "utf-8")
    (own / "timing.toml").write_text(f"[[tip]]\n{GOOD.replace('mine', 'timing-day')}", "utf-8")
    (own / "odd.toml").write_text(
        f"[[tip]]\n{GOOD.replace('date', 'dates')}\n[[tip]]\n{GOOD}when = 'pannel'\n", "utf-8"
    )
    (own / "torn.toml").write_text("[[tip", "utf-8")
    (own / "latin.toml").write_bytes(b'label = "\xe9"')
    found = teaching.tips(tmp_path)
    assert found["mine"].topic == "office"
    assert found["timing-day"].text == "T."
    assert found.topics["office"] == "Our office"
    assert found.topics["timing"] == CATALOGUE.topics["timing"]
    assert len(found.problems) == 4
    assert "odd.toml, tip[0].at: there is no question dates. Did you mean date?" in found.problems
    assert "odd.toml, tip[1].when: there is no fact pannel. Did you mean panel?" in found.problems
    assert any("torn.toml" in problem for problem in found.problems)
    assert any("latin.toml" in problem for problem in found.problems)


def test_without_a_folder_of_ones_own_nothing_is_said(tmp_path):
    assert teaching.tips(tmp_path).problems == ()
