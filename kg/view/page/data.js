// The page's data, read once, and what can be asked of it.

const data = JSON.parse(document.getElementById("data").textContent);
const { kinds, network: drawing, relations, sentences, stories, things, words } = data;
const measured = new Set(kinds.filter((kind) => kind.measured).map((kind) => kind.name));

const preferred = navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
const state = {
  language: data.language || preferred,
  // { thing } or { edge }, by number; null where nothing is chosen.
  chosen: null,
  hiddenKinds: new Set(measured),
  query: "",
};

things.forEach((thing, number) => Object.assign(thing, { number, from: [], to: [] }));
for (const [source, predicate, target, evidence] of relations) {
  things[source].to.push({ predicate, other: things[target], evidence });
  things[target].from.push({ predicate, other: things[source], evidence });
}

function say(key, n) {
  const pair = words[key];
  return pair ? pair[state.language === "zh" ? 0 : 1].replace("{n}", n) : key.replace(/^(to|from|kind)\./, "");
}

function isMeasure(thing) {
  return measured.has(thing.kind);
}

function values(thing, predicate) {
  return thing.said.filter(([said]) => said === predicate).map(([, value]) => value);
}

function others(thing, direction, ...predicates) {
  return thing[direction].filter(({ predicate }) => predicates.includes(predicate)).map((relation) => relation.other);
}

// From the largest place to the one around `place`.
function chain(place) {
  const found = [];
  for (let [outer] = others(place, "to", "within"); outer && !found.includes(outer) && outer !== place; ) {
    found.unshift(outer);
    [outer] = others(outer, "to", "within");
  }
  return found;
}

// Full width, case and invisible characters make no difference to a search.
function plain(text) {
  return text.normalize("NFKC").replace(/[\p{Cf}\p{Cc}\s]/gu, "").toLowerCase();
}

const searchable = things.map((thing) =>
  [thing.name, ...values(thing, "altLabel"), ...values(thing, "post")].map(plain),
);

// How well a thing answers: 0 its name begins so, 1 its name holds it, 2 another name or a post does, 3 not at all.
function distance(thing, wanted) {
  const [name, ...rest] = searchable[thing.number];
  if (name.startsWith(wanted)) return 0;
  if (name.includes(wanted)) return 1;
  return rest.some((text) => text.includes(wanted)) ? 2 : 3;
}
