"""How wording to avoid is found, whatever the list holds."""

import re

import pytest

from assistant.core.check.wording import check_wording, found_in, wording

SAYS = {"says": {"plainer": "“{hit}”: {message} Plainer: {plainer}", "wording": "“{hit}”: {message}"}}
LIST = wording(
    {
        "phrase": [
            {
                "id": "hesitate",
                "kind": "cliche",
                "match": r"\bdo not hesitate\b",
                "message": "Nobody hesitates.",
                "plainer": "Call me.",
                "level": "advise",
            },
            {"id": "name", "kind": "placeholder", "match": r"\[your name\]", "message": "It is empty.", "level": "fix"},
        ]
    },
    SAYS,
    {},
    (),
)


def test_a_phrase_is_found_with_what_to_write_instead():
    (finding,) = check_wording("Please do not hesitate to call.", LIST)
    assert (finding.id, finding.status) == ("cliche", "advise")
    assert finding.message == "“do not hesitate”: Nobody hesitates. Plainer: Call me."


def test_capitals_and_line_ends_do_not_hide_a_phrase():
    assert check_wording("DO NOT\nHESITATE", LIST)


def test_what_must_not_be_sent_is_to_be_fixed():
    assert [f.status for f in check_wording("Best, [Your Name]", LIST)] == ["fix"]


def test_a_clean_text_gives_nothing():
    assert check_wording("Thank you for the hour.", LIST) == ()


def test_every_hit_is_given_with_its_place():
    text = "Do not hesitate. Do not hesitate."
    assert [m.start() for _, m in found_in(text, LIST)] == [0, 17]


def test_a_broken_pattern_names_its_entry():
    with pytest.raises(re.error, match="broken-one"):
        wording({"phrase": [{"id": "broken-one", "kind": "cliche", "match": "(", "message": ""}]}, SAYS, {}, ())
