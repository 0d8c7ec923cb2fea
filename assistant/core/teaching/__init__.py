"""Teaching: tips, advice, the situation they look at, questions to practise with.

In go the facts of an interview, the time, and the tips and rules of ``prompts/``; out come the tip that fits this
moment, advice on whether, to whom, how and when to write, and answers to questions, each with its source.
"""
