"""Teaching: tips, advice, the situation they look at, questions to practise with."""
