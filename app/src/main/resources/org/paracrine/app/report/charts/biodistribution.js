"use strict";

// Where a product goes: organs against time, with the spread between animals, or stacked to show that nothing is lost.
{
  const { element, fill, empty, number, plural, hours, known, timeColour } = Paracrine;

  const whiskers = (theme, body, at, count) => ({
    id: `whisker:${at}`,
    name: hours(body.hours[at]),
    type: "custom",
    silent: true,
    z: 5,
    encode: { x: [1, 2], y: 0 },
    data: body.organs
      .map((organ, row) => [
        row,
        Math.max(0, organ.mean[at] - organ.deviation[at]),
        organ.mean[at] + organ.deviation[at],
      ])
      .filter((point) => known(body.organs[point[0]].deviation[at])),
    renderItem: (parameters, api) => {
      const [low, high] = [1, 2].map((column) => api.coord([api.value(column), api.value(0)]));
      const { offsetCenter } = api.barLayout({ count, barGap: "10%", barCategoryGap: "28%" })[at];
      const y = low[1] + offsetCenter;
      const line = (x1, y1, x2, y2) => ({
        type: "line",
        shape: { x1, y1, x2, y2 },
        style: { stroke: theme.ink, lineWidth: 1, opacity: 0.75 },
      });
      return { type: "group", children: [line(low[0], y, high[0], y), line(high[0], y - 2.5, high[0], y + 2.5)] };
    },
  });

  const share = (mean, deviation) => `${number(mean)} %${known(deviation) ? ` ± ${number(deviation, 2)}` : ""}`;

  const byOrgan = (theme, body, width) => {
    const count = body.hours.length;
    const legend = Paracrine.legend(theme, body.hours.map(hours), width);
    return {
      ...Paracrine.chartBase(theme),
      legend: legend.option,
      grid: { left: 8, right: 24, top: legend.height + 22, bottom: 48, containLabel: true },
      dataZoom: Paracrine.zoom(theme, [0]),
      xAxis: Paracrine.axis(theme, {
        type: "value",
        min: 0,
        name: "% of the injected dose",
        nameLocation: "middle",
        nameGap: 26,
        axisLine: { show: false },
      }),
      yAxis: Paracrine.axis(theme, {
        type: "category",
        inverse: true,
        data: body.organs.map((organ) => organ.organ),
        axisLabel: { color: theme.ink },
      }),
      tooltip: {
        ...Paracrine.chartBase(theme).tooltip,
        axisPointer: { type: "shadow", shadowStyle: { color: `${theme.control}22` } },
        formatter: (list) => {
          const organ = body.organs[list[0].dataIndex];
          return Paracrine.tip(
            organ.organ,
            body.hours.map((hour, at) => ({
              colour: timeColour(at, count),
              name: hours(hour),
              value: share(organ.mean[at], organ.deviation[at]),
            })),
          );
        },
      },
      series: [
        ...body.hours.map((hour, at) => ({
          id: `bar:${at}`,
          name: hours(hour),
          type: "bar",
          barGap: "10%",
          barCategoryGap: "28%",
          itemStyle: { color: timeColour(at, count), borderRadius: [0, 2, 2, 0] },
          data: body.organs.map((organ) => organ.mean[at]),
        })),
        ...body.hours.map((_, at) => whiskers(theme, body, at, count)),
      ],
    };
  };

  const stacked = (theme, body, width) => ({
    ...Paracrine.chartBase(theme),
    legend: Paracrine.legend(
      theme,
      body.organs.map((organ) => organ.organ),
      width,
    ).option,
    grid: {
      left: 8,
      right: 16,
      top:
        Paracrine.legend(
          theme,
          body.organs.map((organ) => organ.organ),
          width,
        ).height + 40,
      bottom: 40,
      containLabel: true,
    },
    xAxis: Paracrine.axis(theme, {
      type: "category",
      data: body.hours.map(hours),
      name: "after the dose",
      nameLocation: "middle",
      nameGap: 26,
    }),
    yAxis: Paracrine.axis(theme, {
      type: "value",
      min: 0,
      name: "% of the injected dose",
      nameGap: 14,
      axisLine: { show: false },
    }),
    tooltip: {
      ...Paracrine.chartBase(theme).tooltip,
      axisPointer: { type: "shadow", shadowStyle: { color: `${theme.control}22` } },
      formatter: (list) =>
        Paracrine.tip(
          `${list[0].name} after the dose`,
          [...list].reverse().map((entry) => {
            const organ = body.organs[entry.seriesIndex];
            return {
              colour: entry.color,
              name: organ.organ,
              value: share(organ.mean[entry.dataIndex], organ.deviation[entry.dataIndex]),
            };
          }),
        ),
    },
    series: body.organs.map((organ, index) => ({
      name: organ.organ,
      type: "bar",
      stack: "dose",
      barWidth: "58%",
      itemStyle: { color: Paracrine.organColour(organ.organ, index), borderColor: theme.card, borderWidth: 0.8 },
      data: organ.mean,
    })),
  });

  const table = (state) => () =>
    Paracrine.table({
      caption: "All arms and products: mean and standard deviation (% of the injected dose).",
      rows: state.all.flatMap((body) =>
        body.organs.flatMap((organ) => body.hours.map((hour, at) => [body, organ, hour, at])),
      ),
      columns: [
        { title: "Arm", cell: ([body]) => body.arm },
        { title: "Product", cell: ([body]) => body.product },
        { title: "Organ", cell: ([, organ]) => organ.organ },
        { title: "After the dose", number: true, cell: ([, , hour]) => hours(hour) },
        { title: "Mean (%)", number: true, cell: ([, organ, , at]) => number(organ.mean[at]) },
        { title: "SD (%)", number: true, cell: ([, organ, , at]) => number(organ.deviation[at]) },
      ],
    });

  Paracrine.biodistribution = (model) => {
    const all = model.results.biodistribution.filter((body) => body.hours.length > 0 && body.organs.length > 0);
    if (all.length === 0)
      return fill("biodistribution", empty("Biodistribution has not been measured, or no arm was given anything."));
    const state = { all, body: all[0], draw: byOrgan };
    const balance = element("p", { class: "note" });
    const rows = Math.max(...all.map((body) => body.organs.length * (body.hours.length * 9 + 12)));
    const chart = Paracrine.chart(
      "Share of the injected dose per organ; the data are in the table below.",
      Math.max(360, Math.min(640, rows + 90)),
      (theme, width) => state.draw(theme, state.body, width),
    );
    const show = () => {
      balance.textContent = state.body.massBalance;
      chart.redraw();
    };
    show();
    fill(
      "biodistribution",
      Paracrine.figure({
        title: "Where the dose goes",
        note:
          `% of the injected dose per organ, at times after the first dose. ` +
          `Mean over the animals (n = ${[...new Set(all.map((body) => number(body.animals)))].join(", ")} per arm); ` +
          `whiskers: standard deviation between animals.`,
        controls: [
          all.length > 1 &&
            Paracrine.select(
              "Arm and product",
              all.map((body) => [body, `${body.arm}: ${body.product}`]),
              all[0],
              (body) => {
                state.body = body;
                show();
              },
            ),
          Paracrine.choice(
            "View",
            [
              [byOrgan, "By organ"],
              [stacked, "Stacked over time"],
            ],
            byOrgan,
            (draw) => {
              state.draw = draw;
              show();
            },
          ),
        ],
        body: [chart.node, balance],
        drawing: chart.drawing,
        table: table(state),
      }),
    );
  };
}
