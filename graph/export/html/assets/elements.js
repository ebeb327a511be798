// Elements of the page. Everything from a document becomes a text node, never markup.

const SVG = "http://www.w3.org/2000/svg";
const SHAPES = { Person: "dot", Organisation: "square", Place: "triangle", Camp: "diamond", Report: "star", Source: "hexagon" };
const OUTLINES = {
  dot: "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z",
  square: "M2.5 2.5h11v11h-11z",
  triangle: "M8 2l6.5 11.5h-13z",
  diamond: "M8 1l7 7l-7 7l-7-7z",
  star: "M8 1l2 4.6l5 .5l-3.8 3.3l1.2 4.9l-4.4-2.6l-4.4 2.6l1.2-4.9l-3.8-3.3l5-.5z",
  hexagon: "M4.5 2h7l3.5 6l-3.5 6h-7l-3.5-6z",
};
// A class's word for readers: the ingested documents are sources in the graph.
const CLASS_WORDS = { Source: "Document" };

function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) {
    element.className = className;
  }
  element.append(...children);
  return element;
}

function byId(id) {
  return document.getElementById(id);
}

// Text whose direction is its own: a right-to-left name turns nothing around it.
function bidi(text) {
  return make("bdi", "", String(text));
}

function joined(names) {
  return names.flatMap((name, index) => (index ? [" · ", bidi(name)] : [bidi(name)]));
}

function button(className, label, act) {
  const element = make("button", className, ...[label].flat());
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}

function drawing(className, viewBox, attributes) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", viewBox);
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  Object.entries(attributes).forEach(([name, value]) => path.setAttribute(name, value));
  svg.append(path);
  return svg;
}

function glyph(type) {
  return drawing(`glyph ${type.toLowerCase()}`, "0 0 16 16", { d: OUTLINES[SHAPES[type]] });
}

function stroke(kind, dashes) {
  return drawing(`stroke line-${kind}`, "0 0 28 10", { d: "M0 5h28", "stroke-dasharray": dashes });
}

function classWord(type) {
  return CLASS_WORDS[type] ?? type;
}

function number(value) {
  return value.toLocaleString("en", { maximumFractionDigits: 6 });
}

function counted(count, one, many = `${one}s`) {
  return `${number(count)} ${count === 1 ? one : many}`;
}

// A term's name as words: `memberOf` as "member of".
function inWords(term) {
  return term.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}

// A list of which the first are shown, the next at a click.
function growing(items, most, show, what) {
  const list = make("ul", "growing");
  const showFrom = (start) => {
    list.append(...items.slice(start, start + most).map((item) => make("li", "", show(item))));
    const left = items.length - start - most;
    if (left > 0) {
      const last = make("li", "");
      last.append(
        button("more", `Show ${number(Math.min(left, most))} more of ${counted(left, what)}`, () => {
          last.remove();
          showFrom(start + most);
          list.children[start + most]?.querySelector("button, a")?.focus(); // where the reader was
        }),
      );
      list.append(last);
    }
  };
  showFrom(0);
  return list;
}

function debounced(act, delay) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...values), delay);
  };
}
