"""Arithmetic and logical tests of a text against itself, a family a file. Precision comes before recall."""
