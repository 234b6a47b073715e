"""The checkers’ own examples where they are too many for the checker’s file."""
