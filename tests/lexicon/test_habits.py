"""The habits of learners: each rule mends what it is for, and leaves alone what only looks like it."""

import tomllib
from pathlib import Path

import pytest

from assistant import content
from assistant.core.english.contracted import contracted
from assistant.core.english.learner import as_meant, versions
from assistant.core.english.mend import mend
from assistant.core.english.rewrite import book, rewritten
from assistant.core.english.rules import RuleError
from tests.tables import each

ROWS = tomllib.loads((Path(__file__).parent / "habits.toml").read_text(encoding="utf-8"))
CASES = [(typed, meant or typed) for rows in ROWS.values() for typed, meant in rows.items()]
LEARNERS = tomllib.loads((Path(__file__).parent / "learners.toml").read_text(encoding="utf-8"))
LEARNED = [(article, typed, meant) for article, rows in LEARNERS.items() for typed, meant in rows.items()]
SLIPS = {
    "books long gaps so no one rushed": "books long gaps so no one is rushed",
    "flowers for my cousins wedding": "flowers for my cousin's wedding",
    "the mothers recipe": "the mother's recipe",
    "half there customers come back": "half their customers come back",
    "he races minis at weekend": "he races minis at weekends",
    "the owner comes in fridays": "the owner comes in on Fridays",
    "send the comp range": "send the compensation range",
    "you book 15 minutes gaps": "you book 15-minute gaps",
    "ran the children ward": "ran the children's ward",
    "took a t shirt line": "took a T-shirt line",
    "sold 30 t shirts": "sold 30 T-shirts",
    "45 minutes appointments": "45-minute appointments",
    "two 15 minutes breaks": "two 15-minute breaks",
    "12 hours shifts with a nap room": "12-hour shifts with a nap room",
    "it is about 20 minutes lessons": "it is about 20-minute lessons",
    "nobody splits shifts in first year": "nobody splits shifts in the first year",
    "we meet after 1st week": "we meet after the first week",
    "we meet after 2nd week": "we meet after the second week",
    "team does own scheduling": "team does its own scheduling",
    "drivers pick own routes": "drivers pick their own routes",
    "every nurse picked own weekend": "every nurse picked their own weekend",
    "cut calls to 310 second in my team": "cut calls to 310 seconds in my team",
    "gave the range in first 2 minutes": "gave the range in the first 2 minutes",
    "drop off from 41 to 17": "drop-off from 41 to 17",
    "signup drop off": "signup drop-off",
    "good with customers from my nans chip shop": "good with customers from my nan's chip shop",
    "his grandmothers recipe book": "his grandmother's recipe book",
    "cover for mat leave": "cover for maternity leave",
    "need mat cover": "need maternity cover",
    "its at 14 weeks": "it's at 14 weeks",
    "could of been better": "could have been better",
    "it is more then a job": "it is more than a job",
    "your going to love it": "you're going to love it",
    "moving from sage to Xero": "moving from Sage to Xero",
    "they loose them every spring": "they lose them every spring",
    "it is late because traffic": "it is late because of traffic",
    "they had like 4 nurses quit": "they had about 4 nurses quit",
    "there is no body for the till": "there is nobody for the till",
    "it talks to non tech people": "it talks to non-tech people",
    "Your welcome": "You're welcome",
    "I cut alerts 70% at my last job": "I cut alerts by 70% at my last job",
    "her 3 legged greyhound": "her 3-legged greyhound",
    "precepted 14 students last 3 years": "precepted 14 students in the last 3 years",
    "call me on next Monday": "call me next Monday",
    "the nights shift": "the night shift",
    "reduced the food cost of 8 percent": "reduced the food cost by 8 percent",
    "plate it on a sat night": "plate it on a Saturday night",
    "busy fri nights": "busy Friday nights",
    "open sun mornings": "open Sunday mornings",
    "agree a date": "agree on a date",
    "set up ride along": "set up ride-along",
    "I ran the floor at previous job": "I ran the floor at my previous job",
    "its a good team": "it's a good team",
    "I don't think its safe": "I don't think it's safe",
    "the team knows its strengths": "the team knows its strengths",
    "you want bad news by tues": "you want bad news by Tuesday",
    "open on mon": "open on Monday",
    "until wed": "until Wednesday",
    "by thurs": "by Thursday",
    "on fri": "on Friday",
    "every sun": "every Sunday",
    "by jan": "by January",
    "who will not burn out by Feb": "who will not burn out by February",
    "since apr": "since April",
    "in aug": "in August",
    "in sep": "in September",
    "from oct": "from October",
    "until nov": "until November",
    "by dec": "by December",
    "meant to say id kill the feature": "meant to say I'd kill the feature",
    "theres a new oven": "there's a new oven",
    "a the best team": "the best team",
    "gave me a feedback": "gave me feedback",
    "send to me the form": "send me the form",
    "give to her the report": "give her the report",
    "the on call rotation": "the on-call rotation",
    "a hands on manager": "a hands-on manager",
    "it took like an hour": "it took an hour",
    "v calm": "very calm",
    "no x rays": "no x-rays",
    "an ex army man": "an ex-army man",
    "a wall of thank you cards": "a wall of thank-you cards",
    "ran garde manager": "ran garde manger",
    "forgot caching, id put a cache in front": "forgot caching, I'd put a cache in front",
    "its 4 now": "it's 4 now",
    "got it wrong, its brakes, then air": "got it wrong, it's brakes, then air",
    "does dishes on sat": "does dishes on Saturday",
    "I will pop round on Monday": "I will come round on Monday",
    "I learned me trade on the docks": "I learned my trade on the docks",
    "I fixed it with me dad": "I fixed it with my dad",
    "I get me hair cut": "I get my hair cut",
    "I been driving for 12 years": "I have been driving for 12 years",
    "I done nights for years": "I did nights for years",
    "thirty one years on the tools": "thirty-one years on the tools",
    "nigh on 30 years": "nearly 30 years",
    "there weekly walk around the ward": "their weekly walk around the ward",
    "I love there bread": "I love their bread",
    "the the team": "the team",
    "a feedback form": "a feedback form",
    "I had had enough": "I had had enough",
    "send to me by Friday": "send to me by Friday",
    "give to her manager": "give to her manager",
    "I know there are dogs": "I know there are dogs",
}

TELEGRAM = {
    "did bakery 2 years": "worked at a bakery for 2 years",
    "talks to patients before chair goes back": "talks to patients before the chair goes back",
    "said policy is 3 rules": "said the policy is 3 rules",
    "kept same 7 cooks": "kept the same 7 cooks",
    "4 years night shift myself": "4 years night shift",
    "30 units empty in new building": "30 units empty in the new building",
    "moved last company from Sage to Xero": "moved my last company from Sage to Xero",
    "does rounds himself first week with starters": "does rounds himself in the first week with starters",
    "moved it to k8s": "moved it to Kubernetes",
    "ran a ward at lautoka hospital 6 years": "ran a ward at Lautoka Hospital for 6 years",
    "the wait fell 40 to 12": "the wait fell from 40 to 12",
    "the wait went 8 weeks to 3": "the wait went from 8 weeks to 3",
    "the pass rate went up 61 to 78": "the pass rate went up from 61 to 78",
    "built own workshop": "built my own workshop",
    "was the best in branch": "was the best in the branch",
    "I am also acupuncture trained": "I am also acupuncture-trained",
    "I speak some polish": "I speak some Polish",
    "speak Czech and polish": "speak Czech and Polish",
    "6 shifts in san antonio": "6 shifts in San Antonio",
    "ran a gang at heathrow T5": "ran a gang at Heathrow T5",
    "built our lists in airtable": "built our lists in Airtable",
    "2 years as charge nurse": "2 years as a charge nurse",
    "sold 38 cars in best month": "sold 38 cars in my best month",
    "reports went 55 to 90%": "reports went from 55 to 90%",
    "on time reports": "on-time reports",
    "did drop in clinics for staff": "did drop-in clinics for staff",
    "cut no shows by half": "cut no-shows by half",
    "ran a crew in the last 3 years": "ran a crew over the last 3 years",
    "ok French": "okay French",
    "reps ride along with the crew first week": "reps ride along with the crew in the first week",
    "brought calls 420 to 310 seconds in my team": "brought calls from 420 to 310 seconds in my team",
    "ran payroll on sage 300": "ran payroll on Sage 300",
    "run old one alone": "run the old one alone",
    "ran nights solo 4 months at the Crown": "ran nights solo for 4 months at the Crown",
    "cut waste at my last co": "cut waste at my last company",
    "ran the pilot at last trust": "ran the pilot at my last trust",
    "lost 2 people total": "lost 2 people in total",
    "did 5 years hotel functions": "did 5 years of hotel functions",
    "all passed first try": "all passed on the first try",
    "both got their ticket first go": "both got their ticket at the first go",
    "last one handed over early": "the last one handed over early",
    "most of it last fy": "most of it last financial year",
    "ran social and email": "ran social media and email",
    "ran all their social": "ran all their social media",
    "did 120% of target": "reached 120% of target",
    "9 years med surg": "9 years med-surg",
    "3 years kp": "3 years kitchen porter",
    "a laid back kitchen": "a laid-back kitchen",
    "opened at fernhill in May": "opened at Fernhill in May",
    "wrote a limiter in go": "wrote a limiter in Go",
    "jan hours": "January hours",
    "feb half-term": "February half-term",
    "sept intake": "September intake",
    "oct rush": "October rush",
    "nov peak": "November peak",
    "dec rush": "December rush",
    "ran a warm up": "ran a warm-up",
    "grew sales 9% year on year": "grew sales by 9% year on year",
    "on time rate up 6%": "on-time rate up 6%",
    "have own van": "have my own van",
    "18th ed": "18th edition",
    "with 3 engineering": "with 3 engineers",
    "118% of quota FY25": "118% of quota in FY25",
    "from 58 to 83% my last office": "from 58 to 83% at my last office",
    "charge on nights since January": "charge nurse on nights since January",
    "final year students": "final year students",
    "first year students": "first-year students",
    "1st year students": "first-year students",
    "2nd year students": "second-year students",
    "call them next day": "call them the next day",
    "a night stay": "a night stay",
    "walk the 1 night stays": "walk the 1-night stays",
    "grew the list 4k to 31k": "grew the list from 4k to 31k",
    "took picks 84 to 131 boxes": "took picks from 84 to 131 boxes",
    "coached the under nines 6 years": "coached the under nines for 6 years",
    "wants 1 page memos": "wants 1-page memos",
    "wants one page memos": "wants one-page memos",
    "a 60 cover bistro": "a 60-cover bistro",
    "an error my second week": "an error in my second week",
    "1.2M miles no accidents": "1.2M miles and no accidents",
    "hates jargon": "has no time for jargon",
    "straight up told me the job is hard": "told me straight out that the job is hard",
    "taught yr 9 and 10": "taught year 9 and 10",
    "tell the lead same day": "tell the lead the same day",
    "why us": "why I would like to work with you",
    "why nursing": "why I chose nursing",
    "why leaving": "why I am leaving",
    "gap on CV": "gap on my CV",
    "super clear": "very clear",
    "handled 40 to 50 tickets a day": "handled 40 to 50 tickets a day",
}

SHORT = {
    "I do not know": "I don't know",
    "I am here": "I'm here",
    "they are late": "they're late",
    "it is open": "it's open",
    "you will like it": "you'll like it",
    "we would go": "we'd go",
    "I have already seen it": "I've already seen it",
    "I have to go": "I have to go",
    "as busy as I am": "as busy as I am",
    "she said “I am here”": "she said “I am here”",
}


@pytest.fixture(scope="session")
def english():
    return content.english()


@each(("typed", "meant"), CASES)
def test_a_habit_is_mended_and_nothing_else(typed, meant, english):
    assert as_meant(typed, english) == meant


@each("meant", [meant for _, meant in CASES])
def test_what_is_mended_stays(meant, english):
    assert as_meant(meant, english) == meant


@each(("article", "typed", "meant"), LEARNED)
def test_of_a_learner_verbs_and_nouns_come_into_their_forms(article, typed, meant, english):
    assert versions(typed, english, article) == [meant]


@each(("article", "typed", "meant"), LEARNED)
def test_what_is_in_its_form_stays(article, typed, meant, english):
    assert versions(meant, english, article) == [meant]


@each(("typed", "meant"), SLIPS.items())
def test_a_slip_told_by_its_neighbours_is_mended(typed, meant, english):
    assert mend(typed, english).text == meant


WANTED = {
    "k8s costs out of control": "Kubernetes costs out of control",
    "clean up of old names": "clean up old names",
    "drivers ok with split shifts": "drivers who are comfortable with split shifts",
    "someone fine with heights": "someone who is comfortable with heights",
    "one who can drive": "someone who can drive",
    "less callbacks on roofs": "fewer callbacks on roofs",
    "is needed someone for the till": "need someone for the till",
    "the kids and also the garden": "the kids and the garden",
    "before the Easter": "before Easter",
    "a first line person": "a first-line person",
}


def used(text, english):
    """The rules that change a text, each applied to what those before it have left."""
    for section, rules in english.book.sections.items():
        for number, rule in enumerate(rules, 1):
            after = rewritten(rule, text, english.read(text), english.lexicon)
            if after != text:
                yield f"[{section}] rule {number}"
            text = after


def test_every_rule_has_an_example(english):
    known = {
        f"[{section}] rule {n}" for section, rules in english.book.sections.items() for n in range(1, len(rules) + 1)
    }
    examples = (*(typed for typed, _ in CASES), *(typed for _, typed, _ in LEARNED), *SLIPS, *SHORT, *TELEGRAM, *WANTED)
    assert known == {rule for text in examples for rule in used(text, english)}


@each(("typed", "whole"), TELEGRAM.items())
def test_small_words_that_telegrams_leave_out_are_put_in(typed, whole, english):
    assert english.rewritten(typed, "telegram") == whole


@each(("typed", "whole"), WANTED.items())
def test_whom_they_look_for_is_told_in_whole_words(typed, whole, english):
    assert english.rewritten(typed, "wanted") == whole


@each("typed", SHORT)
def test_long_forms_are_shortened_where_people_do(typed, english):
    assert contracted(typed, english) == SHORT[typed]


def test_what_was_meant_is_read_in_place_of_what_was_typed(english):
    assert versions("I work here since 6 years", english) == ["I have worked here for 6 years"]
    assert versions("ten years experience", english) == ["ten years of experience"]
    assert versions("ten years of experience", english) == ["ten years of experience"]


def test_kindness_is_told_in_the_past(english):
    assert versions("you are so kind to me", english) == ["you were so kind to me"]


@pytest.mark.parametrize(
    "rule", ["'a' => 2", "'a' => 1:paste", "'a' NO_SUCH => 1", "'a' nothing_known => 1", "!'a' => 1"]
)
def test_a_rule_that_cannot_be_read_says_so(rule):
    with pytest.raises(RuleError):
        book("thing : NOUN", f"[section]\n{rule}\n")


def test_a_rule_stands_in_a_section():
    with pytest.raises(RuleError, match="section"):
        book("thing : NOUN", "'a' => 1\n")
