"""What tells of something sad, and what only sounds so."""

from assistant import content
from tests.tables import each


@each(
    ("typed", "is_sad"),
    [
        ("the board at the old mill, all dead neat", False),
        ("how you test, it was dead easy to follow", False),
        ("the year her father was dead and the shop went on", True),
        ("the redundancies last spring", True),
    ],
)
def test_a_word_that_only_says_how_much_is_not_sad(typed, is_sad):
    assert content.words("warm").english.is_sad(typed) is is_sad
