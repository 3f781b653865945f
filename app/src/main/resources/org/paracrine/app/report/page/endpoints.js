"use strict";

// The table that a reader copies into a paper.
{
  const { element, fill, empty, table, known, number, interval, probability } = Paracrine;

  const estimate = ({ value, low, high }, unit, digits = 3) => [
    known(value) ? `${number(value, digits)}${unit}` : "–",
    interval(low, high, digits) && element("small", {}, interval(low, high, digits)),
  ];

  const comparison = ({ test, p, holm }) =>
    known(p) ? [probability(p), element("small", {}, `Holm ${probability(holm)}`), element("small", { class: "method" }, test)] : "–";

  const survivalOf = (row) =>
    known(row.medianSurvival.value) || known(row.medianSurvival.low)
      ? estimate(row.medianSurvival, " d")
      : "not reached";

  Paracrine.endpoints = ({ arms, results: { endpoints } }) => {
    if (endpoints.rows.length === 0) return fill("endpoints", empty("No endpoint has been measured."));
    const level = known(endpoints.level) ? `${number(endpoints.level * 100)} % ` : "";
    const untested = (read) => (row) => !known(read(row).p);
    const rows = table({
      caption: `Medians over n animals with ${level}bootstrap intervals; p values against the control, as they are and corrected by Holm.`,
      stack: true,
      rows: endpoints.rows,
      columns: [
        { title: "Arm", cell: (row) => Paracrine.armName(arms, row.arm) },
        { title: "n", number: true, cell: (row) => number(row.animals) },
        {
          title: known(endpoints.day)
            ? `Tumour volume on day ${number(endpoints.day)} (mm³)`
            : "Final tumour volume (mm³)",
          number: true,
          cell: (row) => element("div", {}, estimate(row.finalVolume, "")),
        },
        {
          title: "Growth inhibition",
          number: true,
          blank: (row) => !known(row.growthInhibition.value),
          cell: (row) => element("div", {}, estimate(row.growthInhibition, " %", 2)),
        },
        {
          title: "p, volume",
          number: true,
          blank: untested((row) => row.volumeTest),
          cell: (row) => element("div", {}, comparison(row.volumeTest)),
        },
        { title: "Median survival", number: true, cell: (row) => element("div", {}, survivalOf(row)) },
        {
          title: "p, survival",
          number: true,
          blank: untested((row) => row.survivalTest),
          cell: (row) => element("div", {}, comparison(row.survivalTest)),
        },
      ],
    });
    fill(
      "endpoints",
      element("div", { class: "card" }, rows),
      element(
        "p",
        { class: "note" },
        "A small p value says that the model tells the arms apart under its assumptions. " +
          "It says nothing about how true these assumptions are.",
      ),
    );
  };
}
