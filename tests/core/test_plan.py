"""Orders of sections, fitted to what there is to say."""

import pytest

from assistant import content
from assistant.core.plan import Plan, channel, fitted, plans
from tests.core.samples import CHANNELS

ALL = {"opening", "detail", "need", "strength", "promises", "close"}
PLANS = plans(content.read("plans"))


def fit(order, have, *, merge=False):
    plan = Plan("p", tuple(tuple(p.split()) for p in order.split("|")))
    return " | ".join(" ".join(p) for p in fitted(plan, have, can_merge=merge).paragraphs)


def test_what_is_missing_falls_out_with_its_paragraph():
    assert fit("opening detail | need strength | promises close", {"opening", "close"}) == "opening | close"


def test_thanks_and_detail_stand_apart_where_they_cannot_be_merged():
    assert fit("opening_detail | close", ALL, merge=True) == "opening_detail | close"
    assert fit("opening_detail | close", ALL) == "opening detail | close"
    assert fit("opening_detail | close", {"opening", "close"}, merge=True) == "opening | close"


def test_a_note_always_gives_thanks():
    assert fit("detail | close", ALL).startswith("opening |")


def test_thanks_that_come_first_are_an_opening():
    assert fit("detail thanks | close", {"opening", "close"}) == "opening | close"


def test_what_is_put_right_stands_in_a_paragraph_of_its_own_after_the_work():
    assert fit("opening | need strength | close", ALL | {"repair"}) == "opening | need strength | repair | close"
    assert fit("opening detail close", {"opening", "detail", "close", "repair"}) == "opening detail | repair close"


def test_the_day_of_the_decision_follows_the_promises():
    assert fit("opening | promises close", ALL | {"decision"}) == "opening | promises decision close"


@pytest.mark.parametrize(
    "have", [{"opening"}, {"opening", "detail"}, ALL - {"need"}, ALL, ALL | {"repair", "decision"}], ids=len
)
def test_every_order_says_everything_once_that_its_sections_allow(have):
    for group in PLANS.values():
        for plan in group:
            sections = fitted(plan, have, can_merge=False).sections
            assert len(sections) == len(set(sections)), plan.name
            assert set(sections) <= have | {"thanks"}, plan.name
            assert {"opening", "thanks"} & set(sections), plan.name
            assert have & {"repair", "decision", "detail"} <= set(sections), plan.name


def test_orders_differ_from_each_other():
    for name, group in PLANS.items():
        assert len({p.paragraphs for p in group}) == len(group), name


@pytest.mark.parametrize("name", CHANNELS)
def test_a_channel_never_leaves_out_a_promise_of_mine_before_all_else(name):
    place = channel(name, content.read("channels"), "warm")
    assert "mine" not in place.leave_out or place.leave_out[-1] == "mine"
    assert place.aim[0] < place.aim[1]
    assert place.plans
    assert all(group in PLANS for group in place.plans)


def test_a_concise_note_aims_lower():
    data = content.read("channels")
    assert channel("email", data, "concise").aim < channel("email", data, "warm").aim
