"""Figures of one thing that cannot both hold."""
