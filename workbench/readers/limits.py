"""How much a reader takes in before it says no, in bytes or characters. An article is a thousandth of these."""

TEXT_BYTES = 32 * 2**20
"""Of a file that is text throughout: plain, Markdown, HTML, RTF, CSV, mail."""
FILE_BYTES = 256 * 2**20
"""Of a file that may hold pictures and fonts besides: PDF, Word, EPUB, spreadsheets."""
UNPACKED_BYTES = 128 * 2**20
"""Of all XML and HTML that one packed document unpacks to."""
WORD_BYTES = 24 * 2**20
"""Of all XML in a Word file: mammoth keeps some 25 times as much in memory."""
TEXT_CHARACTERS = 8 * 2**20
"""Of the text that a reader found in a format with a structure: twice a very long novel."""
