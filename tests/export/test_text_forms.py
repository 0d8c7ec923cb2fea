"""Markdown, LinkedIn and mailto say what the note says, or in a sentence why they cannot."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assistant.core.mailto import LONGEST, mailto
from assistant.errors import AssistantError
from assistant.export import Export, formats
from tests.export.test_formats import note

LINES = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), min_size=1, max_size=60)


def written(name, **changes):
    return formats()[name].write(Export(note(**changes))).decode()


def read_back(markdown: str) -> str:
    """What a reader of the Markdown sees."""
    inline = (token for token in MarkdownIt().parse(markdown) if token.type == "inline")
    breaks = {"hardbreak": "\n", "softbreak": "\n"}
    return "\n\n".join("".join(breaks.get(c.type, c.content) for c in token.children) for token in inline)


@pytest.mark.parametrize(
    "text", ["1986. A year", "# 1 in sales", "- a", "_init_ and <b>", "a * b * c", "C:\\[x]", "&amp;", "+1"]
)
def test_markdown_shows_the_note_as_it_was_written(text):
    assert read_back(written("markdown", text=text)).endswith(note(text=text).body)


@given(LINES)
def test_markdown_shows_whatever_was_typed(text):
    assert text in read_back(written("markdown", text=text))


def test_linkedin_has_the_message_alone():
    assert written("linkedin") == note().body + "\n"


def test_a_note_too_long_for_linkedin_says_how_long_it_may_be():
    with pytest.raises(AssistantError, match="LinkedIn takes 1900"):
        written("linkedin", text="x" * 1900)


@given(LINES, LINES)
def test_a_mail_address_says_what_was_put_into_it(subject, body):
    parts = urlsplit(mailto("priya@northwind.example", subject, f"{body}\n\nBest"))
    fields = parse_qs(parts.query, strict_parsing=True, keep_blank_values=True)
    assert unquote(parts.path) == "priya@northwind.example"
    assert fields == {"subject": [subject], "body": [f"{body}\r\n\r\nBest"]}


def test_nothing_in_a_subject_becomes_another_field():
    assert "&bcc" not in mailto("a@b.example", "Hi&bcc=x@y.example", "?cc=z").lower()


def test_the_length_that_counts_is_that_of_the_encoded_address():
    assert len(written("mailto", text="x" * 280)) < LONGEST
    with pytest.raises(AssistantError, match="mail programs take 2000") as caught:
        written("mailto", text="山" * 280)
    assert "--format eml" in caught.value.hint
