"use strict";

// Cells of each type over time: the live ones with full lines, the dead ones with broken ones.
{
  const { fill, empty, number, timeUnit } = Paracrine;

  const STATES = { live: ["live"], dead: ["dead"], both: ["live", "dead"] };

  const series = (model, state, unit) =>
    model.types.flatMap((type, at) =>
      STATES[state.shown].map((alive) => ({
        id: `${alive}:${at}`,
        name: type,
        type: "line",
        symbol: Paracrine.cellMark(at),
        symbolSize: alive === "live" ? 6 : 4,
        showSymbol: model.counts.length < 40,
        z: alive === "live" ? 3 : 2,
        lineStyle: {
          width: alive === "live" ? 2.6 : 1.6,
          color: Paracrine.cellColour(at),
          type: alive === "live" ? "solid" : "dashed",
        },
        itemStyle: { color: Paracrine.cellColour(at), opacity: alive === "live" ? 1 : 0.7 },
        data: Paracrine.points(
          model.counts.map((moment) => moment.minutes / unit.length),
          model.counts.map((moment) => moment[alive][at]),
          state.scale === "log",
        ),
      })),
    );

  const tip = (model, chart, unit) => (parameters) => {
    const list = Array.isArray(parameters) ? parameters : [parameters];
    if (list.length === 0) return null;
    const at = Paracrine.nearest(
      model.counts.map((moment) => moment.minutes / unit.length),
      list[0].axisValue,
    );
    const moment = model.counts[at];
    const selected = chart.instance.getOption().legend[0].selected;
    return Paracrine.tip(
      `${number(moment.minutes / unit.length)} ${unit.name}`,
      model.types
        .map((type, index) => ({
          colour: Paracrine.cellColour(index),
          name: type,
          value: `${number(moment.live[index])} live, ${number(moment.dead[index])} dead`,
        }))
        .filter((_, index) => selected[model.types[index]] !== false),
    );
  };

  const option = (model, state) => (theme, width, chart) => {
    const last = model.counts.at(-1).minutes;
    const unit = timeUnit(last);
    const legend = Paracrine.legend(theme, model.types, width);
    const base = Paracrine.chartBase(theme);
    return {
      ...base,
      tooltip: { ...base.tooltip, formatter: tip(model, chart, unit) },
      legend: legend.option,
      grid: { left: 54, right: 18, top: legend.height + 40, bottom: 62 },
      xAxis: Paracrine.axis(theme, {
        type: "value",
        min: model.counts[0].minutes / unit.length,
        max: last / unit.length,
        splitNumber: width > 560 ? 7 : 4,
        splitLine: { show: false },
        name: unit.name,
        nameLocation: "middle",
        nameGap: 24,
      }),
      yAxis: Paracrine.axis(theme, {
        type: state.scale,
        name: "cells",
        min: state.scale === "log" ? 1 : 0,
        axisLine: { show: false },
        nameGap: 14,
        axisLabel: { formatter: (value) => number(value) },
      }),
      dataZoom: Paracrine.zoom(theme, [0]),
      series: series(model, state, unit),
    };
  };

  const table = (model) => () =>
    Paracrine.table({
      caption: "Live and dead cells of each type at each save.",
      rows: model.counts.flatMap((moment) => model.types.map((type, at) => [moment, type, at])),
      columns: [
        { title: "Minutes", number: true, cell: ([moment]) => number(moment.minutes, 6) },
        { title: "Type", cell: ([, type]) => type },
        { title: "Live", number: true, cell: ([moment, , at]) => number(moment.live[at]) },
        { title: "Dead", number: true, cell: ([moment, , at]) => number(moment.dead[at]) },
      ],
    });

  Paracrine.counts = (model) => {
    if (model.counts.length < 2) return fill("counts", empty("Cells were counted once only, so there is no course to draw."));
    const state = { scale: "value", shown: "both" };
    const chart = Paracrine.chart("Cells of each type over time; the data are in the table below.", 400, option(model, state));
    const change = (key) => (value) => {
      state[key] = value;
      chart.redraw();
    };
    fill(
      "counts",
      Paracrine.figure({
        title: "Cells of each type over time",
        note: "Full lines: live cells; broken lines: dead cells that are not yet gone. One run (n = 1), counted at each save.",
        controls: [
          Paracrine.choice(
            "Cells",
            [
              ["both", "Live and dead"],
              ["live", "Live"],
              ["dead", "Dead"],
            ],
            "both",
            change("shown"),
          ),
          Paracrine.choice(
            "Scale",
            [
              ["value", "Linear"],
              ["log", "Logarithmic"],
            ],
            "value",
            change("scale"),
          ),
        ],
        body: [chart.node],
        drawing: chart.drawing,
        table: table(model),
      }),
    );
  };
}
