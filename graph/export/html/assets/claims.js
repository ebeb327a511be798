// The table of claims: sorted and filtered, drawn only where the reader looks.

const ROW_HEIGHT = 34; // pixels, as in the style sheet
const ROWS_AROUND = 12;
const READ_AT_ONCE = 400; // claims
const READ_AFTER = 200; // milliseconds
const CLAIM_COLUMNS = [
  ["kind", "Kind", (claim) => claim.kind],
  ["speaker", "Who says it", (claim, content) => speakerOf(claim, content)],
  ["words", "What", null],
  ["value", "Number", (claim) => claim.value],
  ["place", "Where", (claim, content) => (claim.place === undefined ? undefined : content.things[claim.place].name)],
  ["time", "When", (claim) => claim.from ?? claim.to ?? claim.time],
  ["stance", "Stance", (claim) => stanceOf(claim)],
  ["source", "Document", (claim, content) => content.things[claim.source].name],
  ["date", "Dated", (claim, content) => content.dateOf(claim) || undefined],
];

class ClaimTable {
  constructor(element, content, filters, choose) {
    [this.element, this.content, this.filters, this.choose] = [element, content, filters, choose];
    [this.sorted, this.falling, this.kinds, this.search] = [null, false, new Set(["Figure", "Statement", "Relation"]), ""];
    this.rows = [];
    this.words = [];
    this.status = make("p", "status");
    this.status.setAttribute("role", "status");
    this.head = make("div", "row head");
    this.head.setAttribute("role", "row");
    this.body = make("div", "body");
    this.table = make("div", "table", this.head, this.body);
    this.table.setAttribute("role", "table");
    this.table.setAttribute("aria-label", "Claims");
    this.table.tabIndex = 0;
    element.append(this.tools(), this.table);
    this.drawHead();
    this.shownRows = new Map(); // by place
    this.table.addEventListener("scroll", () => this.drawRows());
    this.table.addEventListener("keydown", (event) => this.key(event));
    new ResizeObserver(() => this.drawRows()).observe(this.table);
  }

  tools() {
    const input = Object.assign(make("input", ""), { type: "search", placeholder: "Words in the claim …", id: "claim-words" });
    input.setAttribute("aria-label", "Words in the claim");
    input.addEventListener("input", debounced(() => {
      this.search = folded(input.value);
      this.update();
    }, 120));
    const kinds = ["Figure", "Statement", "Relation"].map((kind) => {
      const box = Object.assign(make("input", ""), { type: "checkbox", checked: true, value: kind });
      box.addEventListener("change", () => {
        box.checked ? this.kinds.add(kind) : this.kinds.delete(kind);
        this.update();
      });
      return make("label", "", box, `${kind}s`);
    });
    return make("div", "tab-tools", input, ...kinds, this.status);
  }

  drawHead() {
    this.head.replaceChildren(
      ...CLAIM_COLUMNS.map(([name, title]) => {
        const sign = this.sorted === name ? (this.falling ? " ↓" : " ↑") : "";
        const cell = make("span", `cell ${name}`, button("sort", title + sign, () => this.sortBy(name)));
        cell.setAttribute("role", "columnheader");
        cell.setAttribute("aria-sort", this.sorted === name ? (this.falling ? "descending" : "ascending") : "none");
        return cell;
      }),
    );
  }

  sortBy(name) {
    [this.falling, this.sorted] = [this.sorted === name && !this.falling, name];
    this.drawHead();
    this.head.querySelector(`.${name} .sort`).focus();
    this.update();
  }

  // The arrow keys go from row to row, also to rows that are not drawn yet.
  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = event.target.closest(".body .row");
    if (!step || !row) {
      return;
    }
    event.preventDefault();
    const place = Math.min(Math.max(Number(row.getAttribute("aria-rowindex")) - 2 + step, 0), this.rows.length - 1);
    const [top, height] = [place * ROW_HEIGHT, this.table.clientHeight - 2 * ROW_HEIGHT];
    this.table.scrollTop = Math.min(Math.max(this.table.scrollTop, top - height), top);
    this.drawRows();
    this.shownRows.get(place).querySelector("button").focus({ preventScroll: true });
  }

  // What all claims say, folded for searching; read ahead, a part at a time, so that the page stays quick meanwhile.
  readWords() {
    const { content } = this;
    const read = async () => {
      for (let start = 0; start < content.claims.length; start += READ_AT_ONCE) {
        const words = content.claims.slice(start, start + READ_AT_ONCE).map(async (claim) => folded(`${await content.wordsOf(claim)} ${speakerOf(claim, content) ?? ""} ${claim.group ?? ""}`));
        this.words.push(...(await Promise.all(words)));
        await new Promise((rested) => setTimeout(rested));
      }
    };
    return (this.reading ??= read());
  }

  // What the filters, the boxes and the words leave, in the chosen order.
  async update() {
    const asked = (this.asked = {});
    if ((this.search || this.sorted === "words") && this.words.length < this.content.claims.length) {
      this.status.textContent = "Reading the texts …";
      await this.readWords();
    }
    if (asked !== this.asked) {
      return; // a later question stands
    }
    const passing = this.content.claims.filter(({ number: claim, kind }) => this.filters.claimPasses[claim] && this.kinds.has(kind) && (!this.search || this.words[claim].includes(this.search)));
    const value = this.sorted === "words" ? (claim) => this.words[claim.number] : CLAIM_COLUMNS.find(([name]) => name === this.sorted)?.[2];
    this.rows = value ? sorted(passing, (claim) => value(claim, this.content), this.falling) : passing;
    this.status.textContent = this.rows.length === this.content.claims.length ? counted(this.rows.length, "claim") : `${number(this.rows.length)} of ${counted(this.content.claims.length, "claim")}`;
    this.table.setAttribute("aria-rowcount", String(this.rows.length + 1));
    this.table.scrollTop = 0;
    this.drawRows(true);
  }

  // `fresh`: other claims than before, or in another order.
  drawRows(fresh = false) {
    this.body.style.setProperty("height", `${this.rows.length * ROW_HEIGHT}px`);
    const first = Math.max(Math.floor(this.table.scrollTop / ROW_HEIGHT) - ROWS_AROUND, 0);
    const last = first + Math.ceil(this.table.clientHeight / ROW_HEIGHT) + 2 * ROWS_AROUND;
    // What stays in sight stays as it is, and with it the reader's place.
    const wanted = new Map(this.rows.slice(first, last).map((claim, place) => [first + place, (!fresh && this.shownRows.get(first + place)) || this.row(claim, first + place)]));
    this.shownRows.forEach((row, place) => wanted.get(place) !== row && row.remove());
    this.shownRows = wanted;
    let next = this.body.firstChild;
    wanted.forEach((row) => {
      if (row === next) {
        next = next.nextSibling;
      } else {
        this.body.insertBefore(row, next);
      }
    });
  }

  // All rows, for paper.
  drawAll(most) {
    const rows = this.rows.slice(0, most).map((claim, place) => this.row(claim, place));
    const left = this.rows.length - rows.length;
    this.body.replaceChildren(...rows, ...(left > 0 ? [make("p", "hint", `${counted(left, "more claim")} not printed; filter them.`)] : []));
    this.shownRows = new Map();
  }

  row(claim, place) {
    const row = make("div", `row ${claim.status}`);
    row.style.setProperty("top", `${place * ROW_HEIGHT}px`);
    row.setAttribute("role", "row");
    row.setAttribute("aria-rowindex", String(place + 2));
    row.dataset.claim = claim.id;
    row.append(
      ...CLAIM_COLUMNS.map(([name, , value]) => {
        const cell = make("span", `cell ${name}`);
        cell.setAttribute("role", "cell");
        cell.append(...(name === "words" ? [this.wordsCell(claim)] : this.cell(value(claim, this.content))));
        return cell;
      }),
    );
    row.addEventListener("click", () => this.choose({ claim: claim.id }));
    return row;
  }

  wordsCell(claim) {
    const link = button("link", "…", () => this.choose({ claim: claim.id }));
    this.content.wordsOf(claim).then((words) => {
      link.replaceChildren(bidi(words || "(not in this file)"));
      link.title = words;
    });
    return link;
  }

  cell(value) {
    if (value === undefined) {
      return [];
    }
    return [bidi(typeof value === "number" ? number(value) : value)];
  }

  show() {
    this.update();
    setTimeout(() => this.readWords(), READ_AFTER);
  }
}

function speakerOf(claim, content) {
  return claim.speaker ? claim.speaker.map((thing) => content.things[thing].name).join(", ") : claim.speakerText;
}

function stanceOf({ stance, certainty, status }) {
  const words = [STANCE_WORDS[stance] ?? stance, certainty === "stated" ? "" : certainty, ["rejected", "corrected"].includes(status) ? status : ""];
  return words.filter(Boolean).join(", ");
}

// What has no value stands last, whichever way.
function sorted(items, valueOf, falling) {
  const compare = new Intl.Collator("en", { numeric: true }).compare;
  const keyed = items.map((item) => [valueOf(item), item]);
  keyed.sort(([a, first], [b, second]) => {
    if (a === undefined || b === undefined) {
      return (a === undefined) - (b === undefined) || first.number - second.number;
    }
    const order = typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b));
    return (falling ? -order : order) || first.number - second.number;
  });
  return keyed.map(([, item]) => item);
}
