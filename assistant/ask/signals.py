"""A closed terminal or a polite kill counts as leaving, while a question is open and between two of them."""

import asyncio
import contextlib
import signal
import threading
from collections.abc import Iterator
from typing import Protocol

_NAMES = ("SIGHUP", "SIGTERM", "SIGINT")


class Leavable(Protocol):
    """Something open on the screen."""

    def leave(self) -> None:
        """Close it, keeping what is half typed."""


def leaving_on_hangup(question: Leavable) -> None:
    """Leave on SIGHUP, SIGTERM and SIGINT, for as long as the running event loop lives."""
    if threading.current_thread() is not threading.main_thread():
        return
    loop = asyncio.get_running_loop()
    for name in _NAMES:
        if number := getattr(signal, name, None):
            with contextlib.suppress(NotImplementedError, RuntimeError):  # not on Windows
                loop.add_signal_handler(number, question.leave)


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
