"use strict";

// What the charts over days share: their axes, the strip of doses below, and the tooltip.
{
  const { number } = Paracrine;

  const doseSeries = (arm, row, look) => ({
    id: `dose:${arm.name}`,
    name: arm.name,
    type: "scatter",
    xAxisIndex: 1,
    yAxisIndex: 1,
    symbol: "triangle",
    symbolSize: 9,
    itemStyle: { color: look.colour, opacity: 1 },
    data: arm.doses.map((dose) => [dose.day, row]),
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
    const days = (more) =>
      Paracrine.axis(theme, {
        type: "value",
        min: 0,
        max: last,
        splitNumber: width > 560 ? 7 : 4,
        splitLine: { show: false },
        ...more,
      });
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
      option.yAxis.push(
        Paracrine.axis(theme, {
          type: "value",
          gridIndex: 1,
          min: -0.6,
          max: dosed.length - 0.4,
          inverse: true,
          name: "doses",
          nameLocation: "middle",
          nameGap: 12,
          nameRotate: 0,
          nameTextStyle: { color: theme.muted, align: "right" },
          axisLabel: { show: false },
          axisLine: { show: false },
          splitLine: { show: false },
        }),
      );
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
      return Paracrine.tip(
        `Day ${number(doses[0].value[0])}`,
        doses.map((entry) => {
          const arm = arms.find((candidate) => candidate.name === entry.seriesName);
          const dose = arm.doses[entry.dataIndex];
          return { colour: entry.color, name: arm.name, value: dose.label };
        }),
      );
    }
    return Paracrine.tip(`Day ${number(day)}`, rows(day, isShown(chart)));
  };

  /** Index of the time nearest to a day. */
  Paracrine.nearest = (times, day) =>
    times.reduce((best, time, index) => (Math.abs(time - day) < Math.abs(times[best] - day) ? index : best), 0);

  /** Points for a logarithmic or a linear axis: zero has no place on the first. */
  Paracrine.points = (times, values, logarithmic) =>
    times.map((time, index) => [
      time,
      values[index] === null || (logarithmic && values[index] <= 0) ? "-" : values[index],
    ]);
}
