// The review desk's conveniences: keys, quotes that answer to a press anywhere, a check that is asked after.
// Everything here can be done without it, by links and forms.
"use strict";

const CARDS = "[data-pair-card], [data-claim]";
const cards = () => [...document.querySelectorAll(CARDS)].filter((card) => card.getClientRects().length);
const inHand = () => document.querySelector(":is(.pair, .claim).is-in-hand");
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
  card.dispatchEvent(new CustomEvent("desk:taken", { bubbles: true }));
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

// The next thing that waits: a claim to sign off, a pair the person may propose for or rule on.
function nextOpen() {
  const all = cards();
  const at = all.indexOf(inHand());
  const waits = (card) => card.matches("[data-todo]") || card.querySelector('[data-act="propose"], [data-act="accept"]');
  const next = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))].find(waits);
  if (next) goTo(next);
}

function press(act, root = inHand()) {
  const button = root?.querySelector(`[data-act="${act}"]`);
  if (!button) return false;
  if (button.tagName !== "SUMMARY") { button.click(); return true; }
  const details = button.closest("details");
  details.open = true;
  (details.querySelector("input:not([type=hidden]), textarea, select") ?? button).focus();
  return true;
}

// By a message to the page or by what is written, whichever form the words are in.
function sendWhatIsWritten(field) {
  const form = field.form;
  if (!form || form.getAttribute("method")?.toLowerCase() !== "post") return;
  const buttons = [...form.elements].filter((one) => one.type === "submit");
  const chosen = buttons.find((one) => one.classList.contains("is-chosen")) ?? (buttons.length === 1 ? buttons[0] : null);
  if (chosen) form.requestSubmit(chosen);
  else buttons[0]?.focus();
}

const keys = () => document.getElementById("keys");
const KEYS_OFF = "keys-off";
const areKeysOff = () => { try { return localStorage.getItem(KEYS_OFF) === "yes"; } catch { return false; } };
function showKeys() {
  const list = keys();
  const box = list.querySelector("[data-keys-off]");
  if (box) box.checked = areKeysOff();
  list.showModal();
}
for (const button of document.querySelectorAll("[data-keys]")) {
  button.hidden = !keys();
  button.addEventListener("click", showKeys);
}
document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-keys-off]")) return;
  try { localStorage.setItem(KEYS_OFF, event.target.checked ? "yes" : "no"); } catch { /* no storage: on again next time */ }
});

// Single keys: each page adds its own. After "g" comes the tab to go to.
const ACTS = {
  p: () => press("propose"),
  a: () => press("accept"),
  r: () => press("return"),
  j: () => step(1),
  k: () => step(-1),
  n: nextOpen,
  m: () => press("comment") || press("comment", document),
};
let isGoing = false;
function toTab(key) {
  isGoing = false;
  const tab = document.querySelector(`[data-tab="${CSS.escape(key)}"]`);
  if (tab) tab.click();
  return Boolean(tab);
}

document.addEventListener("keydown", (event) => {
  if (!keys() || keys().open) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
    event.preventDefault();
    sendWhatIsWritten(event.target);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    const card = inHand() ?? event.target.closest?.(CARDS);
    if (card) goTo(card);
    return;
  }
  if (event.target.closest("textarea, select, input:not([type=checkbox], [type=radio])")) return;
  if (event.key === "Enter") {
    if (event.target.closest("a, button, summary, input")) return;
    if (nextQuote()) event.preventDefault();
    return;
  }
  if (areKeysOff()) return;
  if (event.key === "?") { showKeys(); event.preventDefault(); return; }
  const key = event.key.toLowerCase();
  if (isGoing) { if (toTab(key)) event.preventDefault(); return; }
  if (key === "g") { isGoing = true; setTimeout(() => { isGoing = false; }, 1500); return; }
  const act = ACTS[key];
  if (act) { event.preventDefault(); act(); }
});

document.addEventListener("click", (event) => {
  const card = event.target.closest(CARDS);
  if (card && card !== inHand() && !event.target.closest("[type=checkbox]")) takeUp(card);
  const mark = event.target.closest(".mark[data-pair]");
  if (!mark || event.target.closest("a:not(.number)") || String(getSelection())) return;
  const target = document.getElementById(mark.dataset.pair);
  if (!target || (event.target.closest("a.number") && !target.matches("[data-claim]"))) return;
  if (event.target.closest("a.number")) event.preventDefault();
  goTo(target);
});

function fromAddress() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  const card = target && (target.matches(CARDS) ? target : document.getElementById(target.dataset.pair ?? ""));
  if (!card) return;
  const settled = card.closest("details.group--settled");
  if (settled) settled.open = true;
  if (card !== inHand()) takeUp(card);
}
window.addEventListener("hashchange", fromAddress);
fromAddress();
// A page read anew is put back to where it was scrolled, its margin is not: the pair just acted on comes into
// sight. Not before the page has its target: that opens the sheet of a phone.
window.addEventListener("load", () => inHand()?.closest("[data-pair-card]")?.scrollIntoView({ block: "nearest" }));

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
