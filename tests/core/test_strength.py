"""What hurried people type of themselves without a verb: said as what they are, have or did, each in its place."""

import pytest

from assistant import content
from assistant.core.compose.material import Known
from assistant.core.compose.strength import strength
from assistant.core.people.called import person


def read(typed):
    names = content.names()
    return strength(typed, Known(content.english(), names, [person("Will Price", "", "", names)])).readings


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("experienced in payroll", "I am experienced in payroll"),
        ("fluent in Dutch", "I am fluent in Dutch"),
        ("well organised and calm", "I am well organised and calm"),
        ("organised, calm", "I am organised and calm"),
        ("qualified electrician", "I am a qualified electrician"),
        ("quick learner", "I am a quick learner"),
        ("bachelor in economics", "I have a bachelor in economics"),
        ("eye for detail", "I have an eye for detail"),
        ("driving licence, nine years", "I have had a driving licence for nine years"),
        ("trained the night crew", "I trained the night crew"),
        ("managed team leaders", "I managed team leaders"),
        ("led team of 12 welders", "I led a team of 12 welders"),
        ("sold pest control door to door 3 summers", "I sold pest control door to door for three summers"),
        ("dog groomer 5 years", "I have been a dog groomer for five years"),
        ("drove city bus for 6 years", "I drove a city bus for six years"),
        ("6 years forklift experience", "I have six years of forklift experience"),
    ],
)
def test_what_somebody_is_is_no_deed_and_no_belonging(typed, said):
    assert [material.it for material in read(typed)][:1] == [said]


@pytest.mark.parametrize("typed", ["hard to say", "similar to my last job", "that stuck with me"])
def test_an_adjective_that_nobody_says_of_a_person_is_not_taken_for_one(typed):
    assert read(typed) == ()
