// Places and camps on an outline of the countries, in degrees east and south; nothing is fetched.

const UNITS = 10; // a degree, as the outlines are written
const MOST_POINTS = 600;
const MOST_POINT_LABELS = 40;
const LEAST_DEGREES = 6;
const POINT_SIZES = [3.5, 11]; // pixels

class WorldMap {
  constructor(element, content, filters, choose, outlines) {
    [this.content, this.filters, this.choose] = [content, filters, choose];
    this.status = make("p", "status");
    this.status.setAttribute("role", "status");
    const tools = make("div", "tab-tools", button("more", "Nearer", () => this.zoom(0.6)), button("more", "Farther", () => this.zoom(1 / 0.6)), button("more", "All places", () => this.fit(this.points())), this.status);
    this.svg = svgOf("svg", { role: "group", "aria-label": "Places on a map", preserveAspectRatio: "xMidYMid slice" });
    const land = outlines.map((ring) => `M${ring.reduce((words, value, place) => words + (place ? (place % 2 ? " " : "L") : "") + value, "")}Z`).join("");
    this.svg.append(svgOf("path", { class: "land", d: land }));
    this.marks = svgOf("g", {});
    this.svg.append(this.marks);
    this.unplaced = make("details", "unplaced");
    this.nothing = make("p", "hint nothing", "None of the places has known coordinates, so there is nothing to draw on a map.");
    element.append(tools, this.nothing, this.svg, this.unplaced);
    this.listen();
  }

  points() {
    const { content, filters } = this;
    return content.things.filter(({ at, number: thing }) => at && filters.thingPasses[thing] && content.mentionsOf(thing).length).slice(0, MOST_POINTS);
  }

  show({ kind, number: own }) {
    this.chosen = kind === "thing" ? own : undefined;
    const points = this.points();
    const unplaced = this.content.things.filter(({ type, at, number: thing }) => ["Place", "Camp"].includes(type) && !at && this.filters.thingPasses[thing]);
    const countries = points.some(({ middle }) => middle) ? "; a country's dot is about its middle" : "";
    this.status.textContent = `${counted(points.length, "place")} with known coordinates${unplaced.length ? `, ${number(unplaced.length)} without` : ""}${countries}`;
    this.nothing.hidden = points.length > 0;
    this.svg.toggleAttribute("hidden", points.length === 0);
    this.unplaced.hidden = !unplaced.length;
    this.unplaced.replaceChildren(make("summary", "", `Without coordinates: ${number(unplaced.length)}`), growing(unplaced, 60, ({ number: thing }) => thingLink(this.content, thing, this.choose), "place"));
    if (!points.length) {
      return;
    }
    if (!this.box) {
      this.fit(points);
    } else {
      this.draw();
    }
  }

  fit(points) {
    const [xs, ys] = [points.map(({ at }) => at[0] * UNITS), points.map(({ at }) => -at[1] * UNITS)];
    const [left, right, top, bottom] = points.length ? [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] : [-1800, 1800, -900, 900];
    const least = LEAST_DEGREES * UNITS;
    const [width, height] = [Math.max(right - left, least) * 1.25, Math.max(bottom - top, least) * 1.25];
    this.box = { x: (left + right) / 2 - width / 2, y: (top + bottom) / 2 - height / 2, width, height };
    const aspect = this.svg.clientWidth / Math.max(this.svg.clientHeight, 1);
    const wide = Math.max(width, height * aspect);
    this.box = { x: (left + right) / 2 - wide / 2, y: (top + bottom) / 2 - wide / aspect / 2, width: wide, height: wide / aspect };
    this.draw();
  }

  zoom(factor, at = { x: this.box.x + this.box.width / 2, y: this.box.y + this.box.height / 2 }) {
    const width = Math.min(Math.max(this.box.width * factor, UNITS / 2), 5000);
    const change = width / this.box.width;
    this.box = { x: at.x - (at.x - this.box.x) * change, y: at.y - (at.y - this.box.y) * change, width, height: this.box.height * change };
    this.draw();
  }

  draw() {
    const { x, y, width, height } = this.box;
    this.svg.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
    const pixel = width / Math.max(this.svg.clientWidth, 1);
    const points = this.points();
    const most = Math.max(...points.map(({ number: thing }) => this.content.mentionsOf(thing).length), 1);
    const boxes = [];
    const marks = points.map((thing, place) => this.mark(thing, place, most, pixel, boxes));
    this.marks.replaceChildren(...marks.reverse());
  }

  mark({ number: thing, name, type, at, iri }, place, most, pixel, boxes) {
    const many = this.content.mentionsOf(thing).length;
    const [x, y] = [at[0] * UNITS, -at[1] * UNITS];
    const size = (POINT_SIZES[0] + (POINT_SIZES[1] - POINT_SIZES[0]) * Math.sqrt(many / most)) * pixel;
    const group = svgOf("g", { class: `mark ${type.toLowerCase()}${thing === this.chosen ? " chosen" : ""}`, tabindex: 0, role: "link", "aria-label": `${name}, ${counted(many, "mention")}` });
    const title = svgOf("title", {});
    title.textContent = `${name}: ${counted(many, "mention")}, ${counted(this.content.claimsOf(thing).length, "claim")}`;
    group.append(title, svgOf("circle", { cx: x, cy: y, r: size }));
    const box = { left: x + size, right: x + size + (name.length * 7 + 6) * pixel, top: y - 8 * pixel, bottom: y + 8 * pixel };
    if (thing === this.chosen || (place < MOST_POINT_LABELS && !boxes.some((other) => overlap(box, other)))) {
      boxes.push(box);
      const text = svgOf("text", { x: x + size + 3 * pixel, y: y + 4 * pixel, "font-size": 12 * pixel, "stroke-width": 3 * pixel });
      text.textContent = name;
      group.append(text);
    }
    const act = () => this.choose({ entity: iri });
    group.addEventListener("click", () => !this.dragged && act());
    group.addEventListener("keydown", (event) => event.key === "Enter" && act());
    return group;
  }

  listen() {
    const { svg } = this;
    const placeOf = ({ offsetX, offsetY }) => ({ x: this.box.x + (offsetX / svg.clientWidth) * this.box.width, y: this.box.y + (offsetY / svg.clientHeight) * this.box.height });
    svg.addEventListener("wheel", (event) => {
      event.preventDefault();
      this.zoom(event.deltaY > 0 ? 1.25 : 0.8, placeOf(event));
    }, { passive: false });
    let held = null;
    svg.addEventListener("pointerdown", (event) => {
      held = { x: event.clientX, y: event.clientY };
      this.dragged = false;
    });
    svg.addEventListener("pointermove", (event) => {
      if (!held || Math.hypot(event.clientX - held.x, event.clientY - held.y) < 3) {
        return;
      }
      const pixel = this.box.width / svg.clientWidth;
      this.box.x -= (event.clientX - held.x) * pixel;
      this.box.y -= (event.clientY - held.y) * pixel;
      held = { x: event.clientX, y: event.clientY };
      this.dragged = true;
      svg.setAttribute("viewBox", `${this.box.x} ${this.box.y} ${this.box.width} ${this.box.height}`);
    });
    window.addEventListener("pointerup", () => (held = null));
    new ResizeObserver(() => this.box && svg.clientWidth && this.fit(this.points())).observe(svg);
  }
}
