"""The composition root: joins the core, the shells and this machine for one command, a room for each concern.

In goes the outside world (``World``) with what a command was given, already parsed; out come notes printed, saved and
handed over, sittings held and kept, and an exit status. Each room has a door of its own; only ``cli`` enters.
"""
