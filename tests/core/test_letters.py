"""A note as a letter: need and strength in one thought, words that fit what is told, something for each who reads."""

import re
from dataclasses import replace

import pytest

from assistant import content
from assistant.core.compose import compose_all
from assistant.core.interview import Action, Interview, Interviewer, Sender
from tests.core.samples import TONES, request

PANEL = Interview(
    company="Kestrel Glass",
    role="Installation Lead",
    date="2026-11-20",
    kind="video",
    need="an assistant who can take the first calls from anxious buyers",
    strength="I ran the starter room for a year, and I trained the people who took it over.",
    interviewers=(
        Interviewer("Maeve Doran", "Operations Manager", stood_out="the store with forty jars of grey"),
        Interviewer("Phil Atkins", "Site Foreman"),
    ),
    sender=Sender("Sam Okafor"),
)
LINK = re.compile(r"\b(?:I|I'd|I'm)\b(?! (?:ran|trained))|\bmy experience\b")
GLAD = re.compile(r"\b(?:glad|liked?|loved?|enjoyed|appreciated|pleased|good to|great|best)\b")


def bodies(interview, tone):
    return [one.note.body for one in compose_all(interview, request(tone), content.words(tone))]


@pytest.mark.parametrize("tone", TONES)
def test_what_i_bring_is_never_set_beside_what_they_need_without_a_link(tone):
    for body in bodies(PANEL, tone):
        need = next(s for s in body.split("\n\n") if "anxious buyers" in s)
        assert "trained the people" in need
        assert LINK.search(need.replace("I understand", "")), need


@pytest.mark.parametrize("tone", TONES)
def test_who_told_nothing_of_note_reads_what_they_need_and_is_not_asked_as_a_job_title(tone):
    first, second = bodies(PANEL, tone)
    assert "anxious buyers" in second
    assert "Site Foreman" not in second
    assert "Operations Manager" not in first


@pytest.mark.parametrize("tone", TONES)
def test_a_strength_that_leans_on_the_need_stands_behind_it(tone):
    need, strength = "to bring the settlement time below seven days", "In my present role I reduced it to eight."
    for body in bodies(replace(PANEL, need=need, strength=strength), tone):
        assert body.index("settlement time below") < body.index("reduced it to eight"), body


@pytest.mark.parametrize("tone", TONES)
def test_the_same_is_told_behind_what_it_is_the_same_as(tone):
    need, strength = "Moving the clinics to the new system before June.", "I ran the same rollout at Orr: sixty sites."
    for body in bodies(replace(PANEL, need=need, strength=strength), tone):
        assert body.index("the clinics to the new system") < body.index("the same rollout at Orr"), body
        assert ": sixty sites, " not in body


@pytest.mark.parametrize("tone", TONES)
def test_a_reason_for_what_they_want_does_not_run_on_behind_the_offer(tone):
    need = "Reducing the time that calves spend in the pens, because they fall ill there."
    body = bodies(replace(PANEL, need=need, strength="I reared calves for nine years."), tone)[0]
    assert "calves spend in the pens, because they fall ill there" in body
    assert not re.search(r"(?:help|helping) you reduc|into reducing", body)


@pytest.mark.parametrize("tone", TONES)
def test_two_promises_for_one_day_name_it_once(tone):
    due = ("me", "Wednesday")
    mine = (Action("send proof of my licence", *due), Action("give her the names of two referees", *due))
    assert bodies(replace(PANEL, actions=mine), tone)[0].count("Wednesday") == 1


def test_one_of_two_reads_of_both_as_the_two_of_you():
    told = replace(PANEL.interviewers[0], why="It showed me how much the two of them care about the place.")
    body = bodies(replace(PANEL, interviewers=(told, PANEL.interviewers[1])), "warm")[0]
    assert "how much the two of you care" in body


@pytest.mark.parametrize("tone", TONES)
def test_nobody_is_glad_of_a_fact_that_is_none_to_be_glad_of(tone):
    told = replace(PANEL.interviewers[0], stood_out="Nurses wait eleven minutes for a password to be reset.")
    body = bodies(replace(PANEL, interviewers=(told,)), tone)[0]
    fact = next(s for s in re.split(r"(?<=[.!;]) ", body.replace("\n", " ")) if "urses wait" in s)
    assert not GLAD.search(fact), fact


@pytest.mark.parametrize("tone", TONES)
def test_what_we_did_is_not_heard_about_and_a_story_is_enjoyed(tone):
    told = replace(PANEL.interviewers[0], stood_out="The half hour we spent on the scaffold looking at the seals.")
    body = bodies(replace(PANEL, interviewers=(told,)), tone)[0]
    assert not re.search(r"(?:hear|hearing|told me|telling me|spoke|speaking)[\w ]* about the half hour", body), body
    story = replace(PANEL.interviewers[0], stood_out="Her story about the harpoon that was a curtain rail.")
    body = bodies(replace(PANEL, interviewers=(story,)), tone)[0]
    assert not re.search(r"(?:thinking|thought)[\w ]* about your story", body), body
