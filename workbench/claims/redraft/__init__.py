"""The next draft: what became of each claim. Begin at `following`."""
