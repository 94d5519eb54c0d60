"use strict";
const list = document.getElementById("messages");
const text = document.getElementById("text");
const shown = new Map();
let since = 0;
let waiting = 0;

const typing = document.createElement("div");
typing.className = "typing";
typing.textContent = "•••";

function element(name, className, content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (content !== undefined) made.textContent = content;
  return made;
}

function runOf(run) {
  let node = document.createTextNode(run.text);
  const tag = { bold: "strong", italic: "em", code: "code" }[run.style];
  if (tag) {
    const styled = element(tag);
    styled.append(node);
    node = styled;
  }
  if (run.link && /^https?:/i.test(run.link)) {
    const link = element("a");
    link.href = run.link;
    link.target = "_blank";
    link.rel = "noopener noreferrer nofollow";
    link.append(node);
    node = link;
  }
  return node;
}

function linesOf(runs) {
  const lines = [[]];
  runs.forEach(run => run.text.split("\n").forEach((text, i) => {
    if (i > 0) lines.push([]);
    if (text) lines[lines.length - 1].push({ ...run, text });
  }));
  return lines;
}

// As Telegram does: what is isolated says nothing of the line that it stands in.
function directed(node, text, otherwise) {
  const first = text.replace(/[\u2066-\u2068][^\u2069]*\u2069/g, "").match(/[\u200e\u200f\p{L}]/u);
  node.dir = first ? (/[\u200f\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first[0]) ? "rtl" : "ltr") : otherwise;
}

function blockOf(block, otherwise) {
  const words = runs => runs.map(run => run.text).join("");
  if (!block.quote) {
    const paragraph = element("p");
    directed(paragraph, words(block.runs), otherwise);
    block.runs.forEach(run => paragraph.append(runOf(run)));
    return paragraph;
  }
  const quote = element("details");
  const lines = linesOf(block.runs);
  const summary = element("summary");
  const first = element("span", "first", lines[0].map(run => run.link ? "" : run.text).join(""));
  directed(first, words(lines[0]), otherwise);
  summary.append(first);
  quote.append(summary);
  lines.forEach(line => {
    const paragraph = element("p");
    directed(paragraph, words(line), otherwise);
    line.forEach(run => paragraph.append(runOf(run)));
    quote.append(paragraph);
  });
  return quote;
}

function buttonOf(button, message) {
  if (button.link) {
    const link = element("a", "", button.label);
    link.href = button.link;
    link.target = "_blank";
    link.rel = "noopener noreferrer nofollow";
    return link;
  }
  const made = element("button", "", button.label);
  made.type = "button";
  made.addEventListener("click", () => {
    made.disabled = true;
    post("/chat/press", { press: button.press, message }).finally(() => { made.disabled = false; });
  });
  return made;
}

function fileOf(file) {
  const link = element("a", "file", file.picture ? undefined : file.name);
  link.href = file.data;
  link.download = file.name;
  if (file.picture) {
    const picture = element("img");
    picture.src = file.data;
    picture.alt = file.name;
    link.append(picture);
  }
  return link;
}

// What cannot be had leaves no broken frame.
function pictureOf(path) {
  const picture = element("img", "picture");
  picture.alt = "";
  picture.addEventListener("error", () => picture.remove());
  picture.src = path;
  return picture;
}

function show(event) {
  const message = element("div", event.mine ? "message mine" : "message");
  const bubble = element("div", "bubble");
  if (event.mine) {
    bubble.dir = "auto";
    bubble.textContent = event.text;
    if (event.text.length > 400) bubble.classList.add("long");
  } else {
    message.lang = event.lang;
    message.dir = event.dir;
    event.blocks.forEach(block => bubble.append(blockOf(block, event.dir)));
  }
  if (event.picture) bubble.prepend(pictureOf(event.picture));
  if (event.file) bubble.prepend(fileOf(event.file));
  message.append(bubble);
  if (event.buttons && event.buttons.length) {
    const rows = element("div", "buttons");
    event.buttons.forEach(row => {
      const line = element("div", "row");
      row.forEach(button => line.append(buttonOf(button, event.id)));
      rows.append(line);
    });
    message.append(rows);
  }
  const before = shown.get(event.id);
  if (before) {
    before.replaceWith(message);
  } else {
    list.insertBefore(message, typing.parentNode === list ? typing : null);
    message.scrollIntoView({ block: event.mine || message.offsetHeight < list.clientHeight ? "end" : "start" });
  }
  shown.set(event.id, message);
}

function post(path, body) {
  return send(path, JSON.stringify(body), "application/json");
}

async function send(path, body, type) {
  waiting++;
  list.append(typing);
  list.scrollTop = list.scrollHeight;
  try {
    await fetch(path, {
      method: "POST",
      headers: { "Content-Type": type },
      body,
    });
  } finally {
    if (--waiting === 0) typing.remove();
  }
}

async function follow() {
  for (;;) {
    try {
      const answer = await fetch("/chat/events?since=" + since);
      if (answer.status === 403) { location.reload(); return; }
      const log = await answer.json();
      since = log.last;
      log.events.forEach(show);
    } catch (e) {
      await new Promise(done => setTimeout(done, 1500));
    }
  }
}

document.getElementById("say").addEventListener("submit", event => {
  event.preventDefault();
  const said = text.value;
  if (!said.trim()) return;
  text.value = "";
  text.style.height = "";
  post("/chat/say", { text: said });
});
const file = document.getElementById("file");
file.addEventListener("change", () => {
  const chosen = file.files[0];
  if (chosen) send("/chat/file?name=" + encodeURIComponent(chosen.name), chosen, "application/octet-stream");
  file.value = "";
});
text.addEventListener("keydown", event => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    document.getElementById("say").requestSubmit();
  }
});
text.addEventListener("input", () => {
  text.style.height = "";
  text.style.height = text.scrollHeight + "px";
});
follow();
