/* What is typed is kept before it is saved: in the browser at once, in the newsroom a moment later. The same call says
 * who else has the draft open, and whether somebody saved it. Nothing is written into what is being typed. */
const LOOK = 1000; // milliseconds between looks at the form
const REST = 4000; // between two keepings
const PULSE = 20_000; // between two signs of life

const form = document.querySelector("form[data-draft]");
const news = document.querySelector("[data-news]");
const keptLine = form.querySelector("[data-kept]");
const found = document.querySelector("[data-found]");
const words = (name) => document.querySelector(`template[data-words="${name}"]`).innerHTML;
const local = form.dataset.local;
const NOT_KEPT = ["csrfmiddlewaretoken", "_save", "_submit", "_recover"];
let untouched = null; // the form before the first touch
let known = null; // the form as the newsroom last got it
let stored = null;
let lastCall = Date.now();
let calling = false;

/* The edition that the words in the form began from. */
function began() {
  return Number(form.querySelector("[name=edition]").value);
}

function typed() {
  return [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !NOT_KEPT.includes(name));
}

function touch(event) {
  if (untouched === null && !event.target.closest?.("[type=submit], .nr-save")) {
    untouched = JSON.stringify(typed());
    known = untouched;
    stored = untouched;
  }
}

function readLocal() {
  try {
    return JSON.parse(localStorage.getItem(local));
  } catch {
    return null;
  }
}

function writeLocal(kept) {
  try {
    if (kept) {
      localStorage.setItem(local, JSON.stringify(kept));
    } else {
      localStorage.removeItem(local);
    }
  } catch {
    // full, or forbidden by the browser: the newsroom keeps it too
  }
}

function store(data, sure) {
  writeLocal({ at: Date.now(), edition: began(), data, sure });
}

function line(text) {
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  return paragraph;
}

function tell(answer) {
  const lines = answer.others.map((one) => `${one.name} ${words("here")} ${one.since}. ${words("both")}`);
  if (answer.edition > began()) {
    lines.push(`${answer.saved_by || "You"} ${words("saved")} ${answer.saved_at}. ${words("beside")}`);
  }
  if (lines.join("") !== [...news.children].map((one) => one.textContent).join("")) {
    news.replaceChildren(...lines.map(line));
  }
}

async function call(data) {
  const body = new FormData();
  body.set("csrfmiddlewaretoken", form.querySelector("[name=csrfmiddlewaretoken]").value);
  data.forEach(([name, value]) => body.append(name, value));
  lastCall = Date.now();
  let answer;
  try {
    answer = await fetch(form.dataset.keep, { method: "POST", body, redirect: "manual" });
  } catch {
    return { trouble: words("away") };
  }
  if (answer.status === 409) {
    return { trouble: (await answer.json()).words };
  }
  if (answer.type === "opaqueredirect") {
    return { trouble: words("out") };
  }
  return answer.ok ? answer.json() : { trouble: words("away") };
}

async function keep(now) {
  const answer = await call(now ? JSON.parse(now) : []);
  if (answer.trouble) {
    keptLine.textContent = answer.trouble;
    return;
  }
  tell(answer);
  if (now) {
    known = now;
    store(JSON.parse(now), true);
    keptLine.textContent = `${words("kept")} ${answer.kept_at}.`;
  } else if (known === stored && untouched === null) {
    keptLine.textContent = "";
  }
}

async function look() {
  const now = untouched === null ? null : JSON.stringify(typed());
  if (now !== null && now !== stored) {
    stored = now;
    store(JSON.parse(now), false);
  }
  const since = Date.now() - lastCall;
  const fresh = now !== null && now !== known;
  if (!calling && ((fresh && since > REST) || since > PULSE)) {
    calling = true;
    await keep(fresh ? now : null);
    calling = false;
  }
}

/* Words the newsroom never got are offered; those it got are shown by the page itself. */
function offer() {
  const kept = readLocal();
  if (!kept || kept.sure || JSON.stringify(kept.data) === JSON.stringify(typed())) {
    return;
  }
  if (kept.sent && began() > kept.edition && "mine" in form.dataset) {
    writeLocal(null);
    return;
  }
  found.hidden = false;
  found.querySelector("[data-found-at]").textContent = new Date(kept.at).toLocaleString();
  found.querySelector("[data-drop]").addEventListener("click", () => {
    writeLocal(null);
    found.remove();
  });
  found.querySelector("[data-bring]").addEventListener("click", () => bring(kept.data));
}

function bring(data) {
  const carrier = document.createElement("form");
  carrier.method = "post";
  carrier.action = location.pathname;
  const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
  [...data, ["_recover", "1"], ["csrfmiddlewaretoken", token]].forEach(([name, value]) => {
    const field = document.createElement("textarea");
    field.name = name;
    field.value = value;
    carrier.append(field);
  });
  carrier.hidden = true;
  document.body.append(carrier);
  carrier.submit();
}

form.addEventListener("submit", () => {
  const kept = readLocal();
  if (kept) {
    writeLocal({ ...kept, sent: true });
  }
});
["beforeinput", "paste", "drop", "keydown", "pointerdown"].forEach((name) => form.addEventListener(name, touch, true));
offer();
setInterval(look, LOOK);
