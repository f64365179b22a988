"""Files out: each exporter turns what the desk holds into one format."""
