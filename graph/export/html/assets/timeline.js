// Figures over time: a dot for the value, a bar for its bounds, a line for the period it holds for.

const PLOT = { width: 960, height: 460, left: 76, right: 24, top: 18, bottom: 42 };
const MOST_FIGURES = 400;
// Dots nearer to each other than this share a date as far as a reader can see.
const HEAP = 9;
const HEAP_STEP = 9;
const HEAP_WIDTH = 90;
const LABEL_LENGTH = 42;
const LABEL_CHARACTER = 5.9;
const LOGARITHMIC_FROM = 50; // times the smallest value

class Timeline {
  constructor(element, content, filters, choose) {
    [this.content, this.filters, this.choose, this.words] = [content, filters, choose, ""];
    this.unit = Object.assign(make("select", ""), { id: "timeline-unit" });
    this.unit.setAttribute("aria-label", "Unit");
    const units = new Map();
    content.claims.forEach((claim) => drawable(claim, content) && units.set(claim.unit, (units.get(claim.unit) ?? 0) + 1));
    const ranked = [...units].sort(([a, m], [b, n]) => n - m || (String(a) < String(b) ? -1 : 1));
    this.unit.append(...ranked.map(([unit, many]) => Object.assign(make("option", "", `${inWords(unit)} (${number(many)})`), { value: unit })));
    this.unit.addEventListener("change", () => this.draw());
    const input = Object.assign(make("input", ""), { type: "search", placeholder: "What is counted …", id: "timeline-words" });
    input.setAttribute("aria-label", "What is counted");
    input.addEventListener("input", debounced(() => {
      this.words = folded(input.value);
      this.draw();
    }, 120));
    this.status = make("p", "status");
    this.status.setAttribute("role", "status");
    this.plot = make("div", "plot");
    element.append(make("div", "tab-tools", input, this.unit, this.status), this.plot);
  }

  // With an entity chosen, only figures beside it.
  show({ kind, number: own }) {
    const { content } = this;
    this.thing = kind === "thing" ? own : undefined;
    this.chosen = kind === "claim" ? own : undefined;
    if (this.thing !== undefined && content.things[this.thing].type !== "Source") {
      const beside = content.claimsOf(this.thing).map((claim) => content.claims[claim]).filter((claim) => drawable(claim, content));
      if (beside.length && !beside.some(({ unit }) => unit === this.unit.value)) {
        this.unit.value = beside[0].unit;
      }
    }
    this.draw();
  }

  wanted() {
    const { content, filters } = this;
    const source = this.thing !== undefined && content.things[this.thing].type === "Source";
    const beside = this.thing === undefined ? null : new Set(source ? content.claimsIn(this.thing) : content.claimsOf(this.thing));
    return content.claims.filter(
      (claim) =>
        drawable(claim, content) &&
        claim.unit === this.unit.value &&
        filters.claimPasses[claim.number] &&
        (!beside || beside.has(claim.number)) &&
        (!this.words || folded(`${claim.counted ?? ""} ${claim.group ?? ""}`).includes(this.words)),
    );
  }

  draw() {
    const all = this.wanted();
    const claims = all.slice(0, MOST_FIGURES);
    const beside = this.thing === undefined ? "" : ` beside ${this.content.things[this.thing].name}`;
    this.status.textContent = all.length ? `${counted(all.length, "dated figure")}${beside}${all.length > claims.length ? `, the first ${number(claims.length)} drawn` : ""}` : `No dated figure${beside} passes the filters.`;
    this.plot.replaceChildren(...(claims.length ? [this.chart(claims), this.key()] : []));
  }

  key() {
    return make("p", "hint", "A dot is the value, an upright bar its bounds (open where they are), a level line the time it holds for; where the text gives none, the date of saying or of the document.");
  }

  chart(claims) {
    const points = claims.map((claim) => ({ claim, ...periodOf(claim, this.content), ...reach(claim) }));
    const across = timeScale(points);
    const up = valueScale(points);
    const svg = svgOf("svg", { viewBox: `0 0 ${PLOT.width} ${PLOT.height}`, role: "group", "aria-label": "Figures over time" });
    svg.append(...axes(across, up));
    sideBySide(points, across);
    points.forEach((point) => svg.append(this.mark(point, across, up)));
    svg.append(...pointLabels(points, up));
    return svg;
  }

  mark({ claim, first, last, low, high, x }, across, up) {
    const [left, right] = [across(first), across(last)];
    const [bottom, top] = [up(low), up(high)];
    const place = up(middleOf(claim));
    const group = svgOf("g", { class: `mark ${claim.stance}${claim.number === this.chosen ? " chosen" : ""}`, tabindex: 0, role: "link" });
    const name = `${figureWords(claim)} · ${this.content.things[claim.source].name} · ${days(claim) || this.content.dateOf(claim)}`;
    const title = svgOf("title", {});
    title.textContent = name;
    group.setAttribute("aria-label", name);
    group.append(title, svgOf("path", { class: "period", d: `M${left} ${place}H${Math.max(right, left + 1)}` }), svgOf("path", { class: "bounds", d: `M${x} ${bottom}V${top}` }), svgOf("circle", { cx: x, cy: place, r: 4.5 }));
    const act = () => this.choose({ claim: claim.id });
    group.addEventListener("click", act);
    group.addEventListener("keydown", (event) => event.key === "Enter" && act());
    return group;
  }
}

function middleOf({ value, upper }) {
  return upper === undefined ? value : (value + upper) / 2;
}

// Figures of one date stand beside each other, not in one heap.
function sideBySide(points, across) {
  const heaps = new Map();
  points.forEach((point) => {
    point.x = across((point.first + point.last) / 2);
    const heap = Math.round(point.x / HEAP);
    heaps.has(heap) ? heaps.get(heap).push(point) : heaps.set(heap, [point]);
  });
  heaps.forEach((heap) => {
    const step = Math.min(HEAP_STEP, HEAP_WIDTH / heap.length);
    heap.sort((a, b) => a.claim.value - b.claim.value || a.claim.number - b.claim.number);
    heap.forEach((point, place) => {
      const x = point.x + (place - (heap.length - 1) / 2) * step;
      point.x = Math.round(Math.min(Math.max(x, PLOT.left), PLOT.width - PLOT.right) * 10) / 10;
    });
  });
}

// What the dots stand for, as far as there is room.
function pointLabels(points, up) {
  const dots = points.map(({ claim, x }) => ({ x, y: up(middleOf(claim)) }));
  const boxes = dots.map(({ x, y }) => boxAround(x, y, 10, 10, null));
  return points.flatMap(({ claim }, place) => {
    const words = shortened(figureWords(claim), LABEL_LENGTH);
    const [width, { x, y }] = [words.length * LABEL_CHARACTER, dots[place]];
    const sides = [[x + 8, "start", x + 8 + width / 2], [x - 8, "end", x - 8 - width / 2]];
    const free = sides.find(([, , middle]) => {
      const box = boxAround(middle, y, width, 13, null);
      return box.left > PLOT.left && box.right < PLOT.width && !boxes.some((other) => overlap(box, other));
    });
    if (!free) {
      return [];
    }
    boxes.push(boxAround(free[2], y, width, 13, null));
    const text = label(free[0], y + 4, words, free[1]);
    text.setAttribute("class", "name");
    return [text];
  });
}

function drawable(claim, content) {
  return claim.kind === "Figure" && claim.value !== undefined && claim.unit !== undefined && claim.status !== "rejected" && Boolean(claim.from || claim.to || content.dateOf(claim));
}

function svgOf(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
}

// A date as exact as it is, as its first and last day, in milliseconds.
function ends(date) {
  const [year, month, day] = date.split("-").map(Number);
  const first = Date.UTC(year, (month || 1) - 1, day || 1);
  const last = day ? first : month ? Date.UTC(year, month, 0) : Date.UTC(year, 11, 31);
  return [first, last];
}

function periodOf(claim, content) {
  const own = claim.from || claim.to;
  const [first, last] = own ? [claim.from ?? claim.to, claim.to ?? claim.from] : [content.dateOf(claim), content.dateOf(claim)];
  return { first: ends(first)[0], last: ends(last)[1] };
}

// Open ends reach as far as the plot: -Infinity and Infinity.
function reach({ value, upper, low, high, comparator }) {
  const open = { gt: [value, Infinity], ge: [value, Infinity], lt: [-Infinity, value], le: [-Infinity, value] }[comparator];
  const [from, to] = open ?? [low ?? value, high ?? upper ?? value];
  return { low: from, high: to };
}

function timeScale(points) {
  const first = Math.min(...points.map((point) => point.first));
  const last = Math.max(...points.map((point) => point.last));
  const width = Math.max(last - first, 30 * 86400000);
  const scale = (time) => Math.round((PLOT.left + 10 + ((time - first) / width) * (PLOT.width - PLOT.left - PLOT.right - 20)) * 10) / 10;
  return Object.assign(scale, { first, last: first + width });
}

function valueScale(points) {
  const values = points.flatMap(({ claim: { value, upper }, low, high }) => [value, upper, low, high]).filter((value) => Number.isFinite(value));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const logarithmic = least > 0 && most / least > LOGARITHMIC_FROM;
  const [from, to] = logarithmic ? [Math.log10(least) - 0.15, Math.log10(most) + 0.15] : [Math.min(least, 0), most * 1.08 || 1];
  const height = PLOT.height - PLOT.top - PLOT.bottom;
  const scale = (value) => {
    if (!Number.isFinite(value)) {
      return value > 0 ? PLOT.top : PLOT.height - PLOT.bottom;
    }
    const part = ((logarithmic ? Math.log10(value) : value) - from) / (to - from || 1);
    return Math.round((PLOT.height - PLOT.bottom - part * height) * 10) / 10;
  };
  return Object.assign(scale, { ticks: logarithmic ? powers(from, to) : steps(from, to) });
}

function powers(from, to) {
  return Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, place) => 10 ** (Math.ceil(from) + place));
}

// Round steps, some five of them.
function steps(from, to) {
  const rough = (to - from) / 5;
  const power = 10 ** Math.floor(Math.log10(rough || 1));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough);
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, place) => Math.ceil(from / step) * step + place * step);
}

function axes(across, up) {
  const parts = up.ticks.map((value) => [svgOf("path", { class: "grid", d: `M${PLOT.left} ${up(value)}H${PLOT.width - PLOT.right}` }), label(PLOT.left - 8, up(value) + 4, number(value), "end")]);
  const [from, to] = [new Date(across.first).getUTCFullYear(), new Date(across.last).getUTCFullYear() + 1];
  const months = to - from <= 2;
  const times = months
    ? Array.from({ length: (to - from) * 12 + 1 }, (_, month) => [Date.UTC(from, month, 1), new Date(Date.UTC(from, month, 1)).toISOString().slice(0, 7)])
    : Array.from({ length: to - from + 1 }, (_, year) => [Date.UTC(from + year, 0, 1), String(from + year)]);
  const within = times.filter(([time]) => across.first <= time && time <= across.last);
  const every = Math.ceil(within.length / 10);
  const marks = within.filter((_, place) => place % every === 0).map(([time, words]) => [svgOf("path", { class: "grid", d: `M${across(time)} ${PLOT.top}V${PLOT.height - PLOT.bottom}` }), label(across(time), PLOT.height - PLOT.bottom + 20, words, "middle")]);
  return [...parts, ...marks].flat();
}

function label(x, y, words, anchor) {
  const text = svgOf("text", { x, y, "text-anchor": anchor });
  text.textContent = words;
  return text;
}
