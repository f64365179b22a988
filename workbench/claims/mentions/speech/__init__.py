"""Who asserts a figure: quotations, verbs of speech and the names in front of them."""
