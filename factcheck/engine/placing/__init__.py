"""Where things are and were, as the text gives it."""
