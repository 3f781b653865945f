"use strict";

// What all charts share: a place that redraws itself, axes, tooltips, bands, and the strip of doses under a time axis.
{
  const { element, swatch, number } = Paracrine;
  const charts = new Set();
  const SLIDER = 20;

  /** A saved picture cannot be zoomed, so it has no slider. */
  const withoutSlider = (whole) => {
    const drawing = document.createElement("canvas");
    drawing.width = whole.width;
    drawing.height = whole.height - 2 * SLIDER;
    drawing.getContext("2d").drawImage(whole, 0, 0);
    return drawing;
  };

  const start = (chart) => {
    chart.instance = echarts.init(chart.node, null, { renderer: "canvas" });
    chart.instance.on("mouseover", ({ seriesId }) => {
      chart.hovered = seriesId;
      chart.onHover?.(seriesId ?? "", true);
    });
    chart.instance.on("mouseout", ({ seriesId }) => {
      chart.hovered = null;
      chart.onHover?.(seriesId ?? "", false);
    });
  };

  /** A chart of this height (px): `draw(theme, width, chart)` gives the ECharts option, anew for each width and theme. */
  Paracrine.chart = (label, height, draw) => {
    const chart = { node: element("div", { class: "chart", role: "img", "aria-label": label }), hovered: null };
    chart.node.style.height = `${height}px`;
    let width = 0;
    chart.redraw = () => {
      if (!chart.instance) return;
      const option = draw(Paracrine.theme(), chart.node.clientWidth, chart);
      // ECharts 5.3 warns of an undefined zlevel when it lights up a point of a line, unless it is said.
      const series = option.series.map((entry) => ({ zlevel: 0, ...entry }));
      chart.instance.setOption({ ...option, series }, { notMerge: true });
    };
    chart.drawing = () => {
      const whole = chart.instance.getRenderedCanvas({ pixelRatio: 2, backgroundColor: Paracrine.theme().card });
      return chart.instance.getOption().dataZoom?.length > 0 ? withoutSlider(whole) : whole;
    };
    chart.fit = (wanted) => {
      if (!chart.instance) start(chart);
      width = wanted;
      chart.instance.resize({ width: wanted });
      chart.redraw();
    };
    new ResizeObserver(() => {
      const now = chart.node.clientWidth;
      if (now > 0 && now !== width) chart.fit(now);
    }).observe(chart.node);
    charts.add(chart);
    return chart;
  };

  Paracrine.redrawCharts = () => charts.forEach((chart) => chart.redraw());
  Paracrine.fitCharts = (width) => charts.forEach((chart) => chart.fit(width ?? chart.node.clientWidth));

  /** A tooltip as a node: a heading, then rows of { colour?, name, value }. */
  Paracrine.tip = (heading, rows) =>
    element("div", { class: "tip" }, element("b", {}, heading),
      rows.map(({ colour, name, value }) =>
        element("div", {}, colour && swatch(colour), value ? [element("span", {}, `${name} `), value] : name)));

  Paracrine.chartBase = (theme) => ({
    animation: false,
    textStyle: { fontFamily: theme.font, color: theme.ink, fontSize: 12 },
    tooltip: {
      trigger: "axis", confine: true, backgroundColor: theme.card, borderColor: theme.line, padding: [8, 11],
      textStyle: { color: theme.ink, fontFamily: theme.font },
      axisPointer: { type: "line", lineStyle: { color: theme.muted, type: "dotted" } },
    },
  });

  const ICON = 26;
  const GAP = 18;
  const ROW = 22;
  const MOST_ROWS = 5;
  const pen = document.createElement("canvas").getContext("2d");

  /** How many rows these names fill. */
  const rowsOf = (theme, names, width) => {
    pen.font = `12.5px ${theme.font}`;
    let rows = 1;
    let filled = 0;
    for (const name of names) {
      const size = ICON + 5 + pen.measureText(name).width + GAP;
      if (filled > 0 && filled + size > width) {
        rows += 1;
        filled = 0;
      }
      filled += size;
    }
    return rows;
  };

  /** The legend on top of a chart of this width (px), and the height that it takes (px): it wraps, or scrolls when it is long. */
  Paracrine.legend = (theme, names, width) => {
    const rows = rowsOf(theme, names, width);
    return {
      height: (rows > MOST_ROWS ? 1 : rows) * ROW,
      option: {
        type: rows > MOST_ROWS ? "scroll" : "plain", data: names, top: 0, left: 0, right: 0, itemWidth: ICON, itemHeight: 10, itemGap: GAP,
        padding: [4, 0], textStyle: { color: theme.ink, fontFamily: theme.font, fontSize: 12.5, lineHeight: ROW - GAP + 12 }, inactiveColor: theme.line,
        pageTextStyle: { color: theme.muted }, pageIconColor: theme.muted, pageIconInactiveColor: theme.line,
      },
    };
  };

  Paracrine.axis = (theme, more) => ({
    nameTextStyle: { color: theme.muted, fontFamily: theme.font, align: more.nameLocation === "middle" ? "center" : "left" },
    axisLine: { show: true, lineStyle: { color: theme.line } },
    axisTick: { show: false },
    axisLabel: { color: theme.muted, fontFamily: theme.font, hideOverlap: true, ...more.axisLabel },
    splitLine: { lineStyle: { color: theme.grid } },
    minorSplitLine: { show: false },
    ...Object.fromEntries(Object.entries(more).filter(([key]) => key !== "axisLabel")),
  });

  Paracrine.zoom = (theme, axes) => [
    // Scrolling stays the page's: the wheel zooms with Ctrl only.
    { type: "inside", xAxisIndex: axes, filterMode: "none", zoomOnMouseWheel: "ctrl", moveOnMouseMove: false, moveOnMouseWheel: false, preventDefaultMouseMove: false },
    {
      type: "slider", xAxisIndex: axes, filterMode: "none", height: 12, bottom: 4, brushSelect: false, showDetail: false, showDataShadow: false,
      borderColor: "transparent", backgroundColor: theme.grid, fillerColor: `${theme.control}38`, handleSize: 16,
      handleStyle: { color: theme.card, borderColor: theme.muted }, moveHandleSize: 0,
    },
  ];

  /** The shaded area between two curves: points are [x, low, high]. */
  Paracrine.band = (id, name, colour, points) => ({
    id, name, type: "custom", clip: true, silent: true, z: 1, color: colour, data: points, encode: { x: 0, y: [1, 2] },
    renderItem: (parameters, api) => {
      if (parameters.dataIndex !== 0) return null;
      const edge = (column) => points.map((point) => api.coord([point[0], point[column]]));
      return { type: "polygon", shape: { points: [...edge(2), ...edge(1).reverse()] }, style: { fill: colour, opacity: 0.15 } };
    },
  });

  const doseSeries = (arm, row, look) => ({
    id: `dose:${arm.name}`, name: arm.name, type: "scatter", xAxisIndex: 1, yAxisIndex: 1, symbol: "triangle", symbolSize: 9,
    itemStyle: { color: look.colour, opacity: 1 }, data: arm.doses.map((dose) => [dose.day, row]),
  });

  /**
   * The option of a chart over days for the arms of these names: main axes, legend, zoom, and below them one row of marks per
   * arm that was dosed. `value` is the y axis; without `doses` there is no strip.
   */
  Paracrine.timeline = ({ theme, width, arms, names, last, value, doses = true }) => {
    const dosed = arms.filter((arm) => doses && names.includes(arm.name) && arm.doses.length > 0);
    const strip = dosed.length > 0 ? dosed.length * 11 + 10 : 0;
    const legend = Paracrine.legend(theme, names, width);
    const bottom = 62;
    const sides = { left: 54, right: 18 };
    const days = (more) => Paracrine.axis(theme, { type: "value", min: 0, max: last, splitNumber: width > 560 ? 7 : 4, splitLine: { show: false }, ...more });
    const named = { name: "days", nameLocation: "middle", nameGap: 24 };
    const option = {
      ...Paracrine.chartBase(theme),
      legend: legend.option,
      grid: [{ ...sides, top: legend.height + 40, bottom: bottom + (strip ? strip + 8 : 0) }],
      xAxis: [days(strip ? { axisLabel: { show: false } } : named)],
      yAxis: [Paracrine.axis(theme, { axisLine: { show: false }, nameGap: 14, ...value })],
      dataZoom: Paracrine.zoom(theme, strip ? [0, 1] : [0]),
      series: [],
    };
    if (strip) {
      option.grid.push({ ...sides, height: strip, bottom });
      option.xAxis.push(days({ ...named, gridIndex: 1, axisLine: { show: false } }));
      option.yAxis.push(Paracrine.axis(theme, {
        type: "value", gridIndex: 1, min: -0.6, max: dosed.length - 0.4, inverse: true, name: "doses", nameLocation: "middle", nameGap: 12, nameRotate: 0,
        nameTextStyle: { color: theme.muted, align: "right" }, axisLabel: { show: false }, axisLine: { show: false }, splitLine: { show: false },
      }));
      option.series.push(...dosed.map((arm, row) => doseSeries(arm, row, Paracrine.armLook(arms, arm.name))));
    }
    return option;
  };

  /** Whether the reader has left this name on in the legend. */
  const isShown = (chart) => {
    const selected = chart.instance.getOption().legend[0].selected;
    return (name) => selected[name] !== false;
  };

  /** The tooltip of a timeline: doses where the pointer is in their strip, else `rows(day, shown)` with shown(name) → boolean. */
  Paracrine.timelineTip = (chart, arms, rows) => (parameters) => {
    const list = Array.isArray(parameters) ? parameters : [parameters];
    if (list.length === 0) return null;
    const day = list[0].axisValue;
    const doses = list.filter((entry) => entry.seriesId.startsWith("dose:"));
    if (doses.length === list.length) {
      return Paracrine.tip(`Day ${number(doses[0].value[0])}`, doses.map((entry) => {
        const arm = arms.find((candidate) => candidate.name === entry.seriesName);
        const dose = arm.doses[entry.dataIndex];
        return { colour: entry.color, name: arm.name, value: dose.label };
      }));
    }
    return Paracrine.tip(`Day ${number(day)}`, rows(day, isShown(chart)));
  };

  /** Index of the time nearest to a day. */
  Paracrine.nearest = (times, day) =>
    times.reduce((best, time, index) => (Math.abs(time - day) < Math.abs(times[best] - day) ? index : best), 0);

  /** Points for a logarithmic or a linear axis: zero has no place on the first. */
  Paracrine.points = (times, values, logarithmic) =>
    times.map((time, index) => [time, values[index] === null || (logarithmic && values[index] <= 0) ? "-" : values[index]]);
}
