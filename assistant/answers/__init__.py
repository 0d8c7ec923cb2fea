"""Answers files: TOML, JSON and JSON Lines read onto the facts, with every error in its place."""

from assistant.answers.reader import Source, interviews, numbered
from assistant.answers.schema import json_schema

__all__ = ["Source", "interviews", "json_schema", "numbered"]
