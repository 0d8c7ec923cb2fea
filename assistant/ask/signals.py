"""A closed terminal or a polite kill while a question is open counts as leaving."""

import asyncio
import contextlib
import signal
import threading
from typing import Protocol


class Leavable(Protocol):
    """Something open on the screen."""

    def leave(self) -> None:
        """Close it, keeping what is half typed."""


def leaving_on_hangup(question: Leavable) -> None:
    """Leave on SIGHUP, SIGTERM and SIGINT, for as long as the running event loop lives."""
    if threading.current_thread() is not threading.main_thread():
        return
    loop = asyncio.get_running_loop()
    for name in ("SIGHUP", "SIGTERM", "SIGINT"):
        if number := getattr(signal, name, None):
            with contextlib.suppress(NotImplementedError, RuntimeError):  # not on Windows
                loop.add_signal_handler(number, question.leave)
