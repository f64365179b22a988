"""What a table shows of a figure: it and what it says, in at most 40 columns."""
