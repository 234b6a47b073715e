"""What a text says about how figures hang together: changes, shares, totals, conversions."""
