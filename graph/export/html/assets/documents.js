// A document with everything marked in its text: who is mentioned, what is said, what is counted.

class Documents {
  constructor(element, content, filters, choose) {
    [this.element, this.content, this.filters, this.choose] = [element, content, filters, choose];
    this.list = make("nav", "document-list");
    this.list.setAttribute("aria-label", "Documents");
    this.page = make("article", "document");
    element.append(this.list, this.page);
    this.shown = null;
  }

  // `source`: a slug; `at`: the characters to bring into sight, as "120,240".
  async show({ source, at, kind, number: own }) {
    const { content, filters } = this;
    const claim = kind === "claim" ? content.claims[own] : null;
    const chosen = claim ? claim.source : content.numberOf.get(`source/${source}`);
    const passing = content.sources.filter(({ number: thing }) => filters.thingPasses[thing]);
    const ordered = sorted(passing, ({ name }) => name, false);
    const without = ordered.filter(({ number: thing }) => !content.hasText(thing)).length;
    const missing = without ? [make("p", "hint", `The texts of ${counted(without, "document")}, the longest, are not in this file, which would be too large with them; they stand in the folder texts beside it.`)] : [];
    this.list.replaceChildren(make("p", "status", counted(ordered.length, "document")), ...missing, growing(ordered, 200, (thing) => this.entry(thing, chosen), "document"));
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
    const link = button("link", [bidi(name), make("span", "count", [date, counted(this.content.claimsIn(thing).length, "claim"), this.content.hasText(thing) ? "" : "text not in this file"].filter(Boolean).join(" · "))], () => this.choose({ source: this.content.slug(thing) }));
    link.setAttribute("aria-current", String(thing === chosen));
    return link;
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
    const places = [...edges].filter((place) => place <= text.length).sort((a, b) => a - b);
    const body = make("div", "text");
    body.dir = "auto";
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
      body.append(this.part(text.slice(start, end), start, end, here, content));
    });
    return body;
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
    const act = () => this.choose(inner.what === "entity" ? { entity: content.things[inner.thing].iri, tab: "documents" } : { claim: content.claims[inner.claim].id, tab: "documents" });
    part.addEventListener("click", act);
    part.addEventListener("keydown", (event) => event.key === "Enter" && act());
    return part;
  }

  bring(place) {
    const [start, end] = place.split(",").map(Number);
    let first = null;
    this.shown.parts.forEach((part) => {
      const lit = Number(part.dataset.start) < end && Number(part.dataset.end) > start;
      part.classList.toggle("lit", lit && Number(part.dataset.end) - Number(part.dataset.start) <= 2 * (end - start) + 400);
      first ??= lit ? part : null;
    });
    first?.scrollIntoView({ block: "center" });
  }
}
