// The review desk's conveniences: keys, quotes that answer to a press anywhere, a check that is asked after.
// Everything here can be done without it, by links and forms.
"use strict";

const cards = () => [...document.querySelectorAll("[data-pair-card]")].filter((card) => card.getClientRects().length);
const inHand = () => document.querySelector(".pair.is-in-hand");
let quoteInHand = -1;

const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
const wide = window.matchMedia("(min-width: 78rem)");

// The outline stands open where there is a pane for it.
const map = document.querySelector(".map");
if (map) {
  const follow = () => { map.open = wide.matches; };
  wide.addEventListener("change", follow);
  follow();
}

function show(element, name) {
  // By the address, so that the sheet of a phone opens and closes with it, and Back goes back.
  if (location.hash === `#${name}`) element.scrollIntoView({ block: "nearest" });
  else location.hash = name;
}

function takeUp(card) {
  inHand()?.classList.remove("is-in-hand");
  for (const mark of document.querySelectorAll(".mark.is-in-hand")) mark.classList.remove("is-in-hand");
  card.classList.add("is-in-hand");
  for (const mark of document.querySelectorAll(`.mark[data-pair="${card.id}"]`)) mark.classList.add("is-in-hand");
  quoteInHand = -1;
}

function goTo(card) {
  takeUp(card);
  show(card, card.id);
  card.focus({ preventScroll: true });
}

function step(by) {
  const all = cards();
  const at = all.indexOf(inHand());
  const next = at < 0 ? all[by > 0 ? 0 : all.length - 1] : all[Math.min(Math.max(at + by, 0), all.length - 1)];
  if (next) goTo(next);
}

function nextQuote() {
  const places = [...(inHand()?.querySelectorAll("[data-quote]") ?? [])];
  if (!places.length) return false;
  quoteInHand = (quoteInHand + 1) % places.length;
  const name = places[quoteInHand].dataset.quote;
  const mark = document.getElementById(name);
  show(mark, name);
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
  mark.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  return true;
}

function press(act) {
  const card = inHand();
  const button = card?.querySelector(`[data-act="${act}"]`);
  if (!button) return;
  if (button.tagName !== "SUMMARY") { button.click(); return; }
  const details = button.closest("details");
  details.open = true;
  details.querySelector("input:not([type=hidden]), textarea")?.focus();
}

const keys = document.getElementById("keys");
for (const button of document.querySelectorAll("[data-keys]")) {
  button.hidden = !keys;
  button.addEventListener("click", () => keys.showModal());
}

const ACTS = { p: () => press("propose"), a: () => press("accept"), r: () => press("return"), j: () => step(1), k: () => step(-1) };

document.addEventListener("keydown", (event) => {
  if (!keys || keys.open || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    const card = inHand() ?? event.target.closest?.("[data-pair-card]");
    if (card) goTo(card);
    return;
  }
  if (event.target.closest("input, textarea, select")) return;
  if (event.key === "?") { keys.showModal(); event.preventDefault(); return; }
  if (event.key === "Enter") {
    if (event.target.closest("a, button, summary")) return;
    if (nextQuote()) event.preventDefault();
    return;
  }
  const act = ACTS[event.key.toLowerCase()];
  if (act) { event.preventDefault(); act(); }
});

document.addEventListener("click", (event) => {
  const card = event.target.closest("[data-pair-card]");
  if (card && card !== inHand()) takeUp(card);
  const mark = event.target.closest(".mark[data-pair]");
  if (!mark || event.target.closest("a") || String(getSelection())) return;
  const pair = document.getElementById(mark.dataset.pair);
  if (pair) goTo(pair);
});

function fromAddress() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  const card = target && (target.matches("[data-pair-card]") ? target : document.getElementById(target.dataset.pair ?? ""));
  if (!card) return;
  const settled = card.closest("details.group--settled");
  if (settled) settled.open = true;
  if (card !== inHand()) takeUp(card);
}
window.addEventListener("hashchange", fromAddress);
fromAddress();

// A check under way is asked after every two seconds; when it is over the page is read anew, unless somebody
// is writing on it: then it says so and waits.
function isWriting() {
  return [...document.querySelectorAll("textarea")].some((field) => field.value !== field.defaultValue);
}

async function askAgain() {
  const state = document.querySelector("[data-look-again]");
  if (!state) return;
  const answer = await fetch(state.dataset.lookAgain, { headers: { Accept: "text/html" } }).catch(() => null);
  if (answer?.ok && !answer.redirected) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.getElementById("check");
    if (now && !now.dataset.lookAgain && !isWriting()) { location.reload(); return; }
    if (now && now.dataset.state !== state.dataset.state) state.replaceWith(document.adoptNode(now));
  }
  setTimeout(askAgain, 2000);
}
setTimeout(askAgain, 2000);
