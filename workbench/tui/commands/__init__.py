"""What the keys do: each function takes the review screen, changes session or desk, and shows what changed."""
