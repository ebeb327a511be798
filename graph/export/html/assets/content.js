// What the page holds: tables as objects with numbers for each other, and the texts, read when they are asked for.

const LINE_WORDS = { says: "says in", creator: "written by", publisher: "published by", records: "is a copy of", mentions: "mentions" };
// Said before a numeral; what is exact, or about an end of a range, needs no word.
const SIGN_WORDS = { approx: "about", gt: "more than", ge: "at least", lt: "less than", le: "at most" };
// Lines are drawn and listed in this order.
const KIND_ORDER = ["relation", "says", "creator", "publisher", "records", "mentions"];

// A column of a table in any of its three forms, as a list with undefined where nothing stands.
function listOf(column, length) {
  if (Array.isArray(column)) {
    return column;
  }
  if (column.words) {
    return column.codes.map((code) => column.words[code]);
  }
  const found = new Array(length);
  column.rows.forEach((row, place) => {
    found[row] = column.values[place];
  });
  return found;
}

function rowsOf({ length, columns }) {
  const rows = Array.from({ length }, (_, number) => ({ number }));
  Object.entries(columns).forEach(([field, column]) => {
    listOf(column, length).forEach((value, row) => {
      if (value !== undefined && value !== null) {
        rows[row][field] = value;
      }
    });
  });
  return rows;
}

// A text by code points, as the graph counts, though a script's strings count otherwise.
class Text {
  constructor(words) {
    this.points = /[\ud800-\udbff]/.test(words) ? Array.from(words) : null;
    this.words = words;
    this.length = this.points ? this.points.length : words.length;
  }

  slice(start, end) {
    return this.points ? this.points.slice(start, end).join("") : this.words.slice(start, end);
  }
}

class Content {
  constructor(raw) {
    this.base = raw.base;
    this.options = raw.options;
    this.symmetric = new Set(raw.symmetric);
    this.things = rowsOf(raw.things);
    this.lines = rowsOf(raw.lines);
    this.claims = rowsOf(raw.claims);
    this.comparisons = rowsOf(raw.comparisons);
    this.origins = rowsOf(raw.origins);
    this.claims.forEach((claim) => Object.assign(claim, { stance: "asserts", certainty: "stated", status: "unreviewed", ...claim }));
    const { length, columns } = raw.mentions;
    this.mentions = Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, listOf(column, length)]));
    this.sources = this.things.filter(({ type }) => type === "Source");
    this.entities = this.things.length - this.sources.length;
    this.numberOf = new Map(this.things.map(({ iri, number }) => [iri, number]));
    this.claimOf = new Map(this.claims.map(({ id, number }) => [id, number]));
    this.linesOf = this.things.map(() => []);
    this.lines.forEach((line) => {
      this.linesOf[line.from].push(line.number);
      if (line.to !== line.from) {
        this.linesOf[line.to].push(line.number);
      }
    });
    this.texts = new Map();
    this.comparisonsOf = grouped(this.comparisons, ({ claims }) => claims);
  }

  slug(source) {
    return this.things[source].iri.replace(/^source\//, "");
  }

  other(line, thing) {
    return line.from === thing ? line.to : line.from;
  }

  // A line's name in the address: `person/a,memberOf,organisation/b`.
  lineKey(line) {
    return [this.things[line.from].iri, line.predicate ?? line.kind, this.things[line.to].iri].join(",");
  }

  lineOf(key) {
    const [from, what, to] = key.split(",");
    const lines = this.linesOf[this.numberOf.get(from)] ?? [];
    return lines.find((number) => {
      const line = this.lines[number];
      return this.things[line.from].iri === from && (line.predicate ?? line.kind) === what && this.things[line.to].iri === to;
    });
  }

  lineWords(line) {
    return line.predicate ? inWords(line.predicate) : LINE_WORDS[line.kind];
  }

  // What a claim joins: who says it and passes it on, and what it speaks of.
  endsOf({ speaker = [], reportedBy = [], reportedIn = [], involves = [], subject, object, place }) {
    return [...new Set([...speaker, ...reportedBy, ...reportedIn, ...involves, subject, object, place])].filter((thing) => thing !== undefined);
  }

  // Which claims speak of a thing, made when first asked for.
  claimsOf(thing) {
    this.claimsByThing ??= grouped(this.claims, (claim) => this.endsOf(claim));
    return this.claimsByThing.get(thing) ?? [];
  }

  claimsIn(source) {
    this.claimsBySource ??= grouped(this.claims, (claim) => [claim.source]);
    return this.claimsBySource.get(source) ?? [];
  }

  // Rows of the table of mentions, in text order.
  mentionsOf(thing) {
    this.mentionsByThing ??= groupedRows(this.mentions.thing);
    return this.mentionsByThing.get(thing) ?? [];
  }

  mentionsIn(source) {
    this.mentionsBySource ??= groupedRows(this.mentions.source);
    return this.mentionsBySource.get(source) ?? [];
  }

  mention(row) {
    const { source, start, extent: long, thing, kind, by } = this.mentions;
    return { source: source[row], start: start[row], end: start[row] + long[row], thing: thing[row], kind: kind?.[row] ?? "name", by: by?.[row] };
  }

  // The text of a source, or null where it was too much for the page.
  text(source) {
    if (!this.texts.has(source)) {
      this.texts.set(source, readText(byId(`text-${source - this.entities}`)));
    }
    return this.texts.get(source);
  }

  hasText(source) {
    return byId(`text-${source - this.entities}`) !== null;
  }

  // What a claim says, in words: of a statement as it stands in the text.
  async wordsOf(claim) {
    if (claim.kind === "Figure") {
      return figureWords(claim);
    }
    if (claim.kind === "Relation") {
      return `${this.things[claim.subject].name} ${inWords(claim.predicate)} ${this.things[claim.object].name}`;
    }
    const text = await this.text(claim.source);
    return text ? spans(claim.content).map(([start, end]) => text.slice(start, end)).join(" … ").replace(/\s+/g, " ") : "";
  }

  // The first sources behind claims, each once: a claim's own, else its document's.
  originsOf(claims) {
    const numbers = claims.map((number) => this.claims[number]).flatMap(({ origin, source }) => origin ?? this.things[source].origin ?? []);
    return [...new Set(numbers)].sort((a, b) => a - b).map((number) => this.origins[number]);
  }

  // When it was said, as exact as known: the date of saying, else that of the document.
  dateOf(claim) {
    return claim.saidOn ?? this.things[claim.source].date ?? "";
  }
}

// A figure as a reader needs it: with "more than" and the like, which stand apart from the numeral, and as a person put it right.
function figureWords({ numeral = "", counted, comparator, value, upper, status, was = "" }) {
  // "Dozens" and "thousands" say by themselves that they are no exact number.
  const sign = /^\p{L}+s\b/u.test(numeral) ? undefined : SIGN_WORDS[comparator];
  const plain = [sign, numeral].filter(Boolean).join(" ");
  const righted = status === "corrected" && value !== undefined && /\d/.test(was) ? `${[SIGN_WORDS[comparator], number(value)].filter(Boolean).join(" ")}${upper === undefined ? "" : `–${number(upper)}`} (the text: ${numeral})` : plain;
  return [righted, counted].filter(Boolean).join(" ");
}

function spans(offsets = []) {
  return Array.from({ length: offsets.length / 2 }, (_, place) => [offsets[2 * place], offsets[2 * place + 1]]);
}

function grouped(items, keysOf) {
  const groups = new Map();
  items.forEach((item) => {
    keysOf(item).forEach((key) => {
      if (key !== undefined) {
        groups.has(key) ? groups.get(key).push(item.number) : groups.set(key, [item.number]);
      }
    });
  });
  return groups;
}

function groupedRows(keys) {
  const groups = new Map();
  (keys ?? []).forEach((key, row) => {
    groups.has(key) ? groups.get(key).push(row) : groups.set(key, [row]);
  });
  return groups;
}

async function readText(element) {
  if (!element) {
    return null;
  }
  const packed = element.textContent;
  if (packed.startsWith('"')) {
    return new Text(JSON.parse(packed));
  }
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Text(await new Response(stream).text());
}
