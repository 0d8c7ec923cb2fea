"""Talk: what somebody typed about a note, understood as commands.

In go a line as typed and what it may refer to (tones, channels, people, the words of the note); out come one command or
several, the readings to choose from where it is not sure, or that it is no command. Nothing here changes a note.
"""
