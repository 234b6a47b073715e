"""axe-core on a page as it stands: what it finds, in lines a person can act on."""

from axe_playwright_python.sync_playwright import Axe

# The rules of WCAG 2.0–2.2, A and AA, and axe's own good practice.
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
_axe = Axe()


def violations(page):
    """Return what axe-core finds wrong with the page as it is now, one line a place; empty for nothing."""
    found = _axe.run(page, options=OPTIONS).response["violations"]
    return [
        f"{rule['id']} ({rule['impact']}): {rule['help']} – {node['target']} {node['html'][:160]}"
        for rule in found
        for node in rule["nodes"]
    ]
