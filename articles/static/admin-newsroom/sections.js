/* The stack of sections in a draft: add, remove, move, with keys, buttons or by hand; and each section's editor
 * named for those who hear the page. Without this script every section has a number for its place and a box to
 * tick for its removal. */
import { createEditor } from "django-prose-editor/configurable";

const form = document.querySelector("[data-draft]");
const stack = form.querySelector("[data-stack]");
const list = stack.querySelector("[data-list]");
const said = stack.querySelector("[data-said]");
const total = stack.querySelector(`[name="${stack.dataset.stack}-TOTAL_FORMS"]`);
let changed = false;

const sections = () => [...list.querySelectorAll(":scope > [data-section]")];

function renumber() {
  sections().forEach((section, index) => {
    section.querySelector("[data-number]").textContent = index + 1;
    section.querySelector('[name$="-position"]').value = index + 1;
  });
}

function say(words) {
  said.textContent = words;
}

function move(section, step) {
  const all = sections();
  const to = all.indexOf(section) + step;
  if (to < 0 || to >= all.length) {
    return;
  }
  all[to][step < 0 ? "before" : "after"](section);
  renumber();
  changed = true;
  say(`Section moved to place ${to + 1} of ${all.length}.`);
}

function remove(section, gone) {
  section.querySelector('[name$="-DELETE"]').checked = gone;
  section.querySelector("[data-gone]").hidden = !gone;
  section.querySelector("[data-body]").hidden = gone;
  changed = true;
  section.querySelector(gone ? "[data-restore]" : "[data-remove]").focus();
}

function dress(section) {
  section.querySelectorAll("[data-plain]").forEach((part) => {
    part.hidden = true;
  });
  section.querySelector("[data-tools]").hidden = false;
  if (section.querySelector('[name$="-DELETE"]').checked) {
    section.querySelector("[data-gone]").hidden = false;
    section.querySelector("[data-body]").hidden = true;
  }
}

/* By hand: a section follows the pointer while its bar is held. */
let held = null;

function take(event) {
  if (event.button !== 0 || event.target.closest("button, label, input")) {
    return;
  }
  held = event.target.closest("[data-section]");
  held.classList.add("nr-section--held");
  event.preventDefault();
}

function drag(event) {
  if (!held) {
    return;
  }
  const over = document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-section]");
  if (!over || over === held || over.parentElement !== list) {
    return;
  }
  const box = over.getBoundingClientRect();
  const below = event.clientY > box.top + box.height / 2;
  over[below ? "after" : "before"](held);
}

function drop() {
  if (held) {
    held.classList.remove("nr-section--held");
    held = null;
    changed = true;
    renumber();
  }
}

function add() {
  const html = stack.querySelector("[data-blank]").innerHTML.replaceAll("__prefix__", total.value);
  list.insertAdjacentHTML("beforeend", html);
  total.value = Number(total.value) + 1;
  const section = list.lastElementChild;
  dress(section);
  createEditor(section.querySelector("textarea"));
  renumber();
  section.querySelector('[name$="-heading"]').focus();
}

list.addEventListener("click", (event) => {
  const section = event.target.closest("[data-section]");
  if (event.target.matches("[data-move]")) {
    move(section, event.target.dataset.move === "up" ? -1 : 1);
    event.target.focus();
  } else if (event.target.matches("[data-remove]")) {
    remove(section, true);
  } else if (event.target.matches("[data-restore]")) {
    remove(section, false);
  }
});
list.addEventListener("pointerdown", (event) => event.target.closest(".nr-section__bar") && take(event));
document.addEventListener("pointermove", drag);
document.addEventListener("pointerup", drop);
document.addEventListener("pointercancel", drop);

/* Whoever hears the page hears which editor they are in. */
function name(textarea) {
  const place = textarea.closest(".prose-editor")?.querySelector("[contenteditable]");
  place?.setAttribute("aria-multiline", "true");
  place?.setAttribute("aria-labelledby", `${textarea.id}_label`);
}

document.addEventListener("prose-editor:ready", (event) => name(event.detail.textarea));

/* The empty section at the end is for those without scripts. */
function isBlank(section) {
  const names = ["uid", "heading", "text"];
  return names.every((name) => !section.querySelector(`[name$="-${name}"]`).value);
}

const all = sections();
if (all.length > 1 && all.length === Number(total.value) && isBlank(all.at(-1))) {
  all.at(-1).remove();
  total.value = all.length - 1;
}
sections().forEach(dress);
list.querySelectorAll("textarea").forEach(name);
renumber();
const button = stack.querySelector("[data-add]");
button.hidden = false;
button.addEventListener("click", add);
document.getElementById("errors")?.focus();

/* A text has many buttons between its end and “Save”. */
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") {
    event.preventDefault();
    form.requestSubmit(form.querySelector("[name=_save]"));
  }
});

/* Nobody loses what they typed by leaving. */
form.addEventListener("input", () => {
  changed = true;
});

/* Nor by saving after the log-in has run out: the page asks first, and stays where it is if nobody would listen.
 * Whoever logs in again in another tab is given another token; the form takes it over. */
const trouble = form.querySelector("[data-trouble]");
let asking = false;
let heard = false;

async function hindrance() {
  let answer;
  try {
    answer = await fetch(location.href, { redirect: "manual", cache: "no-store" });
  } catch {
    return "The newsroom cannot be reached. Nothing you typed is lost: save again in a moment.";
  }
  if (answer.type === "opaqueredirect") {
    return "You were logged out. Nothing you typed is lost: log in again in another tab, then save here.";
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const token = page.querySelector("[data-draft] [name=csrfmiddlewaretoken]")?.value;
  if (!token) {
    return "This draft cannot be saved here now. Copy what you typed before you leave this page.";
  }
  form.querySelector("[name=csrfmiddlewaretoken]").value = token;
  return "";
}

form.addEventListener("submit", async (event) => {
  if (heard) {
    changed = false;
    return;
  }
  event.preventDefault();
  if (asking) {
    return;
  }
  asking = true;
  trouble.textContent = "";
  const words = await hindrance();
  asking = false;
  if (words) {
    trouble.textContent = words;
  } else {
    heard = true;
    form.requestSubmit(event.submitter);
  }
});
window.addEventListener("beforeunload", (event) => changed && event.preventDefault());
