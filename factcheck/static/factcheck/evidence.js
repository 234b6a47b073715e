// Adding evidence: only the fields of the kind that is chosen. Without this script all are there.
(() => {
  "use strict";

  function fit(form) {
    const kind = form.querySelector("[name=kind]:checked")?.value;
    for (const part of form.querySelectorAll("[data-kinds]")) {
      part.hidden = Boolean(kind) && !part.dataset.kinds.split(" ").includes(kind);
    }
    const box = form.querySelector("[name=is_protected]");
    const more = form.querySelector("[data-protected]");
    if (box && more) more.hidden = !box.checked;
  }

  const fitAll = (root) => root.querySelectorAll("form[data-evidence]").forEach(fit);

  document.addEventListener("change", (event) => {
    const form = event.target.closest?.("form[data-evidence]");
    if (form && event.target.matches("[name=kind], [name=is_protected]")) fit(form);
  });
  // a card that was fetched brings a form of its own
  new MutationObserver((changes) => {
    for (const change of changes) {
      for (const node of change.addedNodes) if (node.nodeType === Node.ELEMENT_NODE) fitAll(node);
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => fitAll(document));
  else fitAll(document);
})();
