"""Afterword: a terminal assistant for the hour after a job interview."""

__version__ = "0.1.0"
