"""What every importer yields, and how it refuses."""

from dataclasses import dataclass

MOST_HEADLINE = 300  # characters, as in the models: of a headline and of a section's heading


@dataclass(frozen=True, slots=True)
class ImportedSection:
    """A section as `workflow.revise` takes it; the body is clean (see bodies.py)."""

    kind: str
    heading: str
    body: dict


@dataclass(frozen=True, slots=True)
class ImportedArticle:
    """A text read from a file. `warnings` tell an editor what to look at."""

    headline: str
    standfirst: str
    sections: tuple[ImportedSection, ...]
    warnings: tuple[str, ...] = ()
    byline: str = ""


class ImportRefused(ValueError):
    """A file that cannot be read. Its text names the file, the line where there is one, and what is wrong."""

    def __init__(self, name, line, message):
        """line: counted from 1, or None where the whole file is meant."""
        super().__init__(f"{name}: {message}" if line is None else f"{name}, line {line}: {message}")
        self.name = name
        self.line = line
        self.message = message
