// The width of the frame changes without loading the page anew; links in the previewed page open beside it.
const stage = document.querySelector("[data-stage]");
const frame = stage?.querySelector("iframe");
const choices = [...document.querySelectorAll("[data-width]")];

for (const choice of choices) {
  choice.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    stage.dataset.stage = choice.dataset.width;
    for (const one of choices) one.toggleAttribute("aria-current", false);
    choice.setAttribute("aria-current", "true");
    history.replaceState(null, "", choice.getAttribute("href"));
  });
}

function openBeside(event) {
  const link = event.target.closest("a[href]");
  if (!link || link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  window.open(link.href, "_blank", "noopener");
}

const listen = () => frame.contentDocument?.addEventListener("click", openBeside);
frame?.addEventListener("load", listen);
if (frame?.contentDocument?.readyState === "complete") listen();

const address = document.querySelector("[data-copy]");
address?.addEventListener("focus", () => address.select());
