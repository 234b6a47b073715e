"""Numbers of items announced, and the items."""
