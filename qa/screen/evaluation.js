// The evaluation in the browser: asks the server how it stands, shows that, passes on the buttons.
// Runs when the tab is opened first, with `element` and `server` from Gradio. Whatever comes from
// the server is set as text.
const find = (selector) => element.querySelector(selector);
const RUNNING_MS = 500; // between two looks while a run is under way
const IDLE_MS = 5000; // and while there is none: somebody else may start one
let inSight = false;
let timer = null;
let shown = null; // version of the report in the frame

function setText(node, text) {
  if (node.textContent !== text) node.textContent = text; // a screen reader reads what changes
}

function show(state) {
  const [start, stop] = [find("#evaluation-start"), find("#evaluation-stop")];
  if (!state.running && document.activeElement === stop) start.focus();
  stop.hidden = !state.running;
  start.setAttribute("aria-disabled", String(state.running));
  find("#evaluation-run").hidden = !state.running;
  const bar = find("progress");
  if (state.total) Object.assign(bar, { max: state.total, value: state.done });
  else bar.removeAttribute("value");
  setText(find("#evaluation-detail"), state.detail);
  setText(find("#evaluation-said"), state.said);
  find("#evaluation-said").classList.toggle("failed", state.failed);
  showReport(state.report);
}

function showReport(report) {
  setText(find("#evaluation-report"), report.about);
  if (report.version === shown) return;
  shown = report.version;
  const [frame, [open, download]] = [find("iframe"), element.querySelectorAll(".links a")];
  find(".links").hidden = frame.hidden = !shown;
  if (!shown) return;
  frame.src = open.href = download.href = report.url;
  download.download = report.name;
}

// One call at a time. `wish` is one of the server's functions.
async function tell(wish, value) {
  clearTimeout(timer);
  let state = null;
  try { state = await server[wish](value); } catch (error) { console.warn(error); }
  if (state) show(state);
  else setText(find("#evaluation-said"), "没有连上服务器，稍后自动重试；如长时间没有恢复，请刷新页面。");
  clearTimeout(timer);
  if (inSight) timer = setTimeout(look, state?.running ? RUNNING_MS : IDLE_MS);
}

function look() {
  tell("look_at_run", "");
}

find("#evaluation-start").addEventListener("click", () => {
  tell("start_run", find("#evaluation-part").value);
});
find("#evaluation-stop").addEventListener("click", () => {
  setText(find("#evaluation-detail"), "正在停止……");
  tell("stop_run", "");
});

// Nobody looks, nothing is asked: neither before the tab is opened nor after it is left.
new IntersectionObserver(([entry]) => {
  inSight = entry.isIntersecting;
  if (inSight) look(); else clearTimeout(timer);
}).observe(element);
