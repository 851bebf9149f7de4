// The drawn graph: which nodes are shown, where new ones go, how the choice stands out.

const GAP = 12;
const BADGE = 11;
const CALM = matchMedia("(prefers-reduced-motion: reduce)");
const drawn = drawing.nodes;
const nodes = new vis.DataSet(drawn.filter((node) => node.x !== undefined));
const edges = new vis.DataSet();
const between = new Map();
const touching = things.map(() => []);
drawing.edges.forEach((edge, id) => {
  edge.id = id;
  touching[edge.from].push(edge);
  touching[edge.to].push(edge);
});
for (const [source, predicate, target, evidence] of relations) {
  const key = pair(source, target);
  between.set(key, [...(between.get(key) || []), { source, predicate, target, evidence }]);
}

function pair(one, two) {
  return one < two ? `${one} ${two}` : `${two} ${one}`;
}

function edgeRelations(edge) {
  return between.get(pair(edge.from, edge.to));
}

const canvas = new vis.Network(document.getElementById("canvas"), { nodes, edges }, drawing.options);

function isShown(number) {
  return nodes.get(number) !== null;
}

function neighbours(number) {
  return touching[number].map((edge) => (edge.from === number ? edge.to : edge.from));
}

// The neighbours that a double click would bring out.
function folded(number) {
  return neighbours(number).filter((other) => !isShown(other) && !state.hiddenKinds.has(things[other].kind));
}

// ---- places for nodes that unfold ----

function columns(text) {
  return [...text].reduce((sum, character) => sum + (character > "\u2e7f" ? 2 : 1), 0);
}

function box(node, x, y) {
  const rows = node.label.split("\n");
  const width = Math.max(2 * node.size, 0.52 * node.font.size * Math.max(...rows.map(columns))) + GAP;
  const height = 2 * node.size + 1.25 * node.font.size * rows.length + GAP;
  return { left: x - width / 2, right: x + width / 2, top: y - node.size, bottom: y - node.size + height };
}

function meets(one, two) {
  return one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom;
}

// The nearest free place on rings around the node at x and y, first on the side away from the page's middle.
function freePlace(node, x, y, taken) {
  const outward = Math.atan2(y, x);
  for (let ring = 1; ; ring += 1) {
    const steps = 8 + 4 * ring;
    for (let step = 0; step < steps; step += 1) {
      const side = step % 2 ? -1 : 1;
      const angle = outward + (side * Math.ceil(step / 2) * 2 * Math.PI) / steps;
      const there = { x: x + (60 + 30 * ring) * Math.cos(angle), y: y + (42 + 21 * ring) * Math.sin(angle) };
      const room = box(node, there.x, there.y);
      if (!taken.some((other) => meets(room, other))) {
        taken.push(room);
        return there;
      }
    }
  }
}

function unfold(numbers, x, y) {
  const taken = nodes.map((node) => box(node, node.x, node.y));
  nodes.add(numbers.map((number) => ({ ...drawn[number], ...freePlace(drawn[number], x, y, taken) })));
  join();
  paint();
}

function unfoldAround(number) {
  show(number);
  const { x, y } = canvas.getPosition(number);
  unfold(folded(number), x, y);
}

// Bring out one node, next to a neighbour where one is shown.
function show(number) {
  if (isShown(number)) return;
  const near = neighbours(number).find(isShown);
  const { x, y } = near === undefined ? canvas.getViewPosition() : canvas.getPosition(near);
  unfold([number], x, y);
}

function showMeasures(kind) {
  for (const number of nodes.getIds()) {
    const { x, y } = canvas.getPosition(number);
    unfold(folded(number).filter((other) => things[other].kind === kind), x, y);
  }
}

// Draw the edges whose ends are both shown.
function join() {
  const wanted = nodes.getIds().flatMap((number) => touching[number]);
  edges.update(wanted.filter((edge) => isShown(edge.from) && isShown(edge.to)));
}

// ---- colours ----

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

function theme() {
  const groups = Object.fromEntries(kinds.map(({ name }) => {
    const still = { background: colour(name), border: colour(`${name}-line`) };
    return [name, { color: { ...still, highlight: { ...still, border: colour("ink") }, hover: still } }];
  }));
  canvas.setOptions({
    groups,
    nodes: { font: { face: getComputedStyle(document.body).fontFamily, strokeWidth: 4, strokeColor: colour("paper") } },
    edges: {
      arrows: { to: { scaleFactor: 0.45 }, from: { scaleFactor: 0.45 } },
      font: { size: 11, color: colour("soft"), strokeWidth: 4, strokeColor: colour("paper"), align: "horizontal" },
    },
  });
  paint();
}

function lit() {
  if (!state.chosen) return null;
  if (state.chosen.thing !== undefined) return new Set([state.chosen.thing, ...neighbours(state.chosen.thing)]);
  const edge = drawing.edges[state.chosen.edge];
  return new Set([edge.from, edge.to]);
}

function isLitEdge(edge) {
  if (state.chosen.edge !== undefined) return edge.id === state.chosen.edge;
  return edge.from === state.chosen.thing || edge.to === state.chosen.thing;
}

function paintedNode(node, bright) {
  const clear = !bright || bright.has(node.id);
  return {
    id: node.id,
    hidden: state.hiddenKinds.has(things[node.id].kind),
    opacity: clear ? 1 : 0.18,
    font: { size: node.font.size, color: colour(clear ? "ink" : "faint") },
  };
}

// The relations' names, where the edge is long enough to bear them.
function edgeLabel(edge) {
  const text = [...new Set(edgeRelations(edge).map(({ predicate }) => say(`to.${predicate}`)))].join(" · ");
  const [one, two] = [edge.from, edge.to].map((end) => canvas.getPosition(end));
  const room = Math.hypot(one.x - two.x, one.y - two.y) - drawn[edge.from].size - drawn[edge.to].size;
  return columns(text) * 6 + 24 < room || edge.id === state.chosen.edge ? text : " ";
}

function paintedEdge(edge) {
  const clear = state.chosen && isLitEdge(edge);
  const isWithin = edgeRelations(edge).every(({ predicate }) => predicate === "within");
  return {
    id: edge.id,
    hidden: [edge.from, edge.to].some((end) => state.hiddenKinds.has(things[end].kind)),
    color: colour(clear ? "soft" : state.chosen ? "whisper" : "edge"),
    width: clear ? 2 : 1.2,
    dashes: isWithin ? [4, 4] : false,
    label: clear ? edgeLabel(edge) : " ",
  };
}

function paint() {
  const bright = lit();
  nodes.update(nodes.map((node) => paintedNode(node, bright)));
  edges.update(edges.map(paintedEdge));
  canvas.setSelection({
    nodes: state.chosen?.thing !== undefined && isShown(state.chosen.thing) ? [state.chosen.thing] : [],
    edges: state.chosen?.edge !== undefined ? [state.chosen.edge] : [],
  }, { highlightEdges: false });
}

// How many neighbours a node still holds back, at its shoulder.
function badges(context) {
  context.font = `${BADGE}px sans-serif`;
  context.fillStyle = colour("soft");
  for (const node of nodes.get({ filter: (node) => !node.hidden })) {
    const count = folded(node.id).length;
    const { x, y } = canvas.getPosition(node.id);
    if (count) context.fillText(`+${count}`, x + node.size * 0.8, y - node.size * 0.8);
  }
}

// ---- the eye ----

function animation() {
  return CALM.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" };
}

function look(number) {
  canvas.focus(number, { scale: Math.max(canvas.getScale(), 0.9), animation: animation() });
}

function zoom(factor) {
  if (factor === "fit") canvas.fit({ animation: animation() });
  else canvas.moveTo({ scale: canvas.getScale() * Number(factor), animation: animation() });
}

// All of it where that can be read; else the weightiest node and what is around it.
function firstLook() {
  canvas.fit({ maxZoomLevel: 1.1 });
  const [weightiest] = nodes.getIds();
  if (canvas.getScale() < 0.5 && weightiest !== undefined) canvas.focus(weightiest, { scale: 0.7 });
}
