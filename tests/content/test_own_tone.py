"""A tone of one's own: one file, rendered in a sandbox, with every mistake named by its key."""

import re
import tomllib
from dataclasses import replace

import pytest

from assistant import content
from assistant.core.compose import WordingError, compose, like_of, own_tone
from tests.core.samples import FULL, request

OWN = """
label = "Dry"
about = "As few words as it takes."
thanks = ["Thanks for {{ day }}.", "Thanks{% if length %} for {{ length }}{% endif %}."]
close = ["Done."]

[[detail]]
say = "Noted: {{ it }}."
for = "how thing"
"""


def mine(text, like="warm"):
    return own_tone("dry", tomllib.loads(text), content.tone(like))


def test_a_tone_of_ones_own_writes_a_note_with_the_rest_from_another():
    words = replace(content.words("warm"), tone=mine(OWN))
    notes = [compose(FULL, 0, request("dry", variant=v), words) for v in range(4)]
    assert any("Noted: how you shadow a ward for a day before every redesign." in n.body for n in notes)
    assert any("Thanks for Friday." in n.body or "Thanks for the hour." in n.body for n in notes)
    assert all("triage case study" in n.body for n in notes)


def test_a_tone_of_ones_own_may_use_conditions_of_jinja():
    (_, wording) = mine(OWN).of("thanks")
    assert wording.render({"length": "the hour"}) == "Thanks for the hour."
    assert wording.render({"length": ""}) == "Thanks."


def test_what_is_typed_is_no_template_in_a_tone_of_ones_own():
    person = replace(FULL.interviewers[0], stood_out="how {{ 7 * 7 }} fits", stood_out_kind="how")
    words = replace(content.words("warm"), tone=mine(OWN))
    body = compose(replace(FULL, interviewers=(person,)), 0, request("dry"), words).body
    assert "49" not in body


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('thansk = ["x"]', "thansk"),
        ('thanks = "x"', "thanks"),
        ("thanks = [3]", "thanks.0"),
        ('thanks = ["fine", ""]', "thanks.1"),
        ('thanks = ["{% if %}"]', "thanks.0"),
        ('thanks = [{ say = "x", when = "round ==" }]', "thanks.0"),
        ('address = "last"', "address"),
    ],
)
def test_a_mistake_in_a_tone_of_ones_own_is_named_by_its_key(text, named):
    with pytest.raises(WordingError, match=re.escape(named)):
        mine(text)


@pytest.mark.parametrize(
    "say",
    [
        "{{ first.__class__ }}",
        "{{ first.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ missing.thing }}",
        "{{ 1 / 0 }}",
        "{{ first() }}",
        "{% include 'other' %}",
        "{{ 'x' * 10000000000 }}",
        "{{ 10 ** 10 ** 10 }}",
        "{{ 'x' | center(10000000000) }}",
        "{{ '%10000000000d' % 1 }}",
        "{{ first | attr('__class__') }}",
        "{{ first is callable }}",
        "{% for a in first %}{% for b in first %}{{ a }}{% endfor %}{% endfor %}",
        "{% set x = first ~ first %}{{ x }}",
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{{ " + "(" * 900 + "first" + ")" * 900 + " }}",
        "{% if first %}" * 150 + "{% endif %}" * 150,
        "x" * 2001 + "{% if first %}{% endif %}",
    ],
)
def test_a_tone_of_ones_own_reaches_nothing_outside_its_facts(say):
    with pytest.raises(WordingError, match=re.escape("dry.thanks.0")):
        mine(f'thanks = ["""{say}"""]')


def test_kinds_it_leaves_out_come_from_the_tone_it_is_like_and_any_kind_replaces_the_move():
    warm, built = content.tone("warm"), mine(OWN)
    assert [w.say for w in built.of("close")] == ["Done."]
    assert [w.say for w in built.of("detail") if w.kinds & {"how", "thing"}] == ["Noted: {{ it }}."]
    assert [w for w in built.of("detail") if "own" in w.kinds] == [w for w in warm.of("detail") if w.kinds == {"own"}]
    assert (built.contractions, built.address) == (warm.contractions, warm.address)
    assert (like_of({}), like_of({"like": "Formal "})) == ("warm", "formal")
