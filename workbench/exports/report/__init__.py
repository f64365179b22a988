"""The check report, as HTML and as plain text."""
