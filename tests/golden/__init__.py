"""Whole notes as they are sent, read line by line by a person before they were kept."""
