"""The models that ``llm`` knows: its own, those of its plugins, and servers that speak OpenAI's protocol."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from assistant.core.suggest import did_you_mean
from assistant.errors import AssistantError

if TYPE_CHECKING:
    from types import ModuleType

_INSTALL = "Install it with: pip install 'afterword[ai]'"


@dataclass(frozen=True, slots=True)
class Listed:
    """One model: its name, its other names, and the server it is asked at where that is known."""

    name: str
    aliases: tuple[str, ...] = ()
    server: str = ""


def listed() -> tuple[Listed, ...]:
    """List every model there is; raises ``AssistantError`` where ``llm`` is missing or broken."""
    llm = _llm()
    try:
        rows = llm.get_models_with_aliases()
    except Exception as problem:
        raise _broken(problem) from problem
    return tuple(Listed(r.model.model_id, tuple(r.aliases), place_of(r.model)) for r in rows if r.model)


def found(name: str) -> Any:
    """Find a model by its name or an alias; raises ``AssistantError`` where there is none of that name."""
    llm = _llm()
    try:
        return llm.get_model(name)
    except llm.UnknownModelError:
        known = [n for row in listed() for n in (row.name, *row.aliases)]
        raise AssistantError(
            f"llm knows no model {name}.{did_you_mean(name, known)}", "afterword models lists those there are."
        ) from None
    except Exception as problem:
        raise _broken(problem) from problem


def place_of(model: object) -> str:
    """Give the server a model is asked at, without what may be secret in its address; empty where that is unknown."""
    address = urlsplit(str(getattr(model, "api_base", None) or ""))
    port = f":{address.port}" if address.port else ""
    return f"{address.scheme}://{address.hostname}{port}" if address.hostname else ""


def _llm() -> "ModuleType":
    try:
        import llm
    except ImportError as problem:
        raise AssistantError("The package llm is not installed here.", _INSTALL) from problem
    return llm


def _broken(problem: Exception) -> AssistantError:
    return AssistantError(f"The models of llm cannot be loaded ({type(problem).__name__}).", "Look at: llm models")
