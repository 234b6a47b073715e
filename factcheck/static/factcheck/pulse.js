// Asks every ten seconds what others did to the text on the page, and says so in a bar at its foot. It never
// changes what is on the page: who wants to see it presses "Show". Without it the page is as it was when asked for.
"use strict";

const heart = document.querySelector("[data-pulse]");
const EVERY = 10_000;
let lastSeen = heart?.dataset.pulseSeen ?? "0";
let newest = lastSeen; // what the bar tells of; closed, it is not told again
let timer = 0;

function somebodyWrites() {
  const fields = [...document.querySelectorAll("textarea, input:not([type=hidden], [type=checkbox], [type=radio])")];
  return fields.some((field) => field.value !== field.defaultValue);
}

function bar() {
  const there = document.querySelector(".pulse");
  if (there) return there;
  const made = document.createElement("div");
  made.className = "pulse";
  made.setAttribute("role", "status");
  const list = document.createElement("ul");
  const show = document.createElement("a");
  show.textContent = heart.dataset.pulseShow;
  show.addEventListener("click", (event) => {
    // a page that can bring itself up to date keeps what is typed on it
    if (!document.dispatchEvent(new CustomEvent("desk:others", { cancelable: true }))) {
      event.preventDefault();
      return;
    }
    if (somebodyWrites()) return; // a second tab, so that nothing typed is lost
    event.preventDefault();
    location.reload();
  });
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button button--small button--quiet";
  close.textContent = heart.dataset.pulseClose;
  close.addEventListener("click", () => { lastSeen = newest; made.remove(); });
  made.append(list, show, close);
  document.body.append(made);
  return made;
}

function tell(news) {
  newest = String(news.seen);
  const made = bar();
  const items = [...news.news, ...news.on_it].map((words) => {
    const item = document.createElement("li");
    item.textContent = words;
    return item;
  });
  made.querySelector("ul").replaceChildren(...items);
  const show = made.querySelector("a");
  show.href = location.pathname + location.search;
  show.target = somebodyWrites() ? "_blank" : "";
}

async function ask() {
  clearTimeout(timer);
  if (!document.hidden) {
    const address = `${heart.dataset.pulse}?seen=${lastSeen}`;
    const answer = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
    if (answer?.status === 200 && !answer.redirected) tell(await answer.json());
  }
  timer = setTimeout(ask, EVERY);
}

if (heart) {
  timer = setTimeout(ask, EVERY);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });
  // What this page did itself, without being read anew, it need not be told of: see data-pulse-seen.
  new MutationObserver(() => { lastSeen = heart.dataset.pulseSeen; document.querySelector(".pulse")?.remove(); })
    .observe(heart, { attributeFilter: ["data-pulse-seen"] });
}
