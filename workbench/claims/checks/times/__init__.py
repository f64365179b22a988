"""Days, ages and spans of time."""
