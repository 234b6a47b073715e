// The claims page: a claim is opened in place, and what an act changed is fetched alone, so that signing forty
// claims off does not load the page forty times. Needs desk.js and kept.js. Every act has a form without it.
"use strict";

const claimsPage = (() => {
  const margin = () => document.getElementById("findings");
  const address = (claim) => `${margin().dataset.claims}?show=${margin().dataset.show}${claim ? `&claim=${claim}` : ""}`;
  const rowOf = (claim) => document.getElementById(`c${claim}`);
  const chosen = new Set();
  let fetched = new Map();

  // ---- One claim opened in place ----

  function ask(where, what) {
    return fetch(where, { headers: { "X-Fragment": what, Accept: "text/html" } }).then((answer) => {
      if (!answer.ok || answer.redirected) throw new TypeError(`not to be had: ${answer.status}`);
      return answer.text();
    });
  }

  function cardOf(claim) {
    if (!fetched.has(claim)) {
      const asked = ask(address(claim), "card");
      fetched.set(claim, asked);
      asked.catch(() => fetched.delete(claim));
    }
    return fetched.get(claim);
  }

  // The words of the claim in hand come into sight where there is a pane for them; the focus stays.
  function lookAt(row) {
    const mark = document.querySelector(`.mark[data-pair="${row.id}"]`);
    if (!mark || !window.matchMedia("(min-width: 60rem)").matches) return;
    const { top, bottom } = mark.getBoundingClientRect();
    if (top < 60 || bottom > window.innerHeight - 60) {
      window.scrollBy({ top: (top + bottom - window.innerHeight) / 2, behavior: calm.matches ? "auto" : "instant" });
    }
  }

  // Into sight within the margin alone, so that the text stays where it was put.
  function bringIntoSight(card) {
    if (getComputedStyle(margin()).overflowY === "visible") { card.scrollIntoView({ block: "nearest" }); return; }
    const box = margin().getBoundingClientRect();
    const { top } = card.getBoundingClientRect();
    const { bottom } = (card.querySelector(".verdict") || card).getBoundingClientRect();
    const head = 60;
    if (top < box.top + head || bottom - top > box.height - head) margin().scrollTop += top - box.top - head;
    else if (bottom > box.bottom - head) margin().scrollTop += bottom - box.bottom + head;
  }

  function close(row) {
    row.classList.remove("is-open");
    row.querySelector(".claim__go")?.removeAttribute("aria-current");
    row.querySelector(".claim__body")?.remove();
  }

  async function open(row) {
    if (row.classList.contains("is-open")) return row;
    const claim = row.dataset.claim;
    let html;
    try {
      html = await cardOf(claim);
    } catch {
      unreachable(row);
      return null;
    }
    const here = rowOf(claim);
    if (!here || here.classList.contains("is-open")) return here;
    if (!here.classList.contains("is-in-hand")) return null; // another was taken up meanwhile
    const card = new DOMParser().parseFromString(html, "text/html").querySelector("[data-claim]");
    if (!card) return null;
    for (const other of document.querySelectorAll(".claim.is-open")) close(other);
    replace(here, document.adoptNode(card));
    fetchNeighbours(rowOf(claim));
    return rowOf(claim);
  }

  function unreachable(row) {
    const stock = document.getElementById("kept-words")?.content.querySelector('[data-say="not-loaded"]');
    if (!stock || row.querySelector(".claim__unreachable")) return;
    const note = document.createElement("p");
    note.className = "notice notice--bad claim__unreachable";
    note.setAttribute("role", "alert");
    note.textContent = stock.textContent;
    row.append(note);
  }

  function replace(old, card) {
    const hadFocus = old.contains(document.activeElement);
    card.classList.add("is-in-hand");
    old.replaceWith(card);
    settle(card);
    if (hadFocus) card.focus({ preventScroll: true });
    bringIntoSight(card);
  }

  function settle(root) {
    for (const box of root.querySelectorAll(".claim__choose")) box.checked = chosen.has(box.value) || box.checked;
    kept.putBackIn(root);
    retarget();
  }

  // An element put in the place of the one the address names is not its target until it is named again.
  function retarget() {
    const name = location.hash.slice(1);
    const there = document.getElementById(name);
    if (!there || !there.matches("[data-claim]") || there.matches(":target")) return;
    const { scrollX, scrollY } = window;
    history.replaceState(null, "", location.pathname + location.search);
    location.replace(`#${name}`);
    window.scrollTo(scrollX, scrollY);
  }

  function fetchNeighbours(row) {
    const rows = [...document.querySelectorAll(".claim[data-claim]")];
    const at = rows.indexOf(row);
    const todo = [...rows.slice(at + 1), ...rows.slice(0, at)].find((one) => one.matches("[data-todo]"));
    for (const one of new Set([rows[at + 1], rows[at - 1], todo])) if (one) cardOf(one.dataset.claim).catch(() => {});
  }

  document.addEventListener("desk:taken", (event) => {
    if (!event.target.matches("[data-claim]")) return;
    for (const mark of document.querySelectorAll(".mark[aria-current]")) mark.removeAttribute("aria-current");
    lookAt(event.target);
    open(event.target);
  });
  document.addEventListener("desk:replaced", (event) => {
    fetched = new Map();
    event.detail.card.classList.add("is-in-hand");
    settle(event.detail.card);
  });
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const go = event.target.closest(".claim__go");
    const other = event.target.closest("[data-open]");
    const row = go ? go.closest("[data-claim]") : other && rowOf(other.dataset.open);
    if (!row) return;
    event.preventDefault();
    goTo(row);
  });

  // ---- What an act changed ----

  async function bringUpToDate(where, what, note) {
    const scrolled = margin().scrollTop;
    const answer = new DOMParser().parseFromString(await ask(where, what), "text/html");
    fetched = new Map();
    const heart = document.querySelector("[data-pulse]");
    if (heart) heart.dataset.pulseSeen = answer.getElementById("now").dataset.pulseSeen;
    for (const name of ["now", "turn", "outline", "text", "people", "panes"]) {
      const fresh = answer.getElementById(name);
      // a pane in which something is being typed stays as it is
      if (fresh && !document.querySelector(`#${name} form[data-keeping]`)) document.getElementById(name)?.replaceChildren(...document.adoptNode(fresh).childNodes);
    }
    margin().replaceChildren(...document.adoptNode(answer.getElementById("findings")).childNodes);
    for (const row of document.querySelectorAll(".claim[data-claim]")) remark(row);
    margin().scrollTop = scrolled;
    settle(margin());
    count();
    const card = document.querySelector(".claim.is-open");
    if (card) {
      goTo(card);
      bringIntoSight(card);
      fetchNeighbours(card);
    } else margin().focus({ preventScroll: true });
    if (note) note();
  }

  function remark(row) {
    const { look, label, initials } = row.dataset;
    for (const mark of document.querySelectorAll(`.mark[data-pair="${row.id}"]`)) {
      const isInHand = mark.classList.contains("is-in-hand");
      mark.className = `mark mark--${look}${isInHand ? " is-in-hand" : ""}`;
      mark.removeAttribute("aria-current");
      const number = mark.querySelector(".number");
      if (!number) continue;
      number.setAttribute("aria-label", label);
      number.querySelector(".number__who")?.remove();
      if (!initials) continue;
      const who = document.createElement("span");
      who.className = "number__who";
      who.textContent = initials;
      number.append(who);
    }
  }

  document.addEventListener("desk:done", (event) => {
    const { form, goOn } = event.detail;
    const to = new URL(goOn, location.href);
    if (to.pathname !== margin()?.dataset.claims) return;
    event.preventDefault();
    if (form.id === "many") chosen.clear();
    if (to.hash) location.hash = ""; // named again below, when what it names is there
    history.replaceState(null, "", to.pathname + (margin().dataset.show === "all" ? "" : `?show=${margin().dataset.show}`));
    bringUpToDate(to.pathname + to.search, form.hasAttribute("data-changes-text") ? "text" : "claims")
      .catch(() => kept.go(goOn));
  });

  // What others did meanwhile, asked for by whoever hears of it.
  document.addEventListener("desk:others", (event) => {
    const card = document.querySelector(".claim.is-open");
    bringUpToDate(address(card?.dataset.claim), "text").catch(() => {});
    event.preventDefault();
  });

  // ---- Several at once ----

  function count() {
    const form = document.getElementById("many");
    if (!form) return;
    form.classList.toggle("is-empty", chosen.size === 0);
    const words = document.getElementById("kept-words")?.content.querySelector('[data-say="chosen"]');
    const told = form.querySelector("[data-many-count]");
    if (words && told) told.textContent = `${chosen.size} ${words.textContent}`;
  }
  document.addEventListener("change", (event) => {
    if (!event.target.matches(".claim__choose")) return;
    if (event.target.checked) chosen.add(event.target.value);
    else chosen.delete(event.target.value);
    count();
  });
  for (const box of document.querySelectorAll(".claim__choose:checked")) chosen.add(box.value);
  count();

  // ---- Words marked in the text ----

  let marked = null;
  function readSelection() {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    const from = range.startContainer.parentElement?.closest("[data-block]");
    if (!from || !document.getElementById("text")?.contains(from)) return null;
    const number = from.dataset.block;
    let start = 0;
    for (const piece of document.querySelectorAll(`#text [data-block="${number}"]`)) {
      const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
      let found = false;
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.parentElement.closest(".number")) continue;
        if (node === range.startContainer) { start += [...node.data.slice(0, range.startOffset)].length; found = true; break; }
        start += [...node.data].length;
      }
      if (found) break;
    }
    const copy = range.cloneContents();
    for (const one of copy.querySelectorAll(".number")) one.remove();
    for (const one of copy.querySelectorAll("br")) one.replaceWith(" ");
    const words = copy.textContent.replace(/\s+/g, " ").trim();
    return words ? { words, block: number, start } : null;
  }
  document.addEventListener("selectionchange", () => {
    const now = readSelection();
    if (now) marked = now;
    document.getElementById("add")?.classList.toggle("is-ready", Boolean(now));
  });

  // Pressing the way to it must not let go of what is marked.
  document.addEventListener("mousedown", (event) => {
    if (event.target.closest("#add > summary")) event.preventDefault();
  });

  function fillIn() {
    const form = document.querySelector("#add form");
    marked = readSelection() ?? marked; // the browser may not have told of it yet
    if (!form || !marked) return;
    form.elements.words.value = marked.words;
    form.elements.block.value = marked.block;
    form.elements.start.value = marked.start;
    form.elements.words.dispatchEvent(new Event("input", { bubbles: true }));
    marked = null;
  }
  document.addEventListener("toggle", (event) => {
    if (event.target.id === "add" && event.target.open) fillIn();
  }, true);
  document.addEventListener("input", (event) => {
    // words typed by hand stand wherever they stand
    if (!event.isTrusted || !event.target.matches("#add [name=words]")) return;
    event.target.form.elements.block.value = event.target.form.elements.start.value = "";
  });

  // ---- Keys ----

  async function verdict(key) {
    const row = inHand();
    const card = row?.matches("[data-claim]") ? await open(row) : null;
    const button = card?.querySelector(`[data-verdict="${key}"]`);
    if (!button) return;
    if (button.hasAttribute("data-lacks") && press("evidence", card)) return;
    const note = button.form.elements.note;
    for (const one of button.form.querySelectorAll(".is-chosen")) one.classList.remove("is-chosen");
    button.classList.add("is-chosen");
    if ((key === "w" || key === "c") && !note.value.trim()) note.focus();
    else button.click();
  }

  Object.assign(ACTS, {
    v: () => verdict("v"),
    w: () => verdict("w"),
    c: () => verdict("c"),
    o: () => verdict("o"),
    e: () => press("evidence"),
    u: () => press("reopen"),
    t: () => press("retype"),
    s: () => press("split"),
    y: () => press("merge"),
    x: () => inHand()?.querySelector(".claim__choose")?.click(),
    b: () => {
      if (!chosen.size) inHand()?.querySelector(".claim__choose")?.click();
      document.querySelector("#many textarea")?.focus();
    },
    "+": () => {
      const add = document.getElementById("add");
      if (!add) return;
      add.open = true;
      fillIn();
      add.querySelector("textarea").focus();
    },
    "/": () => (document.querySelector(".shows [aria-current]") ?? document.querySelector(".shows a"))?.focus(),
  });

  // The claim opened by the server is the one in hand, unless the address names another.
  const first = document.querySelector(".claim.is-open");
  if (first && !inHand()) { takeUp(first); bringIntoSight(first); }
  else if (inHand()?.matches("[data-claim]")) open(inHand());
  return { bringUpToDate };
})();
