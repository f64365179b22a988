"""What is claimed: mentions, facts, links, checks. Pure functions: no database, no screen, no files."""
