"""What the parse says: sentences as trees, who did what to whom, in what mood, denied or not."""
