"""Which passages speak of a claim, and how they bear on it."""
