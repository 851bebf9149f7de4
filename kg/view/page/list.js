// The list beside the graph: the same things and the same choice, for the keyboard and for those who cannot see it.

const MOST = 40;
const list = document.getElementById("list");
const opened = new Set();

function isListed(thing) {
  return !state.hiddenKinds.has(thing.kind) || (state.query !== "" && isMeasure(thing));
}

function found() {
  const listed = things.filter(isListed);
  const wanted = plain(state.query);
  if (!wanted) return listed;
  const ranked = listed.map((thing) => [distance(thing, wanted), thing]).filter(([far]) => far < 3);
  return ranked.sort(([one], [two]) => one - two).map(([, thing]) => thing);
}

// What tells namesakes apart: a post, or the place around.
function aside(thing) {
  const [post] = values(thing, "post");
  const [place] = [...others(thing, "to", "within"), ...others(thing, "to", "implementedIn")];
  return post ?? place?.name ?? "";
}

function listed(thing) {
  const attributes = { type: "button", "data-thing": thing.number, onclick: () => choose({ thing: thing.number }) };
  if (state.chosen?.thing === thing.number) attributes["aria-current"] = "true";
  return element("li", {}, element("button", attributes, named(thing.name), named(aside(thing), { class: "aside" })));
}

function group(kind, members) {
  const shown = opened.has(kind) ? members : members.slice(0, MOST);
  const more = element("button", { type: "button", class: "more", onclick: () => { opened.add(kind); fillList(); } },
    say("more", members.length - shown.length));
  return element("section", {},
    element("h2", {}, icon(kind), say(`kind.${kind}`), element("span", { class: "count" }, String(members.length))),
    element("ul", {}, ...shown.map(listed)),
    shown.length < members.length ? more : null);
}

function fillList() {
  const all = found();
  const groups = kinds.map(({ name }) => [name, all.filter((thing) => thing.kind === name)]);
  const full = groups.filter(([, members]) => members.length > 0).map(([kind, members]) => group(kind, members));
  list.replaceChildren(...(full.length ? full : [element("p", { class: "none" }, say("none"))]));
}
