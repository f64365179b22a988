"""What is written and where: cleaned documents, paragraphs, sentences. Knows nothing of numbers."""
