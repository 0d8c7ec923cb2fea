"""The little language of ``when``."""

import pytest

from assistant.core.conditions import Condition, ConditionError

FACTS = {"panel": True, "people": 3, "country": "US", "late": False, "field": "", "days_since": None, "at": ("a", "b")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", True),
        ("panel", True),
        ("not panel", False),
        ("people > 2", True),
        ("1 < people <= 3", True),
        ("people == 3 and not late", True),
        ("late or country == 'US'", True),
        ("country in ('US', 'CA')", True),
        ("country not in ['US', 'CA']", False),
        ("'a' in at", True),
        ("field", False),
        ("people > -1", True),
        ("country == 'us'", False),
        ("True", True),
    ],
)
def test_a_condition_holds_or_not_of_the_facts(text, expected):
    assert Condition.parse(text).holds(FACTS) is expected


@pytest.mark.parametrize("text", ["days_since > 1", "days_since < 1", "nobody == 'x'", "country > 3", "3 in people"])
def test_a_comparison_with_something_unknown_or_of_another_kind_does_not_hold(text):
    assert Condition.parse(text).holds(FACTS) is False


def test_the_names_it_asks_about_are_known():
    assert Condition.parse("panel and (people > 7 or not late)").names == {"panel", "people", "late"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("people >", "character"),
        ("open('x')", "character 1"),
        ("panel and country.upper()", "character 11"),
        ("facts['x']", "character 1"),
        ("lambda: 1", "character 1"),
        ("people + 1 > 2", "character 1"),
        ("country is 'US'", "character 1"),
        ("[x for x in at]", "character 1"),
        ("f'{people}'", "character 1"),
        ("people := 3", "character"),
        ("b'bytes' in at", "character 1"),
        ("(" * 400 + "panel" + ")" * 400, "character"),
    ],
)
def test_what_is_no_condition_is_refused_with_its_place(text, place):
    with pytest.raises(ConditionError, match=place):
        Condition.parse(text)
