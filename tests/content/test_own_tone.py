"""A tone of one's own: one file, rendered in a sandbox, with every mistake named by its key."""

import re
import tomllib
from dataclasses import replace

import pytest
from assistant.core.compose_old import compose
from assistant.core.own_tone import own_tone
from assistant.core.phrases import PhraseError, tone

from assistant import content
from tests.core.samples import FULL, request

OWN = """
label = "Dry"
about = "As few words as it takes."
[opening]
any = ["Thanks for {{ day }}.", "Thanks{% if length %} for {{ length }}{% endif %}."]
[thanks]
any = ["Thanks for {{ day }}."]
[detail]
"how noun" = ["Noted: {{ it }}."]
"""


def mine(text):
    return tone("dry", tomllib.loads(text), sandboxed=True)


def test_a_tone_of_ones_own_writes_a_note_with_the_rest_from_another():
    warm = content.words("warm")
    words = replace(warm, tone=own_tone("dry", tomllib.loads(OWN), warm.tone))
    notes = [compose(FULL, 0, request("dry", variant=v), words) for v in range(6)]
    assert any("Noted: how you shadow a ward for a day before every redesign." in n.body for n in notes)
    assert any("Thanks for the hour." in n.body or "Thanks for Friday." in n.body for n in notes)


def test_a_tone_of_ones_own_may_use_conditions_of_jinja():
    (_, phrase) = mine(OWN).of("opening", "any")
    assert phrase.render({"length": "the hour"}) == "Thanks for the hour."


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('[openings]\nany = ["x"]', "openings"),
        ('[opening]\nany = "x"', "opening.any"),
        ("[opening]\nany = [3]", "opening.any.0"),
        ('[opening]\nany = ["fine", ""]', "opening.any.1"),
        ('[opening]\nany = ["{% if %}"]', "opening.any.0"),
        ('[opening]\nany = [{ say = "x", when = "round ==" }]', "opening.any.0"),
        ('address = "last"', "address"),
    ],
)
def test_a_mistake_in_a_tone_of_ones_own_is_named_by_its_key(text, named):
    with pytest.raises(PhraseError, match=re.escape(named)):
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
    ],
)
def test_a_tone_of_ones_own_reaches_nothing_outside_its_facts(say):
    (phrase,) = mine(f'[opening]\nany = ["""{say}"""]').of("opening", "any")
    with pytest.raises(PhraseError, match=re.escape("dry.opening.any.0")):
        phrase.render({"first": "Ines"})


def test_shapes_it_leaves_out_come_from_the_tone_it_is_like_and_any_shape_replaces_the_section():
    warm = content.tone("warm")
    built = own_tone("dry", tomllib.loads(OWN + '[close]\nany = ["Done."]'), warm)
    assert built.of("detail", "clause") == warm.of("detail", "clause")
    assert [p.say for p in built.of("detail", "noun")] == ["Noted: {{ it }}."]
    assert [p.say for p in built.of("close", "final")] == ["Done."]
    assert (built.contractions, built.address) == (warm.contractions, warm.address)
