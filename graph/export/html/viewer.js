// Reads the page's content, draws it with vis-network, and shows in the pane what the reader points at or chooses.

const SHAPES = { Person: "dot", Organisation: "square", Place: "triangle", Camp: "diamond", Report: "star", Source: "hexagon" };
const OUTLINES = {
  dot: "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z",
  square: "M2.5 2.5h11v11h-11z",
  triangle: "M8 2l6.5 11.5h-13z",
  diamond: "M8 1l7 7l-7 7l-7-7z",
  star: "M8 1l2 4.6l5 .5l-3.8 3.3l1.2 4.9l-4.4-2.6l-4.4 2.6l1.2-4.9l-3.8-3.3l5-.5z",
  hexagon: "M4.5 2h7l3.5 6l-3.5 6h-7l-3.5-6z",
};
const LEGEND_LINES = [
  ["relation", "", "relation in the view"],
  ["relation", "7 6", "relation, claimed only"],
  ["denied", "2 5", "relation, denied"],
  ["says", "", "says in"],
  ["creator", "7 6", "author, publisher, copy"],
  ["mentions", "", "mentions"],
];
const ROOM = { beside: 70, above: 28, below: 54 }; // pixels around the outermost nodes
const LARGEST_SCALE = 1.3;
const READABLE_SCALE = 0.75;
const HOVER_DELAY = 120; // milliseconds
const SVG = "http://www.w3.org/2000/svg";

const content = JSON.parse(document.getElementById("content").textContent);
const container = document.getElementById("network");
const nodes = new vis.DataSet(content.nodes);
const edges = new vis.DataSet(content.edges);
let colours = readColours();
let chosen = null; // {kind: "node" or "line", number}
let marked = null; // {nodes, edges}: what belongs to the chosen one
let hoverTimer = 0;

// Before the picture, which takes the room that they leave.
fillHeader();
fillLegend();

const network = new vis.Network(container, { nodes, edges }, { ...content.options, ...look() });
const pane = new Pane(document.getElementById("pane"), content, choose);
const labels = new Labels(network, content, () => colours, () => marked);

function look() {
  const groups = Object.fromEntries(
    CLASSES.map((name) => {
      const background = colours.classes[name];
      const bright = { background, border: colours.accent };
      return [name, { color: { background, border: colours.outline, highlight: bright, hover: bright } }];
    }),
  );
  const arrows = { to: { scaleFactor: 0.5 } };
  return { groups, nodes: { borderWidth: 1.2, borderWidthSelected: 3 }, edges: { arrows, selectionWidth: 1.2, hoverWidth: 0.8 } };
}

function choose(kind, number) {
  chosen = { kind, number };
  marked = kind === "node" ? around(number) : { nodes: new Set(ends(number)), edges: new Set([number]) };
  if (kind === "node") {
    network.setSelection({ nodes: [number], edges: [] });
    pane.showNode(number);
  } else {
    network.setSelection({ nodes: [], edges: [number] });
    pane.showLine(number);
  }
  bringIntoSight(kind === "node" ? [number] : ends(number));
  paint();
}

function clear() {
  chosen = marked = null;
  network.unselectAll();
  pane.showOverview();
  paint();
}

function ends(line) {
  return [content.edges[line].from, content.edges[line].to];
}

function around(node) {
  const lines = pane.linesOf[node];
  return { nodes: new Set([node, ...lines.flatMap(ends)]), edges: new Set(lines) };
}

// Moves the picture only where what was chosen, from the pane for instance, is out of sight.
function bringIntoSight(numbers) {
  const places = Object.values(network.getPositions(numbers));
  const inside = ({ x, y }) => x > 20 && y > 20 && x < container.clientWidth - 20 && y < container.clientHeight - 20;
  if (places.every((place) => inside(network.canvasToDOM(place)))) {
    return;
  }
  const middle = (axis) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  network.moveTo({ position: { x: middle("x"), y: middle("y") }, animation: still ? false : { duration: 350 } });
}

function paint() {
  const bright = (set, number) => !marked || set().has(number);
  nodes.update(content.nodes.map(({ id }) => ({ id, opacity: bright(() => marked.nodes, id) ? 1 : DIMMED })));
  edges.update(
    content.edges.map(({ id, kind }) => {
      const color = { color: colours.kinds[kind], highlight: colours.kinds[kind], hover: colours.kinds[kind] };
      return { id, color: { ...color, opacity: bright(() => marked.edges, id) ? 1 : DIMMED } };
    }),
  );
  network.redraw();
}

// Zoomed out, nodes shrink less than the picture, so that their shapes can still be told apart.
function growNodes() {
  const wanted = Math.max(1, (READABLE_SCALE / network.getScale()) ** 0.7);
  const growth = Math.round(wanted * 8) / 8;
  if (growth !== labels.growth) {
    labels.growth = growth;
    nodes.update(content.nodes.map(({ id, size }) => ({ id, size: size * growth })));
  }
}

function preview(show, number) {
  clearTimeout(hoverTimer);
  if (!chosen) {
    hoverTimer = setTimeout(() => show.call(pane, number), HOVER_DELAY);
  }
}

function glyph(type) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", `glyph ${type.toLowerCase()}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", OUTLINES[SHAPES[type]]);
  svg.append(path);
  return svg;
}

function stroke(kind, dashes) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 28 10");
  svg.setAttribute("class", `stroke line-${kind}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", "M0 5h28");
  path.setAttribute("stroke-dasharray", dashes);
  svg.append(path);
  return svg;
}

function fillLegend() {
  const present = content.counts.classes.filter(({ there }) => there > 0);
  document.getElementById("classes").append(
    ...present.map(({ name, there, drawn }) => {
      const count = make("span", "count", drawn === there ? there.toLocaleString("en") : `${drawn.toLocaleString("en")} of ${there.toLocaleString("en")}`);
      return make("li", "", glyph(name), name, count);
    }),
  );
  const styles = new Set(content.edges.map(({ kind, dashes }) => `${kind} ${(dashes || []).join(" ")}`.trim()));
  const used = LEGEND_LINES.filter(([kind, dashes]) =>
    kind === "creator" ? ["creator", "publisher", "records"].some((own) => styles.has(`${own} ${dashes}`)) : styles.has(`${kind} ${dashes}`.trim()),
  );
  document.getElementById("kinds").append(...used.map(([kind, dashes, text]) => make("li", "", stroke(kind, dashes), text)));
}

function fillHeader() {
  const total = (field) => content.counts.classes.reduce((sum, entry) => sum + (entry.name === "Source" ? 0 : entry[field]), 0);
  const sources = content.counts.classes.find(({ name }) => name === "Source");
  const part = (drawn, there, what) => (drawn === there ? `${there.toLocaleString("en")} ${what}` : `${drawn.toLocaleString("en")} of ${there.toLocaleString("en")} ${what}`);
  document.getElementById("drawn").textContent =
    `${part(total("drawn"), total("there"), "entities")} and ${part(sources.drawn, sources.there, "documents")}, ` +
    `${counted(content.edges.length, "line")}`;
}

function setTheme(theme) {
  if (theme) {
    document.documentElement.dataset.theme = theme;
  }
  colours = readColours();
  document.getElementById("theme").textContent = isDark() ? "Light" : "Dark";
  network.setOptions(look());
  paint();
}

// vis-network's own fit leaves no room for the labels.
function showAll() {
  const places = Object.values(network.getPositions());
  if (!places.length) {
    return;
  }
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const across = (container.clientWidth - ROOM.beside * 2) / Math.max(right - left, 1);
  const down = (container.clientHeight - ROOM.above - ROOM.below) / Math.max(bottom - top, 1);
  const scale = Math.max(Math.min(across, down, LARGEST_SCALE), 0.05);
  const y = (top + bottom) / 2 + (ROOM.below - ROOM.above) / 2 / scale;
  network.moveTo({ position: { x: (left + right) / 2, y }, scale, animation: false });
  growNodes();
}

network.on("afterDrawing", (context) => labels.draw(context));
network.on("click", ({ nodes: [node], edges: [edge], pointer }) => {
  clearTimeout(hoverTimer);
  const hit = node ?? labels.nodeAt(pointer.canvas) ?? undefined;
  if (hit !== undefined) {
    choose("node", hit);
  } else if (edge !== undefined) {
    choose("line", edge);
  } else {
    clear();
  }
});
network.on("zoom", growNodes);
network.on("hoverNode", ({ node }) => preview(pane.showNode, node));
network.on("hoverEdge", ({ edge }) => preview(pane.showLine, edge));
network.on("blurNode", () => preview(pane.showOverview));
network.on("blurEdge", () => preview(pane.showOverview));
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") {
    clear();
  }
});
document.getElementById("fit").addEventListener("click", showAll);
document.getElementById("theme").addEventListener("click", () => setTheme(isDark() ? "light" : "dark"));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => setTheme());
network.on("resize", showAll);

setTheme();
pane.showOverview();
showAll();

// For tests and for the console.
window.claimgraph = { content, network, choose, clear, chosen: () => chosen };
