"""Every tone is complete, every phrasing stands in a note."""

import re

import pytest

from assistant import content
from assistant.core.gather import tidy
from assistant.core.marks import capital, own, unmark
from assistant.core.phrases import SECTIONS
from assistant.core.wording import found_in
from tests.core.samples import TONES

SENT = {
    "first": "Ines",
    "name": "Ines Ferreira",
    "titled": "Dr. Ferreira",
    "company": "Lumen Health",
    "role": "Data Analyst",
    "when": "on Friday",
    "day": "Friday",
    "length": "the hour",
    "meeting": "video call",
}
ANSWERS = {
    "detail": {
        "noun": ("the teardown of the old board", "your rule that a forecast without an error bar is a rumour"),
        "some": ("a straight answer about the shift pattern", "two questions about testing"),
        "how": ("how you shadow a ward before every redesign", "why you left the old vendor"),
        "that": ("that nobody ships on a Friday",),
        "ing": ("debugging the CAN bus trace with you",),
        "clause": ("you write the release notes yourself so you know what ships", "we talked about the old warehouse"),
        "first": ("I really liked that you let the newest person run the retro",),
        "several": ("You let the newest person run the retro. It says a lot",),
        "quote": ("“Walk the street before you draw the street.”",),
        "unsure": ("whiteboard stuff, retries",),
    },
    "need": {
        "noun": ("less waste in the produce department", "a forecast the warehouse trusts"),
        "ing": ("making the dashboard usable on a ward tablet",),
        "topic": ("an audit finding on the cold store", "missorts"),
        "have": ("900 chromebooks and two people to look after them", "a backlog of 60 tickets"),
        "someone": ("someone who can talk to clinicians",),
        "do": ("cut nightly pipeline failures",),
        "clause": ("you are splitting a monolith",),
        "several": ("You are splitting a monolith. It has 400 tables",),
        "unsure": ("k8s / cost",),
    },
    "strength": {
        "clause": ("I rebuilt our ingestion layer and halved failed runs", "my forecast error went from 31% to 12%"),
        "noun": ("two years of hospital data", "a habit of writing the test first"),
        "ing": ("running payroll for forty people",),
        "several": ("I did this at Finch. We went one table at a time",),
        "unsure": ("payroll, 40 people",),
    },
    "repair": {
        "clause": ("I've taught the AQA syllabus for four years",),
        "noun": ("four years of teaching the AQA syllabus",),
        "several": ("I mixed up the exam boards. I've taught AQA for four years",),
        "unsure": ("AQA, 4 years",),
    },
}
ANSWERS["opening_detail"] = {shape: ANSWERS["detail"][shape] for shape in ("noun", "how", "ing")}
AT_LEAST = {
    "opening": {"any": 14},
    "thanks": {"any": 8},
    "opening_detail": {"noun": 5, "how": 5, "ing": 2},
    "detail": {
        "noun": 10,
        "some": 6,
        "how": 10,
        "that": 8,
        "ing": 5,
        "clause": 10,
        "quote": 8,
        "unsure": 5,
        "first": 3,
        "several": 5,
    },
    "need": {"noun": 6, "topic": 5, "have": 5, "ing": 8, "someone": 6, "do": 6, "clause": 8, "several": 4, "unsure": 5},
    "strength": {"clause": 8, "noun": 8, "ing": 5, "several": 5, "unsure": 5},
    "repair": {"clause": 10, "noun": 10, "several": 10, "unsure": 8},
    "mine": {"do": 8, "give": 8, "clause": 5},
    "theirs": {"know": 5, "do": 8, "give": 5, "await": 5, "event": 4, "clause": 5},
    "mine_other": {"do": 5, "give": 5},
    "theirs_other": {"know": 5, "do": 5, "give": 5, "await": 5, "clause": 5},
    "both_other": {"do": 5, "noun": 5, "clause": 5},
    "both": {"do": 6, "noun": 5, "clause": 5},
    "decision": {"any": 5},
    "close": {"any": 10, "screen": 5, "final": 5, "internal": 5, "informational": 5},
    "placing": {"any": 5, "informational": 3},
    "offer": {"any": 5, "informational": 2},
    "signoff": {"any": 4},
    "subject": {"any": 8, "mine": 4, "informational": 4},
    "salutation": {"first": 1, "full": 1, "titled": 1},
}
DUES = ("", " by Tuesday", " after half-term")
UNCLEAN = re.compile(r"  | [,.;:!?]|[,.;:]{2}|[{}]|\b(\w+) \1\b(?<!that that)|^\W(?<![“\"])")


def answers(section, shape):
    """Give the values of one section and shape, each set once."""
    if section in ANSWERS:
        yield from ({"it": own(it, 0), "It": capital(own(it, 0))} for it in ANSWERS[section][shape])
    elif shape == "clause" and section in ("mine", "theirs", "theirs_other", "both", "both_other"):
        said = own("you might have a wedding in the valley", 0)
        yield from ({"it": said, "It": capital(said), "due": due, "who": "Oskar"} for due in DUES)
    elif section in ("both", "both_other"):
        yield from ({"vp": "speak again", "np": "a call", "due": due, "who": "Oskar"} for due in DUES)
    elif section == "decision":
        yield {"by": "by early December"}
    else:
        promised = {"vp": "send the triage case study", "np": "the triage case study", "who": "Oskar"}
        yield from (promised | {"due": due} for due in DUES)


def rendered(built, section, shape):
    for phrase in built.of(section, shape):
        for values in answers(section, shape):
            yield phrase, unmark(tidy(phrase.render(SENT | values))).text


def each(built):
    """Walk every section and shape a tone has."""
    return [(s, shape) for s in SECTIONS for shape in AT_LEAST[s] if built.of(s, shape)]


def test_there_are_the_six_tones():
    assert set(content.tone_names()) == set(TONES)


@pytest.mark.parametrize("name", TONES)
def test_a_tone_has_enough_phrasings_for_every_section_and_shape(name):
    built = content.tone(name)
    thin = {
        f"{section}.{shape}": len(built.phrases.get(section, {}).get(shape, ()))
        for section, shapes in AT_LEAST.items()
        for shape, least in shapes.items()
        if len(built.phrases.get(section, {}).get(shape, ())) < least
    }
    assert thin == {}
    assert set(built.phrases) == set(SECTIONS)


@pytest.mark.parametrize("name", TONES)
def test_a_tone_says_what_it_is(name):
    data = content.read(f"tones/{name}")
    assert data["label"]
    assert 20 <= len(data["about"]) <= 100
    assert data["about"].endswith(".")
    assert data["address"] in ("first", "full")
    assert isinstance(data["contractions"], bool)


@pytest.mark.parametrize("name", TONES)
def test_no_two_phrasings_for_one_shape_begin_with_the_same_four_words(name):
    built = content.tone(name)
    for section in set(SECTIONS) - {"signoff", "salutation", "subject"}:
        for shape, phrases in built.phrases[section].items():
            says = ((re.sub(r"\{\{\s*(\w+)\s*\}\}", r"@\1", p.say), p.when) for p in phrases)
            # A correction and an addition never stand for each other: only one of them has its condition met.
            starts = [(" ".join(say.split()[:4]).lower(), str(when) * (section == "repair")) for say, when in says]
            assert sorted(starts) == sorted(set(starts)), (section, shape)


@pytest.mark.parametrize("name", TONES)
def test_no_phrasing_has_wording_to_avoid(name):
    built = content.tone(name)
    hits = {
        (wording.id, text)
        for section, shape in each(built)
        for _, text in rendered(built, section, shape)
        for wording, _ in found_in(text, content.wording())
    }
    assert hits == set()


@pytest.mark.parametrize("name", TONES)
def test_every_phrasing_reads_cleanly_with_every_kind_of_answer(name):
    built = content.tone(name)
    for section, shape in each(built):
        for phrase, text in rendered(built, section, shape):
            assert not UNCLEAN.search(text), (phrase.id, text)
            assert "!" not in text or name in ("enthusiastic", "casual"), phrase.id
            if section not in ("signoff", "subject", "salutation"):
                assert re.search(r"[.!?][”\"]?$", text), (phrase.id, text)
                assert text[0].isupper() or text[0] in '“"' or text[0].isdigit(), (phrase.id, text)


@pytest.mark.parametrize("name", TONES)
def test_salutations_and_closings_end_in_a_comma(name):
    built = content.tone(name)
    for section in ("salutation", "signoff"):
        for shape in AT_LEAST[section]:
            for phrase, text in rendered(built, section, shape):
                assert text.endswith(","), phrase.id


@pytest.mark.parametrize("name", TONES)
def test_a_subject_is_short_and_has_no_full_stop(name):
    built = content.tone(name)
    for shape in AT_LEAST["subject"]:
        for phrase, text in rendered(built, "subject", shape):
            assert len(text) <= 80, phrase.id
            assert text[-1] not in ".:,;", phrase.id


@pytest.mark.parametrize("name", TONES)
def test_a_phrasing_has_few_fixed_words_in_a_row(name):
    built = content.tone(name)
    given = "it|It|vp|np|role|company|first|who|name|titled|by"
    varied = rf"\{{\{{\s*(?:{given})\s*\}}\}}"
    long = []
    for section in set(SECTIONS) - {"placing", "offer"}:
        for phrase in {p.id: p for shape in built.phrases[section].values() for p in shape}.values():
            pieces = [re.sub(r"\{\{.*?\}\}", "x", piece) for piece in re.split(varied, phrase.say)]
            long += [phrase.say for piece in pieces if len(re.findall(r"[\w']+", piece)) > 7]
    assert long == []


@pytest.mark.parametrize("name", TONES)
def test_a_closing_and_a_sign_off_make_no_run_that_another_candidate_sends(name):
    built = content.tone(name)
    longest = max(len(re.findall(r"\w+", p.say)) for shape in built.phrases["signoff"].values() for p in shape)
    closings = {p.id: p for shape in built.phrases["close"].values() for p in shape}.values()
    ends = {p.say: re.split(r"\{\{.*?\}\}", p.say)[-1] for p in closings}
    assert [say for say, end in ends.items() if len(re.findall(r"[\w']+", end)) + longest >= 8] == []


@pytest.mark.parametrize("name", TONES)
def test_every_phrasing_names_only_what_is_known_there(name):
    built = content.tone(name)
    for section, shapes in built.phrases.items():
        for shape, phrases in shapes.items():
            assert shape in AT_LEAST[section], (section, shape)
            known = set(SENT) | set(next(iter(answers(section, shape))))
            assert all(p.variables <= known for p in phrases), (section, shape)


def test_a_formal_tone_has_no_contraction():
    built = content.tone("formal")
    assert not built.contractions
    says = [p.say for shapes in built.phrases.values() for phrases in shapes.values() for p in phrases]
    assert not [
        s for s in says if re.search(r"\b\w+'(?:m|ve|ll|d|re|t)\b|\b(?:it|that|there|what)'s\b", s, re.IGNORECASE)
    ]
