// The sentence behind a claim or mention, highlighted in its paragraph.

// How far a paragraph is shown on either side of the sentence, in characters.
const PARAGRAPH_REACH = 420;

// `sentence` is lit, the `words` in it are marked: both lists of [start, end].
function quote(content, source, sentence, words, choose) {
  const block = make("blockquote", "", make("p", "", "…"));
  const thing = content.things[source];
  const [start, end] = [sentence[0][0], sentence.at(-1)[1]];
  const place = button("link", `characters ${start}–${end}`, () => choose({ tab: "documents", source: content.slug(source), at: `${start},${end}` }));
  place.title = "Read it in the document";
  const link = thingLink(content, source, choose);
  link.title = thing.name;
  block.append(make("footer", "", link, ...(thing.date ? [` · ${thing.date}`] : []), " · ", place));
  content.text(source).then((text) => {
    const shown = text ? paragraph(text, sentence, words) : [textMissing(thing)];
    block.querySelector("p").replaceChildren(...shown);
  });
  return block;
}

function textMissing(thing) {
  const link = make("a", "", thing.text);
  link.href = thing.text.split("/").map(encodeURIComponent).join("/");
  return make("span", "hint", "The text of this document is not in this file; it stands in ", link, ".");
}

function paragraph(text, sentence, words) {
  const [first, last] = [sentence[0][0], sentence.at(-1)[1]];
  const before = text.slice(Math.max(first - PARAGRAPH_REACH, 0), first);
  const after = text.slice(last, last + PARAGRAPH_REACH);
  const start = first - cutBefore(before, first > PARAGRAPH_REACH);
  const stop = last + cutAfter(after, last + PARAGRAPH_REACH < text.length);
  const parts = start > 0 && !/\n\s*$/.test(text.slice(Math.max(start - 2, 0), start)) ? ["… "] : [];
  parts.push(...lit(text, start, stop, sentence, words));
  if (stop < text.length && !/^\s*\n/.test(text.slice(stop, stop + 2))) {
    parts.push(" …");
  }
  return parts;
}

// How many characters of what stands before are shown: to the paragraph's beginning, else to a word's.
function cutBefore(words, isCut) {
  const breaks = [...words.matchAll(/\n\s*\n/g)].at(-1);
  if (breaks) {
    return Array.from(words.slice(breaks.index + breaks[0].length)).length;
  }
  return Array.from(isCut ? words.slice(words.search(/\s/) + 1) : words).length;
}

function cutAfter(words, isCut) {
  const end = words.search(/\n\s*\n/);
  if (end >= 0) {
    return Array.from(words.slice(0, end)).length;
  }
  const last = words.search(/\s\S*$/);
  return Array.from(isCut && last >= 0 ? words.slice(0, last) : words).length;
}

// A stretch of text cut where anything begins or ends.
function lit(text, start, stop, sentence, words) {
  const edges = new Set([start, stop]);
  [...sentence, ...words].flat().forEach((offset) => offset > start && offset < stop && edges.add(offset));
  const places = [...edges].sort((a, b) => a - b);
  const covers = (list, from, to) => list.some(([begin, end]) => begin <= from && to <= end);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1];
    const part = text.slice(from, to);
    if (covers(words, from, to)) {
      return make("mark", "words", part);
    }
    return covers(sentence, from, to) ? make("mark", "sentence", part) : make("span", "around", part);
  });
}

function thingLink(content, thing, choose) {
  const { type, name, iri } = content.things[thing];
  const choice = type === "Source" ? { source: content.slug(thing) } : { entity: iri };
  return button("link", [glyph(type), bidi(name)], () => choose(choice));
}
