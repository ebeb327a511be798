// Labels are drawn here and not by vis-network: of the same size at every zoom, and only where they overlap nothing.

const FONT = 'system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif';
const SIZE = 12;
const LINE = 14;
const GAP = 3;
const DIMMED = 0.16;
// So many of the best connected, and these sources where they are few, have their names before all others, and even
// over other nodes.
const MOST_PROMINENT = 14;
const FEW_SOURCES = 8;

class Labels {
  // `drawn` returns {nodes, edges} as they are drawn; `marked` what is chosen, as sets of ids, or null.
  constructor(network, colours, drawn, marked) {
    this.network = network;
    this.colours = colours;
    this.now = drawn;
    this.marked = marked;
    this.growth = 1; // how much larger than by their own size the nodes are drawn
    this.drawn = [];
  }

  draw(context) {
    const scale = this.network.getScale();
    const places = this.network.getPositions();
    const marked = this.marked();
    const { nodes } = this.now();
    this.prominent = this.prominentOf(nodes);
    const boxes = nodes.map((node) => this.nodeBox(node, places[node.id]));
    this.drawn = [];
    this.sight = this.inSight(context.canvas);
    context.textBaseline = "middle";
    context.lineJoin = "round";
    for (const node of this.inOrder(nodes, marked)) {
      const bright = !marked || marked.nodes.has(node.id);
      this.drawNodeLabel(context, node, places[node.id], scale, boxes, bright);
    }
    if (marked || scale > 0.55) {
      this.drawEdgeLabels(context, places, scale, boxes, marked);
    }
  }

  prominentOf(nodes) {
    const sources = nodes.filter(({ group }) => group === "Source");
    const entities = nodes.filter(({ group }) => group !== "Source").sort((a, b) => a.id - b.id);
    return new Set([...entities.slice(0, MOST_PROMINENT), ...(sources.length <= FEW_SOURCES ? sources : [])].map(({ id }) => id));
  }

  // Chosen nodes first, then the prominent, then the most connected: the earlier has the room.
  inOrder(nodes, marked) {
    const rank = (node) => (marked && marked.nodes.has(node.id) ? 0 : 2) + (this.prominent.has(node.id) ? 0 : 1);
    return [...nodes].sort((a, b) => rank(a) - rank(b) || a.id - b.id);
  }

  // What of the picture the window shows.
  inSight(canvas) {
    const { x: left, y: top } = this.network.DOMtoCanvas({ x: 0, y: 0 });
    const { x: right, y: bottom } = this.network.DOMtoCanvas({ x: canvas.clientWidth, y: canvas.clientHeight });
    return { left, right, top, bottom };
  }

  nodeBox(node, place) {
    const size = 2 * node.size;
    return boxAround(place.x, place.y, size, size, node.id);
  }

  drawNodeLabel(context, node, place, scale, boxes, bright) {
    const source = node.group === "Source";
    context.font = `${source ? "600 " : ""}${SIZE / scale}px ${FONT}`;
    const width = Math.max(...node.labelLines.map((line) => context.measureText(line).width));
    const height = (node.labelLines.length * LINE) / scale;
    const box = this.freeBox(node, place, width, height, scale, boxes);
    if (!box) {
      return;
    }
    boxes.push(box);
    this.drawn.push(box);
    context.globalAlpha = bright ? 1 : DIMMED;
    context.textAlign = "center";
    node.labelLines.forEach((line, index) => {
      this.write(context, line, (box.left + box.right) / 2, box.top + ((index + 0.5) * LINE) / scale, scale, this.colours().text);
    });
    context.globalAlpha = 1;
  }

  // Below the node, else beside, above or at a corner; a prominent one's goes where it covers the fewest nodes, any
  // other's is left out (null).
  freeBox(node, place, width, height, scale, boxes) {
    const { size } = node;
    const [across, down] = [size + GAP / scale + width / 2, size + GAP / scale + height / 2];
    const corner = [size / 2 + width / 2, size / 2 + GAP / scale + height / 2];
    const shifts = [
      ...[[0, down], [across, 0], [-across, 0], [0, -down]],
      ...[[1, 1], [-1, 1], [1, -1], [-1, -1]].map(([x, y]) => [x * corner[0], y * corner[1]]),
    ];
    const candidates = shifts.map(([x, y]) => boxAround(place.x + x, place.y + y, width, height, node.id));
    const free = candidates.find((box) => inside(box, this.sight) && !boxes.some((other) => overlap(box, other)));
    if (free || !this.prominent.has(node.id)) {
      return free ?? null;
    }
    const open = candidates.filter((box) => inside(box, this.sight) && !this.drawn.some((other) => overlap(box, other)));
    const covers = (box) => boxes.filter((other) => overlap(box, other)).length;
    return open.length ? open.reduce((best, box) => (covers(box) < covers(best) ? box : best)) : null;
  }

  drawEdgeLabels(context, places, scale, boxes, marked) {
    context.font = `${(SIZE - 1.5) / scale}px ${FONT}`;
    context.textAlign = "center";
    this.now().edges.forEach((edge) => {
      if (edge.kind !== "relation" && edge.kind !== "denied") {
        return;
      }
      if (edge.smooth || (marked && !marked.edges.has(edge.id))) {
        return;
      }
      const [from, to] = [places[edge.from], places[edge.to]];
      const width = context.measureText(edge.words).width;
      const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
      const box = boxAround(x, y, width, LINE / scale, null);
      if (Math.hypot(to.x - from.x, to.y - from.y) < width || boxes.some((other) => overlap(box, other))) {
        return;
      }
      boxes.push(box);
      this.write(context, edge.words, x, y, scale, this.colours().kinds[edge.kind]);
    });
  }

  write(context, text, x, y, scale, colour) {
    context.lineWidth = 3.5 / scale;
    context.strokeStyle = this.colours().ground;
    context.strokeText(text, x, y);
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }

  // The node whose label is at a place of the canvas, or null.
  nodeAt({ x, y }) {
    const box = this.drawn.find((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
    return box ? box.node : null;
  }
}

function boxAround(x, y, width, height, node) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2, node };
}

function inside(box, sight) {
  return box.left > sight.left && box.right < sight.right && box.top > sight.top && box.bottom < sight.bottom;
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
