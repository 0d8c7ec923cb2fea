"""What somebody offers to help with: the work there is, and never what only the person they look for can do."""

import pytest

from assistant import content
from assistant.core.compose.material import Material
from assistant.core.compose.wanted import act
from assistant.core.english import Kind


@pytest.mark.parametrize(
    ("wanted", "deed"),
    [
        ("somebody who can steady the night shift", "steady the night shift"),
        ("somebody who gets the failures down", "get the failures down"),
        ("somebody who can learn the system before Christmas", ""),
        ("a pharmacist who can run the branch and speak Arabic", ""),
        ("somebody who can start in June", ""),
    ],
)
def test_nobody_offers_help_with_what_is_not_done_for_others(wanted, deed):
    assert act(Material(Kind.SOMEONE, wanted), content.english()) == deed
