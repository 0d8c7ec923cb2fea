"""One module a command, each with its ``command``; the group imports the one that is run."""
