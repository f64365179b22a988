"""One widget a file: it shows a value and posts messages."""
