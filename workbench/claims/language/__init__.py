"""The words of a sentence: cut, stemmed, and what they mean to facts, links and checks."""
