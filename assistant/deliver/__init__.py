"""Handing the finished note over: to a file, the clipboard or the person's editor."""
