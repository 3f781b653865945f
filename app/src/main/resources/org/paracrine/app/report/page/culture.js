"use strict";

// The pages of a report on cells without a body: what was run, what there is at the end, and the files that hold it.
{
  const { element, fill, empty, fact, table, number, plural, duration, date, swatch, timeUnit } = Paracrine;

  const time = (minutes) => {
    const unit = timeUnit(minutes);
    return plural(minutes / unit.length, unit.name.slice(0, -1));
  };

  const facts = ({ run }) => [
    fact("model", run.file),
    fact("simulated", time(run.reached)),
    fact("ran", date(run.generated)),
    fact("took", duration(run.wallTime)),
    fact("seed", run.seed),
    fact("steps of fields, motion, cells", run.steps),
    fact("threads", number(run.threads)),
    fact("hash", run.hash.slice(0, 12)),
    fact("Paracrine", run.version),
  ];

  const partial = ({ run }) =>
    run.reached < run.planned &&
    element(
      "div",
      { class: "banner doubtful", role: "status" },
      element("b", {}, "Partial results"),
      `The run was stopped after ${time(run.reached)} of ${time(run.planned)}. ` +
        `Everything below is of that time; the run can go on from there with --resume.`,
    );

  const typeName = (types, type) =>
    element("span", { class: "arm-name" }, swatch(Paracrine.cellColour(types.indexOf(type))), type);

  const totals = ({ types, counts }) => {
    const first = counts[0];
    const last = counts.at(-1);
    const sum = (list) => list.reduce((all, one) => all + one, 0);
    const highest = (at) => Math.max(...counts.map((moment) => moment.live[at]));
    const rows = types.map((type, at) => [type, first.live[at], last.live[at], last.dead[at], highest(at)]);
    if (types.length > 1) {
      const all = Math.max(...counts.map((moment) => sum(moment.live)));
      rows.push(["all", sum(first.live), sum(last.live), sum(last.dead), all]);
    }
    return element(
      "div",
      { class: "card" },
      table({
        caption: "Cells by type, as counted at each save. Dead cells count until they are gone.",
        stack: true,
        rows,
        columns: [
          { title: "Type", cell: (row) => (row[0] === "all" && row === rows.at(-1) ? "all" : typeName(types, row[0])) },
          { title: first.minutes === 0 ? "Live at the start" : `Live after ${time(first.minutes)}`, number: true, cell: (row) => number(row[1]) },
          { title: `Live after ${time(last.minutes)}`, number: true, cell: (row) => number(row[2]) },
          { title: "Dead then", number: true, cell: (row) => number(row[3]) },
          { title: "Most alive", number: true, cell: (row) => number(row[4]) },
        ],
      }),
    );
  };

  Paracrine.cultureCover = (model) => {
    const { run, headlines, counts } = model;
    const title = run.title || "A model without a name";
    document.title = `${title} · Paracrine`;
    fill("title", title);
    fill("summary", run.summary);
    fill("facts", facts(model));
    fill("alerts", partial(model));
    fill(
      "headlines",
      element(
        "ul",
        { class: "headlines" },
        headlines.map((sentence) => element("li", {}, sentence)),
      ),
    );
    fill("totals", counts.length > 0 ? totals(model) : empty("No cell has been counted."));
  };

  Paracrine.phases = ({ types, phases }) =>
    fill(
      "phases",
      phases.length > 0
        ? element(
            "div",
            { class: "card" },
            table({
              caption: "Cells by type, state and phase of the cycle or of death, with their share of the cells of the type.",
              stack: true,
              rows: phases,
              columns: [
                { title: "Type", cell: (row) => typeName(types, row.type) },
                { title: "State", cell: (row) => row.state },
                { title: "Phase", cell: (row) => row.phase },
                { title: "Cells", number: true, cell: (row) => number(row.cells) },
                { title: "Share of the type", number: true, cell: (row) => `${number(100 * row.share)} %` },
              ],
            }),
          )
        : empty("There are no cells at the end."),
    );

  Paracrine.files = ({ files }) =>
    fill(
      "files",
      element("p", { class: "lead" }, "They lie in the folder of this page. The lines are for a shell in that folder."),
      files.map((entry) =>
        element(
          "div",
          { class: "opening" },
          element("h3", {}, entry.tool),
          element("p", {}, element("span", { class: "path" }, entry.files), `: ${entry.what}`),
          entry.isCommand ? element("pre", { class: "command" }, entry.line) : entry.line && element("p", {}, entry.line),
        ),
      ),
    );
}
