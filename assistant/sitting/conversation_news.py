"""What happened, said in one line."""

from collections.abc import Iterable, Mapping
from typing import Any

from assistant.core.drafts import News


def one_line(news: Iterable[News], words: Mapping[str, Any]) -> str:
    """Word every piece of news, one after the other."""
    return " ".join(sentence for one in news if (sentence := _sentence(one, words)))


def _sentence(news: News, words: Mapping[str, Any]) -> str:
    values = {name: _said(name, value, words) for name, value in news.values.items()}
    said = words["said"]
    if news.id == "undone" and values.get("what"):
        return str(said["undone_named"]).format(**values)
    many = f"{news.id}_many"
    id_ = many if many in said and news.values.get("count") != 1 else news.id
    text = str(said[id_]).format(**values)
    return text[:1].upper() + text[1:]


def _said(name: str, value: object, words: Mapping[str, Any]) -> str:
    if isinstance(value, (list, tuple)):
        return joined([_said("field", v, words) for v in value])
    if name == "tone":
        return str(value).capitalize()
    if name == "channel":
        return str(words["channels"].get(value, value))
    if name == "field":
        return str(words["answers"].get(value, value))
    return str(value)


def joined(parts: list[str]) -> str:
    """Join with commas, and "and" before the last."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""
