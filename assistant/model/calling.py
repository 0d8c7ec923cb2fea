"""One answer of a model, read as it comes, within limits on connecting, on the first word and on the whole."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from queue import Empty, Queue
from threading import Event, Lock, Thread
from typing import Any

from assistant.errors import AssistantError
from assistant.model.failing import failure

_TURNS: dict[str, Lock] = {}
"""One call at a time for each model that runs in this process: two at once in one would end the program."""
_SLICE = 0.1
"""Seconds between two looks at the clock, so that Ctrl-C is heard everywhere."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a call may take, in seconds, and how much it may say, in characters."""

    connect: float = 10.0
    first: float = 90.0
    """A model on a small machine reads the request for a while before its first word."""
    whole: float = 240.0
    characters: int = 8000


def ready(model: Any) -> None:
    """Raise ``AssistantError`` where a model needs a key and none is stored, before anything is asked of anybody."""
    if getattr(model, "needs_key", None) and hasattr(model, "get_key"):
        try:
            model.get_key()
        except Exception as problem:
            raise failure(problem, model, begun=False) from None


def answer(
    model: Any, system: str, prompt: str, limits: Limits, clock: Callable[[], float] = time.monotonic
) -> Iterator[str]:
    """Yield an answer piece by piece.

    Raises ``AssistantError`` in one sentence for whatever goes wrong. When the reader stops reading, for Ctrl-C or any
    other reason, so does the call.
    """
    pieces: Queue[str | BaseException | None] = Queue()
    stopped = Event()
    arguments = (model, (system, prompt), limits, pieces, stopped)
    Thread(target=_call, args=arguments, name="model", daemon=True).start()
    begun = clock()
    said = 0
    try:
        while (piece := _next(pieces, model, limits, begun, said, clock)) is not None:
            said += len(piece)
            if said > limits.characters:
                raise AssistantError(f"{model.model_id} went on and on and was stopped.")
            yield piece
    finally:
        stopped.set()
    if not said:
        raise AssistantError(f"{model.model_id} gave an empty answer.")


def _next(
    pieces: "Queue[str | BaseException | None]", model: Any, limits: Limits, begun: float, said: int,
    clock: Callable[[], float],
) -> str | None:  # fmt: skip
    while True:
        gone = clock() - begun
        if not said and gone > limits.first:
            raise AssistantError(f"{model.model_id} did not begin within {limits.first:.0f} seconds.", "Try once more.")
        if gone > limits.whole:
            raise AssistantError(f"{model.model_id} was not done within {limits.whole:.0f} seconds.")
        try:
            piece = pieces.get(timeout=_SLICE)
        except Empty:
            continue
        if isinstance(piece, BaseException):
            raise failure(piece, model, begun=said > 0) from None
        if piece != "":
            return piece


def _call(
    model: Any, request: tuple[str, str], limits: Limits, pieces: "Queue[str | BaseException | None]", stopped: Event
) -> None:
    clients = _limit(model, limits)
    try:
        with _turn(model):
            for piece in () if stopped.is_set() else _response(model, *request):
                if stopped.is_set():
                    return
                pieces.put(str(piece))
        pieces.put(None)
    except BaseException as problem:
        pieces.put(problem)
    finally:
        for client in clients:
            # Else the connection stays, and the server goes on talking to nobody.
            client.close()


def _response(model: Any, system: str, prompt: str) -> Any:
    if getattr(model, "allows_system_prompt", True):
        return model.prompt(prompt, system=system, stream=model.can_stream)
    return model.prompt(f"{system}\n\n{prompt}", stream=model.can_stream)


def _turn(model: Any) -> AbstractContextManager[Any]:
    """Wait until a call that was stopped has ended, for it goes on to its next word; servers need no such care."""
    is_server = hasattr(model, "get_client")
    return nullcontext() if is_server else _TURNS.setdefault(model.model_id, Lock())


def _limit(model: Any, limits: Limits) -> list[Any]:
    """Give a model of the OpenAI kind our limits: its own client waits ten minutes and asks again by itself.

    Returns the list in which its clients will be.
    """
    clients: list[Any] = []
    made = getattr(model, "get_client", None)
    if made is None:
        return clients

    def get_client(key: Any, **how: Any) -> Any:
        client = made(key, **how)
        with suppress(Exception):  # a client of another make is taken as it is
            from openai import Timeout

            client = client.with_options(timeout=Timeout(limits.first, connect=limits.connect), max_retries=0)
            clients.append(client)
        return client

    model.get_client = get_client
    return clients
