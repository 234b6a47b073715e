// Words selected in the text go into the form for a comment, with the block they stand in. Without it they are
// copied by hand.
"use strict";

const words = document.getElementById("say-words");
const blockField = document.getElementById("say-block");

function blockOf(node) {
  const element = node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement;
  return element?.closest("#text [data-block]");
}

document.addEventListener("mouseup", take);
document.addEventListener("keyup", (event) => { if (event.shiftKey) take(); });

function take() {
  const selection = getSelection();
  if (!words || !selection || selection.isCollapsed) return;
  const block = blockOf(selection.anchorNode);
  if (!block || blockOf(selection.focusNode)?.dataset.block !== block.dataset.block) return;
  const marked = selection.getRangeAt(0).cloneContents();
  for (const number of marked.querySelectorAll(".number")) number.remove();
  words.value = marked.textContent.trim();
  blockField.value = block.dataset.block;
  document.getElementById("say-start").value = "";
  words.closest("details").open = true;
}

words?.addEventListener("input", () => { blockField.value = ""; });
