"""The tones: what a wording declares is known and true, and with any answer in it, it is a sentence to send."""

import re
from collections import defaultdict
from itertools import combinations, count, product

import pytest

from assistant import content
from assistant.core.check import found_in
from assistant.core.compose import Request, Wording, compose_all, plans
from assistant.core.compose.piece import tidy
from assistant.core.english import sentences
from assistant.core.interview import Action, Interview, Interviewer, Sender
from assistant.core.marks import capital
from assistant.core.move import MOVES, Move
from assistant.root import writing
from assistant.settings import DEFAULT_TONE
from tests.content.fills import FACTS, FILLS, PROMISES, SITUATION, values_for
from tests.core.samples import TODAY
from tests.tables import each

TONES = content.tone_names()
PAIRS = tuple(combinations(TONES, 2))
MOST_SHARED = 0.25
"""The share of its wordings that a tone may have word for word in common with another; 0.18 is the most there is."""
BETWEEN = tuple(move for move in MOVES if move not in ("subject", "salutation", "signoff"))
STRENGTHS = ("did", "have", "be", "own", "thing")
KINDS = {
    "thanks": {"any"},
    "thanks_after": {"any", "told", "doing", "own", "thing", "spoken", "how", "that"},
    "detail": {"thing", "how", "that", "doing", "own"},
    "beside": {"told", "who", "thing"},
    "bridge": {"thing", "someone", "to_do", "doing", "that", "own", "trouble", "none"},
    "promises": {"mine", "have", "timed", "agree", "ahead", "offer", "third", "decide"},
    "repair": {"thing", "how", "none"},
    "close": {"any"},
    "offer": {"any"},
    "short": {"any"},
    "subject": {"any", "topic"},
    "salutation": {"first", "titled", "full"},
    "signoff": {"any", "formal"},
}
TOLD = [
    {"stood_out": "the wall map", "why": "nobody there hides a mistake", "need": "someone who can steady the shift",
     "strength": "I have three years of payroll", "repair": "I have taught it for four years",
     "repair_question": "the exam boards", "decision_by": "early December", "minutes": 60},
    {"stood_out": "you told me how it works", "need": "halve the backlog", "strength": "I rebuilt the ingestion layer",
     "repair": "I have taught it for four years", "decision_by": "Friday",
     "actions": (Action("send the case study", "me", "Friday"), Action("introduce me to the team", "them"),
                 Action("the findings", "them"), Action("HR will call me", "them"))},
    {"stood_out": "walking through the depot", "need": "fewer delays", "strength": "I am patient", "beside": "the map"},
]  # fmt: skip


NEVER_WRITTEN = count(1)


@pytest.fixture(scope="session")
def asked():
    """What conditions may ask, by move: every fact the engine had at hand when it looked at a wording of it."""
    found = defaultdict(set)

    def fits(self, values, situation):
        found[self.id.split(".")[1]].update(situation)
        return usual(self, values, situation)

    usual = Wording.fits
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Wording, "fits", fits)
        for name, answers in product(TONES, TOLD):
            for channel in ("email", "text", "letter"):
                # A note that was written before is remembered, and nothing is asked of its wordings again.
                told(name, "first", channel, company=f"Company {next(NEVER_WRITTEN)}", **answers)
    return found


def test_the_usual_tone_is_there():
    assert DEFAULT_TONE in TONES


def test_no_two_tones_have_one_label():
    labels = [content.tone(name).label.casefold() for name in TONES]
    assert [label for label in labels if labels.count(label) > 1] == []


def test_no_tone_is_a_copy_of_another():
    said = {name: {(move, w.say) for move in MOVES for w in content.tone(name).of(move)} for name in TONES}
    shared = {pair: len(said[pair[0]] & said[pair[1]]) / min(map(len, (said[n] for n in pair))) for pair in PAIRS}
    assert {pair: share for pair, share in shared.items() if share > MOST_SHARED} == {}


def test_the_menu_after_the_draft_names_every_tone():
    assert [name for name in TONES if name not in writing.book().about["tone"]] == []


@pytest.mark.parametrize("name", TONES)
def test_a_tone_says_what_it_is_and_has_every_move_a_plan_asks_for(name):
    tone = content.tone(name)
    assert tone.label
    assert tone.about.endswith(".")
    wanted = {m for rows in plans(content.read("plans")).values() for plan in rows for m in plan.moves}
    assert {m for m in (*wanted, "subject", "salutation", "signoff") if not tone.of(m)} == set()


@pytest.mark.parametrize("name", TONES)
def test_no_wording_stands_twice_in_a_move(name):
    for move in MOVES:
        said = [(w.say, w.kinds, w.other, w.when and w.when.text) for w in content.tone(name).of(move)]
        assert [row[0] for row in said if said.count(row) > 1] == []


@pytest.mark.parametrize("name", TONES)
@each("move", MOVES)
def test_what_a_wording_declares_is_known(asked, name, move):
    for wording in content.tone(name).of(move):
        assert wording.kinds <= KINDS[move], wording.id
        assert wording.other <= ({*STRENGTHS, "none"} if move == "bridge" else set()), wording.id
        assert bool(wording.other) == (move == "bridge"), wording.id
        assert wording.names <= {"day", "role", "company", "others", "first"}, wording.id
        assert wording.mood in ("", "glad"), wording.id
        if wording.when:
            assert wording.when.names <= asked[move], (wording.id, wording.when.names - asked[move])


@pytest.mark.parametrize("name", TONES)
@each("move", BETWEEN)
def test_a_wording_declares_the_facts_it_names_and_how_it_begins(name, move):
    named = {
        "role": "role",
        "a_role": "role",
        "as_role": "role",
        "of_role": "role",
        "company": "company",
        "day": "day",
        "when": "day",
        "others": "others",
        "you_all": "others",
        "other": "others",
        "rest": "others",
    }
    for wording in content.tone(name).of(move):
        assert wording.names == {named[v] for v in wording.variables if v in named}, wording.id
        first = re.match(r"[\w']+", wording.say)
        if first and wording.begins:
            assert wording.begins == first[0].lower().split("'")[0], wording.id


DOES = {
    Move.BRIDGE: {
        "joins": r"trength \}\},? (?:and|so|which|experience)\b",
        "governs": r"\b(?:with|for|of|towards|on) \{\{ need\b",
        "helps": r"\bhelp\b[^.{]* with \{\{ need\b",
        "goes_on": r"\{\{ Need_doing \}\} is\b",
    },
    Move.DETAIL: {"goes_on": r"\{\{ It \}\}|\{\{ it \}\} (?:has|have|\{\{ has|made|makes|got|stayed|especially)\b"},
    Move.SIGNOFF: {},
}
"""How the words around an answer look that do something to it."""


@pytest.mark.parametrize("name", TONES)
@each("move", DOES)
def test_a_wording_declares_what_its_words_do_to_an_answer(name, move):
    for wording in content.tone(name).of(move):
        assert wording.traits == {trait for trait, look in DOES[move].items() if re.search(look, wording.say)}, wording
        assert wording.thanks or move != Move.SIGNOFF or "thank" not in wording.say.lower(), wording


def rendered(name, move):
    """Every wording of a move, with every fill that it takes: the wording, the text, what was set in."""
    for wording, fill in product(content.tone(name).of(move), FILLS):
        for values in values_for(move, wording, fill):
            yield wording, tidy(capital(wording.render(values))), values


@pytest.mark.parametrize("name", TONES)
@each("move", MOVES)
def test_a_wording_is_a_sentence_whatever_is_set_into_it(name, move):
    seen = set()
    for wording, text, _ in rendered(name, move):
        seen.add(wording.id)
        assert re.match(r"[A-Z“]", text), text
        assert not re.search(r"[{}<>\[\]*_]|\ue1ff|[\ue200-\ue5ff]|\bNone\b", text), text
        assert not re.search(r"  |\s[,.;:!?]|[,;:]{2}|[,;:]\.|(?<!\.)\.\.(?!\.)", text), text
        if move in ("salutation", "signoff"):
            assert text.endswith(","), text
        elif move == "subject":
            assert text[-1] not in ".,;:", text
        else:
            assert text[-1] in ".!?”", text
            assert all(part[0].isupper() or part[0] == "“" for part in sentences(text)), text
    assert seen == {w.id for w in content.tone(name).of(move)}


@pytest.mark.parametrize("move", BETWEEN)
@pytest.mark.parametrize("name", TONES)
def test_no_wording_holds_what_the_checks_would_tell_the_writer_to_avoid(name, move):
    hits = set()
    for wording, text, values in rendered(name, move):
        typed = " ".join(values.values())
        hits |= {(wording.id, m[0]) for _, m in found_in(text, content.wording()) if m[0] not in typed}
    assert hits == set()


# There is a way to say everything, in every situation.

ROUNDS = [
    (True, False, "first"), (True, False, "final"), (True, False, "screen"), (True, True, "internal"),
    (False, False, "informational"),
]  # fmt: skip
SITUATIONS = [
    SITUATION
    | {"job": job, "inside": inside, "round": which, "dated": dated, "fresh": fresh, "seen": seen, "formal": formal}
    for (job, inside, which), dated, fresh, seen, formal in product(ROUNDS, *[(True, False)] * 4)
    if dated or not fresh
]  # fmt: skip


def can_say(tone, move, kind, situation, values=FACTS):
    facts = values if situation["dated"] else {k: v for k, v in values.items() if k not in ("day", "when")}
    return [w for w in content.tone(tone).of(move) if w.kinds & {"any", kind} and w.fits(facts, situation)]


@pytest.mark.parametrize("name", TONES)
@pytest.mark.parametrize("move", ["thanks", "close", "short", "offer", "subject", "signoff"])
def test_what_needs_no_answer_can_always_be_said(name, move):
    for situation in SITUATIONS:
        assert can_say(name, move, "any", situation), situation


@pytest.mark.parametrize("name", TONES)
@pytest.mark.parametrize("kind", ["first", "titled", "full"])
def test_everybody_can_be_greeted(name, kind):
    assert can_say(name, "salutation", kind, SITUATION)


@pytest.mark.parametrize("name", TONES)
@pytest.mark.parametrize("parts", ["mine", "timed", "agree", "ahead", "offer", "third", "decide", "mine ahead"])
def test_what_was_agreed_on_can_be_said_alone_and_mine_with_what_is_ahead(name, parts):
    wanted, values = frozenset(parts.split()), {**FACTS, **PROMISES}
    for situation in SITUATIONS:
        assert [w for w in content.tone(name).of("promises") if w.kinds == wanted and w.fits(values, situation)]


@pytest.mark.parametrize("name", TONES)
def test_what_is_said_most_has_at_least_six_wordings(name):
    tone = content.tone(name)
    assert min(len(tone.of("thanks")), len(tone.of("close"))) >= 6
    assert len(tone.of("beside")) >= 6
    for kind in ("thing", "how", "that"):
        assert len([w for w in tone.of("detail") if kind in w.kinds]) >= 6, kind
    for need, strength in product(("thing", "someone", "to_do"), ("did", "have")):
        assert len([w for w in tone.of("bridge") if need in w.kinds and strength in w.other]) >= 6, (need, strength)


def told(name, which, channel="email", company="Northwind", **answers):
    person = Interviewer("Priya Raman", stood_out=answers.pop("stood_out", ""), why=answers.pop("why", ""))
    another = (Interviewer("Tom Osei", stood_out=answers.pop("beside")),) if "beside" in answers else ()
    interview = Interview(
        company, "Analyst", (person, *another), date="2026-11-20", round=which, sender=Sender("Sam"), **answers
    )
    return compose_all(interview, Request(name, channel, 0, TODAY), content.words(name))[0]


@pytest.mark.parametrize("which", ["first", "internal", "informational"])
@pytest.mark.parametrize("name", TONES)
def test_any_need_can_be_joined_with_any_strength(name, which):
    fill = FILLS[0]
    needs = ["", *(row["need"] for row in fill["need"].values())]
    strengths = ["", *(row["strength"] for row in fill["strength"].values())]
    for need, strength in product(needs, strengths):
        one = told(name, which, need=need, strength=strength)
        found = {path for s in one.note.sentences for path in s.sources}
        assert {p for p, text in (("need", need), ("strength", strength)) if text} <= found, one.note.body


@pytest.mark.parametrize("which", ["first", "internal", "informational"])
@pytest.mark.parametrize("name", TONES)
def test_any_detail_can_be_told_with_a_reason_and_without(name, which):
    rows = [row["it"] for fill in (FILLS[0], FILLS[3]) for row in fill["detail"].values()]
    for detail, why in product(rows, ("", "nobody there hides a mistake")):
        one = told(name, which, stood_out=detail, why=why)
        found = {path.rpartition(".")[2] for s in one.note.sentences for path in s.sources}
        assert {p for p, text in (("stood_out", detail), ("why", why)) if text} <= found, one.note.body
        assert "bare" not in one.note.phrases, one.note.body
