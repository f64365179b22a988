"""The journal: acts, their rows and hashes, and what follows from them."""
