"""Events: named by a noun with its place and date, told by a verb, or known to the reference book."""
