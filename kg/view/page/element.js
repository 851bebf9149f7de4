// DOM, built from text nodes only: nothing that a newspaper prints is ever read as HTML.

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

// A name is kept apart from the text around it: its marks of direction end with it.
function named(text, attributes = {}) {
  return element("bdi", attributes, text);
}

const OUTLINES = {
  dot: "M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z",
  diamond: "M8 1l7 7l-7 7l-7-7z",
  triangle: "M8 2l6.5 11.5h-13z",
  triangleDown: "M8 14l6.5-11.5h-13z",
  square: "M2.5 2.5h11v11h-11z",
  hexagon: "M4.5 2h7l3.5 6l-3.5 6h-7l-3.5-6z",
};
const shapes = new Map(kinds.map((kind) => [kind.name, kind.shape]));

function icon(kind) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", OUTLINES[shapes.get(kind)]);
  path.style.fill = `var(--${kind})`;
  path.style.stroke = `var(--${kind}-line)`;
  svg.append(path);
  return svg;
}

// A thing that can be chosen wherever it is named.
function link(thing) {
  return element("button", { type: "button", class: "link", onclick: () => choose({ thing: thing.number }) },
    icon(thing.kind), named(thing.name));
}
