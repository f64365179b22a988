"""Parts and shares of a whole."""
