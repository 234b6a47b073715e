"""Headline and standfirst beside the body: what they repeat, and what they state otherwise."""
