"""Which mentions state the same figure of the same thing."""
