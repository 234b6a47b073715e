// Where there is a margin for it, the table of contents stands open beside the text; elsewhere it is folded.
const contents = document.querySelector(".contents details");
const margin = window.matchMedia("(min-width: 72rem)");
const follow = () => { contents.open = margin.matches; };
margin.addEventListener("change", follow);
follow();
