"""A figure in its sentence: what it counts, whether it is a claim, who says so, and its label."""
