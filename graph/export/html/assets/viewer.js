// Puts the page together: the address says what is chosen, the tabs and the pane show it.

const LEGEND_LINES = [
  ["relation", "", "relation, told as fact"],
  ["relation", "7 6", "relation, claimed only"],
  ["denied", "2 5", "relation, denied"],
  ["says", "", "says in"],
  ["creator", "7 6", "author, publisher, copy"],
  ["mentions", "", "mentions"],
];

const raw = JSON.parse(byId("content").textContent);
const content = new Content(raw);
const filters = new Filters(content);
const address = new Address((state) => show(state));
filters.apply(address.state);

const cards = new Cards(byId("card"), content, filters, choose);
const form = new FilterForm(byId("filters"), content, address);
const search = new Search(byId("search"), byId("hits"), content, choose);
const picture = new Picture(byId("network"), content, filters, choose);
const tabs = {
  graph: { show: (state) => showInPicture(state) },
  claims: new ClaimTable(byId("claims"), content, filters, choose),
  conflicts: new Comparisons(byId("conflicts"), content, filters, cards, choose),
  documents: new Documents(byId("documents"), content, filters, choose),
  timeline: new Timeline(byId("timeline"), content, filters, choose),
  map: new WorldMap(byId("map"), content, filters, choose, raw.outlines),
};
search.otherwise = (words) => {
  address.go({ tab: "documents" });
  tabs.documents.lookFor(words);
};
let shownFilters = null;

// What is chosen: {entity}, {source}, {edge} or {claim}; the tab stays unless one is named; null lets go.
function choose(choice) {
  address.go(choice ?? Object.fromEntries([...CHOICES, "path", "at"].map((name) => [name, null])));
}

// Tells on the button whether anything is filtered, as the form may be shut.
function markFilters() {
  byId("toggle-filters").classList.toggle("active", filters.active);
  byId("toggle-filters").textContent = filters.active ? "Filters (on)" : "Filters";
}

function show(state) {
  const wanted = JSON.stringify([state.lists, state.from, state.to]);
  const filtered = wanted !== shownFilters;
  if (filtered) {
    shownFilters = wanted;
    filters.apply(state);
    form.show(state);
    markFilters();
  }
  const chosen = chosenOf(state);
  showTab(state.tab, chosen.kind !== "nothing");
  showCard(chosen);
  // The table of claims stays where the reader scrolled to.
  if (state.tab !== "claims" || filtered || !tabs.claims.rows.length) {
    tabs[state.tab].show({ ...state, ...chosen });
  }
  tell(state.tab);
}

// What the address chooses: its kind with its number; "missing" where this graph does not have it.
function chosenOf(state) {
  const found = {
    claim: content.claimOf.get(state.claim),
    line: state.edge === undefined ? undefined : content.lineOf(state.edge),
    thing: content.numberOf.get(state.entity ?? (state.source === undefined ? undefined : `source/${state.source}`)),
  };
  const to = content.numberOf.get(state.path);
  const kind = Object.keys(found).find((name) => found[name] !== undefined);
  const asked = CHOICES.map((name) => state[name]).find((name) => name !== undefined);
  return kind ? { kind, number: found[kind], path: kind === "thing" && to !== undefined ? { to, lines: shortestPath(content, filters, found.thing, to) } : undefined } : { kind: asked === undefined ? "nothing" : "missing", name: asked };
}

function showTab(name, chosen) {
  TABS.forEach((tab) => {
    const current = tab === name;
    const handle = byId(`tab-${tab}`);
    handle.setAttribute("aria-selected", String(current));
    handle.tabIndex = current ? 0 : -1;
    byId(`panel-${tab}`).hidden = !current;
  });
  ["fit", "save"].forEach((id) => (byId(id).hidden = name !== "graph"));
  // Beside a list that fills the window the pane opens when something is chosen.
  byId("pane").hidden = name !== "graph" && !chosen;
  byId("to-graph").hidden = name === "graph";
}

function showCard({ kind, number: own, name, path }) {
  const cardOf = { claim: () => cards.claim(own), line: () => cards.line(own), thing: () => cards.thing(own, path), missing: () => cards.missing(name), nothing: () => cards.overview() };
  cardOf[kind]();
  // For the list of pages gone through, and said aloud instead of the whole card.
  const title = kind === "nothing" ? "" : kind === "thing" ? content.things[own].name : byId("card").querySelector("h2")?.textContent ?? "";
  document.title = title ? `${shortened(title, 60)} · Claim graph` : "Claim graph";
  byId("chosen").textContent = kind === "missing" ? "Nothing of that name" : title;
}

function showInPicture({ kind, number: own, path }) {
  const first = !picture.placed;
  if (first) {
    picture.placed = true;
    picture.showAll(true);
  }
  if (kind === "claim") {
    const { speaker = [], subject, object, place, source, involves = [] } = content.claims[own];
    picture.openSet([...speaker, subject, object, place, ...involves, source].filter((thing) => thing !== undefined), first);
  } else if (kind === "line") {
    picture.openLine(content.lines[own], first);
  } else if (path?.lines) {
    picture.openPath(path.lines, first);
  } else if (kind === "thing") {
    picture.openThing(own, first);
  } else {
    picture.close();
  }
}

// How much of what there is can be seen.
function tell(tab) {
  const part = (shown, there, one, many) => (shown === there ? counted(there, one, many) : `${number(shown)} of ${counted(there, one, many)}`);
  const claims = part(filters.claimCount, content.claims.length, "claim");
  const things = picture.drawn.nodes.map(({ id }) => content.things[id]);
  const drawn = things.filter(({ type }) => type !== "Source").length;
  const entities = part(tab === "graph" ? drawn : content.entities, content.entities, "entity", "entities");
  const documents = part(tab === "graph" ? things.length - drawn : content.sources.length, content.sources.length, "document");
  byId("drawn").textContent = `${entities} and ${documents}${tab === "graph" ? " drawn" : ""} · ${claims}`;
  byId("drawn").hidden = tab !== "graph"; // every other tab counts by itself
}

function fillLegend() {
  const types = new Set(content.things.map(({ type }) => type));
  byId("classes").append(...CLASSES.filter((name) => types.has(name)).map((name) => make("li", "", glyph(name), classWord(name))));
  const styles = new Set(content.lines.map((line) => legendStyle(line)));
  byId("kinds").append(...LEGEND_LINES.filter(([kind, dashes]) => styles.has(`${kind} ${dashes}`)).map(([kind, dashes, text]) => make("li", "", stroke(kind, dashes), text)));
}

function legendStyle(line) {
  if (line.kind === "relation") {
    return line.denied ? "denied 2 5" : line.inView ? "relation " : "relation 7 6";
  }
  return ["says", "mentions"].includes(line.kind) ? `${line.kind} ` : "creator 7 6";
}

function setTheme(theme) {
  if (theme) {
    document.documentElement.dataset.theme = theme;
  }
  byId("theme").textContent = isDark() ? "Light" : "Dark";
  picture.setColours();
}

TABS.forEach((tab, place) => {
  const handle = byId(`tab-${tab}`);
  handle.addEventListener("click", () => address.go({ tab, at: null }));
  handle.addEventListener("keydown", ({ key }) => {
    const next = { ArrowRight: TABS[(place + 1) % TABS.length], ArrowLeft: TABS.at(place - 1), Home: TABS[0], End: TABS.at(-1) }[key];
    if (next) {
      address.go({ tab: next });
      byId(`tab-${next}`).focus();
    }
  });
});
const conflictCount = content.comparisons.filter(({ kind }) => kind === "Conflict").length;
byId("tab-claims").append(make("span", "count", number(content.claims.length)));
byId("tab-conflicts").append(make("span", "count", number(conflictCount)));
byId("tab-documents").append(make("span", "count", number(content.sources.length)));

document.addEventListener("keydown", (event) => {
  const typing = ["INPUT", "SELECT", "TEXTAREA"].includes(event.target.tagName);
  const acts = { "/": () => byId("search").focus(), "+": () => picture.zoom(1.3), "-": () => picture.zoom(1 / 1.3), 0: () => picture.showAll() };
  if (event.key === "Escape") {
    choose(null);
  } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && acts[event.key]) {
    event.preventDefault();
    acts[event.key]();
  }
});
byId("fit").addEventListener("click", () => picture.showAll());
byId("to-graph").addEventListener("click", () => address.go({ tab: "graph" }));
byId("save").addEventListener("click", () => picture.save());
byId("print").addEventListener("click", () => window.print());
byId("theme").addEventListener("click", () => setTheme(isDark() ? "light" : "dark"));
function showFilters(shown) {
  byId("filters").hidden = !shown;
  byId("toggle-filters").setAttribute("aria-expanded", String(shown));
}

byId("toggle-filters").addEventListener("click", () => showFilters(byId("filters").hidden));
// Where there is little room they open when they are asked for.
showFilters(!matchMedia("(max-width: 1180px)").matches || filters.active);
// Paper is light, and has no scroll bar.
const MOST_PRINTED = 3000;
let themeBefore = null;
window.addEventListener("beforeprint", () => {
  themeBefore = document.documentElement.dataset.theme ?? "";
  setTheme("light");
  tabs.claims.drawAll(MOST_PRINTED);
});
window.addEventListener("afterprint", () => {
  if (themeBefore === "") {
    delete document.documentElement.dataset.theme;
  }
  setTheme(themeBefore);
  tabs.claims.drawRows(true);
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => setTheme());
picture.told = () => tell(address.state.tab);

fillLegend();
setTheme();
show(address.state);

// For tests and for the console.
window.claimgraph = { content, filters, picture, choose, address, cards };
