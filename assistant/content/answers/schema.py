"""The JSON Schema of an answers file."""

from typing import Any

from assistant.content.answers.models import model_of
from assistant.content.files import read
from assistant.core.interview import Interview


def json_schema() -> dict[str, Any]:
    """Describe an interview for editors and validators, in JSON Schema 2020-12."""
    schema = model_of(Interview).model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "Answers for Afterword",
        "description": read("answers")["about"],
    }
