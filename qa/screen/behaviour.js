// What happens in the browser alone: showing evidence, opening the reader, copying.
// Runs once, with `element` (the reader's own part of the page) and `server` from Gradio.
// Events are caught on the document, because Gradio redraws what it manages.
const dialog = element.querySelector("#reader-dialog");
const find = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
let opener = null; // the marker or button from which the evidence was opened

function announce(text) {
  const status = find("#announcement");
  status.textContent = text;
  status.classList.add("shown");
  clearTimeout(announce.timer);
  announce.timer = setTimeout(() => status.classList.remove("shown"), 2500);
}

function showEvidence(turn, marker, takeFocus) {
  const panel = find("#evidence-panel");
  const cards = find("#evidence-cards");
  cards.innerHTML = find(".evidence", turn).innerHTML;
  find("#evidence-for").textContent = "问：" + find(".asked p", turn).textContent;
  all(".turn.selected").forEach((other) => other.classList.remove("selected"));
  turn.classList.add("selected");
  all("blockquote", cards).forEach(showMark);
  const card = marker && find(`.card[data-marker="${marker}"]`, cards);
  all(".marker.current").forEach((other) => other.classList.remove("current"));
  if (!card) { cards.scrollTop = 0; return; }
  card.classList.add("current");
  all(`.marker[data-marker="${marker}"]`, turn).forEach((m) => m.classList.add("current"));
  panel.classList.add("open");
  cards.scrollTop += card.getBoundingClientRect().top - cards.getBoundingClientRect().top - 4;
  if (takeFocus) card.focus({ preventScroll: true });
}

// A long clause scrolls within its card: bring the quote into sight, let the keyboard scroll it.
function showMark(quote) {
  if (quote.scrollHeight <= quote.clientHeight) return;
  quote.tabIndex = 0;
  const offset = find("mark", quote).getBoundingClientRect().top - quote.getBoundingClientRect().top;
  quote.scrollTop += offset - 40;
}

function closeEvidence() {
  find("#evidence-panel").classList.remove("open");
  if (opener && opener.isConnected) opener.focus();
}

async function openReader(button) {
  const { read, start, end } = button.dataset;
  const place = { document: read };
  if (start) Object.assign(place, { start: Number(start), end: Number(end) });
  let html = "";
  try { html = await server.read(place); } catch (error) { console.warn(error); }
  if (!html) { announce("没有取到原文，请刷新页面后再试"); return; }
  find("#reader-body").innerHTML = html;
  find("#reader-search").value = "";
  find("#reader-count").textContent = "";
  if (!dialog.open) dialog.showModal();
  const mark = find("#reader-body mark");
  find("#reader-body h2").focus({ preventScroll: true });
  if (mark) centre(mark); else find("#reader-body .text").scrollTop = 0;
}

function centre(node) {
  const text = find("#reader-body .text");
  const offset = node.getBoundingClientRect().top - text.getBoundingClientRect().top;
  text.scrollTop += offset - text.clientHeight / 3;
}

function searchReader(step) {
  const wanted = find("#reader-search").value.trim();
  const clauses = all("#reader-body .text > .clause");
  clauses.forEach((clause) => clause.classList.remove("match", "at"));
  const found = wanted ? clauses.filter((clause) => clause.textContent.includes(wanted)) : [];
  found.forEach((clause) => clause.classList.add("match"));
  const count = find("#reader-count");
  if (!found.length) { count.textContent = wanted ? "没有找到" : ""; return; }
  searchReader.at = step ? (searchReader.at + 1) % found.length : 0;
  found[searchReader.at].classList.add("at");
  centre(found[searchReader.at]);
  count.textContent = `${found.length}处中的第${searchReader.at + 1}处`;
}

function searchLibrary(wanted) {
  const words = wanted.trim().toLowerCase().split(/\s+/);
  const rows = all("table.library tbody tr");
  rows.forEach((row) => {
    const text = row.textContent.toLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
  });
  const shown = rows.filter((row) => !row.hidden).length;
  find("#library-count").textContent =
    shown === rows.length ? `共${shown}份文件` : `${rows.length}份文件中的${shown}份`;
}

// The clipboard interface exists on https and localhost only; the older way works anywhere.
async function copy(text, button) {
  let done = false;
  try { await navigator.clipboard.writeText(text); done = true; } catch { done = copyBySelection(text); }
  announce(done ? "已复制" : "没有复制成功，请选中文字后按 Ctrl+C");
  button.focus();
}

function copyBySelection(text) {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "off-screen";
  (dialog.open ? dialog : document.body).append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const data = button.dataset;
  const turn = button.closest(".turn");
  const byKeyboard = event.detail === 0;
  if (turn && ("evidence" in data || button.matches(".marker"))) {
    opener = button;
    showEvidence(turn, data.marker || find(".card", turn)?.dataset.marker, byKeyboard);
  } else if ("read" in data) openReader(button);
  else if ("copy" in data) copy(data.copy, button);
  else if ("goto" in data) centre(find(`[data-clause="${CSS.escape(data.goto)}"]`, dialog));
  else if ("closeReader" in data) dialog.close();
  else if ("closeEvidence" in data) closeEvidence();
});

// Enter that ends the writing of a word with an input method does not send the question.
let composing = false;
document.addEventListener("compositionstart", () => { composing = true; }, true);
document.addEventListener("compositionend", () => { setTimeout(() => { composing = false; }); }, true);
for (const kind of ["keydown", "keypress"]) {
  document.addEventListener(kind, (event) => {
    if (event.key === "Enter" && (composing || event.isComposing)) event.stopPropagation();
  }, true);
}

document.addEventListener("keydown", (event) => {
  if (event.target.id === "reader-search" && event.key === "Enter") {
    event.preventDefault();
    searchReader(true);
  } else if (event.key === "Escape" && !dialog.open && event.target.closest("#evidence-panel")) {
    closeEvidence();
  }
});

document.addEventListener("input", (event) => {
  if (event.target.id === "reader-search") searchReader(false);
  if (event.target.id === "library-search") searchLibrary(event.target.value);
});

// A new turn comes into sight, its first line at the top if it is long, and its evidence with it.
let last = null;
function onTalk() {
  const turn = all("#talk .turn").at(-1) ?? null;
  if (turn === last || !find("#evidence-cards")) return;
  last = turn;
  if (!turn) {
    find("#evidence-cards").replaceChildren();
    find("#evidence-for").textContent = "";
    find("#evidence-panel").classList.remove("open");
    find("#ask textarea").focus();
    return;
  }
  // The example that was pressed is gone: the question box takes its focus over.
  if (document.activeElement === document.body && matchMedia("(pointer: fine)").matches) {
    find("#ask textarea").focus({ preventScroll: true });
  }
  const talk = find("#talk");
  talk.scrollTop += turn.getBoundingClientRect().top - talk.getBoundingClientRect().top - 8;
  if (!turn.matches(".writing")) showEvidence(turn, null, false);
}
// Gradio speaks English of a connection that is lost.
function translateToasts() {
  all(".toast-title").forEach((title) => { if (title.textContent !== "提示") title.textContent = "提示"; });
  all(".toast-message-text").forEach((message) => {
    if (/[\u4e00-\u9fff]/.test(message.textContent)) return;
    message.textContent = /connect/i.test(message.textContent)
      ? "与服务器的连接已断开，正在重新连接。如长时间没有恢复，请刷新页面。"
      : "操作没有完成，请刷新页面后再试。";
  });
}

function onChange() {
  translateToasts();
  const files = find("#scope .block:last-child input");
  if (files && !files.placeholder) files.placeholder = "不限";
  onTalk();
}
new MutationObserver(onChange).observe(document.body, { childList: true, subtree: true });
