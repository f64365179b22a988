"""Totals and what they are made of."""
