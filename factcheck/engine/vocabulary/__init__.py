"""The words the rules rest on. Data, and hardly any logic."""
