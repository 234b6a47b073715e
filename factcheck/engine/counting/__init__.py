"""How many of what: counts, votes, what is left, and what there is none of."""
