from pathlib import Path

import articles.migrations

REAL = Path(articles.migrations.__path__[0])
LAST = sorted(path.stem for path in REAL.glob("0*.py"))[-1]
__path__ = [*__path__, str(REAL)]
