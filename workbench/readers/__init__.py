"""Files in: each reader turns one format into a `Document`."""
