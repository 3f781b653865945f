"use strict";

// Copies of a cargo in a tumour cell over time, beside the doses that brought them and the copies that the rules need.
{
  const { fill, empty, number, known, median } = Paracrine;
  const ALL = "all animals";

  /** One curve for the arm: the median over its animals, at the times of the first one. */
  const middle = (arm) => {
    const days = arm.animals[0].days;
    const over = (column) =>
      days.map((day) => median(arm.animals.map((animal) => animal[column][Paracrine.nearest(animal.days, day)])));
    return { days, mean: over("mean"), low: over("low"), high: over("high") };
  };

  const chosen = (arm, animal) =>
    animal === ALL ? middle(arm) : arm.animals.find((candidate) => candidate.animal === animal);

  const shownArms = (state) => state.cargo.arms.filter((arm) => arm.animals.length > 0 && chosen(arm, state.animal));

  /** The power of ten where a logarithmic axis begins: below the smallest mean, but never more than six decades below the largest. */
  const floor = (state) => {
    const means = shownArms(state)
      .flatMap((arm) => chosen(arm, state.animal).mean)
      .filter((value) => value > 0);
    if (means.length === 0) return 0.01;
    return 10 ** Math.floor(Math.log10(Math.max(Math.min(...means) / 2, Math.max(...means) / 1e6)));
  };

  const armSeries = (arm, look, state) => {
    const curve = chosen(arm, state.animal);
    const logarithmic = state.scale === "log";
    const lowest = logarithmic ? floor(state) : -Infinity;
    const raised = (value) => (logarithmic && value < lowest ? null : value);
    const line = {
      id: `curve:${arm.arm}`,
      name: arm.arm,
      type: "line",
      z: 4,
      symbol: look.mark,
      symbolSize: 6,
      showSymbol: false,
      lineStyle: { width: 2.6, color: look.colour, type: look.dash },
      itemStyle: { color: look.colour },
      data: Paracrine.points(curve.days, curve.mean.map(raised), logarithmic),
    };
    const edges = curve.days
      .map((day, at) => [day, curve.low[at], curve.high[at]])
      .filter((point) => known(point[1]) && known(point[2]))
      .map((point) => (logarithmic ? [point[0], Math.max(point[1], lowest), Math.max(point[2], lowest)] : point));
    const others = state.animal === ALL ? arm.animals : [];
    return [
      line,
      Paracrine.band(`band:${arm.arm}`, arm.arm, look.colour, edges),
      ...others.map((animal, index) => ({
        id: `animal:${arm.arm}:${index}`,
        name: arm.arm,
        type: "line",
        z: 2,
        showSymbol: false,
        silent: true,
        lineStyle: { width: 1, color: look.colour, opacity: 0.35 },
        itemStyle: { color: look.colour },
        data: Paracrine.points(animal.days, animal.mean.map(raised), logarithmic),
      })),
    ];
  };

  const needSeries = (need, index, last, theme) => ({
    id: `need:${index}`,
    name: "needed",
    type: "line",
    symbol: "none",
    silent: true,
    lineStyle: { opacity: 0 },
    data: [
      [0, need.halfMax],
      [last, need.halfMax],
    ],
    markLine: {
      silent: true,
      symbol: "none",
      lineStyle: { color: theme.red, type: [6, 4], width: 1.4 },
      data: [{ yAxis: need.halfMax }],
      label: {
        position: "insideEndTop",
        color: theme.red,
        fontFamily: theme.font,
        formatter: () => `half-max ${number(need.halfMax)}`,
      },
    },
  });

  const tipRows = (model, state) => (day, shown) => [
    ...shownArms(state)
      .filter((arm) => shown(arm.arm))
      .map((arm) => {
        const curve = chosen(arm, state.animal);
        const at = Paracrine.nearest(curve.days, day);
        const limits = Paracrine.interval(curve.low[at], curve.high[at]);
        return {
          colour: Paracrine.armLook(model.arms, arm.arm).colour,
          name: arm.arm,
          value: `${number(curve.mean[at])} copies${limits ? ` (80 % of cells: ${limits})` : ""}`,
        };
      }),
    ...state.cargo.needed.map((need) => ({ name: `half-max, ${need.rule}:`, value: `${number(need.halfMax)} copies` })),
  ];

  const option = (model, state) => (theme, width, chart) => {
    const arms = shownArms(state);
    const last = Math.max(...arms.flatMap((arm) => arm.animals.flatMap((animal) => animal.days)));
    const lowest = floor(state);
    const result = Paracrine.timeline({
      theme,
      width,
      arms: model.arms,
      names: arms.map((arm) => arm.arm),
      last,
      value: {
        type: state.scale,
        name: `copies of ${state.cargo.cargo} per cell`,
        min: state.scale === "log" ? lowest : 0,
        axisLabel: { formatter: (value) => number(value) },
      },
    });
    result.series.unshift(
      ...arms.flatMap((arm) => armSeries(arm, Paracrine.armLook(model.arms, arm.arm), state)),
      ...state.cargo.needed
        .filter((need) => need.halfMax > 0)
        .map((need, index) => needSeries(need, index, last, theme)),
    );
    result.tooltip.formatter = Paracrine.timelineTip(chart, model.arms, tipRows(model, state));
    return result;
  };

  /** Logarithmic from the start where a linear axis would squash what was delivered or what is needed. */
  const wantedScale = (cargo) => {
    const delivered = Math.max(0, ...cargo.arms.flatMap((arm) => arm.animals.flatMap((animal) => animal.mean)));
    const needed = Math.max(0, ...cargo.needed.map((need) => need.halfMax));
    return delivered > 0 && needed > 0 && (needed > 20 * delivered || delivered > 20 * needed) ? "log" : "value";
  };

  const table = (state) => () =>
    Paracrine.table({
      caption: "Copies per tumour cell: mean, and the middle 80 % of the cells.",
      rows: state.all.flatMap((cargo) =>
        cargo.arms.flatMap((arm) =>
          arm.animals.flatMap((animal) => animal.days.map((day, at) => [cargo, arm, animal, day, at])),
        ),
      ),
      columns: [
        { title: "Arm", cell: ([, arm]) => arm.arm },
        { title: "Cargo", cell: ([cargo]) => cargo.cargo },
        { title: "Animal", cell: ([, , animal]) => animal.animal },
        { title: "Day", number: true, cell: ([, , , day]) => number(day) },
        { title: "Mean", number: true, cell: ([, , animal, , at]) => number(animal.mean[at]) },
        {
          title: "10 to 90 %",
          number: true,
          cell: ([, , animal, , at]) => Paracrine.interval(animal.low[at], animal.high[at]) || "–",
        },
      ],
    });

  const controls = (state, chart) => {
    const animals = [
      ...new Set(state.all.flatMap((cargo) => cargo.arms.flatMap((arm) => arm.animals.map((animal) => animal.animal)))),
    ];
    const scales = [
      ["value", "Linear"],
      ["log", "Logarithmic"],
    ];
    const change = (key) => (value) => {
      state[key] = value;
      chart.redraw();
    };
    return [
      state.all.length > 1 &&
        Paracrine.select(
          "Cargo",
          state.all.map((cargo) => [cargo, cargo.cargo]),
          state.cargo,
          change("cargo"),
        ),
      Paracrine.select(
        "Animal",
        [ALL, ...animals].map((name) => [name, name]),
        ALL,
        change("animal"),
      ),
      Paracrine.choice("Scale", scales, state.scale, change("scale")),
    ];
  };

  Paracrine.cargo = (model) => {
    const all = model.results.cargo.filter((cargo) =>
      cargo.arms.some((arm) => arm.animals.some((animal) => animal.days.length > 0)),
    );
    if (all.length === 0) return fill("cargo", empty("Cargo per tumour cell has not been measured."));
    // The first that was there at all: a library may bring cargo that a study has no use for.
    const isThere = (animal) => animal.mean.some((copies) => copies > 0);
    const cargo = all.find((each) => each.arms.some((arm) => arm.animals.some(isThere))) ?? all[0];
    const state = { all, cargo, animal: ALL, scale: wantedScale(cargo) };
    const chart = Paracrine.chart(
      "Copies of the cargo per tumour cell over time; the data are in the table below.",
      430,
      option(model, state),
    );
    fill(
      "cargo",
      Paracrine.figure({
        title: "Copies that reach a tumour cell",
        note:
          `Copies per live tumour cell against days. ` +
          `Thick: median over the animals of the mean over their cells; shaded: the middle 80 % of the cells; ` +
          `thin: single animals (n = ${Math.max(...all.flatMap((cargo) => cargo.arms.map((arm) => arm.animals.length)))} per arm). ` +
          `Red: copies at which a rule works at half its strength. Triangles: doses.`,
        controls: controls(state, chart),
        body: [chart.node],
        drawing: chart.drawing,
        table: table(state),
      }),
    );
  };
}
