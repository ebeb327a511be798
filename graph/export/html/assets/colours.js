// The style sheet's colours, for the canvas: `--person` for nodes of class Person, `--line-says` for lines of kind says.

const CLASSES = ["Person", "Organisation", "Place", "Camp", "Report", "Source"];
const KINDS = ["relation", "denied", "says", "creator", "publisher", "records", "mentions"];

function readColours() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    classes: Object.fromEntries(CLASSES.map((name) => [name, read(name.toLowerCase())])),
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, read(`line-${kind}`)])),
    ground: read("ground"),
    outline: read("outline"),
    text: read("text"),
    quiet: read("quiet"),
    accent: read("accent"),
  };
}

// The theme that the reader chose on this page, else the system's.
function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}
