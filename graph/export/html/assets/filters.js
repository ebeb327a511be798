// Which things, lines and claims the reader wants to see; every tab asks here.

const STANCE_WORDS = { asserts: "asserted", denies: "denied", questions: "questioned", alleged: "alleged", estimated: "estimated", conditional: "conditional", rejected: "rejected by a person", corrected: "corrected by a person" };
// In the filters, where the group says the rest.
const MARK_WORDS = { asserts: "asserted", denies: "denied", questions: "questioned", unreviewed: "not reviewed" };

// What a claim is marked as, each apart: one that is denied may be an allegation too.
const MARKS = [["stance", "Stance of claims", ["asserts", "denies", "questions"]], ["certainty", "Certainty", ["stated", "estimated", "alleged", "conditional"]], ["status", "Review by people", ["unreviewed", "accepted", "rejected", "corrected"]]];

class Filters {
  constructor(content) {
    this.content = content;
    this.claimPasses = new Uint8Array(content.claims.length);
    this.linePasses = new Uint8Array(content.lines.length);
    this.thingPasses = new Uint8Array(content.things.length);
    this.claimCount = 0;
    this.active = false;
  }

  // `state` is the address's; what it does not name is not filtered.
  apply({ lists, from = "", to = "" }) {
    const { content } = this;
    const wanted = (name) => (lists[name] ? new Set(lists[name]) : null);
    const [classes, relations] = [wanted("class"), wanted("relation")];
    const marks = MARKS.filter(([name]) => lists[name]).map(([name]) => [name, wanted(name)]);
    const numbers = (name) => (lists[name] ? new Set(lists[name].map((iri) => content.numberOf.get(iri))) : null);
    const [sources, speakers] = [numbers("source-in"), numbers("speaker")];
    const dated = (date) => (!from && !to) || (date !== "" && (!from || upTo(from, date)) && (!to || upTo(date, to)));
    const marked = marks.length > 0;
    this.active = Boolean(classes || relations || marked || sources || speakers || from || to);
    const ofClaims = Boolean(marked || speakers || sources || from || to);
    const classPasses = content.things.map(({ type }) => !classes || classes.has(type));
    // A figure or a statement goes with the line between who says it and where; without a speaker, with what is mentioned.
    const relationOf = ({ kind, predicate, speaker }) => (kind === "Relation" ? predicate : speaker ? "says" : "mentions");

    this.claimCount = 0;
    content.claims.forEach((claim) => {
      const passes =
        (!sources || sources.has(claim.source)) &&
        (!speakers || (claim.speaker ?? []).some((speaker) => speakers.has(speaker))) &&
        marks.every(([name, values]) => values.has(claim[name])) &&
        (!relations || relations.has(relationOf(claim))) &&
        (!classes || this.endsPass(claim, classPasses)) &&
        dated(content.dateOf(claim));
      this.claimPasses[claim.number] = passes;
      this.claimCount += passes;
    });

    const sourcePasses = (thing) => (!sources || sources.has(thing)) && dated(content.things[thing].date ?? "");
    content.lines.forEach((line) => {
      const what = line.predicate ?? line.kind;
      this.linePasses[line.number] =
        classPasses[line.from] &&
        classPasses[line.to] &&
        (!relations || relations.has(what)) &&
        (!ofClaims || (line.claims ? line.claims.some((claim) => this.claimPasses[claim]) : !marked && !speakers && sourcePasses(line.from)));
    });
    content.things.forEach(({ number: thing, type }) => {
      const reached = () => content.linesOf[thing].some((line) => this.linePasses[line]);
      const alone = !ofClaims && !relations;
      this.thingPasses[thing] = classPasses[thing] && (alone || reached() || (type === "Source" && !marked && !speakers && !relations && sourcePasses(thing)));
    });
  }

  // A claim that names nothing goes with its document.
  endsPass(claim, classPasses) {
    const ends = this.content.endsOf(claim);
    return ends.length ? ends.some((thing) => classPasses[thing]) : classPasses[claim.source];
  }
}

// Dates as exact as they are: 2017 holds every day of 2017.
function upTo(earlier, later) {
  const length = Math.min(earlier.length, later.length);
  return earlier.slice(0, length) <= later.slice(0, length);
}

// The form beside the picture; it changes the address, the address changes it.
class FilterForm {
  constructor(element, content, address) {
    this.element = element;
    this.content = content;
    this.address = address;
    this.boxes = [];
    const count = (keys) => keys.reduce((counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map());
    const classes = count(content.things.map(({ type }) => type));
    const kinds = count(content.lines.map((line) => line.predicate ?? line.kind));
    const ordered = [...kinds].sort(([a, m], [b, n]) => (a in LINE_WORDS) - (b in LINE_WORDS) || n - m || (a < b ? -1 : 1));
    element.append(
      this.group("class", "Show", CLASSES.filter((name) => classes.has(name)).map((name) => [name, [glyph(name), classWord(name)], classes.get(name)])),
      this.group("relation", "Relations", ordered.map(([key, many]) => [key, [LINE_WORDS[key] ?? inWords(key)], many])),
      ...MARKS.map(([name, title, values]) => {
        const counts = count(content.claims.map((claim) => claim[name]));
        return this.group(name, title, counts.size > 1 ? values.filter((value) => counts.has(value)).map((value) => [value, [MARK_WORDS[value] ?? value], counts.get(value)]) : []);
      }),
      this.chooser("speaker", "Said by", this.speakers()),
      this.chooser("source-in", "From document", content.sources.map(({ iri, name }) => [iri, name])),
      this.dates(),
    );
    this.reset = button("more", "Clear all filters", () => address.go(Object.fromEntries([...LISTS, "from", "to"].map((name) => [name, null]))));
    element.append(this.reset);
  }

  speakers() {
    const counts = new Map();
    this.content.claims.forEach(({ speaker = [] }) => speaker.forEach((thing) => counts.set(thing, (counts.get(thing) ?? 0) + 1)));
    const ranked = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
    return ranked.map(([thing, many]) => [this.content.things[thing].iri, `${this.content.things[thing].name} (${number(many)})`]);
  }

  // Boxes of which all are ticked while nothing is filtered.
  group(name, title, options) {
    const list = make("ul", "");
    options.forEach(([value, label, many]) => {
      const box = make("input", "");
      Object.assign(box, { type: "checkbox", name, value, checked: true });
      box.addEventListener("change", () => this.write(name));
      list.append(make("li", "", make("label", "", box, ...label, make("span", "count", number(many)))));
      this.boxes.push(box);
    });
    const only = button("only", "none", () => this.tickNone(name));
    only.title = `Untick all of “${title}”`;
    const group = make("fieldset", "", make("legend", "", title, " ", only), list);
    return options.length ? group : make("span", "");
  }

  tickNone(name) {
    this.boxes.filter((box) => box.name === name).forEach((box) => (box.checked = false));
    this.write(name, true);
  }

  // All ticked is no filter.
  write(name) {
    const own = this.boxes.filter((box) => box.name === name);
    const ticked = own.filter(({ checked }) => checked).map(({ value }) => value);
    this.address.go({ [name]: ticked.length === own.length ? null : ticked.length ? ticked : ["none"] });
  }

  chooser(name, title, options) {
    const select = make("select", "");
    select.id = `filter-${name}`;
    const option = (value, text) => Object.assign(make("option", "", text), { value });
    select.append(option("", name === "speaker" ? "anyone" : "any"), ...options.map(([value, text]) => option(value, text)));
    select.addEventListener("change", () => this.address.go({ [name]: select.value ? [select.value] : null }));
    const label = make("label", "", title);
    label.htmlFor = select.id;
    this[name] = select;
    return make("p", "chooser", label, select);
  }

  dates() {
    const field = (name, words) => {
      const input = Object.assign(make("input", ""), { type: "text", inputMode: "numeric", placeholder: "YYYY-MM-DD", pattern: "\\d{4}(-\\d{2}(-\\d{2})?)?", id: `filter-${name}` });
      input.addEventListener("change", () => input.checkValidity() && this.address.go({ [name]: input.value || null }));
      const label = make("label", "", words);
      label.htmlFor = input.id;
      this[name] = input;
      return [label, input];
    };
    return make("fieldset", "dates", make("legend", "", "Said or published"), ...field("from", "from"), ...field("to", "to"));
  }

  show({ lists, from = "", to = "" }) {
    this.boxes.forEach((box) => {
      box.checked = !lists[box.name] || lists[box.name].includes(box.value);
    });
    this.speaker.value = lists.speaker?.[0] ?? "";
    this["source-in"].value = lists["source-in"]?.[0] ?? "";
    [this.from.value, this.to.value] = [from, to];
  }
}
