"""An answer that comes piece by piece is shown in lines that end between words."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from assistant.show import Flow

WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=12), max_size=40)


def shown(pieces, width):
    out = []
    flow = Flow(out.append, lambda: width)
    for piece in pieces:
        flow(piece)
    return "".join(out)


@given(WORDS, st.integers(12, 40))
def test_lines_are_those_of_a_text_that_came_whole(words, width):
    pieces = [f"{word} " for word in words]
    assert shown(pieces, width) == "\n".join(textwrap.wrap(" ".join(words), width))


def test_paragraphs_stay_apart_and_a_word_longer_than_a_line_whole():
    assert shown(["One two\n", "\nthree ", "four"], 9) == "One two\n\nthree\nfour"
    assert shown(["One ", "extraordinarily ", "two"], 8) == "One\nextraordinarily\ntwo"
