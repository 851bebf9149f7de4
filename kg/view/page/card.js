// The card of what is chosen: what is known of it, and the sentence that says so.

const SENTENCES = 12;
const card = document.getElementById("card");

function section(title, ...content) {
  return element("section", {}, element("h3", {}, title), ...content);
}

function head(kind, title, ...below) {
  return element("header", {},
    element("button", { type: "button", class: "back", onclick: () => choose(null) }, "‹ ", say("back")),
    kind ? element("p", { class: "kind" }, icon(kind), say(`kind.${kind}`)) : null,
    element("h2", {}, title), ...below);
}

function thingHead(thing) {
  const outer = chain(thing).map((place) => element("li", {}, link(place)));
  const [code] = values(thing, "divisionCode");
  return head(thing.kind, named(thing.name),
    outer.length ? element("ol", { class: "chain" }, ...outer) : null,
    code ? element("p", { class: "code" }, say("to.divisionCode"), " ", element("code", {}, code)) : null,
    unfolder(thing));
}

function unfolder(thing) {
  const count = folded(thing.number).length;
  const attributes = { type: "button", class: "unfold", onclick: () => { unfoldAround(thing.number); fillCard(); } };
  return count && !state.hiddenKinds.has(thing.kind) ? element("button", attributes, say("unfold", count)) : null;
}

function wordList(title, texts) {
  return texts.length ? section(title, element("ul", { class: "words" }, ...texts.map((text) =>
    element("li", {}, named(text))))) : null;
}

// ---- relations ----

function relationGroups(thing) {
  const groups = new Map();
  for (const direction of ["to", "from"]) {
    for (const { predicate, other } of thing[direction]) {
      if (isMeasure(other)) continue;
      const title = say(`${direction}.${predicate}`);
      groups.set(title, (groups.get(title) || new Set()).add(other));
    }
  }
  return [...groups];
}

function relationSection(thing) {
  const rows = relationGroups(thing).map(([title, linked]) => element("div", {},
    element("dt", {}, title),
    element("dd", {}, ...[...linked].map(link))));
  return rows.length ? section(say("relations"), element("dl", { class: "relations" }, ...rows)) : null;
}

// ---- figures ----

function number(text) {
  const compact = state.language === "zh" ? { notation: "compact" } : {};
  const locale = state.language === "zh" ? "zh-CN" : "en";
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 4, ...compact }).format(Number(text));
}

function figure(measure) {
  const [[value], [unit], [bound], [change], [stated]] =
    ["value", "unit", "bound", "change", "statedAs"].map((predicate) => values(measure, predicate));
  const sign = { increase: "▲", decrease: "▼" }[change];
  const space = unit && unit !== "%" && state.language === "en" ? " " : "";
  return element("span", { class: `figure ${change ?? ""}`, title: stated ?? "" },
    sign ? element("span", { class: "sign", role: "img", "aria-label": say(change) }, sign) : null,
    value === undefined ? (stated ?? "") : `${bound ? say(bound) : ""}${number(value)}${space}${unit ?? ""}`);
}

function period(measure) {
  const [[stated], [start], [end]] =
    ["periodStatedAs", "periodStart", "periodEnd"].map((predicate) => values(measure, predicate));
  return element("span", { title: [start, end].filter(Boolean).join(" – ") }, stated ?? start ?? "");
}

// What ties a figure to its place and to its initiative, be it achieved, put in or hoped for.
const PLACED = ["observedIn", "about"];
const CREDITED = ["hasOutcome", "hasInput", "hasTarget"];

function measureRow(measure, direction, predicates) {
  const [about] = others(measure, direction, ...predicates);
  return element("tr", {},
    element("td", {}, element("button", { type: "button", class: "link", onclick: () => choose({ thing: measure.number }) },
      icon(measure.kind), named(values(measure, "indicator")[0] ?? measure.name))),
    element("td", { class: "number" }, figure(measure)),
    element("td", {}, period(measure)),
    element("td", {}, about ? named(about.name) : ""));
}

function measureSection(thing) {
  const [here, credited] = [others(thing, "from", ...PLACED), others(thing, "to", ...CREDITED)];
  const measures = [...new Set([...credited, ...here])];
  if (!measures.length) return null;
  const [title, ...where] = credited.length ? ["place", "to", PLACED] : ["initiative", "from", CREDITED];
  const columns = ["indicator", "value", "period", title].map((key) => element("th", { scope: "col" }, say(key)));
  return section(say("outcomes"), element("div", { class: "scroll" }, element("table", {},
    element("thead", {}, element("tr", {}, ...columns)),
    element("tbody", {}, ...measures.map((measure) => measureRow(measure, ...where))))));
}

function measureHead(measure) {
  return head(measure.kind, named(values(measure, "indicator")[0] ?? measure.name),
    element("p", { class: "large" }, figure(measure)), element("p", { class: "code" }, period(measure)));
}

// ---- evidence ----

// Each statement as { title, value, evidence }: what the sentences below it are for.
function statements(thing) {
  const kindOf = (predicate, value) => (predicate === "type" ? say(`kind.${value}`) : value);
  return [
    ...["to", "from"].flatMap((direction) => thing[direction].map(({ predicate, other, evidence }) =>
      ({ title: say(`${direction}.${predicate}`), value: other.name, evidence }))),
    ...thing.said.map(([predicate, value, evidence]) =>
      ({ title: say(`to.${predicate}`), value: kindOf(predicate, value), evidence })),
  ];
}

// Story → sentence → what it says, in the order of the stories.
function bySentence(said) {
  const found = new Map();
  for (const { title, value, evidence } of said) {
    for (const row of evidence) {
      const [sentence, story, rule, confidence] = data.evidence[row];
      const key = `${story} ${sentence}`;
      if (!found.has(key)) found.set(key, { sentence: sentences[sentence], story, says: [] });
      found.get(key).says.push({ title, value, rule, confidence });
    }
  }
  return [...found.values()].sort((one, two) => (one.sentence === "") - (two.sentence === "") || one.story - two.story);
}

function saying({ title, value, rule, confidence }) {
  return element("li", {},
    element("span", { class: "title" }, title), named(value),
    element("span", { class: "reason", title: `${say("confidence")} ${confidence} · ${say("rule")} ${rule}` },
      confidence.toFixed(2), " · ", rule));
}

function source(story) {
  const { headline, authors, paper, published, path } = stories[story];
  const facts = [paper, published, authors].filter(Boolean).flatMap((text) => [named(text), " · "]);
  return element("figcaption", {},
    named(headline || say("untitled"), { class: "headline" }), element("span", {}, ...facts, named(path)));
}

function quotation({ sentence, story, says }) {
  return element("figure", {},
    sentence ? element("blockquote", { dir: "auto" }, sentence) : element("p", { class: "register" }, say("register")),
    element("ul", { class: "says" }, ...says.map(saying)),
    sentence ? source(story) : null);
}

// The register says one thing once, however many stories rely on it.
function once(quotations) {
  const registered = new Map(quotations.filter(({ sentence }) => !sentence)
    .flatMap(({ says }) => says).map((said) => [`${said.title} ${said.value}`, said]));
  const quoted = quotations.filter(({ sentence }) => sentence);
  return registered.size ? [...quoted, { sentence: "", says: [...registered.values()] }] : quoted;
}

function evidenceSection(said) {
  const all = once(bySentence(said));
  const made = section(say("evidence"), ...all.slice(0, SENTENCES).map(quotation));
  const rest = all.slice(SENTENCES);
  const more = element("button", { type: "button", class: "more", onclick: () => more.replaceWith(...rest.map(quotation)) },
    say("more", rest.length));
  if (rest.length) made.append(more);
  return made;
}

// ---- the card ----

function thingCard(thing) {
  return [
    isMeasure(thing) ? measureHead(thing) : thingHead(thing),
    wordList(say("aliases"), values(thing, "altLabel")),
    wordList(say("posts"), values(thing, "post")),
    relationSection(thing),
    measureSection(thing),
    evidenceSection(statements(thing)),
  ];
}

function edgeCard(edge) {
  const held = edgeRelations(edge);
  const lines = held.map(({ source: one, predicate, target: two }) => element("p", { class: "statement" },
    link(things[one]), element("span", { class: "predicate" }, say(`to.${predicate}`)), link(things[two])));
  const said = held.map(({ predicate, target, evidence }) =>
    ({ title: say(`to.${predicate}`), value: things[target].name, evidence }));
  return [
    head(null, say("relations"), ...lines),
    evidenceSection(said),
  ];
}

function fillCard() {
  const { chosen } = state;
  card.hidden = !chosen;
  list.hidden = Boolean(chosen);
  if (!chosen) return card.replaceChildren();
  const content = chosen.thing !== undefined ? thingCard(things[chosen.thing]) : edgeCard(drawing.edges[chosen.edge]);
  return card.replaceChildren(...content.filter(Boolean));
}
