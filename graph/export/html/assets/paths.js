// The shortest chain between two things, over lines that pass the filters.

// What a step over a line costs: words that join two things count before being mentioned in one document.
const STEP_COSTS = { relation: 2, says: 3, creator: 3, publisher: 3, records: 3, mentions: 5 };

// The lines from one thing to another, in order; null where there is no way. Dijkstra, with costs as places of a list.
function shortestPath(content, filters, from, to) {
  const cost = new Map([[from, 0]]);
  const cameBy = new Map();
  const waiting = [[from]];
  for (let spent = 0; spent < waiting.length; spent += 1) {
    for (const thing of waiting[spent] ?? []) {
      if (cost.get(thing) !== spent) {
        continue; // reached for less meanwhile
      }
      if (thing === to) {
        return pathBack(content, cameBy, from, to);
      }
      content.linesOf[thing].forEach((place) => {
        const line = content.lines[place];
        const other = content.other(line, thing);
        const total = spent + STEP_COSTS[line.kind];
        if (filters.linePasses[place] && !line.denied && !(cost.get(other) <= total)) {
          cost.set(other, total);
          cameBy.set(other, place);
          (waiting[total] ??= []).push(other);
        }
      });
    }
  }
  return null;
}

function pathBack(content, cameBy, from, to) {
  const lines = [];
  for (let thing = to; thing !== from; ) {
    const line = content.lines[cameBy.get(thing)];
    lines.unshift(line);
    thing = content.other(line, thing);
  }
  return lines;
}
