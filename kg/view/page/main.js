// One state, one way: an event changes the state, then list, card and graph are filled from it.

const search = document.getElementById("search");
const legend = document.getElementById("legend");
const languageSwitch = document.getElementById("language");

// What is chosen on the canvas itself stays where it is: the second click of two must meet it again.
function choose(chosen, isSeen = false) {
  const last = state.chosen;
  state.chosen = chosen;
  const isDrawable = chosen?.thing !== undefined && !state.hiddenKinds.has(things[chosen.thing].kind);
  if (isDrawable) show(chosen.thing);
  paint();
  fillCard();
  fillList();
  if (isDrawable && !isSeen) look(chosen.thing);
  card.parentElement.scrollTop = 0;
  if (chosen) card.focus({ preventScroll: true });
  else list.querySelector(`[data-thing="${last?.thing}"]`)?.focus();
}

function toggle(kind) {
  const isShown = state.hiddenKinds.delete(kind);
  if (!isShown) state.hiddenKinds.add(kind);
  else if (measured.has(kind)) showMeasures(kind);
  legend.querySelector(`[data-kind="${kind}"]`).setAttribute("aria-pressed", String(isShown));
  paint();
  fillList();
}

function fillLegend() {
  const present = kinds.filter(({ name }) => things.some((thing) => thing.kind === name));
  legend.replaceChildren(...present.map(({ name }) => element("button", {
    type: "button", "data-kind": name, "aria-pressed": String(!state.hiddenKinds.has(name)), onclick: () => toggle(name),
  }, icon(name), element("span", { class: "kind-name" }, say(`kind.${name}`)),
  element("span", { class: "count" }, String(things.filter((thing) => thing.kind === name).length)))));
}

function speak() {
  document.documentElement.lang = state.language === "zh" ? "zh-Hans" : "en";
  document.title = say("title");
  for (const place of document.querySelectorAll("[data-word]")) place.textContent = say(place.dataset.word);
  for (const place of document.querySelectorAll("[data-label]")) place.setAttribute("aria-label", say(place.dataset.label));
  search.placeholder = say("search");
  languageSwitch.textContent = say("language");
  const facts = relations.length + things.reduce((sum, thing) => sum + thing.said.length, 0);
  const counts = { stories: stories.length, things: things.filter((thing) => !isMeasure(thing)).length, facts };
  document.getElementById("counts").textContent =
    Object.entries(counts).map(([key, count]) => `${count.toLocaleString("en")} ${say(key)}`).join(" · ");
  fillLegend();
  fillList();
  fillCard();
  paint();
}

search.addEventListener("input", () => {
  state.query = search.value;
  state.chosen = null;
  fillCard();
  fillList();
  paint();
});
search.addEventListener("keydown", (event) => {
  if (event.key === "Enter") list.querySelector("li button")?.click();
  if (event.key === "ArrowDown") list.querySelector("li button")?.focus();
});
list.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const buttons = [...list.querySelectorAll("li button")];
  event.preventDefault();
  buttons[buttons.indexOf(document.activeElement) + step]?.focus();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && state.chosen) choose(null);
});
languageSwitch.addEventListener("click", () => {
  state.language = state.language === "zh" ? "en" : "zh";
  speak();
});
for (const button of document.querySelectorAll("[data-zoom]")) {
  button.addEventListener("click", () => zoom(button.dataset.zoom));
}
canvas.on("click", ({ nodes: [node], edges: [edge] }) => {
  if (node !== undefined) choose({ thing: node }, true);
  else if (edge !== undefined) choose({ edge }, true);
  else if (state.chosen) choose(null);
});
canvas.on("doubleClick", ({ nodes: [node] }) => {
  if (node !== undefined) unfoldAround(node);
});
canvas.on("dragEnd", ({ nodes: moved }) => {
  for (const id of moved) nodes.update({ id, ...canvas.getPosition(id) });
});
canvas.on("afterDrawing", badges);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", theme);

join();
speak();
theme();
firstLook();
