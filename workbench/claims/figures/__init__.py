"""Figures compared as data: whether two can both hold, their dates, units, slips and words."""
