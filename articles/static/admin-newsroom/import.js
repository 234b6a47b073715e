/* Files are sent one by one, so that it is seen how far it is and a lost connection costs one file, not all. Without
 * this script they go together and the report comes at the end. */
const form = document.querySelector("form[data-import]");
const input = form.querySelector("input[type=file][name=files]");
const button = form.querySelector("[data-go]");
const progress = form.querySelector("[data-progress]");
const bar = progress.querySelector("progress");
const state = progress.querySelector("[data-state]");
const reports = form.querySelector("[data-reports]");
const words = (name) => form.querySelector(`template[data-words="${name}"]`).innerHTML;

function report(level, html) {
  const line = document.createElement("li");
  line.className = `nr-report nr-report--${level}`;
  line.innerHTML = html;
  reports.append(line);
}

function named(file, name) {
  const line = document.createElement("span");
  line.textContent = `${file.name}: `;
  return line.outerHTML + words(name);
}

async function send(file) {
  const data = new FormData(form);
  data.delete(input.name);
  data.append(input.name, file);
  let answer;
  try {
    answer = await fetch(form.action || location.href, {
      method: "POST",
      body: data,
      redirect: "manual",
      headers: { Accept: "application/json" },
    });
  } catch {
    report("error", named(file, "lost"));
    return "again";
  }
  if (answer.status === 400) {
    return "form";
  }
  if (!answer.ok) {
    report("error", named(file, answer.status === 413 ? "large" : "closed"));
    return "again";
  }
  const { level, said } = await answer.json();
  report(level, said);
  return "done";
}

async function sendAll(files) {
  const left = [];
  button.disabled = true;
  progress.hidden = false;
  bar.max = files.length;
  for (const [at, file] of files.entries()) {
    bar.value = at;
    state.textContent = `${words("going")} ${at + 1} / ${files.length}: ${file.name}`;
    const came = await send(file);
    if (came === "form") {
      return form.submit(); // what is wrong with the form is told by its own page
    }
    if (came === "again") {
      left.push(file);
    }
  }
  bar.value = files.length;
  state.textContent = words(left.length ? "some" : "all");
  const kept = new DataTransfer();
  left.forEach((file) => kept.items.add(file));
  input.files = kept.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  button.disabled = false;
  return undefined;
}

form.addEventListener("submit", (event) => {
  if (input.files.length) {
    event.preventDefault();
    reports.textContent = "";
    sendAll([...input.files]);
  }
});
