// Search over all names: a combobox as the ARIA Authoring Practices describe it (w3.org/WAI/ARIA/apg/patterns/combobox).

const MOST_HITS = 12;

class Search {
  constructor(input, list, content, choose) {
    [this.input, this.list, this.content, this.choose] = [input, list, content, choose];
    this.active = -1;
    this.hits = [];
    this.otherwise = null; // what is done with words that are no name
    input.addEventListener("input", () => this.show());
    input.addEventListener("focus", () => this.show());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => setTimeout(() => this.hide(), 150));
  }

  // Every name with its thing, folded for comparing; made at the first search.
  names() {
    this.folded ??= this.content.things.flatMap(({ number, name, also = [], hidden = [], file }) =>
      [...new Set([name, ...also, ...hidden, ...(file ? [file] : [])])].map((form, place) => ({ thing: number, form, key: folded(form), own: place === 0 })),
    );
    return this.folded;
  }

  find(words) {
    const key = folded(words);
    this.found = 0;
    if (!key) {
      return [];
    }
    const parts = key.split(" ");
    const best = new Map();
    for (const { thing, form, key: name, own } of this.names()) {
      const place = name.indexOf(key);
      if (place < 0 && (parts.length === 1 || !parts.every((part) => name.includes(part)))) {
        continue;
      }
      // The words in another order come last.
      const start = place === 0 ? 0 : place < 0 ? 3 : /[\s(“"]/.test(name[place - 1]) ? 1 : 2;
      const rank = (name === key ? 0 : 1 + start) * 2 + (own ? 0 : 1);
      if (!best.has(thing) || rank < best.get(thing).rank) {
        best.set(thing, { thing, form, rank });
      }
    }
    this.found = best.size;
    return [...best.values()].sort((a, b) => a.rank - b.rank || a.thing - b.thing).slice(0, MOST_HITS);
  }

  show() {
    this.hits = this.find(this.input.value);
    this.active = this.hits.length ? 0 : -1;
    const rows = this.hits.map(({ thing, form }, place) => {
      const { type, name } = this.content.things[thing];
      const row = make("li", "", glyph(type), bidi(name), ...(form === name ? [] : [make("span", "form", "also ", bidi(form))]), make("span", "count", classWord(type)));
      row.id = `${this.list.id}-${place}`;
      row.setAttribute("role", "option");
      row.addEventListener("mousedown", (event) => {
        event.preventDefault();
        this.take(place);
      });
      return row;
    });
    const more = this.found > rows.length ? [make("li", "hint", `The first ${rows.length} of ${number(this.found)}; type more`)] : [];
    const nothing = this.input.value.trim() && !rows.length ? [make("li", "hint", this.otherwise ? "No name like that; Enter looks in the texts" : "No name like that")] : [];
    this.list.replaceChildren(...rows, ...more, ...nothing);
    this.list.hidden = !this.list.children.length;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.light();
  }

  light() {
    [...this.list.children].forEach((row, place) => row.setAttribute("aria-selected", String(place === this.active)));
    this.input.setAttribute("aria-activedescendant", this.active >= 0 ? `${this.list.id}-${this.active}` : "");
  }

  key(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.active = this.hits.length ? (this.active + step + this.hits.length) % this.hits.length : -1;
      this.light();
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.take(this.active);
    } else if (event.key === "Enter" && this.otherwise && this.input.value.trim()) {
      event.preventDefault();
      this.hide();
      this.otherwise(this.input.value);
      this.input.value = "";
    } else if (event.key === "Escape") {
      // Once closes the list, twice lets go of what is chosen.
      if (this.input.value) {
        event.stopPropagation();
      }
      this.input.value = "";
      this.hide();
    }
  }

  take(place) {
    const { thing } = this.hits[place];
    const { type, iri } = this.content.things[thing];
    this.input.value = "";
    this.hide();
    this.choose(type === "Source" ? { source: this.content.slug(thing) } : { entity: iri });
  }

  hide() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
  }
}

// Without case, accents, apostrophes and the hyphen of Arabic articles: "al-Hol" is found as "al hol". Of Arabic
// letters without vowel marks, hamzas and lengthening, and with final ya and ta marbuta as they are often typed.
function folded(text) {
  return text
    .normalize("NFD")
    .replace(/[\p{Mn}\u0640\u200e\u200f\u202a-\u202e'’‘ʿʾ`]/gu, "")
    .replace(/[ıİ]/g, "i")
    .replace(/ß/g, "ss")
    .replace(/[øØ]/g, "o")
    .replace(/[łŁ]/g, "l")
    .replace(/\u0671/g, "\u0627")
    .replace(/\u0649/g, "\u064a")
    .replace(/\u0629/g, "\u0647")
    .replace(/[-–_\s]+/g, " ")
    .toLowerCase()
    .trim();
}
