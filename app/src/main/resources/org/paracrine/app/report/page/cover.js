"use strict";

// The first screen: what was run, what came out, and whether it can be believed.
{
  const { element, fill, empty, link, swatch, number, plural, duration, date } = Paracrine;

  const LEVELS = {
    IMPOSSIBLE: { name: "impossible", mark: "✕", short: "impossible", title: "This asks for the impossible" },
    DOUBTFUL: { name: "doubtful", mark: "?", short: "doubtful", title: "Doubtful" },
    OK: { name: "ok", mark: "✓", short: "plausible", title: "Plausible" },
  };

  const fact = (label, value) => value && element("li", {}, element("b", {}, value), element("span", {}, label));
  Paracrine.fact = fact;

  Paracrine.sourceList = (sources) =>
    element(
      "ul",
      { class: "sources" },
      sources.map((source) => element("li", {}, link(source.link, source.citation || source.key))),
    );

  const facts = ({ run, arms }) => {
    const sizes = arms.map((arm) => arm.animals);
    const same = sizes.every((size) => size === sizes[0]);
    const trial =
      arms.length > 0 &&
      `${plural(arms.length, "arm")} × ${same ? plural(sizes[0], "animal") : sizes.join(", ") + " animals"}`;
    return [
      fact("trial", trial),
      fact("ran", date(run.generated)),
      fact("took", duration(run.wallTime)),
      fact("seed", run.seed),
      fact("study hash", run.hash.slice(0, 12)),
      fact("Paracrine", run.version),
    ];
  };

  const banner = (verdict) => {
    const level = LEVELS[verdict.level];
    return element(
      "div",
      { class: `banner ${level.name}` },
      element("b", {}, element("span", { class: "mark", "aria-hidden": "true" }, `${level.mark} `), level.title),
      verdict.sentence,
    );
  };

  const alerts = ({ run, plausibility }) => {
    const impossible = plausibility.filter((verdict) => verdict.level === "IMPOSSIBLE").map(banner);
    const partial =
      run.finished < run.planned &&
      element(
        "div",
        { class: "banner doubtful", role: "status" },
        element("b", {}, "Partial results"),
        `${number(run.finished)} of ${plural(run.planned, "animal")} finished before the run was stopped. ` +
          "Everything below counts these only.",
      );
    return [...impossible, partial];
  };

  const armCard = (model) => (arm) => {
    const card = element(
      "li",
      {},
      element("b", {}, arm.name + (arm.control ? " (control)" : "")),
      element("span", {}, arm.given || "nothing", " · ", plural(arm.animals, "animal")),
    );
    card.style.setProperty("--swatch", Paracrine.armLook(model.arms, arm.name).style);
    return card;
  };

  const verdicts = (plausibility) => {
    const order = Object.keys(LEVELS);
    const sorted = [...plausibility].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
    return element(
      "ul",
      { class: "card judged" },
      sorted.map((verdict) => {
        const level = LEVELS[verdict.level];
        return element(
          "li",
          { class: level.name },
          element("b", {}, `${level.mark} ${level.short}`),
          element("span", {}, verdict.sentence),
        );
      }),
    );
  };

  Paracrine.cover = (model) => {
    const { run, headlines, arms, plausibility } = model;
    const title = run.title || "A study without a title";
    document.title = `${title} · Paracrine`;
    fill("title", title);
    fill("summary", run.summary);
    fill("facts", facts(model));
    fill(
      "study-sources",
      run.sources.length > 0 && [element("h3", { class: "quiet" }, "After the published experiment"), Paracrine.sourceList(run.sources)],
    );
    fill("alerts", alerts(model));
    fill(
      "headlines",
      headlines.length > 0
        ? element(
            "ul",
            { class: "headlines" },
            headlines.map((sentence) => element("li", {}, sentence)),
          )
        : empty("No animal has finished, so there is no answer yet."),
    );
    fill(
      "arms",
      arms.length > 0
        ? element("ul", { class: "arms" }, arms.map(armCard(model)))
        : empty("The study has no arms to show."),
    );
    fill(
      "plausibility",
      plausibility.length > 0
        ? verdicts(plausibility)
        : empty("No given vesicle carries a cargo that a rule reads, so there is nothing to judge."),
    );
  };
}
