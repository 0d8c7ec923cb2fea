"""What went wrong with a call, in one sentence: the packages behind ``llm`` have a hundred ways of saying it."""

from collections.abc import Iterator
from typing import Any

from assistant.errors import AssistantError
from assistant.model.catalogue import place_of

_UNREACHED = ("ConnectError", "ConnectTimeout", "APIConnectionError", "ConnectionRefusedError", "ConnectionError")
_SLOW = ("TimeoutError", "Timeout", "TimeoutException", "APITimeoutError", "ReadTimeout")
_BROKEN = ("RemoteProtocolError", "ProtocolError", "ReadError", "IncompleteRead", "JSONDecodeError")
_TOO_LONG = ("context window", "context length", "context_length", "context size", "maximum context")
"""What servers and packages say of a request that is longer than a model reads at a time."""
_AGAIN = "Try again in a while."


def failure(problem: BaseException, model: Any, *, begun: bool) -> AssistantError:
    """Say what went wrong, whichever package said so; of a server's own words nothing is repeated."""
    name = model.model_id
    kinds = {kind for each in _causes(problem) for kind in _kinds(each)}
    if "NeedsKeyException" in kinds:
        return AssistantError(f"{name} needs a key.", f"Store it with: llm keys set {model.needs_key}")
    if any(words in str(each).lower() for each in _causes(problem) for words in _TOO_LONG):
        return AssistantError(
            f"The request is longer than {name} can read.", "Choose a model that reads more at a time."
        )
    status = next((s for each in _causes(problem) if (s := _status(each))), 0)
    if status:
        return _refused(name, status, model)
    if begun:
        return AssistantError(f"{name} broke off in the middle.", _AGAIN)
    if kinds & set(_SLOW) and "ConnectTimeout" not in kinds:
        return AssistantError(f"{name} did not answer in time.", _AGAIN)
    if kinds & set(_BROKEN):
        return AssistantError(f"{name} broke off before its answer.", _AGAIN)
    if kinds & set(_UNREACHED):
        server = place_of(model)
        return AssistantError(
            f"Nothing answers at {server}." if server else f"The server of {name} cannot be reached.",
            f"Start the server of {name}, or look at your connection.",
        )
    return AssistantError(f"{name} could not answer ({type(problem).__name__}).", _AGAIN)


def _refused(name: str, status: int, model: Any) -> AssistantError:
    if status in (401, 403):
        key = getattr(model, "needs_key", None)
        if not key:
            return AssistantError(
                f"{name} was refused without a key.", "Name one with api_key_name where its server is named."
            )
        return AssistantError(f"The key for {name} was refused.", f"Store another with: llm keys set {key}")
    if status == 404:
        return _unknown_there(name, str(getattr(model, "model_name", None) or name))
    if status == 429:
        return AssistantError(f"{name} takes no more requests for now.", _AGAIN)
    if status >= 500:
        return AssistantError(f"The server of {name} failed (status {status}).", _AGAIN)
    return AssistantError(f"The server refused the request to {name} (status {status}).", "Look at: llm models")


def _unknown_there(name: str, there: str) -> AssistantError:
    if there == name:
        return AssistantError(f"The server does not know the model {name}.", "afterword models lists those there are.")
    return AssistantError(
        f"The server does not know the model {there}.",
        f"It is the model_name of {name}; look what the server calls it.",
    )


def _causes(problem: BaseException | None) -> Iterator[BaseException]:
    while problem is not None:
        yield problem
        problem = problem.__cause__ or problem.__context__


def _kinds(problem: BaseException) -> Iterator[str]:
    return (kind.__name__ for kind in type(problem).__mro__)


def _status(problem: BaseException) -> int:
    given = getattr(problem, "status_code", None) or getattr(getattr(problem, "response", None), "status_code", None)
    return given if isinstance(given, int) else 0
