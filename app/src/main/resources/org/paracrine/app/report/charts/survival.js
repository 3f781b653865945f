"use strict";

// Kaplan–Meier curves with their intervals, and how many animals stand behind each step.
{
  const { element, fill, empty, number, known } = Paracrine;

  const percent = (share) => (known(share) ? share * 100 : "-");

  /** The corners of a step function: each share holds until the next day. */
  const stepBand = (curve) => {
    const corners = [];
    curve.days.forEach((day, at) => {
      if (!known(curve.low[at]) || !known(curve.high[at])) return;
      const edges = [curve.low[at] * 100, curve.high[at] * 100];
      corners.push([day, ...edges]);
      if (at + 1 < curve.days.length) corners.push([curve.days[at + 1], ...edges]);
    });
    return corners;
  };

  const holding = (curve, day) => curve.days.reduce((best, start, index) => (start <= day + 1e-9 ? index : best), 0);

  const series = (curve, look) => [
    {
      id: `curve:${curve.arm}`,
      name: curve.arm,
      type: "line",
      step: "end",
      symbol: look.mark,
      symbolSize: 7,
      showSymbol: false,
      z: 3,
      lineStyle: { width: 2.6, color: look.colour, type: look.dash },
      itemStyle: { color: look.colour },
      data: curve.days.map((day, at) => [day, percent(curve.share[at])]),
    },
    Paracrine.band(`band:${curve.arm}`, curve.arm, look.colour, stepBand(curve)),
    {
      id: `censored:${curve.arm}`,
      name: curve.arm,
      type: "scatter",
      symbol: "rect",
      symbolSize: [2, 12],
      z: 4,
      itemStyle: { color: look.colour },
      data: curve.censored.map((day) => [day, percent(curve.share[holding(curve, day)])]),
    },
  ];

  const tipRows = (model, curves) => (day, shown) =>
    curves
      .filter((curve) => shown(curve.arm))
      .map((curve) => {
        const at = holding(curve, day);
        const limits = Paracrine.interval(curve.low[at] * 100, curve.high[at] * 100, 2);
        return {
          colour: Paracrine.armLook(model.arms, curve.arm).colour,
          name: curve.arm,
          value: `${number(curve.share[at] * 100)} %${known(curve.low[at]) && limits ? ` (${limits})` : ""}`,
        };
      });

  const option = (model, curves) => (theme, width, chart) => {
    const last = Math.max(
      ...curves.flatMap((curve) => [...curve.days, ...curve.censored]),
      ...model.results.survival.riskDays,
    );
    const result = Paracrine.timeline({
      theme,
      width,
      arms: model.arms,
      names: curves.map((curve) => curve.arm),
      last,
      doses: false,
      value: { type: "value", name: "% without the event", min: 0, max: 100 },
    });
    result.series.push(...curves.flatMap((curve) => series(curve, Paracrine.armLook(model.arms, curve.arm))));
    result.tooltip.formatter = Paracrine.timelineTip(chart, model.arms, tipRows(model, curves));
    return result;
  };

  const atRisk = (model, { riskDays, curves }) =>
    riskDays.length > 0 &&
    element(
      "div",
      { class: "risk" },
      Paracrine.table({
        caption: "Animals at risk on day",
        rows: curves,
        columns: [
          { title: "Arm", cell: (curve) => Paracrine.armName(model.arms, curve.arm) },
          ...riskDays.map((day, at) => ({
            title: number(day),
            number: true,
            cell: (curve) => number(curve.atRisk[at]),
          })),
        ],
      }),
    );

  const table = (curves) => () =>
    Paracrine.table({
      caption: "Share of animals without the event (%) from each day on.",
      rows: curves.flatMap((curve) =>
        curve.days.map((day, at) => [curve.arm, day, curve.share[at], curve.low[at], curve.high[at]]),
      ),
      columns: [
        { title: "Arm", cell: (row) => row[0] },
        { title: "From day", number: true, cell: (row) => number(row[1]) },
        { title: "Share (%)", number: true, cell: (row) => number(row[2] * 100) },
        {
          title: "Interval (%)",
          number: true,
          cell: (row) => (known(row[3]) ? Paracrine.interval(row[3] * 100, row[4] * 100) : "–"),
        },
      ],
    });

  Paracrine.survival = (model) => {
    const { survival } = model.results;
    const curves = survival.curves.filter((curve) => curve.days.length > 0);
    if (curves.length === 0) return fill("survival", empty("Survival has not been measured."));
    const chart = Paracrine.chart(
      "Survival curves for each arm; the data are in the table below.",
      360,
      option(model, curves),
    );
    const level = known(survival.level) ? `${number(survival.level * 100)} % intervals` : "intervals";
    fill(
      "survival",
      Paracrine.figure({
        title: "Animals without the event",
        note:
          `Share of animals (%) against days, by Kaplan–Meier; the event is: ${survival.event || "not named"}. ` +
          `Shaded: ${level}. Ticks: animals that left without the event. ` +
          `n is the number at risk below the figure.`,
        body: [chart.node, atRisk(model, survival)].filter(Boolean),
        drawing: chart.drawing,
        table: table(curves),
      }),
    );
  };
}
