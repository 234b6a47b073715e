"""Write docs/checkers.md from the checkers themselves: `make docs`."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from factcheck.engine.explaining import page  # noqa: E402

PAGE = ROOT / "docs" / "checkers.md"

if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)} written")
