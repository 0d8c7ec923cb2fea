"""What is shown between the questions: notes, what changed and why, rendered to text and printed once."""
