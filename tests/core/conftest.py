"""Hypothesis for the engine: no deadlines; the same examples each time where a machine runs the tests."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "engine",
    deadline=None,
    max_examples=80,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=list(HealthCheck),
    database=None,
)
settings.load_profile("engine")
