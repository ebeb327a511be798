// The page's state, which is its address: what stands behind `#` can be copied, sent and gone back to.

// What can be chosen, one at a time.
const CHOICES = ["entity", "claim", "source", "edge"];
const TABS = ["graph", "claims", "conflicts", "documents", "timeline", "map"];
const LISTS = ["class", "relation", "source-in", "speaker", "stance", "certainty", "status"];

class Address {
  constructor(changed) {
    this.changed = changed;
    window.addEventListener("popstate", () => this.changed(this.state));
    window.addEventListener("hashchange", () => this.changed(this.state));
  }

  get state() {
    const found = { tab: "graph", lists: {} };
    location.hash.replace(/^#/, "").split("&").forEach((part) => {
      const [name, value = ""] = part.split("=").map(readable);
      if (LISTS.includes(name)) {
        found.lists[name] = value.split("|").filter(Boolean);
      } else if (name === "tab" ? TABS.includes(value) : name) {
        found[name] = value;
      }
    });
    return found;
  }

  // Writes changes over the state; null takes something out. A choice takes the place of any other.
  go(changes) {
    const { lists, ...single } = this.state;
    if (CHOICES.some((name) => changes[name])) {
      CHOICES.forEach((name) => delete single[name]);
      ["at", "path"].forEach((name) => delete single[name]);
    }
    const all = { ...single, ...lists, ...changes };
    const parts = Object.entries(all)
      .filter(([name, value]) => value !== null && value !== undefined && value.length && !(name === "tab" && value === "graph"))
      .map(([name, value]) => `${name}=${[value].flat().map(written).join("|")}`);
    const hash = `#${parts.join("&")}`;
    if (hash !== (location.hash || "#")) {
      history.pushState(null, "", hash);
      this.changed(this.state);
    }
  }
}

function readable(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a hand-typed per cent sign
  }
}

// As little is escaped as an address allows, so that a person can read it.
function written(text) {
  return encodeURIComponent(text).replace(/%2F/g, "/").replace(/%2C/g, ",");
}
