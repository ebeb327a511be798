// The map: the best connected things in the window and what the reader opened, drawn by vis-network.

const MOST_ENTITIES = 80;
const MOST_SOURCES = 12;
const MOST_OPENED = 150; // with the neighbours of what the reader opened
const MOST_NEIGHBOURS = 40;
const MOST_NEAR = 0.7; // of the neighbours
const MOST_LINES = 450;
const SMALLEST_NODE = 7;
const LARGEST_NODE = 20;
const SOURCE_SIZE = 17;
// For the same size vis-network draws these smaller than a disc.
const LARGER = { triangle: 1.15, diamond: 1.2, star: 1.35 };
const LABEL_WIDTH = 22; // characters
const DASHED = [7, 6];
const DOTTED = [2, 5];
const CURVE = 0.14;
const ROOM = { beside: 80, above: 34, below: 60 }; // pixels around the outermost nodes
const LARGEST_SCALE = 1.3;
const SMALLEST_SCALE = 0.004;
const READABLE_SCALE = 0.75;
const KEY_STEP = 90; // pixels
const MOVE_TIME = 350; // milliseconds

class Picture {
  // `choose` is told what is clicked: {entity}, {source} or {edge}, or null for the ground.
  constructor(element, content, filters, choose) {
    this.element = element;
    this.content = content;
    this.filters = filters;
    this.nodes = new vis.DataSet();
    this.edges = new vis.DataSet();
    this.opened = new Set();
    this.focus = null; // {nodes, edges, kind}: what belongs to what is chosen
    this.colours = readColours();
    this.network = new vis.Network(element, { nodes: this.nodes, edges: this.edges }, { ...content.options, ...this.look() });
    this.labels = new Labels(this.network, () => this.colours, () => this.drawn, () => this.focus);
    this.drawn = { nodes: [], edges: [] };
    this.listen(choose);
  }

  listen(choose) {
    const { network, content } = this;
    const refill = debounced(() => this.fill(), 160);
    network.on("afterDrawing", (context) => this.labels.draw(context));
    network.on("zoom", () => {
      this.growNodes();
      refill();
    });
    network.on("dragEnd", refill);
    network.on("animationFinished", () => {
      this.growNodes();
      this.fill();
    });
    network.on("resize", refill);
    this.element.addEventListener("keydown", (event) => this.key(event));
    network.on("click", ({ nodes: [node], edges: [edge], pointer }) => {
      const hit = node ?? this.labels.nodeAt(pointer.canvas) ?? undefined;
      if (hit !== undefined) {
        choose(content.things[hit].type === "Source" ? { source: content.slug(hit) } : { entity: content.things[hit].iri });
      } else if (edge !== undefined) {
        choose({ edge: content.lineKey(content.lines[edge]) });
      } else {
        choose(null);
      }
    });
  }

  // The arrow keys move the window over the map.
  key(event) {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (step) {
      event.preventDefault();
      const { x, y } = this.network.getViewPosition();
      const far = KEY_STEP / this.network.getScale();
      this.network.moveTo({ position: { x: x + step[0] * far, y: y + step[1] * far } });
      this.fill();
    }
  }

  // What is drawn now: what was opened, then the best connected in the window.
  fill() {
    const { content, filters } = this;
    const wanted = new Set([...this.opened].filter((thing) => filters.thingPasses[thing]));
    const room = { entities: Math.max(MOST_ENTITIES - wanted.size, 20), sources: MOST_SOURCES };
    const sight = this.sight();
    for (const { number, type, x, y, ownWork } of content.things) {
      const kind = type === "Source" ? "sources" : "entities";
      const fits = room[kind] > 0 && !ownWork && filters.thingPasses[number] && content.linesOf[number].length;
      if (fits && !wanted.has(number) && sight.left <= x && x <= sight.right && sight.top <= y && y <= sight.bottom) {
        wanted.add(number);
        room[kind] -= 1;
      }
    }
    this.put(wanted, this.linesAmong(wanted));
  }

  linesAmong(wanted) {
    const { content, filters } = this;
    const found = [];
    wanted.forEach((thing) => {
      content.linesOf[thing].forEach((number) => {
        const line = content.lines[number];
        if (line.from === thing && wanted.has(line.to) && filters.linePasses[number]) {
          found.push(line);
        }
      });
    });
    const order = (line) => (this.focus?.edges.has(line.number) ? -1 : KIND_ORDER.indexOf(line.kind));
    found.sort((a, b) => order(a) - order(b) || (b.count ?? 0) - (a.count ?? 0) || a.number - b.number);
    return found.slice(0, MOST_LINES);
  }

  put(wanted, lines) {
    const nodes = [...wanted].sort((a, b) => a - b).map((thing) => this.node(this.content.things[thing]));
    const between = new Map();
    const edges = lines.map((line) => this.edge(line, between));
    const reached = new Set(lines.flatMap(({ from, to }) => [from, to]));
    const joinedNodes = nodes.filter(({ id }) => reached.has(id) || this.opened.has(id) || this.content.entities < MOST_ENTITIES);
    // vis-network draws at every change; labels wait until all is there.
    this.drawn = { nodes: [], edges: [] };
    replaceAll(this.nodes, joinedNodes);
    replaceAll(this.edges, edges);
    this.drawn = { nodes: joinedNodes, edges };
    this.network.redraw();
    this.told?.(this.drawn);
  }

  node({ number, type, name, x, y }) {
    const shape = SHAPES[type];
    const size = this.size(number, type) * this.labels.growth;
    const opacity = !this.focus || this.focus.nodes.has(number) ? 1 : DIMMED;
    return { id: number, shape, label: "", group: type, labelLines: labelLines(name), size, x, y, opacity };
  }

  size(thing, type) {
    if (type === "Source") {
      return SOURCE_SIZE;
    }
    const lines = this.content.linesOf[thing].length;
    return Math.min(SMALLEST_NODE + 2.2 * Math.sqrt(Math.max(lines - 1, 0)), LARGEST_NODE) * (LARGER[SHAPES[type]] ?? 1);
  }

  // Of several lines between the same two nodes the later ones are bent.
  edge(line, between) {
    const { number: id, from, to, kind } = line;
    const drawnKind = line.denied ? "denied" : kind;
    const colour = this.colours.kinds[drawnKind];
    const opacity = !this.focus || this.focus.edges.has(id) ? 1 : DIMMED;
    const found = { id, from, to, kind: drawnKind, words: this.content.lineWords(line), color: { color: colour, highlight: colour, hover: colour, opacity }, ...lineLook(line, this.content.symmetric) };
    const pair = [Math.min(from, to), Math.max(from, to)].join();
    const earlier = between.get(pair) ?? 0;
    between.set(pair, earlier + 1);
    return { ...found, smooth: earlier ? { enabled: true, type: "curvedCW", roundness: CURVE * earlier } : false };
  }

  // Opens a thing: it and its neighbours are drawn and lit, the rest is dimmed.
  openThing(thing, still) {
    const lines = this.linesByWeight(thing).slice(0, MOST_NEIGHBOURS);
    const around = new Set([thing, ...lines.map((line) => this.content.other(line, thing))]);
    this.open(around);
    this.focus = { nodes: around, edges: new Set(lines.map(({ number }) => number)) };
    this.fill();
    this.network.setSelection({ nodes: this.isDrawn(thing) ? [thing] : [], edges: [] });
    this.bring(this.nearOf(thing, around), still);
  }

  // Most of what is around a thing, where it stands so close that a window with the few far ones would show a heap.
  nearOf(thing, around) {
    const { things } = this.content;
    const far = (other) => Math.hypot(things[other].x - things[thing].x, things[other].y - things[thing].y);
    const near = [...around].sort((a, b) => far(a) - far(b)).slice(0, Math.max(Math.ceil(around.size * MOST_NEAR), 2));
    const widthOf = (set) => {
      const { left, right, top, bottom } = extent(set.map((other) => things[other]));
      return Math.max(right - left, bottom - top);
    };
    return near.length > 4 && widthOf(near) < widthOf([...around]) / 3 ? new Set(near) : around;
  }

  openLine(line, still) {
    const ends = new Set([line.from, line.to]);
    this.open(ends);
    this.focus = { nodes: ends, edges: new Set([line.number]) };
    this.fill();
    this.network.setSelection({ nodes: [], edges: this.drawn.edges.some(({ id }) => id === line.number) ? [line.number] : [] });
    this.bring(ends, still);
  }

  // Lights several things, say of a claim, without opening more than they are.
  openSet(things, still) {
    const set = new Set(things);
    this.open(set);
    const among = this.linesAmong(set).map(({ number }) => number);
    this.focus = set.size ? { nodes: set, edges: new Set(among) } : null;
    this.fill();
    this.network.unselectAll();
    if (set.size) {
      this.bring(set, still);
    }
  }

  openPath(lines, still) {
    const things = new Set(lines.flatMap(({ from, to }) => [from, to]));
    this.open(things);
    this.focus = { nodes: things, edges: new Set(lines.map(({ number: line }) => line)) };
    this.fill();
    this.network.unselectAll();
    this.bring(things, still);
  }

  // The picture as it stands, with its ground, as a PNG file.
  save() {
    const drawn = this.element.querySelector("canvas");
    const copy = Object.assign(make("canvas", ""), { width: drawn.width, height: drawn.height });
    const context = copy.getContext("2d");
    context.fillStyle = this.colours.ground;
    context.fillRect(0, 0, copy.width, copy.height);
    context.drawImage(drawn, 0, 0);
    copy.toBlob((image) => {
      const address = URL.createObjectURL(image);
      Object.assign(make("a", ""), { href: address, download: "graph.png" }).click();
      setTimeout(() => URL.revokeObjectURL(address), 1000);
    });
  }

  open(things) {
    things.forEach((thing) => {
      this.opened.delete(thing); // so that the latest stand last
      this.opened.add(thing);
    });
    [...this.opened].slice(0, Math.max(this.opened.size - MOST_OPENED, 0)).forEach((thing) => this.opened.delete(thing));
  }

  close() {
    this.focus = null;
    this.network.unselectAll();
    this.fill();
  }

  linesByWeight(thing) {
    const { content, filters } = this;
    const lines = content.linesOf[thing].filter((number) => filters.linePasses[number]).map((number) => content.lines[number]);
    const weight = (line) => line.claims?.length ?? line.count ?? 1;
    return lines.sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || weight(b) - weight(a) || a.number - b.number);
  }

  isDrawn(thing) {
    return this.nodes.get(thing) !== null;
  }

  // Moves only where something of what was opened is out of sight or too close together to tell apart.
  bring(things, still) {
    const places = [...things].map((thing) => this.content.things[thing]);
    const box = extent(places);
    const scale = this.network.getScale();
    const sight = this.sight();
    const within = sight.left < box.left && box.right < sight.right && sight.top < box.top && box.bottom < sight.bottom;
    const wide = Math.max((box.right - box.left) * scale / this.element.clientWidth, (box.bottom - box.top) * scale / this.element.clientHeight);
    if (!within || (things.size > 1 && wide < 0.4 && scale < LARGEST_SCALE * 0.7)) {
      this.moveTo(box, still);
    }
  }

  showAll(still) {
    const wanted = this.content.things.filter(({ number, ownWork }) => !ownWork && this.filters.thingPasses[number] && this.content.linesOf[number].length);
    const best = [...wanted.filter(({ type }) => type !== "Source").slice(0, MOST_ENTITIES), ...wanted.filter(({ type }) => type === "Source").slice(0, MOST_SOURCES)];
    if (best.length) {
      this.moveTo(extent(best), still);
    }
    this.fill();
  }

  // vis-network's own fit leaves no room for the labels.
  moveTo({ left, right, top, bottom }, still) {
    const across = (this.element.clientWidth - ROOM.beside * 2) / Math.max(right - left, 1);
    const down = (this.element.clientHeight - ROOM.above - ROOM.below) / Math.max(bottom - top, 1);
    const scale = Math.max(Math.min(across, down, LARGEST_SCALE), SMALLEST_SCALE);
    const position = { x: (left + right) / 2, y: (top + bottom) / 2 + (ROOM.below - ROOM.above) / 2 / scale };
    const calm = still || matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.network.moveTo({ position, scale, animation: calm ? false : { duration: MOVE_TIME, easingFunction: "easeInOutQuad" } });
    this.growNodes();
  }

  zoom(factor) {
    this.network.moveTo({ scale: this.network.getScale() * factor });
    this.growNodes();
    this.fill();
  }

  // What of the map the window shows.
  sight() {
    const { x: left, y: top } = this.network.DOMtoCanvas({ x: 0, y: 0 });
    const { x: right, y: bottom } = this.network.DOMtoCanvas({ x: this.element.clientWidth, y: this.element.clientHeight });
    return { left, right, top, bottom };
  }

  // Zoomed out, nodes keep nearly their size on the screen, so that their shapes can still be told apart.
  growNodes() {
    const wanted = Math.max(1, (READABLE_SCALE / this.network.getScale()) ** 0.92);
    const growth = 2 ** (Math.round(Math.log2(wanted) * 6) / 6);
    if (growth !== this.labels.growth) {
      const change = growth / this.labels.growth;
      this.labels.growth = growth;
      this.drawn.nodes.forEach((node) => (node.size *= change));
      this.nodes.update(this.drawn.nodes.map(({ id, size }) => ({ id, size })));
    }
  }

  look() {
    const groups = Object.fromEntries(
      CLASSES.map((name) => {
        const background = this.colours.classes[name];
        const bright = { background, border: this.colours.accent };
        return [name, { color: { background, border: this.colours.outline, highlight: bright, hover: bright } }];
      }),
    );
    const arrows = { to: { scaleFactor: 0.5 } };
    return { groups, nodes: { borderWidth: 1.2, borderWidthSelected: 3 }, edges: { arrows, selectionWidth: 1.2, hoverWidth: 0.8 } };
  }

  setColours() {
    this.colours = readColours();
    this.network.setOptions(this.look());
    this.fill();
  }
}

function lineLook(line, symmetric) {
  const { kind, claims, count = 1 } = line;
  if (kind === "relation") {
    const dashes = line.denied ? DOTTED : line.inView ? false : DASHED;
    return { width: 1.6, dashes, arrows: symmetric.has(line.predicate) ? "" : "to" };
  }
  if (kind === "says") {
    return { width: Math.min(1.2 + 0.4 * Math.log2(claims.length), 3.5), arrows: "to", dashes: false };
  }
  if (kind === "mentions") {
    return { width: Math.min(0.8 + 0.35 * Math.log2(Math.max(count, 1)), 3), arrows: "", dashes: false };
  }
  return { width: 1.4, dashes: DASHED, arrows: "to" };
}

function labelLines(name) {
  const [first, second] = [[], []];
  let lines = first;
  for (const word of name.trim().split(/\s+/)) {
    if (lines === first && first.length && [...first, word].join(" ").length > LABEL_WIDTH) {
      lines = second;
    }
    if (lines === second && [...second, word].join(" ").length > LABEL_WIDTH) {
      second.push("…");
      break;
    }
    lines.push(word);
  }
  return [first, second].filter(({ length }) => length).map((words) => words.join(" "));
}

function extent(places) {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

// Makes a DataSet hold exactly these items.
function replaceAll(set, items) {
  const ids = new Set(items.map(({ id }) => id));
  set.remove(set.getIds().filter((id) => !ids.has(id)));
  set.update(items);
}
