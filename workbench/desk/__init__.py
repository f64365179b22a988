"""What was decided: one SQLite file, its journal, redraft and merge. All SQL lives here."""
