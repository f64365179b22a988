"""The claims under review: the sitting over them, their order and their filter."""
