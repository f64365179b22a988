"""The panes of the review screen, and what is said around them."""
