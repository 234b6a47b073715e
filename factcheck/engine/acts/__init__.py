"""What was done or happened, to whom and when, and whether two passages tell one and the same act."""
