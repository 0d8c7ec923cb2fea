"""Answers to set into wordings: plain, long, short, sad, and of several."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from assistant.core.compose import Wording

FACTS: Mapping[str, str] = {
    "company": "Northwind",
    "role": "Data Engineer",
    "a_role": "a data engineer",
    "as_role": "as a data engineer",
    "of_role": "of a data engineer",
    "when": "on Friday",
    "day": "Friday",
    "length": "the hour",
    "interview": "second interview",
    "talk": "call",
    "first": "Priya",
    "name": "Priya Raman",
    "titled": "Dr. Raman",
    "others": "Tom and Ms. Osei",
    "you_all": "you, Tom and Ms. Osei",
    "other": "David Cho",
    "rest": "Tom and Ms. Osei",
}
SITUATION: Mapping[str, object] = {
    "kind": "video",
    "round": "first",
    "panel": False,
    "beside": False,
    "minutes": 45,
    "channel": "email",
    "formal": False,
    "dated": True,
    "fresh": False,
    "short": False,
    "in_person": False,
    "seen": False,
    "job": True,
    "inside": False,
    "british": False,
}


def _it(text: str, **more: str) -> dict[str, str]:
    return {"it": text, "It": text[:1].upper() + text[1:], **more}


def _need(text: str, doing: str = "") -> dict[str, str]:
    found = {"need": text, "Need": text[:1].upper() + text[1:], "matters": "matters", "act": "steady the shift"}
    found |= {"need_doing": doing, "Need_doing": doing[:1].upper() + doing[1:]} if doing else {}
    return found


def _strength(text: str, having: str = "", possessed: str = "") -> dict[str, str]:
    found = {"strength": text, "Strength": text[:1].upper() + text[1:]}
    found |= {"having": having, "Having": having[:1].upper() + having[1:]} if having else {}
    return found | ({"possessed": possessed, "Possessed": possessed.capitalize()} if possessed else {})


def _placed(did: str) -> dict[str, str]:
    came = f"when {did}, complaints fell by half"
    return {"place": "Hollis & Grey", "there": did, "result": came, "Result": came.capitalize()}


def _fill(detail: tuple[str, ...], need: tuple[str, ...], strength: tuple[str, ...]) -> dict[str, Any]:
    thing, how, that, doing, own = detail
    wanted, someone, to_do, to_doing, clause, sentence, trouble = need
    did, having, have, possessed, be, own_strength, brought = strength
    return {
        "detail": {
            "thing": _it(thing, thanking=f"showing me {thing}"),
            "how": _it(how, thanking=f"explaining {how}"),
            "that": _it(that, thanking=f"telling me that {that}", Place=f"A place where {that}"),
            "doing": _it(doing),
            "own": _it(own),
        },
        "beside": {
            "told": _it(how),
            "thing": _it(thing),
            "who": _it(f"has told everybody that {that}"),
        },
        "need": {
            "thing": _need(wanted),
            "someone": _need(someone),
            "to_do": _need(to_do, to_doing),
            "doing": _need(to_do, to_doing),
            "that": _need(clause),
            "own": _need(sentence),
            "trouble": _need(trouble),
        },
        "strength": {
            "did": _strength(did, having) | _placed(did),
            "have": _strength(have, possessed=possessed),
            "be": _strength(be),
            "own": _strength(own_strength),
            "thing": _strength(brought),
        },
        "promises": PROMISES,
        "repair": REPAIR,
    }


PROMISES: Mapping[str, str] = {
    "mine": "send you the case study by Tuesday",
    "have": "the case study by Tuesday",
    "By": "Tomorrow",
    "timed": "send you the name of the system we used",
    "agree": "the background check",
    "ahead": "the findings next week and to hearing from you in early December",
    "offer": "introduce me to the transit team",
    "third": "HR will send me the form",
    "decide": "in early December",
}
REPAIR: Mapping[str, str] = {
    "topic": "the exam boards",
    "answer": "I have taught the syllabus for four years.",
    "answer_that": "I have taught the syllabus for four years",
    "example": "the term I taught two boards side by side.",
}
FILLS = (
    _fill(
        (
            "the wall map with every complaint on it",
            "how your team runs incident reviews",
            "nobody there hides a mistake",
            "walking through the depot",
            "I liked the depot.",
        ),
        (
            "a forecast for wet mornings",
            "someone who can steady the shift",
            "halve the backlog",
            "halving the backlog",
            "you are replacing the planning tool",
            "You are replacing the planning tool.",
            "the backlog",
        ),
        (
            "I rebuilt the ingestion layer",
            "having rebuilt the ingestion layer",
            "I have three years of payroll",
            "three years of payroll",
            "I am at home with timetables",
            "I built one at Finch. It has run since then.",
            "a degree in operations research",
        ),
    ),
    _fill(
        (
            "the wall map with every complaint from the last eleven years pinned to the stop where it was made",
            "how you route the night buses around roadworks without telling the drivers more than they need to know",
            "the newest person runs the retro and that nobody with a title speaks before everyone has had a turn",
            "walking through the depot at six in the morning with the two mechanics who had been there all night",
            "I liked the depot. Nobody had told me that the night shift has its own library, and that drivers keep it.",
        ),
        (
            "a forecast that the warehouse trusts enough to order from it without asking three other people first",
            "someone who can steady the shift and talk to drivers who have been told the opposite for ten years",
            "open two school routes by spring without taking a single bus away from the hospital line",
            "opening two school routes by spring without taking a single bus away from the hospital line",
            "you are replacing the planning tool, the ticket machines and half of the stop data in a single winter",
            "You are replacing the planning tool. The ticket machines and half of the stop data go with it.",
            "the backlog of complaints that nobody has had the time to read since the strike",
        ),
        (
            "I planned winter routes for forty gritting lorries and wrote the rota for ninety volunteers by hand",
            "having planned winter routes for forty lorries and written the rota for ninety volunteers by hand",
            "I have three years of payroll for a firm that paid its people in four currencies and on two calendars",
            "three years of payroll for a firm that paid its people in four currencies and on two calendars",
            "I am at home with timetables, drivers who do not like them and passengers who cannot read them",
            "I did this at Finch. We went one table at a time and nobody noticed.",
            "a degree in operations research and five summers as a tram conductor in a town with one hill",
        ),
    ),
    _fill(
        ("the map", "how you plan", "it works", "seeing it", "I liked it."),
        ("calm", "a planner", "grow", "growing", "you grow", "You grow.", "churn"),
        ("I built it", "having built it", "I have time", "time", "I am calm", "I did it.", "patience"),
    ),
    _fill(
        (
            "the week the ward lost two nurses",
            "how the team got through the funeral",
            "two people died on the line",
            "hearing about the accident",
            "I was sorry to hear of the fire.",
        ),
        (
            "a way to grieve together",
            "someone who can steady the shift",
            "cut the deaths on the line",
            "cutting the deaths on the line",
            "you lost two nurses in a week",
            "You lost two nurses in a week.",
            "the losses",
        ),
        (
            "I sat with families after the flood",
            "having sat with families after the flood",
            "I have years of hospice work",
            "years of hospice work",
            "I am used to grief",
            "I lost my father in a ward like yours.",
            "the notes of that year",
        ),
    ),
    _fill(
        (
            "two maps, a model and the rota",
            "why complaints are answered by drivers, planners and the director",
            "nobody rides alone, and that it shows",
            "meeting the planners, the drivers and the mechanics",
            "“Walk first, then draw.” I wrote that down.",
        ),
        (
            "calmer mornings, fewer calls and a rota that holds",
            "people who can steady the shift",
            "train, keep and pay drivers",
            "training, keeping and paying drivers",
            "drivers leave, and planners follow",
            "Drivers leave. Planners follow.",
            "the delays and the vacancies",
        ),
        (
            "I trained drivers, and complaints fell by half",
            "having trained drivers",
            "I have a licence, a van and time",
            "a licence, a van and time",
            "I am patient, and I listen",
            "I trained drivers. I also drove.",
            "two licences and a van",
        ),
    ),
)


def values_for(move: str, wording: Wording, fill: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """Give the facts and the answers a wording takes, once for each kind it is for."""
    facts = {
        **FACTS,
        "has": "has",
        "was": "was",
        "is": "is",
        "do_that": "take on the role",
    }
    if move == "detail":
        rows = [fill["detail"][kind] for kind in sorted(wording.kinds)]
        rows = [{**row, "why": "nobody there hides a mistake"} for row in rows]
    elif move == "beside":
        rows = [fill["beside"][kind] for kind in sorted(wording.kinds)]
    elif move == "bridge":
        needs = [fill["need"].get(kind, {}) for kind in sorted(wording.kinds)]
        strengths = [fill["strength"].get(kind, {}) for kind in sorted(wording.other)]
        rows = [{**need, **strength} for need, strength in product(needs, strengths)]
    elif move in ("promises", "repair"):
        rows = [fill[move]]
    else:
        rows = [{"topic": "the case study"}]
    found = [facts | row for row in rows]
    yield from (values for values in found if wording.variables <= values.keys())
