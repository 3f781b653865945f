"use strict";

// How behaviours answer to signals by the rules: one small plot for each signal, all others at 0.
{
  const { element, fill, empty, number } = Paracrine;
  const HEIGHT = 226;

  const withUnit = (name, unit) => (unit ? `${name} (${unit})` : name);
  const valued = (value, unit) => `${number(value)}${unit ? ` ${unit}` : ""}`;

  /** Levels that are drawn across the plot: the base, and where the rules lead. */
  const levels = (response, plot) => [
    { value: response.base, name: "base" },
    ...[...new Set(plot.marks.map((mark) => mark.saturation))]
      .filter((value) => value !== response.base)
      .map((value) => ({ value, name: "saturation" })),
  ];

  /** What is drawn from low to high, with room for a label above and below. */
  const range = (response, plot) => {
    const values = [...plot.values, ...levels(response, plot).map((level) => level.value)].filter(Paracrine.known);
    const low = Math.min(...values);
    const high = Math.max(...values);
    const room = 0.15 * (high - low || Math.abs(high) || 1);
    return { low, min: low - room, max: high + room };
  };

  /** Half-maxes lie on the axis of signals; of a yes or no they mean nothing between. */
  const marked = (plot) => (plot.axis === "SWITCH" ? [] : plot.marks);

  /** The curve runs between the levels: the label of the lowest stands below it, those of the others above. */
  const lines = (response, plot, theme) => ({
    silent: true,
    symbol: "none",
    animation: false,
    // ECharts would round levels to two digits.
    precision: 15,
    label: { fontFamily: theme.font, fontSize: 11 },
    data: [
      ...levels(response, plot).map(({ value, name }) => ({
        yAxis: value,
        lineStyle: { color: theme.muted, type: name === "base" ? "dotted" : [6, 4], width: 1.2 },
        label: {
          formatter: `${name} ${number(value)}`,
          position: value === range(response, plot).low ? "insideEndBottom" : "insideEndTop",
          color: theme.muted,
        },
      })),
      ...marked(plot).map((mark) => ({
        xAxis: mark.halfMax,
        lineStyle: { color: theme.red, type: [4, 3], width: 1.2 },
        label: { formatter: `½ at ${number(mark.halfMax)}`, position: "end", distance: 2, color: theme.red },
      })),
    ],
  });

  const points = (plot, theme) => ({
    type: "scatter",
    symbolSize: 7,
    silent: true,
    itemStyle: { color: theme.red },
    // Between whole numbers there is no cell.
    data: plot.axis === "COUNT" ? [] : marked(plot).map((mark) => [mark.halfMax, mark.value]),
  });

  const curve = (response, plot, theme) => {
    const isCounted = plot.axis === "COUNT" || plot.axis === "SWITCH";
    return {
      type: "line",
      name: response.behaviour,
      showSymbol: isCounted,
      symbol: "circle",
      symbolSize: plot.axis === "SWITCH" ? 9 : 6,
      lineStyle: { width: isCounted ? 1.4 : 2.4, color: theme.accent, type: isCounted ? "dotted" : "solid" },
      itemStyle: { color: theme.accent },
      emphasis: { disabled: true },
      data: plot.axis === "SWITCH" ? plot.values : plot.signals.map((signal, at) => [signal, plot.values[at]]),
      markLine: lines(response, plot, theme),
    };
  };

  const named = (plot, theme) => ({
    name: withUnit(plot.signal, plot.unit) + (plot.axis === "LOGARITHMIC" ? ", logarithmic" : ""),
    nameLocation: "middle",
    nameGap: 26,
    splitLine: { show: false },
    axisLine: { onZero: false, lineStyle: { color: theme.line } },
  });

  const signalAxis = (plot, theme) => {
    if (plot.axis === "SWITCH")
      return Paracrine.axis(theme, { ...named(plot, theme), type: "category", data: ["no (0)", "yes (1)"] });
    const last = plot.signals.at(-1);
    const step = Math.max(1, Math.ceil(last / 5));
    const isCount = plot.axis === "COUNT";
    const isLogarithmic = plot.axis === "LOGARITHMIC";
    return Paracrine.axis(theme, {
      ...named(plot, theme),
      type: isLogarithmic ? "log" : "value",
      min: plot.signals[0],
      max: last,
      // Four half-maxes, or a few whole numbers.
      interval: isCount ? step : isLogarithmic ? null : last / 4,
      axisLabel: {
        showMinLabel: !isLogarithmic,
        showMaxLabel: !isLogarithmic && !(isCount && last % step !== 0),
        formatter: (value) => number(value),
      },
    });
  };

  const option = (response, plot) => (theme) => {
    const base = Paracrine.chartBase(theme);
    const { low, min, max } = range(response, plot);
    return {
      ...base,
      tooltip: {
        ...base.tooltip,
        formatter: (parameters) => {
          const at = [parameters].flat()[0].dataIndex;
          return Paracrine.tip(`${plot.signal}: ${valued(plot.signals[at], plot.unit)}`, [
            { colour: theme.accent, name: `${response.behaviour}:`, value: valued(plot.values[at], response.unit) },
          ]);
        },
      },
      grid: { left: 66, right: 26, top: 44, bottom: 46 },
      xAxis: signalAxis(plot, theme),
      yAxis: Paracrine.axis(theme, {
        type: "value",
        min,
        max,
        splitNumber: 3,
        name: response.unit || "no unit",
        nameGap: 20,
        axisLine: { show: false },
        axisLabel: {
          formatter: (value) => (value < 0 && low >= 0 ? "" : number(value, 2)),
          showMinLabel: false,
          showMaxLabel: false,
        },
      }),
      series: [curve(response, plot, theme), points(plot, theme)],
    };
  };

  const beside = (charts) => {
    const drawings = charts.map((chart) => chart.drawing());
    const sheet = document.createElement("canvas");
    sheet.width = drawings.reduce((sum, drawing) => sum + drawing.width, 0);
    sheet.height = Math.max(...drawings.map((drawing) => drawing.height));
    const pen = sheet.getContext("2d");
    let left = 0;
    for (const drawing of drawings) {
      pen.drawImage(drawing, left, 0);
      left += drawing.width;
    }
    return sheet;
  };

  const table = (response) => () =>
    Paracrine.table({
      caption: `${withUnit(response.behaviour, response.unit)} of ${response.cellType} against each signal, all others at 0.`,
      rows: response.plots.flatMap((plot) => plot.signals.map((signal, at) => [plot, signal, plot.values[at]])),
      columns: [
        { title: "Signal", cell: ([plot]) => withUnit(plot.signal, plot.unit) },
        { title: "Its value", number: true, cell: ([, signal]) => number(signal) },
        { title: "Behaviour", number: true, cell: ([, , value]) => number(value, 4) },
      ],
    });

  const figure = (response) => {
    const charts = response.plots.map((plot) =>
      Paracrine.chart(
        `${response.behaviour} of ${response.cellType} against ${plot.signal}; the data are in the table below.`,
        HEIGHT,
        option(response, plot),
      ),
    );
    const oxygen = response.beforeOxygen ? " Oxygen acts on it after the rules, and is not in the curves." : "";
    const node = Paracrine.figure({
      title: `${response.cellType}: ${response.behaviour}`,
      note:
        `${valued(response.base, response.unit)} without any signal (dotted). Each curve: that signal alone, all others at 0. ` +
        `Broken: saturation; red: half-max.${oxygen}`,
      body: [
        element(
          "div",
          { class: response.plots.length > 1 ? "response many" : "response" },
          element(
            "div",
            { class: "plots" },
            charts.map((chart) => chart.node),
          ),
          element("div", { class: "rules" }, response.rules.map(Paracrine.rule)),
        ),
      ],
      drawing: () => beside(charts),
      table: table(response),
    });
    if (charts.length > 1) node.classList.add("wide");
    return node;
  };

  Paracrine.rules = ({ responses }) =>
    fill(
      "rules",
      responses.length > 0
        ? element(
            "div",
            { class: responses.every((response) => response.rules.every(Paracrine.isBareRule)) ? "pairs" : "" },
            responses.map(figure),
          )
        : empty("There are no rules: cells follow their cycle, death and, where they feel it, oxygen alone."),
    );
}
