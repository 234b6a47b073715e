"""The version of the rules: any change of what the engine finds, or how it says it, changes this."""

VERSION = "2.1.1"
