"""Articles, drafts and sources as the desk keeps them."""
