"""What the copy desk looks at: spelling, usage, typing and house style. Advice, never a stop."""
