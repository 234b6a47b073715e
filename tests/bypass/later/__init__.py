"""Migrations of articles that may come one day: each package holds the real ones and one more."""
