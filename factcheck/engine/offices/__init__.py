"""Posts with time: who is called by which title when, and what the text says of terms."""
