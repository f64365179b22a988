"""What panes and bars say, line by line: pure, from records to styled rows."""
