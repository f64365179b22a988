"""What is asked of the reviewer, and what is then done: files, exports, passages, drafts."""
