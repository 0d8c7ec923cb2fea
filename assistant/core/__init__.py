"""The pure core: from a person's answers to a note, with no clock, file or terminal."""
