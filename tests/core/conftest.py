"""Hypothesis for the engine: no deadlines, the same examples each time; ``EXPLORE=2000`` tries so many new ones."""

import os

from hypothesis import HealthCheck, settings

_EXPLORE = int(os.environ.get("EXPLORE", "0"))

settings.register_profile(
    "engine",
    deadline=None,
    max_examples=_EXPLORE or 40,
    derandomize=not _EXPLORE,
    suppress_health_check=list(HealthCheck),
    database=None,
)
settings.load_profile("engine")
