"use strict";

// What all charts share: a place that redraws itself, legend, axes, zoom, tooltips and bands.
{
  const { element, swatch } = Paracrine;
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
    element(
      "div",
      { class: "tip" },
      element("b", {}, heading),
      rows.map(({ colour, name, value }) =>
        element("div", {}, colour && swatch(colour), value ? [element("span", {}, `${name} `), value] : name),
      ),
    );

  Paracrine.chartBase = (theme) => ({
    animation: false,
    textStyle: { fontFamily: theme.font, color: theme.ink, fontSize: 12 },
    tooltip: {
      trigger: "axis",
      confine: true,
      backgroundColor: theme.card,
      borderColor: theme.line,
      padding: [8, 11],
      textStyle: { color: theme.ink, fontFamily: theme.font },
      axisPointer: { type: "line", lineStyle: { color: theme.muted, type: "dotted" } },
    },
  });

  const ICON = 26;
  const GAP = 18;
  const ROW = 22;
  const NEXT_ROW = 30;
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
      height: ROW + (rows > MOST_ROWS ? 0 : rows - 1) * NEXT_ROW,
      option: {
        type: rows > MOST_ROWS ? "scroll" : "plain",
        data: names,
        top: 0,
        left: 0,
        right: 0,
        itemWidth: ICON,
        itemHeight: 10,
        itemGap: GAP,
        padding: [4, 0],
        textStyle: { color: theme.ink, fontFamily: theme.font, fontSize: 12.5, lineHeight: 16 },
        inactiveColor: theme.line,
        pageTextStyle: { color: theme.muted },
        pageIconColor: theme.muted,
        pageIconInactiveColor: theme.line,
      },
    };
  };

  Paracrine.axis = (theme, more) => ({
    nameTextStyle: {
      color: theme.muted,
      fontFamily: theme.font,
      align: more.nameLocation === "middle" ? "center" : "left",
    },
    axisLine: { show: true, lineStyle: { color: theme.line } },
    axisTick: { show: false },
    axisLabel: { color: theme.muted, fontFamily: theme.font, hideOverlap: true, ...more.axisLabel },
    splitLine: { lineStyle: { color: theme.grid } },
    minorSplitLine: { show: false },
    ...Object.fromEntries(Object.entries(more).filter(([key]) => key !== "axisLabel")),
  });

  Paracrine.zoom = (theme, axes) => [
    // Scrolling stays the page's: the wheel zooms with Ctrl only.
    {
      type: "inside",
      xAxisIndex: axes,
      filterMode: "none",
      zoomOnMouseWheel: "ctrl",
      moveOnMouseMove: false,
      moveOnMouseWheel: false,
      preventDefaultMouseMove: false,
    },
    {
      type: "slider",
      xAxisIndex: axes,
      filterMode: "none",
      height: 12,
      bottom: 4,
      brushSelect: false,
      showDetail: false,
      showDataShadow: false,
      borderColor: "transparent",
      backgroundColor: theme.grid,
      fillerColor: `${theme.control}38`,
      handleSize: 16,
      handleStyle: { color: theme.card, borderColor: theme.muted },
      moveHandleSize: 0,
    },
  ];

  /** The shaded area between two curves: points are [x, low, high]. */
  Paracrine.band = (id, name, colour, points) => ({
    id,
    name,
    type: "custom",
    clip: true,
    silent: true,
    z: 1,
    color: colour,
    data: points,
    encode: { x: 0, y: [1, 2] },
    renderItem: (parameters, api) => {
      if (parameters.dataIndex !== 0) return null;
      const edge = (column) => points.map((point) => api.coord([point[0], point[column]]));
      return {
        type: "polygon",
        shape: { points: [...edge(2), ...edge(1).reverse()] },
        style: { fill: colour, opacity: 0.15 },
      };
    },
  });
}
