// A document with everything marked in its text: who is mentioned, what is said, what is counted.

const SNIPPET = 40; // characters on either side
const CHUNK = 6000; // characters
const CHARACTERS_A_LINE = 75;
const LINE_PIXELS = 25;

class Documents {
  constructor(element, content, filters, choose) {
    [this.element, this.content, this.filters, this.choose] = [element, content, filters, choose];
    this.list = make("nav", "document-list");
    this.list.setAttribute("aria-label", "Documents");
    this.page = make("article", "document");
    this.hits = null; // by document: where the words that the reader looks for stand
    const input = Object.assign(make("input", ""), { type: "search", placeholder: "Words in the texts …", id: "text-words" });
    input.setAttribute("aria-label", "Words in the texts");
    input.addEventListener("input", debounced(() => this.look(input.value), 250));
    this.entries = make("div", "");
    this.list.append(input, this.entries);
    this.input = input;
    element.append(this.list, this.page);
    this.shown = null;
    this.choices = new WeakMap(); // by part of the text: what a click on it chooses
    const act = ({ target }) => this.choices.has(target) && this.choose(this.choices.get(target));
    this.page.addEventListener("click", act);
    this.page.addEventListener("keydown", (event) => event.key === "Enter" && act(event));
  }

  // `source`: a slug; `at`: the characters to bring into sight, as "120,240".
  async show({ source, at, kind, number: own }) {
    const { content, filters } = this;
    const claim = kind === "claim" ? content.claims[own] : null;
    const chosen = claim ? claim.source : content.numberOf.get(`source/${source}`);
    this.state = { source, at, kind, number: own };
    const passing = content.sources.filter(({ number: thing }) => filters.thingPasses[thing] && (!this.hits || this.hits.has(thing)));
    const ordered = sorted(passing, ({ name }) => name, false);
    const without = ordered.filter(({ number: thing }) => !content.hasText(thing)).length;
    const missing = without ? [make("p", "hint", `The texts of ${counted(without, "document")}, the longest, are not in this file, which would be too large with them; they stand in the folder texts beside it.`)] : [];
    const status = make("p", "status", counted(ordered.length, "document"), this.hits ? " with these words" : "");
    status.setAttribute("role", "status");
    this.entries.replaceChildren(status, ...missing, growing(ordered, 200, (thing) => this.entry(thing, chosen), "document"));
    const thing = chosen ?? this.shown?.thing ?? ordered[0]?.number; // else the one that was read last
    if (thing === undefined) {
      this.page.replaceChildren(make("p", "hint", "No document passes the filters."));
      return;
    }
    if (this.shown?.thing !== thing) {
      await this.draw(thing);
    }
    const place = at ?? claim?.evidence.slice(0, 2).join(",");
    if (place) {
      this.bring(place);
    }
  }

  entry({ number: thing, name, date }, chosen) {
    const hits = this.hits?.get(thing);
    const act = () => this.choose({ source: this.content.slug(thing), ...(hits ? { tab: "documents", at: `${hits.start},${hits.end}` } : {}) });
    const snippet = hits ? [make("span", "snippet", bidi(hits.before), make("mark", "words", hits.words), bidi(hits.after)), make("span", "count", counted(hits.many, "place"))] : [];
    const link = button("link", [bidi(name), ...snippet, make("span", "count", [date, counted(this.content.claimsIn(thing).length, "claim"), this.content.hasText(thing) ? "" : "text not in this file"].filter(Boolean).join(" · "))], act);
    link.setAttribute("aria-current", String(thing === chosen));
    return link;
  }

  lookFor(words) {
    this.input.value = words;
    this.look(words);
  }

  // Finds words in all texts, whatever their case and however they are spaced.
  async look(words) {
    const asked = (this.asked = {});
    const parts = words.trim().split(/\s+/).filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const found = new Map();
    if (parts.length) {
      const pattern = new RegExp(parts.join("\\s+"), "giu");
      this.entries.prepend(make("p", "hint", "Reading the texts …"));
      for (const { number: thing } of this.content.sources) {
        const text = await this.content.text(thing);
        if (asked !== this.asked) {
          return; // other words are looked for
        }
        const places = text ? [...text.words.matchAll(pattern)] : [];
        if (places.length) {
          found.set(thing, hitOf(text, places));
        }
      }
    }
    this.hits = parts.length ? found : null;
    this.show(this.state);
  }

  async draw(thing) {
    const { content } = this;
    this.shown = { thing, parts: [] };
    const { name, date, file } = content.things[thing];
    const text = await content.text(thing);
    if (this.shown.thing !== thing) {
      return; // another one was chosen meanwhile
    }
    const head = [make("h2", "", bidi(name)), make("p", "hint", [file, date].filter(Boolean).join(" · "))];
    const legend = make("p", "hint", make("span", "entity person", "who and what"), " · ", make("span", "content", "what is said"), " · ", make("span", "figure", "what is counted"));
    this.page.replaceChildren(...head, legend, text ? this.text(thing, text) : make("p", "", textMissing(content.things[thing])));
    this.page.scrollTop = 0;
  }

  // The text cut wherever a mention or a claim's words begin or end.
  text(thing, text) {
    const { content } = this;
    const marks = this.marks(thing);
    const edges = new Set([0, text.length]);
    marks.forEach(({ start, end }) => edges.add(start).add(end));
    const chunks = this.chunksOf(text);
    chunks.forEach((start) => edges.add(start));
    const places = [...edges].filter((place) => place <= text.length).sort((a, b) => a - b);
    const body = make("div", "text");
    let chunk = body;
    const open = [];
    let next = 0;
    marks.sort((a, b) => a.start - b.start || b.end - a.end);
    places.slice(0, -1).forEach((start, index) => {
      const end = places[index + 1];
      while (next < marks.length && marks[next].start <= start) {
        open.push(marks[next++]);
      }
      const here = open.filter((mark) => mark.end >= end && mark.start <= start);
      open.splice(0, open.length, ...open.filter((mark) => mark.end > start));
      if (chunks.has(start)) {
        chunk = make("div", "chunk");
        chunk.style.setProperty("contain-intrinsic-height", `auto ${Math.round((CHUNK / CHARACTERS_A_LINE) * LINE_PIXELS)}px`);
        body.append(chunk);
      }
      chunk.append(this.part(text.slice(start, end), start, end, here, content));
    });
    return body;
  }

  // Where a long text is cut, at the end of a paragraph, so that a browser draws only what is in sight.
  chunksOf(text) {
    const starts = new Set();
    if (text.length > 3 * CHUNK) {
      for (let start = 0; start < text.length; ) {
        starts.add(start);
        const near = text.slice(start + CHUNK, start + 3 * CHUNK);
        const found = near.search(/\n\s*\n(?=\S)/);
        const cut = found < 0 ? -1 : found + near.slice(found).search(/\S/);
        start = cut < 0 ? text.length : start + CHUNK + Array.from(near.slice(0, cut)).length;
      }
    }
    return starts;
  }

  marks(thing) {
    const { content } = this;
    const mentions = content.mentionsIn(thing).map((row) => ({ ...content.mention(row), what: "entity" }));
    const words = content.claimsIn(thing).flatMap((number) => {
      const claim = content.claims[number];
      const own = claim.kind === "Figure" ? [["figure", claim.numberAt]] : [["content", claim.content]];
      return own.flatMap(([what, offsets]) => spans(offsets).map(([start, end]) => ({ what, start, end, claim: number, rejected: claim.status === "rejected" })));
    });
    return [...mentions, ...words];
  }

  part(words, start, end, marks, content) {
    const part = make("span", "", words);
    Object.assign(part.dataset, { start, end });
    this.shown.parts.push(part);
    if (!marks.length) {
      return part;
    }
    // The innermost is what a click chooses.
    const inner = marks.reduce((best, mark) => (mark.end - mark.start <= best.end - best.start ? mark : best));
    const entity = marks.find(({ what }) => what === "entity");
    part.className = [...new Set(marks.map(({ what }) => what))].join(" ");
    if (marks.some(({ rejected }) => rejected)) {
      part.classList.add("rejected");
    }
    if (entity) {
      part.classList.add(content.things[entity.thing].type.toLowerCase());
      part.title = content.things[entity.thing].name;
    }
    part.tabIndex = 0;
    part.setAttribute("role", "link");
    this.choices.set(part, inner.what === "entity" ? { entity: content.things[inner.thing].iri, tab: "documents" } : { claim: content.claims[inner.claim].id, tab: "documents" });
    return part;
  }

  bring(place) {
    const [start, end] = place.split(",").map(Number);
    let first = null;
    this.shown.parts = this.shown.parts.flatMap((part) => cutPart(part, start, end));
    this.shown.parts.forEach((part) => {
      const lit = Number(part.dataset.start) < end && Number(part.dataset.end) > start;
      part.classList.toggle("lit", lit);
      first ??= lit ? part : null;
    });
    first?.scrollIntoView({ block: "center" });
  }
}

// Of the places where words stand in a text: how many, and the first with some words around it.
function hitOf(text, places) {
  const [{ index, 0: words }] = places;
  const start = text.points ? Array.from(text.words.slice(0, index)).length : index;
  const end = start + (text.points ? Array.from(words).length : words.length);
  const plain = (from, to) => text.slice(Math.max(from, 0), to).replace(/\s+/g, " ");
  return { many: places.length, start, end, words, before: `… ${plain(start - SNIPPET, start)}`, after: `${plain(end, end + SNIPPET)} …` };
}

// Cuts plain text where a stretch begins and ends, so that no more than the stretch is lit.
function cutPart(part, start, end) {
  const [from, to] = [Number(part.dataset.start), Number(part.dataset.end)];
  const cuts = [start, end].filter((place) => from < place && place < to);
  if (!cuts.length || part.className.replace("lit", "").trim()) {
    return [part];
  }
  const points = Array.from(part.textContent);
  const parts = [from, ...cuts].map((first, place) => {
    const last = cuts[place] ?? to;
    const piece = make("span", "", points.slice(first - from, last - from).join(""));
    Object.assign(piece.dataset, { start: first, end: last });
    return piece;
  });
  part.replaceWith(...parts);
  return parts;
}
