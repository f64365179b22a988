"""Two drafts sentence by sentence: which sentence became which. Begin at `aligning`."""
