"""One way of being wrong per file. Checkers do not know each other; `registry` lists them by hand."""
