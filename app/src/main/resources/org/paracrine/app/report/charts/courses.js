"use strict";

// A quantity over time (tumour volume, vessels): every animal thin, the median of the arm thick.
{
  const { fill, empty, number, known } = Paracrine;

  const THIN = { width: 1.2, opacity: 0.42 };
  const LIFTED = { width: 2.8, opacity: 1 };

  const medianSeries = (course, look, logarithmic, theme) => ({
    id: `median:${course.arm}`,
    name: course.arm,
    type: "line",
    z: 4,
    symbol: look.mark,
    symbolSize: 7,
    lineStyle: { width: 3, color: look.colour, type: look.dash },
    itemStyle: { color: look.colour, borderColor: theme.card, borderWidth: 1 },
    data: Paracrine.points(course.median.days, course.median.values, logarithmic),
  });

  const animalSeries = (course, look, logarithmic) =>
    course.animals.map((animal, index) => ({
      id: `animal:${course.arm}:${index}`,
      name: course.arm,
      type: "line",
      z: 2,
      showSymbol: false,
      triggerLineEvent: true,
      // The tooltip of the axis emphasises every line at once: emphasis must not show, and the one under the pointer is lifted by hand.
      lineStyle: { ...THIN, color: look.colour },
      itemStyle: { color: look.colour },
      emphasis: { lineStyle: { width: "inherit", opacity: "inherit" } },
      data: Paracrine.points(animal.days, animal.values, logarithmic),
    }));

  const spread = (course, day) => {
    const values = course.animals
      .filter((animal) => animal.days.length > 0)
      .map((animal) => animal.values[Paracrine.nearest(animal.days, day)])
      .filter(known);
    const range = Paracrine.interval(Math.min(...values), Math.max(...values));
    return ` (${range ? `${range}, ` : ""}n = ${values.length})`;
  };

  const rows = (model, what, chart) => (day, shown) => {
    const list = what.courses
      .filter((course) => shown(course.arm) && course.median.days.length > 0)
      .map((course) => {
        const at = Paracrine.nearest(course.median.days, day);
        return {
          colour: Paracrine.armLook(model.arms, course.arm).colour,
          name: course.arm,
          value: `${number(course.median.values[at])}${what.unit}${spread(course, day)}`,
        };
      });
    const hovered = what.courses.flatMap((course) =>
      course.animals
        .filter((_, index) => `animal:${course.arm}:${index}` === chart.hovered)
        .map((animal) => ({
          name: `under the pointer: ${animal.name}, ${course.arm},`,
          value: `${number(animal.values[Paracrine.nearest(animal.days, day)])}${what.unit}`,
        })),
    );
    return [...list, ...hovered];
  };

  const option = (model, what, state) => (theme, width, chart) => {
    const { arms } = model;
    const logarithmic = state.scale === "log";
    const last = Math.max(
      ...what.courses.flatMap((arm) => [...arm.median.days, ...arm.animals.flatMap((animal) => animal.days)]),
    );
    const result = Paracrine.timeline({
      theme,
      width,
      arms,
      names: what.courses.map((course) => course.arm),
      last,
      value: { type: state.scale, name: what.axis, min: logarithmic ? null : 0 },
    });
    const looks = what.courses.map((course) => [course, Paracrine.armLook(arms, course.arm)]);
    result.series.unshift(
      ...looks.map(([course, look]) => medianSeries(course, look, logarithmic, theme)),
      ...looks.flatMap(([course, look]) => animalSeries(course, look, logarithmic)),
    );
    result.tooltip.formatter = Paracrine.timelineTip(chart, arms, rows(model, what, chart));
    return result;
  };

  const table = (what) => () =>
    Paracrine.table({
      caption: `${what.title} (${what.axis}): one row per arm, animal and day.`,
      rows: what.courses.flatMap((arm) => [
        ...arm.median.days.map((day, at) => [arm.arm, "median", day, arm.median.values[at]]),
        ...arm.animals.flatMap((animal) =>
          animal.days.map((day, at) => [arm.arm, animal.name, day, animal.values[at]]),
        ),
      ]),
      columns: [
        { title: "Arm", cell: (row) => row[0] },
        { title: "Animal", cell: (row) => row[1] },
        { title: "Day", number: true, cell: (row) => number(row[2]) },
        { title: what.column, number: true, cell: (row) => number(row[3], 4) },
      ],
    });

  /** `what`: id of the section, courses, title, note, axis, unit behind a number, column of the table. */
  const draw = (model, what) => {
    const state = { scale: "value" };
    const chart = Paracrine.chart(
      `${what.title} for each arm; the data are in the table below.`,
      430,
      option(model, what, state),
    );
    chart.onHover = (series, over) => {
      if (series.startsWith("animal:"))
        chart.instance.setOption({ series: [{ id: series, lineStyle: over ? LIFTED : THIN }] });
    };
    const sizes = what.courses.map((arm) => `${arm.arm} ${arm.animals.length}`).join(", ");
    fill(
      what.id,
      Paracrine.figure({
        title: what.title,
        note:
          `${what.note} Thin lines: single animals; thick lines: median of the arm. n, ` +
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
        table: table(what),
      }),
    );
  };

  const measured = (courses) => courses.filter((arm) => arm.median.days.length > 0 || arm.animals.length > 0);

  Paracrine.volume = (model) => {
    const courses = measured(model.results.volumes);
    if (courses.length === 0) return fill("volume", empty("Tumour volume has not been measured."));
    draw(model, {
      id: "volume",
      courses,
      title: "Tumour volume over time",
      note: "Volume (mm³) against days.",
      axis: "mm³",
      unit: " mm³",
      column: "Volume (mm³)",
    });
  };

  Paracrine.vessels = (model) => {
    const courses = measured(model.results.vessels);
    if (courses.length === 0) return fill("vessels", empty("The vessels are spread evenly, and stay as they are."));
    draw(model, {
      id: "vessels",
      courses,
      title: "Perfused vessels over time",
      note: "Wall of the vessels that blood moves through, over that at the density of the study, against days.",
      axis: "of the density in the study",
      unit: " times",
      column: "Share of the density",
    });
  };
}
