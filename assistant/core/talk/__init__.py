"""Talk: what somebody typed about a note, understood as commands."""
