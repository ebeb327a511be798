// The pane beside the picture: what is known of a thing, a line or a claim, and why.

const MOST_STARTING_POINTS = 14;
const MOST_CONNECTIONS = 24;
const MOST_QUOTES = 6;
const COMPARATOR_WORDS = { eq: "exactly", approx: "about", gt: "more than", ge: "at least", lt: "less than", le: "at most", range: "between" };
const TERMS = "https://w3id.org/claimgraph/ns#";
const SEVERITY_WORDS = { hard: "hard conflict", soft: "soft conflict" };

class Cards {
  constructor(element, content, filters, choose) {
    [this.element, this.content, this.filters, this.choose] = [element, content, filters, choose];
  }

  show(...parts) {
    this.element.replaceChildren(...parts.flat());
    this.element.scrollTop = 0;
  }

  overview() {
    const { content, filters } = this;
    const passing = content.things.filter(({ number, ownWork }) => filters.thingPasses[number] && !ownWork);
    const entities = passing.filter(({ type }) => type !== "Source").slice(0, MOST_STARTING_POINTS);
    const sources = passing.filter(({ type }) => type === "Source").slice(0, MOST_STARTING_POINTS);
    const conflicts = content.comparisons.filter(({ kind }) => kind === "Conflict").length;
    this.show(
      make("p", "hint", "Choose a node to see what is known of it, a line to read the sentences behind it. Zoom in to see more; “/” searches."),
      ...(conflicts ? [make("p", "", button("more", `${counted(conflicts, "conflict")} between claims`, () => this.choose({ tab: "conflicts" })))] : []),
      this.section("Most connected", entities, ({ number }) => this.link(number)),
      this.section("Documents", sources, ({ number }) => this.link(number)),
    );
  }

  // Nothing stands in the page under this name: an old link, or one from another graph.
  missing(name) {
    this.show(make("p", "hint", "This graph has nothing with the name ", make("code", "", name), "."));
  }

  // `path`: the way to another thing, as {to, lines}, where one is asked for.
  thing(number, path) {
    const { content } = this;
    const thing = content.things[number];
    const lines = content.linesOf[number].filter((line) => this.filters.linePasses[line]).map((line) => content.lines[line]);
    const source = thing.type === "Source";
    this.show(
      heading(thing.type, thing.name, glyph(thing.type)),
      this.filters.thingPasses[number] ? [] : this.leftOut("It"),
      this.otherNames(thing),
      this.facts(thing),
      source ? [make("p", "", button("more", "Read it with everything marked", () => this.choose({ tab: "documents", source: content.slug(number) })))] : [],
      this.way(number, path),
      this.comparisons(source ? content.claimsIn(number) : content.claimsOf(number)),
      this.connections(number, lines.filter(({ kind }) => kind !== "mentions")),
      source ? this.section("Mentions", lines.filter(({ kind }) => kind === "mentions").sort((a, b) => b.count - a.count), (line) => this.lineLink(line, number)) : this.about(number),
      this.putAside(source ? content.claimsIn(number) : content.claimsOf(number)),
      source ? [] : this.mentionList(number),
      this.permalink([content.base + thing.iri]),
    );
  }

  // Chosen by a link or a search, though the filters hide it.
  leftOut(what) {
    const clear = button("more", "Clear all filters", () => this.choose(Object.fromEntries([...LISTS, "from", "to"].map((name) => [name, null]))));
    return make("p", "notice", `${what} does not pass the filters: it is not drawn, listed or counted. `, clear);
  }

  // What a person rejected stays readable, and is nowhere else on the card.
  putAside(claims) {
    const rejected = claims.map((claim) => this.content.claims[claim]).filter(({ status }) => status === "rejected");
    return this.section("Rejected by a person", rejected, (claim) => this.claimLink(claim), MOST_QUOTES, "claim");
  }

  // A field to ask for the way to another thing, and the way.
  way(number, path) {
    const { content } = this;
    const input = Object.assign(make("input", ""), { type: "search", placeholder: "Path to …", autocomplete: "off" });
    const list = Object.assign(make("ul", "hits"), { id: "way-hits", hidden: true });
    const attributes = { role: "combobox", "aria-label": "Path to another name", "aria-controls": "way-hits", "aria-expanded": "false", "aria-autocomplete": "list" };
    Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));
    list.setAttribute("role", "listbox");
    const own = content.things[number];
    const start = own.type === "Source" ? { source: content.slug(number) } : { entity: own.iri };
    new Search(input, list, content, ({ entity, source }) => this.choose({ ...start, path: entity ?? `source/${source}` }));
    const field = make("div", "search way", input, list);
    if (!path) {
      return [field];
    }
    if (!path.lines) {
      return [field, make("p", "hint", "No path to ", bidi(content.things[path.to].name), " over what passes the filters.")];
    }
    let here = number;
    const steps = path.lines.map((line) => {
      const step = make("li", "", this.lineLink(line, here));
      here = content.other(line, here);
      return step;
    });
    const title = make("h3", "", `${counted(path.lines.length, "step")} to `, bidi(content.things[path.to].name));
    return [field, title, make("ol", "steps", ...steps)];
  }

  otherNames({ name, also = [] }) {
    const others = also.filter((form) => form !== name);
    return others.length ? [make("p", "aliases", "Also: ", ...joined(others))] : [];
  }

  facts({ facts = [], links = [], within = [] }) {
    const rows = facts.map(([label, text]) => [label, [bidi(text)]]);
    if (within.length) {
      rows.push(["Lies in", joined(within)]);
    }
    links.forEach(([label, address]) => {
      const link = make("a", "", address.replace(/^https?:\/\//, "").replace(/\/$/, ""));
      Object.assign(link, { href: address, rel: "noreferrer noopener", target: "_blank" });
      rows.push([label, [link]]);
    });
    return rows.length ? [details(rows)] : [];
  }

  // Relations by what they say, then who says what where, then the rest.
  connections(number, lines) {
    const ordered = lines.sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || this.content.lineWords(a).localeCompare(this.content.lineWords(b)) || a.number - b.number);
    return this.section("Connections", ordered, (line) => this.lineLink(line, number), MOST_CONNECTIONS, "connection");
  }

  about(number) {
    const claims = this.content.claimsOf(number).filter((claim) => this.filters.claimPasses[claim]).map((claim) => this.content.claims[claim]).filter(({ status }) => status !== "rejected");
    const said = claims.filter(({ kind, speaker = [] }) => kind === "Statement" && speaker.includes(number));
    const others = claims.filter((claim) => claim.kind === "Statement" && !said.includes(claim));
    const figures = claims.filter(({ kind }) => kind === "Figure");
    return [
      ...this.section("What it says", said, (claim) => this.claimLink(claim), MOST_QUOTES, "statement"),
      ...this.section("What is said about it", others, (claim) => this.claimLink(claim), MOST_QUOTES, "statement"),
      ...this.section("Figures beside it", figures, (claim) => this.claimLink(claim), MOST_QUOTES, "figure"),
    ];
  }

  mentionList(number) {
    const rows = this.content.mentionsOf(number);
    const sources = new Set(rows.map((row) => this.content.mentions.source[row]));
    const shown = rows.map((row) => this.content.mention(row)).sort((a, b) => (a.kind !== "name") - (b.kind !== "name"));
    if (!shown.length) {
      return [make("p", "hint", "No document mentions it by itself; it holds a place that one does.")];
    }
    const title = `Why it is here: ${counted(rows.length, "mention")} in ${counted(sources.size, "document")}`;
    return this.section(title, shown, (mention) => this.mention(mention), MOST_QUOTES, "mention");
  }

  mention({ source, start, end, kind, by }) {
    const found = `${kind === "name" ? "" : `${kind}, `}found by ${by === "model" ? "the language model" : by === "gazetteer" ? "the gazetteer" : `rule ${by ?? "unknown"}`}`;
    return make("div", "mention", quote(this.content, source, [[start, end]], [[start, end]], this.choose), make("p", "why", found));
  }

  line(number) {
    const { content } = this;
    const line = content.lines[number];
    const about = line.kind === "relation" ? relationKind(line) : line.kind === "mentions" ? counted(line.count, "mention") : "";
    const title = make("h2", "", this.link(line.from), make("span", "predicate", content.lineWords(line)), this.link(line.to));
    const claims = (line.claims ?? []).map((claim) => content.claims[claim]);
    const passing = claims.filter(({ number: claim }) => this.filters.claimPasses[claim]);
    const mentions = line.kind === "mentions" ? content.mentionsOf(line.to).map((row) => content.mention(row)).filter(({ source }) => source === line.from) : [];
    this.show(
      make("div", "heading", ...(about ? [make("p", "class", about)] : []), title),
      passing.length < claims.length ? make("p", "hint", `${counted(claims.length - passing.length, "claim")} left out by the filters`) : [],
      passing.length ? growing(passing, 12, (claim) => this.claimBlock(claim), "claim") : [],
      mentions.length ? growing(mentions, MOST_QUOTES, (mention) => this.mention(mention), "mention") : [],
      ["creator", "publisher", "records"].includes(line.kind) ? make("p", "hint", "So the document says of itself, in its head or its metadata.") : [],
      line.inView ? this.permalink([content.base + content.things[line.from].iri, TERMS + line.predicate, content.base + content.things[line.to].iri]) : this.permalink([], line.kind === "relation" ? "No plain triple in graph.ttl, only the claims." : ""),
    );
  }

  claim(number) {
    const { content } = this;
    const claim = content.claims[number];
    this.show(
      make("div", "heading", make("p", "class", claimKind(claim)), this.claimTitle(claim)),
      ...this.tags(claim),
      this.filters.claimPasses[number] ? [] : this.leftOut("It"),
      this.claimQuote(claim),
      details(this.claimFacts(claim)),
      this.comparisons([number]),
      this.why(claim),
      this.permalink([`${content.base}claim/${claim.id}`]),
    );
  }

  claimTitle(claim) {
    const { content } = this;
    if (claim.kind === "Relation") {
      return make("h2", claim.status, this.link(claim.subject), make("span", "predicate", inWords(claim.predicate)), this.link(claim.object));
    }
    if (claim.kind === "Figure") {
      return make("h2", claim.status, bidi(figureWords(claim)));
    }
    const title = make("h2", `said ${claim.status}`, "…");
    content.wordsOf(claim).then((words) => title.replaceChildren(bidi(words || "A statement")));
    return title;
  }

  claimFacts(claim) {
    const { content } = this;
    const links = (things) => things.flatMap((thing, place) => [...(place ? [" · "] : []), this.link(thing)]);
    const rows = [
      ["Said by", claim.speaker ? links(claim.speaker) : claim.speakerText ? [bidi(claim.speakerText), " (not named)"] : ["the document itself"]],
      ["In the words", claim.cue && claim.speakerText ? [bidi(`${claim.speakerText} · ${claim.cue}`)] : null],
      ["Passed on by", claim.reportedBy && links(claim.reportedBy)],
      ["Said in", claim.reportedIn && links(claim.reportedIn)],
      ["Part of", claim.inStatement !== undefined ? [this.claimLink(content.claims[claim.inStatement])] : null],
      ["Stance", [claim.stance === "asserts" ? "asserted" : (STANCE_WORDS[claim.stance] ?? claim.stance), ...cueOf(claim.stanceCue)]],
      ["Certainty", [claim.certainty, ...cueOf(claim.certaintyCue)]],
      ["Number", claim.value === undefined ? null : [bounds(claim)]],
      ["Unit", claim.unit ? [inWords(claim.unit) + (claim.per ? ` per ${inWords(claim.per)}` : "")] : null],
      ["Counted", claim.counted && [bidi(claim.counted)]],
      ["Who", claim.group && [bidi(claim.group)]],
      ["Share of", claim.base && [bidi(claim.base)]],
      ["Table", claim.table && [bidi(claim.table)]],
      ["Row, column", claim.row || claim.column ? [bidi([claim.row, claim.column].filter(Boolean).join(" · "))] : null],
      ["Role", claim.role && [bidi(claim.role)]],
      ["Where", claim.place !== undefined ? [this.link(claim.place)] : null],
      ["When", claim.time || claim.from || claim.to ? [bidi([claim.time, days(claim)].filter(Boolean).join(" · "))] : null],
      ["Said on", claim.saidOn && [claim.saidOn]],
      ["Document", [this.link(claim.source), ...(content.things[claim.source].date ? [` · published ${content.things[claim.source].date}`] : []), ...(claim.page ? [` · page ${claim.page}`] : [])]],
      ["Corrected", claim.status === "corrected" ? ["by a person; extracted was ", bidi(claim.was ?? "something else")] : null],
      ["First source", this.originWords([claim.number])],
    ];
    return rows.filter(([, value]) => value);
  }

  // Which rule made the claim, and by which of its names each thing in its sentence was known.
  why(claim) {
    const { content } = this;
    const forms = this.namesIn(claim);
    const list = make("ul", "plain");
    content.text(claim.source).then((text) => {
      list.append(
        ...forms.map(({ thing, start, end, kind, by }) =>
          make("li", "", ...(text ? ["“", bidi(text.slice(start, end)), "” → "] : []), this.link(thing), make("span", "why", ` ${kind === "name" ? "" : `${kind}, `}${by ?? ""}`)),
        ),
      );
    });
    const confidence = claim.confidence === undefined ? "" : `, right in ${number(Math.round(claim.confidence * 100))} of 100 cases on our own annotated texts`;
    return [make("h3", "", "Why this claim"), make("p", "why", "Rule ", make("code", "", claim.rule ?? "unknown"), confidence), ...(forms.length ? [list] : [])];
  }

  // One of the claims behind a line: its sentence, and by which rule and which names it is here.
  claimBlock(claim) {
    const head = make("p", "gist", make("span", "kind", claim.kind), ...this.gist(claim), ...this.tags(claim));
    const more = button("more", "All about this claim", () => this.choose({ claim: claim.id }));
    const by = make("p", "why", "Rule ", make("code", "", claim.rule ?? "unknown"));
    const ends = new Set([claim.subject, claim.object, ...(claim.speaker ?? [])]);
    const names = this.namesIn(claim).filter(({ thing }) => ends.has(thing));
    this.content.text(claim.source).then((text) => text && by.append(...names.flatMap(({ start, end, thing }) => [" · “", bidi(text.slice(start, end)), "” → ", bidi(this.content.things[thing].name)])));
    return make("section", "claim", head, this.claimQuote(claim), by, more);
  }

  gist(claim) {
    const said = [claim.speakerText, claim.cue].filter(Boolean).join(" · ");
    return claim.kind === "Figure" ? [bidi(figureWords(claim))] : said ? [bidi(said)] : ["the document itself"];
  }

  // The mentions in a claim's sentence.
  namesIn(claim) {
    const within = spans(claim.evidence);
    return this.content
      .mentionsIn(claim.source)
      .map((row) => this.content.mention(row))
      .filter(({ start, end }) => within.some(([first, last]) => first <= start && end <= last));
  }

  // The first sources behind claims, by name; which of them are none of the documents. Null where nothing is known.
  originWords(claims) {
    const origins = this.content.originsOf(claims);
    const words = origins.flatMap(({ name, missing, circular }, place) => [place ? " · " : "", bidi(name), ...(missing ? [make("span", "tag", "not among the documents")] : []), ...(circular ? [make("span", "tag", "documents cite each other in a ring")] : [])]);
    return words.length ? words : null;
  }

  tags({ stance, certainty, status, direct, role, time }) {
    const words = [stance === "asserts" ? "" : STANCE_WORDS[stance], certainty === "stated" ? "" : certainty, status === "unreviewed" ? "" : (STANCE_WORDS[status] ?? status), direct ? "quoted" : "", role, time];
    return words.filter(Boolean).map((word) => make("span", word === STANCE_WORDS[status] ? `tag ${status}` : "tag", bidi(word)));
  }

  claimQuote(claim) {
    const words = [...spans(claim.content), ...spans(claim.numberAt), ...spans(claim.cueAt), ...spans(claim.speakerAt)];
    return quote(this.content, claim.source, spans(claim.evidence), words, this.choose);
  }

  claimLink(claim) {
    const link = button("link claim-link", "…", () => this.choose({ claim: claim.id }));
    this.content.wordsOf(claim).then((words) => {
      const speaker = claim.kind === "Statement" && claim.speakerText ? [make("span", "speaker", bidi(claim.speakerText)), ": "] : [];
      link.replaceChildren(...speaker, make("span", claim.status, bidi(shortened(words || `${claim.kind} in ${this.content.things[claim.source].name}`, 160))), ...this.tags(claim));
    });
    return link;
  }

  comparisons(claims) {
    const own = new Set(claims.flatMap((claim) => this.content.comparisonsOf.get(claim) ?? []));
    const found = [...own].sort((a, b) => a - b).map((place) => this.content.comparisons[place]);
    return this.section("Compared with others", found, (comparison) => this.comparisonLink(comparison), 5, "comparison");
  }

  comparisonLink(comparison) {
    const label = make("span", `verdict ${comparison.kind.toLowerCase()} ${comparison.severity ?? ""}`, comparisonWords(comparison));
    return button("link", [label, " ", bidi(comparison.reason)], () => this.choose({ tab: "conflicts", at: String(comparison.number) }));
  }

  link(number) {
    return thingLink(this.content, number, this.choose);
  }

  // A line as seen from one of its ends.
  lineLink(line, seenFrom) {
    const { content } = this;
    const outward = line.from === seenFrom;
    const other = content.things[outward ? line.to : line.from];
    const many = line.kind === "mentions" ? line.count : (line.claims?.length ?? 0);
    const parts = [glyph(other.type), bidi(other.name)];
    const predicate = make("span", "predicate", line.kind === "says" && !outward ? "says" : content.lineWords(line));
    const state = line.denied ? [make("span", "tag", "denied")] : line.kind === "relation" && !line.inView ? [make("span", "tag", "claimed")] : [];
    const ordered = line.kind === "mentions" && outward ? parts : outward ? [predicate, ...parts] : [...parts, predicate];
    return button("link", [...ordered, ...(many > 1 ? [make("span", "count", ` × ${number(many)}`)] : []), ...state], () => this.choose({ edge: content.lineKey(line) }));
  }

  section(title, items, show, most = MOST_STARTING_POINTS, what = "one") {
    return items.length ? [make("h3", "", title), growing(items, most, show, what)] : [];
  }

  // What to copy to come back here, and the IRIs under which it stands in the Turtle file.
  permalink(iris, remark = "") {
    const copy = button("more", "Copy link", async () => {
      try {
        await navigator.clipboard.writeText(location.href);
        copy.textContent = "Copied";
      } catch {
        copy.textContent = "Copy it from the address bar"; // the browser does not let a page write there
      }
    });
    const triple = iris.length ? [make("span", "", "In graph.ttl: "), make("code", "", iris.map((iri) => `<${iri}>`).join(" ")), " "] : [];
    const pages = iris.length === 1 ? pageLink(iris[0], this.content.base) : [];
    return [make("p", "permalink", ...triple, ...(remark ? [remark, " "] : []), ...pages, copy)];
  }
}

function heading(type, name, mark) {
  return make("div", "heading", make("p", "class", mark, classWord(type)), make("h2", "", bidi(name)));
}

function details(rows) {
  return make("dl", "facts", ...rows.flatMap(([label, value]) => [make("dt", "", label), make("dd", "", ...value)]));
}

function cueOf(cue) {
  return cue ? [" (“", bidi(cue), "”)"] : [];
}

function bounds({ value, upper, comparator, low, high }) {
  const words = comparator === "range" ? `between ${number(value)} and ${number(upper)}` : `${COMPARATOR_WORDS[comparator] ?? ""} ${number(value)}`.trim();
  const ends = low !== undefined && high !== undefined ? (low === high || comparator === "range" ? "" : `${number(low)} to ${number(high)}`) : low !== undefined ? `from ${number(low)} up` : high !== undefined ? `up to ${number(high)}` : "";
  return ends ? `${words} (${ends})` : words;
}

function days({ from = "", to = "" }) {
  return from === to ? from : `${from || "…"} to ${to || "…"}`;
}

function relationKind(line) {
  return line.denied ? "Denied relation" : line.inView ? "Relation" : "Relation, claimed only";
}

function claimKind(claim) {
  return claim.kind === "Figure" && claim.table ? "Figure in a table" : claim.kind;
}

function comparisonWords({ kind, severity, origins }) {
  return kind === "Conflict" ? (SEVERITY_WORDS[severity] ?? "conflict") : `agreement, ${counted(origins ?? 1, "origin")}`;
}

function shortened(words, most) {
  return words.length > most ? `${words.slice(0, most).replace(/\s\S*$/, "")} …` : words;
}
