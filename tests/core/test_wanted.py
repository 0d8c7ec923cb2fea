"""What somebody offers to help with: the work there is, and never what only the person they look for can do."""

import pytest

from assistant import content
from assistant.core.compose.material import Known, Material
from assistant.core.compose.needs import need
from assistant.core.compose.wanted import act
from assistant.core.english import Hand, Kind
from assistant.core.people.called import person


@pytest.mark.parametrize(
    ("wanted", "deed"),
    [
        ("somebody who can steady the night shift", "steady the night shift"),
        ("somebody who gets the failures down", "get the failures down"),
        ("somebody who can learn the system before Christmas", ""),
        ("someone who does not mind an early start", ""),
        ("a pharmacist who can run the branch and speak Arabic", ""),
        ("somebody who can start in June", ""),
        ("someone who can clear the backlog and doesn't mind the phone", ""),
        ("somebody who can run the shop and keeps calm", ""),
        ("someone who can greet guests and works weekends", ""),
        ("someone who can fix bikes and wheels", "fix bikes and wheels"),
        ("someone who can sort orders and returns quickly", "sort orders and returns quickly"),
    ],
)
def test_nobody_offers_help_with_what_is_not_done_for_others(wanted, deed):
    assert act(Material(Kind.SOMEONE, wanted), content.english()) == deed


def needed(typed):
    names = content.names()
    known = Known(content.english(), names, [person("Will Price", "", "", names)], Hand.CAREFUL)
    return [(material.kind, material.it) for material in need(typed, 0, known).readings]


@pytest.mark.parametrize(
    ("typed", "kind", "said"),
    [
        (
            "The school needs a deputy who can rebuild the timetable and keep the staff on side while doing it.",
            Kind.SOMEONE,
            "a deputy who can rebuild the timetable and keep the staff on side while doing it",
        ),
        (
            "The library needs somebody to teach older readers how to use the catalogue.",
            Kind.SOMEONE,
            "somebody to teach older readers how to use the catalogue",
        ),
        (
            "Half of the volunteers stop coming within a year.",
            Kind.OWN,
            "Half of the volunteers stop coming within a year.",
        ),
        (
            "A quarter of the orders go out late, and they are losing customers over it.",
            Kind.OWN,
            "A quarter of the orders go out late, and you are losing customers over it.",
        ),
        (
            "They want to replace a homeowners rating plan without losing their oldest customers.",
            Kind.TO_DO,
            "replace a homeowners rating plan without losing your oldest customers",
        ),
        (
            "They mentioned that weekend turnaround is twice as long as during the week.",
            Kind.THAT,
            "weekend turnaround is twice as long as during the week",
        ),
        (
            "To find a therapist who is willing to drive long distances.",
            Kind.SOMEONE,
            "a therapist who is willing to drive long distances",
        ),
        (
            "Maeve said the team is drowning in work and needs a senior.",
            Kind.THAT,
            "the team is drowning in work and needs a senior",
        ),
        ("She said that the night porters keep leaving.", Kind.THAT, "the night porters keep leaving"),
        ("no gaps in the weekend cover", Kind.TO_DO, "avoid gaps in the weekend cover"),
        ("He told me they need a second pair of hands.", Kind.THING, "a second pair of hands"),
        ("A bar for half of the night shift.", Kind.THING, "a bar for half of the night shift"),
    ],
)
def test_a_need_told_as_a_sentence_is_not_taken_for_a_thing(typed, kind, said):
    assert (kind, said) in needed(typed)
