// Nothing typed is lost: words are kept in this browser while they are typed, put back after a reload, and
// forgotten when what they were typed for is done. Forms are sent from the page, so that a lost connection or an
// expired log-in costs nothing: the same form, with the same nonce, is pressed again. Without this script
// every form goes the ordinary way.
"use strict";

const kept = (() => {
  const person = document.querySelector('meta[name="person"]')?.content ?? "";
  const START = `kept:${person}:`;
  const DAYS = 30;

  const isOurs = (form) => form instanceof HTMLFormElement && form.closest("main") !== null
    && form.getAttribute("method")?.toLowerCase() === "post" && !form.hasAttribute("data-plain");
  const actionOf = (form) => new URL(form.getAttribute("action") || location.href, location.href);
  const keyOf = (form) => START + actionOf(form).pathname;

  // What a person typed or chose; never passwords, files, nor who a protected source is.
  const fieldsOf = (form) => [...form.elements].filter((field) => field.name
    && field.matches("textarea, select, input:not([type=hidden], [type=password], [type=file], [type=submit], [type=button])")
    && !/^protected/.test(field.name));

  const isChoice = (field) => field.type === "checkbox" || field.type === "radio";
  function isTouched(field) {
    if (isChoice(field)) return field.checked !== field.defaultChecked;
    if (field.tagName === "SELECT") return [...field.options].some((one) => one.selected !== one.defaultSelected) && field.selectedIndex > 0;
    return field.value !== field.defaultValue;
  }

  function parsed(text) {
    try { return JSON.parse(text ?? "null"); } catch { return null; }
  }

  const store = {
    read(key) { try { return parsed(localStorage.getItem(key)); } catch { return null; } },
    write(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* full or forbidden: the page still holds them */ } },
    drop(key) { try { localStorage.removeItem(key); } catch { /* as above */ } },
  };

  // Of a form about a protected source nothing is kept, not even what the whole desk may read.
  const isSecret = (form) => [...form.elements].some((field) => (field.name === "is_protected" && field.checked)
    || (/^protected/.test(field.name) && field.value));

  function keep(form) {
    if (isSecret(form)) { forget(form); return; }
    const touched = fieldsOf(form).filter(isTouched);
    // forms that share an address share what is kept: one without words leaves the other's alone
    if (!touched.some((field) => !isChoice(field) || field.name)) {
      if (form.dataset.keeping) store.drop(keyOf(form));
      delete form.dataset.keeping;
      return;
    }
    form.dataset.keeping = "yes";
    const fields = touched.map((field) => [field.name, isChoice(field) ? field.value : "", isChoice(field) ? field.checked : field.value]);
    store.write(keyOf(form), { at: Date.now(), nonce: form.dataset.sent ? form.elements.nonce?.value ?? "" : "", fields });
  }

  function forget(form) {
    store.drop(keyOf(form));
    delete form.dataset.keeping;
  }

  function putBack(form, isFromHere = true) {
    const known = store.read(keyOf(form));
    if (!known) return;
    let any = false;
    for (const [name, value, said] of known.fields) {
      const field = fieldsOf(form).find((one) => one.name === name && (!isChoice(one) || one.value === value));
      if (!field) continue;
      if (isTouched(field)) { form.dataset.keeping = "yes"; continue; }
      if (isChoice(field)) { any ||= field.checked !== said; field.checked = said; }
      else if (field.value !== said) { field.value = said; any = true; }
    }
    if (!any) return;
    form.dataset.keeping = "yes";
    if (isFromHere && known.nonce && form.elements.nonce) { form.elements.nonce.value = known.nonce; form.dataset.sent = "before"; }
    const details = form.closest("details");
    if (details) details.open = true;
    const time = new Date(known.at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    const note = say(form, "put-back", "status");
    note?.querySelector("time")?.append(time);
    note?.querySelector("button")?.addEventListener("click", () => {
      forget(form);
      form.reset();
      note.remove();
      form.querySelector("textarea, input:not([type=hidden])")?.focus();
    });
  }

  function putBackIn(root) {
    for (const form of root.querySelectorAll("form")) if (isOurs(form)) putBack(form);
  }

  // A sentence from the page's stock, at the top of a form.
  function say(form, name, role = "alert", words = "") {
    form.querySelector(":scope > .kept")?.remove();
    const stock = document.getElementById("kept-words")?.content.querySelector(`[data-say="${name}"]`);
    if (!stock) return null;
    const note = document.createElement("div");
    note.className = `notice kept ${role === "alert" ? "notice--bad" : ""}`;
    note.setAttribute("role", role);
    note.append(...[...stock.cloneNode(true).childNodes]);
    if (words) note.append(` ${words}`);
    form.prepend(note);
    return note;
  }

  function freshNonce(form) {
    if (!form.dataset.sent || !form.elements.nonce) return;
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    form.elements.nonce.value = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    delete form.dataset.sent;
  }

  async function freshToken() {
    // After a new log-in the page's token is an old one.
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer?.ok || answer.redirected) return false;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if ((page.querySelector('meta[name="person"]')?.content ?? "") !== person) return false;
    const token = page.querySelector("[name=csrfmiddlewaretoken]")?.value;
    for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) if (token) field.value = token;
    return Boolean(token);
  }

  function post(form, submitter) {
    const body = new FormData(form);
    if (submitter?.name) body.append(submitter.name, submitter.value);
    // what was pressed goes out even if the page is left at once; browsers allow that to small forms alone
    const keepalive = !form.querySelector("[type=file]") && [...body.values()].join("").length < 30_000;
    const headers = { "X-Sent-By": "script", Accept: "text/html" };
    return fetch(actionOf(form), { method: "POST", body, headers, keepalive });
  }

  async function send(form, submitter) {
    if (form.dataset.sending) return;
    form.dataset.sending = form.dataset.sent = "yes";
    keep(form);
    submitter?.setAttribute("aria-busy", "true");
    try {
      let answer = await post(form, submitter);
      if (answer.status === 403 && (await freshToken())) answer = await post(form, submitter);
      await take(form, submitter, answer);
    } catch (problem) {
      if (!(problem instanceof TypeError)) throw problem;
      say(form, "offline");
    } finally {
      delete form.dataset.sending;
      submitter?.removeAttribute("aria-busy");
    }
  }

  async function take(form, submitter, answer) {
    const goOn = answer.headers.get("X-Go-On");
    if (goOn) {
      forget(form);
      const done = new CustomEvent("desk:done", { bubbles: true, cancelable: true, detail: { form, goOn } });
      if (form.dispatchEvent(done)) go(goOn);
      return;
    }
    if (answer.redirected) {
      const note = say(form, "logged-out");
      note?.querySelector("a")?.setAttribute("href", answer.url);
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (answer.status === 409) { refused(form, page); return; }
    if (answer.ok) {
      forget(form);
      document.querySelector("main").replaceChildren(...document.adoptNode(page.querySelector("main")).childNodes);
      bringScripts(page);
      document.dispatchEvent(new CustomEvent("desk:swapped"));
      return;
    }
    const told = answer.status === 403 ? page.querySelector("main h1, h1")?.textContent ?? "" : "";
    say(form, "failed", "alert", told || `(${answer.status})`);
  }

  // An answer shown in place may need what the page before did not.
  function bringScripts(page) {
    for (const { src } of page.querySelectorAll("head script[src]")) {
      if ([...document.scripts].some((one) => one.src === src)) continue;
      const script = document.createElement("script");
      script.src = src;
      document.head.append(script);
    }
  }

  // Refused: every reason where it was typed, on the card as it stands now.
  function refused(form, page) {
    const card = form.closest("[data-claim], [data-pair-card]");
    const twin = card && page.getElementById(card.id);
    const same = (root) => [...root.querySelectorAll("form")].find((one) => one.getAttribute("action") === form.getAttribute("action"));
    if (twin && same(twin)) {
      const taken = document.adoptNode(twin);
      card.replaceWith(taken);
      document.dispatchEvent(new CustomEvent("desk:replaced", { detail: { card: taken } }));
      const again = same(taken);
      again.dataset.keeping = "yes";
      (again.querySelector("textarea") ?? again.querySelector("button") ?? taken).focus();
      return;
    }
    form.querySelector(":scope > .kept")?.remove();
    form.querySelector(":scope > .notice--bad")?.remove();
    const there = same(page)?.querySelector(".notice--bad") ?? page.querySelector("main .notice--bad");
    if (there) form.prepend(document.adoptNode(there));
    else say(form, "failed", "alert", "(409)");
    (form.querySelector("textarea") ?? form.querySelector("button"))?.focus();
  }

  function go(address) {
    const to = new URL(address, location.href);
    if (to.pathname + to.search === location.pathname + location.search) {
      history.replaceState(null, "", to);
      location.reload();
    } else location.assign(to);
  }

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form || !isOurs(form)) return;
    freshNonce(form);
    keep(form);
  });
  document.addEventListener("submit", (event) => {
    if (!isOurs(event.target)) return;
    event.preventDefault();
    send(event.target, event.submitter);
  });
  // Another tab writes in the same form: its words come here too, and go when they were sent, unless others
  // were typed here.
  window.addEventListener("storage", (event) => {
    if (!event.key?.startsWith(START)) return;
    for (const form of document.querySelectorAll("form")) {
      if (!isOurs(form) || keyOf(form) !== event.key) continue;
      for (const [name, , said] of parsed(event.oldValue)?.fields ?? []) {
        const field = fieldsOf(form).find((one) => one.name === name && !isChoice(one));
        if (field && field.value === said) field.value = field.defaultValue;
      }
      if (event.newValue) putBack(form, false);
      else form.querySelector(":scope > .kept")?.remove();
    }
  });

  // Whoever logs out leaves no words behind on the machine; they are asked first where some were never sent.
  const keptKeys = () => {
    try { return Object.keys(localStorage).filter((key) => key.startsWith(START)); } catch { return []; }
  };
  function dropAll() {
    for (const key of keptKeys()) store.drop(key);
  }
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-log-out]")) return;
    const unsent = keptKeys().length > 0 || [...document.querySelectorAll("form[data-keeping]")].length > 0;
    const asked = document.getElementById("unsent-words");
    if (!unsent || !asked || form.dataset.asked) { dropAll(); return; }
    event.preventDefault();
    asked.querySelector("[data-leave]").onclick = () => { form.dataset.asked = "yes"; asked.close(); form.requestSubmit(); };
    asked.querySelector("[data-stay]").onclick = () => asked.close();
    asked.showModal();
  });

  // What somebody else left behind goes: they logged out on another page of the house, or not at all.
  const now = Date.now();
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith("kept:")) continue;
      const isSomebodyElses = person !== "" && !key.startsWith(START);
      if (isSomebodyElses || now - (store.read(key)?.at ?? 0) > DAYS * 86400000) store.drop(key);
    }
  } catch { /* no storage: nothing to keep */ }
  putBackIn(document);
  return { putBackIn, go };
})();
