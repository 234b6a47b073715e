/* A draft is read while it is written: after a pause the form is sent to be read, what was found is shown beside
 * it and marked in the text. Typing waits for none of it. Marks are painted over the text (CSS highlights), so that
 * nothing is ever put into what is being written. */
const PAUSE = 700; // milliseconds without a key
const FIRST_LOOK = 150;
const LONGEST_LOOK = 1500;
const PATIENCE = 40_000;

const panel = document.querySelector("[data-live]");
const form = document.querySelector("form[data-draft]");
const state = panel.querySelector("[data-state]");
const result = panel.querySelector("[data-result]");
const words = (name) => panel.querySelector(`template[data-words="${name}"]`).innerHTML;
const token = () => form.querySelector("[name=csrfmiddlewaretoken]").value;
let waiting = 0;
let turn = 0;

function say(name) {
  state.textContent = name ? words(name) : "";
}

function pause(time) {
  return new Promise((done) => setTimeout(done, time));
}

function typed() {
  const data = new FormData(form);
  for (const [name, value] of [...data]) {
    if (typeof value !== "string") {
      data.delete(name); // files are not read
    }
  }
  return data;
}

async function ask() {
  const mine = ++turn;
  const begun = performance.now();
  let answer;
  try {
    answer = await fetch(panel.dataset.ask, {
      method: "POST",
      body: typed(),
      redirect: "manual",
      headers: { "X-CSRFToken": token() },
    });
  } catch {
    return say("away");
  }
  if (mine !== turn) {
    return;
  }
  if (!answer.ok) {
    return say(answer.status === 403 || answer.status === 409 ? "closed" : "away");
  }
  const { digest } = await answer.json();
  await look(mine, digest, begun);
}

async function look(mine, digest, begun) {
  let wait = FIRST_LOOK;
  while (mine === turn && performance.now() - begun < PATIENCE) {
    let answer;
    try {
      answer = await fetch(`${panel.dataset.found}?digest=${digest}`, { redirect: "manual", cache: "no-store" });
    } catch {
      return say("away");
    }
    if (mine !== turn) {
      return;
    }
    if (answer.status === 200) {
      show(await answer.text());
      panel.dataset.took = Math.round(performance.now() - begun);
      return;
    }
    if (answer.status !== 204) {
      return say("away");
    }
    await pause(wait);
    wait = Math.min(wait * 1.4, LONGEST_LOOK);
  }
  if (mine === turn) {
    say("away");
  }
}

function show(html) {
  const open = [...result.querySelectorAll("details")].map((one) => one.open);
  const held = result.contains(document.activeElement) ? document.activeElement.textContent : null;
  result.innerHTML = html;
  result.querySelectorAll("details").forEach((one, index) => {
    one.open = open[index] ?? one.open;
  });
  if (held !== null) {
    [...result.querySelectorAll("button")].find((one) => one.textContent === held)?.focus();
  }
  const sum = result.querySelector("[data-sum]")?.textContent ?? "";
  if (state.textContent !== sum) {
    state.textContent = sum;
  }
  panel.dataset.shown = Number(panel.dataset.shown ?? 0) + 1;
  mark();
}

/* Where words stand: in a field of one line or in an editor. */
function fieldOf(button) {
  return form.querySelector(`[name="${CSS.escape(button.dataset.field)}"]`);
}

function editorOf(field) {
  return field.closest(".prose-editor")?.querySelector("[contenteditable=true]") ?? null;
}

function placeIn(text, button) {
  const { words: sought, before } = button.dataset;
  for (let kept = before; ; kept = kept.slice(Math.ceil(kept.length / 2) || 1)) {
    const at = text.indexOf(kept + sought);
    if (at >= 0) {
      return at + kept.length;
    }
    if (!kept) {
      return -1;
    }
  }
}

/* A range over the words in an editor, block by block; null where they are not there any more. */
function rangeOf(button) {
  const field = fieldOf(button);
  const editor = field && editorOf(field);
  if (!editor) {
    return null;
  }
  for (const block of editor.querySelectorAll("p, h1, h2, h3, h4, td, th, li")) {
    if (block.querySelector("p, li")) {
      continue;
    }
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let text = "";
    while (walker.nextNode()) {
      nodes.push([text.length, walker.currentNode]);
      text += walker.currentNode.data.replaceAll("\u00a0", " ");
    }
    const at = placeIn(text, button);
    if (at < 0 || !nodes.length) {
      continue;
    }
    const range = new Range();
    const set = (end, offset) => {
      const [start, node] = nodes.findLast(([begin]) => begin <= offset && (end === "setStart" || begin < offset || !offset));
      range[end](node, Math.min(offset - start, node.data.length));
    };
    set("setStart", at);
    set("setEnd", at + button.dataset.words.length);
    return range;
  }
  return null;
}

const SORTS = ["claim", "copy", "advisory", "blocking"];

function mark() {
  if (!CSS.highlights) {
    return;
  }
  const ranges = Object.fromEntries(SORTS.map((sort) => [sort, []]));
  result.querySelectorAll("[data-mark]").forEach((button) => {
    const range = rangeOf(button);
    if (range) {
      ranges[button.dataset.mark].push(range);
    }
  });
  SORTS.forEach((sort, index) => {
    const highlight = new Highlight(...ranges[sort]);
    highlight.priority = index;
    CSS.highlights.set(`live-${sort}`, highlight);
  });
}

function unfold(node) {
  for (let at = node; at; at = at.parentElement?.closest("details")) {
    if (at.matches?.("details")) {
      at.open = true;
    }
  }
}

function select(button) {
  const field = fieldOf(button);
  if (!field) {
    return false;
  }
  unfold(field);
  const editor = editorOf(field);
  if (!editor) {
    const at = placeIn(field.value, button);
    field.focus();
    if (at >= 0) {
      field.setSelectionRange(at, at + button.dataset.words.length);
    }
    return at >= 0;
  }
  const range = rangeOf(button);
  editor.focus({ preventScroll: true });
  if (!range) {
    editor.scrollIntoView({ block: "center" });
    return false;
  }
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  range.startContainer.parentElement.scrollIntoView({ block: "center" });
  return true;
}

/* What is taken over goes in as if it were typed, so that the editor's own undo takes it back. */
function write(button) {
  const jump = button.closest("[data-note]").querySelector("[data-jump]");
  if (!select(jump)) {
    return say("lost");
  }
  const editor = editorOf(fieldOf(jump));
  const insert = () => {
    document.execCommand("insertText", false, button.dataset.write);
    say("taken");
  };
  // The editor hears of the selection with the browser's own event, a moment later.
  return editor ? setTimeout(insert, 50) : insert();
}

async function dismiss(button) {
  const note = button.closest("[data-note]");
  const data = new FormData();
  data.set("checker", button.dataset.checker);
  data.set("sentence", button.dataset.sentence);
  data.set("words", note.querySelector("[data-jump]").dataset.words);
  const answer = await fetch(panel.dataset.dismiss, {
    method: "POST",
    body: data,
    redirect: "manual",
    headers: { "X-CSRFToken": token() },
  }).catch(() => null);
  if (!answer?.ok) {
    return say("away");
  }
  const next = note.nextElementSibling ?? note.previousElementSibling;
  note.remove();
  (next?.querySelector("button") ?? panel).focus();
  return mark();
}

result.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.matches("[data-jump]")) {
    if (!select(button)) {
      say("lost");
    }
  } else if (button?.matches("[data-write]")) {
    write(button);
  } else if (button?.matches("[data-dismiss-note]")) {
    dismiss(button);
  }
});

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(ask, PAUSE);
}

/* The margin stands beside the text, where there is room for it. */
form.querySelector(".nr-draft__side")?.append(panel);
panel.tabIndex = -1;
panel.hidden = false;
form.addEventListener("input", (event) => !panel.contains(event.target) && soon());
form.addEventListener("change", (event) => !panel.contains(event.target) && soon());
document.addEventListener("prose-editor:ready", soon);
soon();
