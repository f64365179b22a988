"""What stands above the text or beside it and repeats what it says: headlines, headings, captions, bullet points."""

from __future__ import annotations

from workbench.claims.facts.reading import Reading
from workbench.claims.lexicon.patterns import pattern

_BULLETS = "•‣▪*–-·"
_LONGEST = 200


def in_summary(reading: Reading, index: int) -> bool:
    """Whether a mention stands in a headline, a heading, a caption or a bullet point of the first third."""
    document = reading.document
    paragraph = document.paragraphs[document.sentences[reading.mentions[index].sentence].paragraph]
    if pattern("summary", "caption").match(document.text, paragraph.start, paragraph.end):
        return True
    short = paragraph.end - paragraph.start < _LONGEST
    if short and document.text[paragraph.start : paragraph.end].rstrip("”\"’')")[-1:].isalnum():
        return True
    return document.text[paragraph.start] in _BULLETS and paragraph.start * 3 < len(document.text)
