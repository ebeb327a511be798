// The pane beside the picture. Everything from a document becomes a text node, never markup.

const KIND_WORDS = {
  says: "says in",
  creator: "written by",
  publisher: "published by",
  records: "is a copy of",
  mentions: "mentions",
};
const MOST_STARTING_POINTS = 12;

class Pane {
  // `choose(kind, number)` is called when the reader follows a link to a node or a line.
  constructor(element, content, choose) {
    this.element = element;
    this.content = content;
    this.choose = choose;
    this.linesOf = content.nodes.map(() => []);
    content.edges.forEach((edge, number) => {
      this.linesOf[edge.from].push(number);
      if (edge.to !== edge.from) {
        this.linesOf[edge.to].push(number);
      }
    });
  }

  show(...parts) {
    this.element.replaceChildren(...parts);
    this.element.scrollTop = 0;
  }

  showOverview() {
    const { nodes } = this.content.details;
    const numbers = nodes.map((_, number) => number);
    const sources = numbers.filter((number) => nodes[number].type === "Source");
    const entities = numbers.filter((number) => nodes[number].type !== "Source").slice(0, MOST_STARTING_POINTS);
    this.show(
      make("p", "hint", "Choose a node to read where it is mentioned, or a line to read the sentence behind it."),
      ...this.list("Documents", sources.slice(0, MOST_STARTING_POINTS).map((number) => this.nodeLink(number))),
      ...this.list("Most connected", entities.map((number) => this.nodeLink(number))),
      ...notDrawn(this.content.counts),
    );
  }

  showNode(number) {
    const node = this.content.details.nodes[number];
    const parts = [heading(node.type, glyph(node.type), node.name)];
    if (node.aliases?.length) {
      parts.push(make("p", "aliases", "Also: ", ...joined(node.aliases)));
    }
    if (node.facts.length) {
      parts.push(make("dl", "facts", ...node.facts.flatMap(([label, text]) => [make("dt", "", label), make("dd", "", bidi(text))])));
    }
    if (node.claims && Object.keys(node.claims).length) {
      const counts = Object.entries(node.claims).map(([name, count]) => counted(count, name.toLowerCase()));
      parts.push(make("p", "hint", `Claims found in it: ${counts.join(", ")}.`));
    }
    const lines = this.linesOf[number].filter((line) => this.content.details.lines[line].kind !== "mentions");
    parts.push(...this.list("Connections", lines.map((line) => this.lineLink(line, number))));
    if (node.type === "Source") {
      const mentioned = this.linesOf[number].filter((line) => this.content.details.lines[line].kind === "mentions");
      parts.push(...this.list(`Mentions ${counted(mentioned.length, "drawn entity", "drawn entities")}`, mentioned.map((line) => this.lineLink(line, number))));
    }
    if (node.quotes?.length) {
      const where = `${counted(node.mentions, "mention")} in ${counted(node.documents, "document")}`;
      parts.push(make("h3", "", where), ...node.quotes.map((quote) => this.quote(quote)));
      parts.push(...more(node.mentions - node.quotes.length, "mention"));
    }
    this.show(...parts);
  }

  showLine(number) {
    const [line, edge] = [this.content.details.lines[number], this.content.edges[number]];
    const parts = [this.lineHeading(line, edge)];
    for (const claim of line.claims ?? []) {
      parts.push(this.claim(claim));
    }
    parts.push(...more(line.more ?? 0, "claim"));
    for (const quote of line.quotes ?? []) {
      parts.push(this.quote(quote));
    }
    if (line.kind === "mentions") {
      parts.push(...more(line.count - line.quotes.length, "mention"));
    }
    this.show(...parts);
  }

  lineHeading(line, edge) {
    const title = make("h2", "", this.nodeLink(edge.from), make("span", "predicate", words(line)), this.nodeLink(edge.to));
    const kind = line.kind === "relation" ? relationKind(line) : line.kind === "mentions" ? counted(line.count, "mention") : "";
    return make("div", "heading", ...(kind ? [make("p", "class", kind)] : []), title);
  }

  claim(claim) {
    const head = make("p", "gist", make("span", "kind", claim.kind), ...(claim.gist ? [bidi(claim.gist)] : []));
    head.append(...claim.tags.map((tag) => make("span", "tag", bidi(tag))));
    return make("section", "claim", head, ...(claim.quote === undefined ? [] : [this.quote(claim.quote)]));
  }

  quote(number) {
    const quote = this.content.quotes[number];
    const source = this.content.sources[quote.source];
    const words = make("p", "", ...quote.parts.map((part, index) => (index % 2 ? make("mark", "", part) : part)));
    words.dir = "auto";
    const text = make("a", "", `characters ${quote.start}–${quote.end}`);
    text.href = source.text.split("/").map(encodeURIComponent).join("/");
    const name = source.node === null ? bidi(source.name) : this.nodeLink(source.node);
    return make("blockquote", "", words, make("footer", "", name, " · ", text));
  }

  nodeLink(number) {
    const node = this.content.details.nodes[number];
    return this.button("node", number, glyph(node.type), bidi(node.name));
  }

  // A line as seen from one of its ends.
  lineLink(number, seenFrom) {
    const [line, edge] = [this.content.details.lines[number], this.content.edges[number]];
    const outward = edge.from === seenFrom;
    const other = this.content.details.nodes[outward ? edge.to : edge.from];
    const count = line.kind === "mentions" ? ` × ${line.count}` : line.claims?.length > 1 ? ` × ${line.claims.length + line.more}` : "";
    const parts = [glyph(other.type), bidi(other.name)];
    if (line.kind === "mentions" && outward) {
      return this.button("line", number, ...parts, count);
    }
    const predicate = make("span", "predicate", line.kind === "says" && !outward ? "says" : words(line));
    return this.button("line", number, ...(outward ? [predicate, ...parts] : [...parts, predicate]), count);
  }

  button(kind, number, ...parts) {
    const button = make("button", "link", ...parts);
    button.type = "button";
    button.addEventListener("click", () => this.choose(kind, number));
    return button;
  }

  list(title, items) {
    return items.length ? [make("h3", "", title), make("ul", "", ...items.map((item) => make("li", "", item)))] : [];
  }
}

function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) {
    element.className = className;
  }
  element.append(...children);
  return element;
}

// Text whose direction is its own: a right-to-left name turns nothing around it.
function bidi(text) {
  return make("bdi", "", text);
}

function joined(names) {
  return names.flatMap((name, index) => (index ? [" · ", bidi(name)] : [bidi(name)]));
}

function heading(type, mark, name) {
  return make("div", "heading", make("p", "class", mark, type), make("h2", "", bidi(name)));
}

function words(line) {
  return line.predicate ?? KIND_WORDS[line.kind];
}

function relationKind(line) {
  if (line.denied) {
    return "Denied relation";
  }
  return line.inView ? "Relation" : "Relation, claimed only";
}

function counted(count, one, many = `${one}s`) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

function more(count, what) {
  return count > 0 ? [make("p", "hint", `and ${counted(count, `more ${what}`)}`)] : [];
}

function notDrawn(counts) {
  const reasons = [
    [counts.tooMany, "entity", "entities", "with fewer connections"],
    [counts.sourcesLeftOut, "document", "documents", "with fewer connections"],
    [counts.linesLeftOut, "line", "lines", "for rarer mentions"],
    [counts.ownWorks, "report", "reports", "that only the document itself records: the document stands for it"],
    [counts.unconnected, "entity", "entities", "that no document mentions by itself, as a place that holds another"],
  ].filter(([count]) => count > 0);
  if (!reasons.length) {
    return [];
  }
  const items = reasons.map(([count, one, many, why]) => make("li", "", `${counted(count, one, many)} ${why}`));
  return [make("h3", "", "Not drawn"), make("ul", "plain", ...items)];
}
