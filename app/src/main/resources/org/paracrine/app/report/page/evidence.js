"use strict";

// Why a cell does what it does, and where every number comes from: assumed ones first.
{
  const { element, fill, empty, link, table, plural } = Paracrine;

  const claims = (title, list, none) =>
    element(
      "div",
      {},
      element("h4", {}, title),
      list.length === 0
        ? element("ul", {}, element("li", {}, none))
        : element(
            "ul",
            {},
            list.map((claim) =>
              element(
                "li",
                {},
                claim.text,
                " (",
                link(claim.link, [claim.source, claim.id].filter(Boolean).join(", ")),
                ")",
              ),
            ),
          ),
    );

  const parameter = (entry) =>
    element(
      "li",
      {},
      element("span", { class: "path" }, entry.path),
      `: ${entry.value}`,
      entry.drawn && ` · drawn: ${entry.drawn}`,
      ` · ${entry.origin === "ASSUMED" ? "assumed" : entry.source || "no source"}`,
      entry.range && ` ${entry.range}`,
    );

  const remark = ({ warning, sentence }) =>
    element(
      "p",
      { class: warning ? "remark doubtful" : "remark" },
      warning && element("b", {}, element("span", { class: "mark", "aria-hidden": "true" }, "? "), "Look at this rule: "),
      sentence,
    );

  /** A rule of a model without sources has its sentence alone. */
  Paracrine.isBareRule = (entry) =>
    entry.parameters.length + entry.supporting.length + entry.contradicting.length === 0;

  /** A rule with its numbers and with what the literature says. */
  Paracrine.rule = (entry) =>
    element(
      "article",
      { class: "rule" },
      element("p", { class: "sentence" }, entry.sentence),
      entry.remarks.map(remark),
      !Paracrine.isBareRule(entry) &&
        element(
          "div",
          { class: "rule-body" },
          element(
            "div",
            {},
            element("h4", {}, "Its numbers"),
            element(
              "ul",
              {},
              entry.parameters.length === 0 ? element("li", {}, "none") : entry.parameters.map(parameter),
            ),
          ),
          claims("Evidence for", entry.supporting, "none cited"),
          claims("Evidence against", entry.contradicting, "none cited"),
        ),
    );

  const sourceCell = (references) => (entry) => {
    if (!entry.source) return "no source given";
    const reference = references.get(entry.source.split(" ")[0]);
    return reference ? link(reference.link, entry.source) : entry.source;
  };

  const numberTable = (caption, entries, references) =>
    table({
      caption,
      stack: true,
      rows: entries,
      columns: [
        { title: "Number", cell: (entry) => element("span", { class: "path" }, entry.path) },
        { title: "Value", cell: (entry) => entry.value },
        { title: "Range", cell: (entry) => entry.range || "–", blank: (entry) => !entry.range },
        { title: "Drawn", cell: (entry) => entry.drawn || "–", blank: (entry) => !entry.drawn },
        { title: "Source", cell: sourceCell(references) },
      ].filter((column) => column.title !== "Source" || entries.some((entry) => entry.origin !== "ASSUMED")),
    });

  /** Hides the rows that do not have the words of the reader in them. */
  const finder = (place) => {
    const search = (event) => {
      const words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
      if (words.length > 0) for (const group of place.querySelectorAll("details")) group.open = true;
      for (const row of place.querySelectorAll("tbody tr")) {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every((word) => text.includes(word));
      }
    };
    return element(
      "p",
      { class: "numbers-find" },
      element("input", { type: "search", placeholder: "Find a number…", "aria-label": "Find a number", input: search }),
    );
  };

  Paracrine.numbers = ({ numbers, references }) => {
    if (numbers.length === 0) return fill("numbers", empty("No numbers are listed."));
    const known = new Map(references.map((reference) => [reference.key, reference]));
    const of = (origin) => numbers.filter((entry) => entry.origin === origin);
    const [assumed, unstated, cited] = ["ASSUMED", "UNSTATED", "CITED"].map(of);
    const place = element("div", { class: "numbers" });
    const group = (list, open, summary) =>
      list.length > 0 &&
      element(
        "details",
        { class: "card", open },
        element("summary", {}, `${plural(list.length, "number")} ${summary}`),
        numberTable("", list, known),
      );
    place.append(
      ...[
        group(assumed, true, "assumed: no source states them; where a range is given, each animal draws its own value from it"),
        group(unstated, true, "without any source"),
        group(cited, false, "cited"),
      ].filter(Boolean),
    );
    fill(
      "numbers",
      element(
        "p",
        { class: "lead" },
        `${plural(assumed.length, "number")} of ${numbers.length} ${assumed.length === 1 ? "is" : "are"} assumed. ` +
          `The result is only as good as they are: look at them first.`,
      ),
      numbers.length > 12 && finder(place),
      place,
    );
  };

  Paracrine.warnings = ({ warnings }) =>
    fill(
      "warnings",
      warnings.length > 0
        ? element(
            "ul",
            { class: "verdicts" },
            warnings.map((text) => element("li", { class: "banner doubtful" }, text)),
          )
        : element("p", { class: "empty" }, "No warnings."),
    );
}
