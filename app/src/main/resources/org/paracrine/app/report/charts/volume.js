"use strict";

// Tumour volume over time: every animal thin, the median of the arm thick.
{
  const { fill, empty, number, plural, known } = Paracrine;

  const THIN = { width: 1.2, opacity: 0.42 };
  const LIFTED = { width: 2.8, opacity: 1 };

  const medianSeries = (volumes, look, logarithmic, theme) => ({
    id: `median:${volumes.arm}`,
    name: volumes.arm,
    type: "line",
    z: 4,
    symbol: look.mark,
    symbolSize: 7,
    lineStyle: { width: 3, color: look.colour, type: look.dash },
    itemStyle: { color: look.colour, borderColor: theme.card, borderWidth: 1 },
    data: Paracrine.points(volumes.median.days, volumes.median.volumes, logarithmic),
  });

  const animalSeries = (volumes, look, logarithmic) =>
    volumes.animals.map((animal, index) => ({
      id: `animal:${volumes.arm}:${index}`,
      name: volumes.arm,
      type: "line",
      z: 2,
      showSymbol: false,
      triggerLineEvent: true,
      // The tooltip of the axis emphasises every line at once: emphasis must not show, and the one under the pointer is lifted by hand.
      lineStyle: { ...THIN, color: look.colour },
      itemStyle: { color: look.colour },
      emphasis: { lineStyle: { width: "inherit", opacity: "inherit" } },
      data: Paracrine.points(animal.days, animal.volumes, logarithmic),
    }));

  const spread = (volumes, day) => {
    const values = volumes.animals
      .filter((animal) => animal.days.length > 0)
      .map((animal) => animal.volumes[Paracrine.nearest(animal.days, day)])
      .filter(known);
    const range = Paracrine.interval(Math.min(...values), Math.max(...values));
    return ` (${range ? `${range}, ` : ""}n = ${values.length})`;
  };

  const rows = (model, chart) => (day, shown) => {
    const list = model.results.volumes
      .filter((volumes) => shown(volumes.arm) && volumes.median.days.length > 0)
      .map((volumes) => {
        const at = Paracrine.nearest(volumes.median.days, day);
        return {
          colour: Paracrine.armLook(model.arms, volumes.arm).colour,
          name: volumes.arm,
          value: `${number(volumes.median.volumes[at])} mm³${spread(volumes, day)}`,
        };
      });
    const hovered = model.results.volumes.flatMap((volumes) =>
      volumes.animals
        .filter((_, index) => `animal:${volumes.arm}:${index}` === chart.hovered)
        .map((animal) => ({
          name: `under the pointer: ${animal.name}, ${volumes.arm},`,
          value: `${number(animal.volumes[Paracrine.nearest(animal.days, day)])} mm³`,
        })),
    );
    return [...list, ...hovered];
  };

  const option = (model, state) => (theme, width, chart) => {
    const {
      arms,
      results: { volumes },
    } = model;
    const logarithmic = state.scale === "log";
    const last = Math.max(
      ...volumes.flatMap((arm) => [...arm.median.days, ...arm.animals.flatMap((animal) => animal.days)]),
    );
    const result = Paracrine.timeline({
      theme,
      width,
      arms,
      names: volumes.map((arm) => arm.arm),
      last,
      value: { type: state.scale, name: "mm³", min: logarithmic ? null : 0 },
    });
    const looks = volumes.map((arm) => [arm, Paracrine.armLook(arms, arm.arm)]);
    result.series.unshift(
      ...looks.map(([arm, look]) => medianSeries(arm, look, logarithmic, theme)),
      ...looks.flatMap(([arm, look]) => animalSeries(arm, look, logarithmic)),
    );
    result.tooltip.formatter = Paracrine.timelineTip(chart, arms, rows(model, chart));
    return result;
  };

  const table = (volumes) => () =>
    Paracrine.table({
      caption: "Tumour volume (mm³): one row per arm, animal and day.",
      rows: volumes.flatMap((arm) => [
        ...arm.median.days.map((day, at) => [arm.arm, "median", day, arm.median.volumes[at]]),
        ...arm.animals.flatMap((animal) =>
          animal.days.map((day, at) => [arm.arm, animal.name, day, animal.volumes[at]]),
        ),
      ]),
      columns: [
        { title: "Arm", cell: (row) => row[0] },
        { title: "Animal", cell: (row) => row[1] },
        { title: "Day", number: true, cell: (row) => number(row[2]) },
        { title: "Volume (mm³)", number: true, cell: (row) => number(row[3], 4) },
      ],
    });

  Paracrine.volume = (model) => {
    const volumes = model.results.volumes.filter((arm) => arm.median.days.length > 0 || arm.animals.length > 0);
    if (volumes.length === 0) return fill("volume", empty("Tumour volume has not been measured."));
    const state = { scale: "value" };
    const chart = Paracrine.chart(
      "Tumour volume over time for each arm; the data are in the table below.",
      430,
      option(model, state),
    );
    chart.onHover = (series, over) => {
      if (series.startsWith("animal:"))
        chart.instance.setOption({ series: [{ id: series, lineStyle: over ? LIFTED : THIN }] });
    };
    const sizes = volumes.map((arm) => `${arm.arm} ${arm.animals.length}`).join(", ");
    fill(
      "volume",
      Paracrine.figure({
        title: "Tumour volume over time",
        note:
          `Volume (mm³) against days. Thin lines: single animals; thick lines: median of the arm. n, ` +
          `animals per arm: ${sizes}. Triangles: doses.`,
        controls: [
          Paracrine.choice(
            "Scale",
            [
              ["value", "Linear"],
              ["log", "Logarithmic"],
            ],
            "value",
            (scale) => {
              state.scale = scale;
              chart.redraw();
            },
          ),
        ],
        body: [chart.node],
        drawing: chart.drawing,
        table: table(volumes),
      }),
    );
  };
}
