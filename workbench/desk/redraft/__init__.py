"""A changed article or source: what becomes of its claims and links."""
