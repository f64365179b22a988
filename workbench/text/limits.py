"""How much text is analysed at once before the answer is no."""

PLAIN_CHARACTERS = 24 * 2**20
"""Of text that is read as it stands, a file or a line of `scan --batch` with its sources: an archive of a few years."""
