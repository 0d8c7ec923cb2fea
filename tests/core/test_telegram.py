"""Answers typed in pieces: each shape joined to one sentence, and what has no shape left out and named."""

from datetime import date

import pytest

from assistant import content
from assistant.core.compose import Request, compose_all
from assistant.core.interview import Interview, Interviewer, Sender
from tests.tables import each

STRENGTHS = {
    "took oncall from 90 to 12 pages/wk at Fennel, mostly killing dup alerts": (
        "I took on-call from 90 to 12 pages per week at Fennel, mostly by killing duplicate alerts"
    ),
    "covered PHX 5 yrs, 140 accounts, 112% to plan last yr": (
        "I covered PHX for five years, with 140 accounts and 112% to plan last year"
    ),
    "5 yrs forklift, never late": "I have five years of forklift experience and have never been late",
    "8 yrs line cook, 3 as sous": "I have eight years as a line cook, 3 of them as sous",
    "class A CDL, 11 yrs otr": "I have a class A CDL and 11 years of OTR experience",
    "wrote grants worth 600k, 9 of 12 funded": "I wrote grants worth 600k, with 9 of 12 funded",
    "ran 9 launches at Tessel, wrote the playbook, still in use": (
        "I ran nine launches at Tessel and wrote the playbook, which is still in use"
    ),
    "rewrote onboarding, ramp went from 6 mo to 3": "I rewrote onboarding, and the ramp went from 6 months to 3",
    "managed 220 units across 3 sites, occupancy 97%": (
        "I managed 220 units across three sites, with occupancy at 97%"
    ),
    "licensed plumber since 2014, mostly hospitals + schools": (
        "I have been a licensed plumber since 2014, mostly hospitals and schools"
    ),
    "led strangler-fig migration of payments svc at Kestrel, 14 months": (
        "I led a strangler-fig migration of a payments service at Kestrel for 14 months"
    ),
    "cut onboarding from 9 screens to 4 at my last co, activation up 22%": (
        "I cut onboarding from 9 screens to 4 at my last company, with activation up 22%"
    ),
    "ran nights 3 yrs, lost 2 people": "I ran nights for three years and lost two people",
    "redid kyc flow at a fintech, drop off 41 → 17": (
        "I redid the KYC flow at a fintech, with drop-off going from 41 to 17"
    ),
    "2 yrs at costa, opened most mornings": "I have two years at Costa, and I opened most mornings",
    "8 yrs offices + schools, own transport": "I have eight years in offices and schools, and my own transport",
    "9 yrs med surg, charge for 3": "I have nine years of med-surg experience, 3 as a charge nurse",
    "built a sign-off sheet, 4 teams used it": "I built a sign-off sheet, and 4 teams used it",
    "filled 38 roles last yr, avg 24 days": "I filled 38 roles last year, averaging 24 days",
}
DETAILS = {
    "1:5 ratio and they stick to it": "the 1:5 ratio and the fact that you stick to it",
    "v calm kitchen, no shouting": "it is a very calm kitchen, and there is no shouting",
    "team small and loyal": "your team is small and loyal",
    "little boy showed me all his dinosaurs": "the little boy showed me all his dinosaurs",
    "walked whole site w me, knew every sub by first name": (
        "you walked the whole site with me and knew every sub by first name"
    ),
    "showed me the ute setup, everything labelled": "me the ute setup, with everything labelled",
    "kids showed me round, they ran the tour": "the kids showed me round and they ran the tour",
    "walked the Papamoa site w him, v windy": "I walked the Papamoa site with you",
    "built their own load shedder bc the old one wasn't cutting it": (
        "you built your own load shedder because the old one wasn't cutting it"
    ),
    "super straight about quota, said only 6 of 10 reps hit it last yr": (
        "being very straight about quota and saying that only 6 of 10 reps hit it last year"
    ),
    "no open plan, everyone gets a door": "there is no open plan and everyone gets a door",
    "let me scrub in on a spay, v calm with the new grad": (
        "you let me scrub in on a spay and were very calm with the new grad"
    ),
    "loves her team, named all 14 of them": "you love your team and named all 14 of them",
}
NEEDS = {
    "nights covered": "get nights covered",
    "food cost down": "get the food cost down",
    "sb to own chargebacks end 2 end": "somebody to own chargebacks end to end",
    "keep people past peak": "keep people past peak",
    "stop losing bids on price": "help you stop losing bids on price",
}
REPAIRS = {
    "blanked on the k8s eviction q - it's priority class then usage over request": (
        "It's priority class then usage over request."
    ),
    "said 1 month but it's actually 6 wks, 4 if i use my holiday": (
        "I said 1 month, but it's actually six weeks, or 4 if I use my holiday."
    ),
    "undersold my german, i did 2 yrs in hamburg in it": (
        "I undersold my German, as I did two years in Hamburg in it."
    ),
    "said 45 but should be 45-50 depending on pension": ("I said 45, but it should be 45 to 50 depending on pension."),
}


def written(**answers):
    detail = answers.pop("stood_out", "")
    interview = Interview(
        company="Halden",
        role="Manager",
        date="2026-11-20",
        interviewers=(Interviewer("Dana Reyes", call="Dana", stood_out=detail),),
        sender=Sender("Sam Okafor"),
        **answers,
    )
    (one,) = compose_all(interview, Request("warm", "email", 0, date(2026, 11, 21)), content.words("warm"))
    return one.note.body, {left.path: left.text for left in one.left_out}


@each(
    ("field", "typed", "said"),
    [
        (field, *row)
        for field, rows in (("strength", STRENGTHS), ("stood_out", DETAILS), ("need", NEEDS), ("repair", REPAIRS))
        for row in rows.items()
    ],
)
def test_a_telegram_stands_in_the_note_as_one_sentence(field, typed, said):
    body, left = written(**{field: typed})
    assert said.lower() in body.lower()
    assert not left


def test_a_figure_that_hangs_behind_a_need_stands_in_no_letter():
    body, left = written(need="cut pager noise, ~200 pages/wk rn")
    assert "pager" not in body
    assert "pager" in left["need"]


def test_a_piece_of_no_known_shape_is_left_out_and_named():
    body, left = written(strength="4 yrs neuro ICU, CCRN, charge on nights")
    assert "I have four years of neuro ICU experience and my CCRN" in body
    assert "charge" not in body
    assert "charge on nights" in left["strength"]


@pytest.mark.parametrize("typed", ["never late", "learned a lot", "happy w weekends, zqx flur"])
def test_what_says_little_by_itself_is_not_told_alone(typed):
    body, left = written(strength=f"{typed}, flurbed the zqx gnarf of gnarfs")
    assert typed.split(",")[0] not in body
    assert "strength" in left


def test_a_better_answer_of_which_a_piece_is_lost_is_not_told_in_half():
    body, left = written(repair="rambled, zxq flur gnarf", repair_question="pricing")
    assert "rambled" not in body
    assert "repair" in left
