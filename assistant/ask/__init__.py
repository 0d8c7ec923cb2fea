"""Ways of asking a person: in a terminal, line by line, or from given answers."""
