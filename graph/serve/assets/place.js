"use strict";
// Lights the passage that the address names, `#char=120,240`: code points of the text, half-open.

const PLACE = /^#char=(\d+),(\d+)$/;

function shown() {
  CSS.highlights?.delete("place");
  const found = PLACE.exec(decodeURIComponent(location.hash));
  if (!found) {
    return;
  }
  const [start, end] = found.slice(1).map(Number);
  const from = positionOf(start);
  const to = positionOf(end);
  if (!from || !to) {
    return;
  }
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  if (CSS.highlights) {
    CSS.highlights.set("place", new Highlight(range));
  }
  from[0].parentElement.closest(".text").scrollIntoView({ block: "center" });
}

// The text node and the place in it (UTF-16 units) at which a code point of the source stands.
function positionOf(place) {
  const paragraphs = [...document.querySelectorAll(".text")];
  const paragraph = paragraphs.findLast((one) => Number(one.dataset.start) <= place);
  if (!paragraph) {
    return null;
  }
  let left = place - Number(paragraph.dataset.start);
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let last = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const points = Array.from(node.data);
    if (left <= points.length) {
      return [node, points.slice(0, left).join("").length];
    }
    left -= points.length;
    last = node;
  }
  return last && [last, last.data.length];
}

window.addEventListener("hashchange", shown);
shown();
