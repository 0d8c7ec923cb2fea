"""A closed terminal or a polite kill counts as leaving, while a question is open and between two of them."""

import asyncio
import contextlib
import signal
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prompt_toolkit.application import Application

_NAMES = ("SIGHUP", "SIGTERM", "SIGINT")


def leaving_on_hangup(leave: Callable[[], None], app: "Application[Any]") -> None:
    """Leave on SIGHUP, SIGTERM and SIGINT, and end with the error on any, for as long as the event loop lives."""
    asyncio.get_running_loop().set_exception_handler(lambda _, context: _ended_by(app, context.get("exception")))
    if threading.current_thread() is not threading.main_thread():
        return
    loop = asyncio.get_running_loop()
    for name in _NAMES:
        if number := getattr(signal, name, None):
            with contextlib.suppress(NotImplementedError, RuntimeError):  # not on Windows
                loop.add_signal_handler(number, leave)


def _ended_by(app: "Application[Any]", problem: BaseException | None) -> None:
    # prompt_toolkit would print a traceback and wait for Enter; whoever runs it says it in a sentence.
    if problem is not None and app.future is not None and not app.future.done():
        app.exit(exception=problem)


@contextlib.contextmanager
def handlers_kept() -> Iterator[None]:
    """Put back who listened to those signals: an event loop that ends leaves nobody listening."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for name in _NAMES if (number := getattr(signal, name, None))}
    try:
        yield
    finally:
        for number, handler in before.items():
            if handler is not None:
                signal.signal(number, handler)
