"""Claims that follow from figures of a passage: a difference, a share, a growth, a sum, a length of time, an age."""
