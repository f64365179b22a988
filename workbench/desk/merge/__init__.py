"""Bringing the desks of reviewers who worked apart together."""
