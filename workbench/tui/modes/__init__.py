"""Modes of the review screen in which keys mean something else."""
