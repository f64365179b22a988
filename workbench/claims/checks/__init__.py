"""Arithmetic and logical tests that the text itself allows, one family a file."""
