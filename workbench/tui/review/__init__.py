"""The review screen, and what it does between keys."""
