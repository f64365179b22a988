"""How a number is written: lexicon, grammar, value. Knows nothing of claims."""
