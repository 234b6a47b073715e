"""A table as values, and what the running text says of its rows and columns."""
