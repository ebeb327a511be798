// Conflicts and agreements, the claims side by side with the reason.

const COMPARISONS_AT_ONCE = 20;

class Comparisons {
  constructor(element, content, filters, cards, choose) {
    [this.element, this.content, this.filters, this.cards, this.choose] = [element, content, filters, cards, choose];
    this.kinds = new Set(["hard", "soft", "agreement"]);
    this.status = make("p", "status");
    this.status.setAttribute("role", "status");
    this.list = make("div", "comparisons");
    element.append(this.tools(), this.list);
  }

  tools() {
    const count = (kind) => this.content.comparisons.filter((comparison) => kindOf(comparison) === kind).length;
    const boxes = [["hard", "Hard conflicts"], ["soft", "Soft conflicts"], ["agreement", "Agreements"]].map(([kind, title]) => {
      const box = Object.assign(make("input", ""), { type: "checkbox", checked: true, value: kind });
      box.addEventListener("change", () => {
        box.checked ? this.kinds.add(kind) : this.kinds.delete(kind);
        this.show({});
      });
      return make("label", "", box, title, make("span", "count", number(count(kind))));
    });
    return make("div", "tab-tools", ...boxes, this.status);
  }

  // `at`: the number of the comparison to show first.
  show({ at }) {
    const { content, filters } = this;
    const wanted = content.comparisons.filter((comparison) => this.kinds.has(kindOf(comparison)) && comparison.claims.some((claim) => filters.claimPasses[claim]));
    this.status.textContent = wanted.length ? `${counted(wanted.length, "comparison")}, the hardest first` : "Nothing to compare here: no two claims that pass the filters speak of the same thing.";
    const first = wanted.findIndex(({ number: own }) => String(own) === at);
    const ordered = first > 0 ? [wanted[first], ...wanted.slice(0, first), ...wanted.slice(first + 1)] : wanted;
    this.list.replaceChildren(ordered.length ? growing(ordered, COMPARISONS_AT_ONCE, (comparison) => this.comparison(comparison), "comparison") : "");
    this.list.scrollTop = 0;
  }

  comparison(comparison) {
    const verdict = make("span", `verdict ${comparison.kind.toLowerCase()} ${comparison.severity ?? ""}`, comparisonWords(comparison));
    const basis = comparison.basis?.length ? [make("p", "hint", "Lined up by ", joinedWords(comparison.basis))] : [];
    const sides = comparison.claims.map((number) => this.side(this.content.claims[number]));
    return make("article", "comparison", make("h3", "", verdict, " ", bidi(comparison.reason)), ...basis, this.origins(comparison), make("div", "sides", ...sides));
  }

  // How many documents it is in, and whether these are as many sources.
  origins({ claims, origins }) {
    const documents = new Set(claims.map((claim) => this.content.claims[claim].source)).size;
    const names = this.cards.originWords(claims);
    const many = [counted(claims.length, "claim"), counted(documents, "document"), ...(origins ? [counted(origins, "independent origin")] : [])].join(", ");
    return make("p", "hint origins", many, ...(names ? [" · going back to ", ...names] : []));
  }

  side(claim) {
    const { content, cards } = this;
    const speaker = claim.speaker ? claim.speaker.flatMap((thing) => [cards.link(thing), " "]) : [claim.speakerText ? bidi(claim.speakerText) : "the document itself"];
    const title = make("p", `gist ${claim.status}`, "…");
    content.wordsOf(claim).then((words) => title.replaceChildren(bidi(shortened(words, 200)), ...cards.tags(claim)));
    const more = button("more", "All about this claim", () => this.choose({ claim: claim.id }));
    return make("section", "side", title, make("p", "hint", "said by ", ...speaker), cards.claimQuote(claim), more);
  }
}

function kindOf({ kind, severity }) {
  return kind === "Conflict" ? (severity ?? "hard") : "agreement";
}

function joinedWords(words) {
  return make("span", "", ...joined(words));
}
