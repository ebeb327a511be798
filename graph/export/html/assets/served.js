// `claimgraph serve` says so on the root element: then there are pages beside this one; from disk there are none.

const SERVED = "served" in document.documentElement.dataset;

// The way to the page of something under the graph's own base; nothing where the file is read from disk.
function pageLink(iri, base) {
  if (!SERVED || !iri.startsWith(base)) {
    return [];
  }
  const link = make("a", "more", "Its page");
  link.href = `/${encodeURI(iri.slice(base.length))}.html`;
  return [link, " "];
}

if (SERVED) {
  const ask = make("a", "more", "Questions");
  ask.href = "/query";
  document.querySelector(".tools").prepend(ask);
}
