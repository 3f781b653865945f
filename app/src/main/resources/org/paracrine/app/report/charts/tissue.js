"use strict";

// Slices of all arms side by side, at one time, in one animal: what the treatment does to the tissue.
{
  const { element, fill, empty, number, known } = Paracrine;
  const WHOLE = { scale: 1, x: 0.5, y: 0.5 };

  const distinct = (list) => [...new Set(list)];

  const shown = (state) =>
    state.pictures.filter((picture) => picture.animal === state.animal && picture.day === state.day);

  const fieldRange = (pictures) => {
    const values = pictures.flatMap((picture) => picture.field.values).filter(known);
    return values.length > 0
      ? [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
      : [0, 1];
  };

  /** The end of the cargo's colours: a few cells with very much would leave all others dark. */
  const most = (pictures, cargo) => {
    const values = pictures
      .flatMap((picture) =>
        picture.cells.cargo.filter((entry) => entry.name === cargo).flatMap((entry) => entry.copies),
      )
      .filter(known);
    values.sort((a, b) => a - b);
    return values[Math.floor(0.98 * (values.length - 1))] || 1;
  };

  const lookOf = (state) => {
    const types = distinct(state.pictures.flatMap((picture) => picture.cells.types));
    return {
      hidden: state.hidden,
      cargo: state.cargo,
      zoom: state.zoom,
      most: most(state.pictures, state.cargo),
      range: fieldRange(state.pictures),
      typeColour: (type) => Paracrine.cellColour(types.indexOf(type)),
    };
  };

  /** The kinds of cell in the pictures, as [key, type, state]. */
  const kinds = (pictures) => {
    const found = new Map();
    for (const picture of pictures) {
      for (let cell = 0; cell < picture.cells.x.length; cell++) {
        const key = Paracrine.cellKey(picture, cell);
        if (!found.has(key)) found.set(key, [key, ...key.split("\n")]);
      }
    }
    const order = ["live", "apoptotic", "necrotic"];
    return [...found.values()].sort((a, b) => a[1].localeCompare(b[1]) || order.indexOf(a[2]) - order.indexOf(b[2]));
  };

  const kindButton = ([key, type, phase], state, redraw) => {
    const icon = element("canvas", { width: "32", height: "32", "aria-hidden": "true" });
    Paracrine.drawCell(icon.getContext("2d"), 16, 16, 14, phase, state.look.typeColour(type));
    return element(
      "button",
      {
        type: "button",
        "aria-pressed": String(!state.hidden.has(key)),
        click: (event) => {
          if (!state.hidden.delete(key)) state.hidden.add(key);
          event.currentTarget.setAttribute("aria-pressed", String(!state.hidden.has(key)));
          redraw();
        },
      },
      icon,
      `${type}, ${phase}`,
    );
  };

  const ramp = (colours, label, low, high) => {
    const bar = element("i", {});
    bar.style.background = Paracrine.rampStyle(colours);
    return element("span", { class: "ramp" }, `${label} ${number(low)}`, bar, number(high));
  };

  const ramps = (state) => {
    const { look } = state;
    const { field } = state.pictures.find((picture) => picture.field.nx > 0) ?? state.pictures[0];
    return [
      field.nx > 0 && ramp(Paracrine.fieldRamp, `${field.substrate} (${field.unit})`, ...look.range),
      state.cargo && ramp(Paracrine.amountRamp, `${state.cargo} (copies)`, 0, look.most),
    ];
  };

  /** All slices and their legend as one picture, at twice the size. */
  const drawing = (state) => {
    const size = 360;
    const gap = 16;
    const slices = shown(state);
    const sheet = document.createElement("canvas");
    const { look } = state;
    const heights = slices.map(({ extent }) => (size * (extent.yHigh - extent.yLow)) / (extent.xHigh - extent.xLow));
    const bottom = 28 + Math.max(...heights) + 14;
    const keys = kinds(slices);
    sheet.width = 2 * (slices.length * (size + gap) - gap);
    sheet.height = 2 * (bottom + 22 * (keys.length + 1));
    const pen = sheet.getContext("2d");
    const theme = Paracrine.theme();
    const write = (text, x, y, weight = "") => {
      pen.font = `${weight} 14px ${theme.font}`;
      pen.fillStyle = theme.ink;
      pen.fillText(text, x, y);
    };
    pen.scale(2, 2);
    slices.forEach((picture, at) => {
      write(picture.arm, at * (size + gap), 18, "600");
      const part = document.createElement("canvas");
      part.width = 2 * size;
      part.height = 2 * heights[at];
      part.getContext("2d").scale(2, 2);
      Paracrine.drawSlice(part.getContext("2d"), size, heights[at], picture, look);
      pen.drawImage(part, at * (size + gap), 28, size, heights[at]);
    });
    keys.forEach(([, type, phase], at) => {
      Paracrine.drawCell(pen, 9, bottom + 22 * at + 8, 8, phase, look.typeColour(type));
      write(`${type}, ${phase}`, 26, bottom + 22 * at + 13);
    });
    const { field } = slices[0];
    const scales = [
      field.nx > 0 &&
        `${field.substrate}: ${number(look.range[0])} (dark) to ${number(look.range[1])} ${field.unit} (light)`,
      state.cargo && `${state.cargo}: 0 (dark) to ${number(look.most)} copies (light)`,
    ]
      .filter(Boolean)
      .join("; ");
    write(scales, 0, bottom + 22 * keys.length + 14);
    return sheet;
  };

  const table = (state, caption) => () =>
    Paracrine.table({
      caption,
      rows: state.pictures.flatMap((picture) => kinds([picture]).map((kind) => [picture, kind])),
      columns: [
        state.animal && { title: "Arm", cell: ([picture]) => picture.arm },
        state.animal && { title: "Animal", cell: ([picture]) => picture.animal },
        { title: "Day", number: true, cell: ([picture]) => number(picture.day) },
        { title: "Type", cell: ([, kind]) => kind[1] },
        { title: "State", cell: ([, kind]) => kind[2] },
        {
          title: "Cells",
          number: true,
          cell: ([picture, kind]) =>
            number(picture.cells.x.filter((_, cell) => Paracrine.cellKey(picture, cell) === kind[0]).length),
        },
      ].filter(Boolean),
    });

  const zoomControls = (state, redraw, whole) => {
    const by = (factor) => () => {
      const scale = Math.min(12, Math.max(1, state.zoom.scale * factor));
      state.zoom = scale === 1 ? WHOLE : { ...state.zoom, scale };
      redraw();
    };
    return element(
      "div",
      { class: "choice", role: "group", "aria-label": "Zoom" },
      element("button", { type: "button", "aria-label": "Zoom in", click: by(1.5) }, "+"),
      element("button", { type: "button", "aria-label": "Zoom out", click: by(1 / 1.5) }, "−"),
      element("button", { type: "button", click: by(0) }, whole),
    );
  };

  /** `words`: title, note, table (its caption), whole (the button that ends a zoom). */
  const show = (pictures, words) => {
    const state = {
      pictures,
      animal: pictures[0].animal,
      day: pictures.at(-1).day,
      cargo: "",
      hidden: new Set(),
      zoom: WHOLE,
    };
    const board = element("div", { class: "slices" });
    const legend = element("div", { class: "legend" });
    let slices = [];
    const redraw = () => {
      state.look.zoom = state.zoom;
      const sharpness = Math.max(2, window.devicePixelRatio);
      for (const slice of slices) Paracrine.paintSlice(slice, state, slice.canvas.clientWidth || 300, sharpness);
    };
    const rebuild = () => {
      state.look = lookOf(state);
      slices = shown(state).map((picture) => Paracrine.slicePanel(picture, state, redraw));
      board.replaceChildren(...slices.map((slice) => slice.node));
      legend.replaceChildren(
        ...kinds(shown(state)).map((kind) => kindButton(kind, state, redraw)),
        ...ramps(state).filter(Boolean),
      );
      redraw();
    };
    const change = (key) => (value) => {
      state[key] = value;
      rebuild();
    };
    const animals = distinct(pictures.map((picture) => picture.animal));
    const days = distinct(pictures.map((picture) => picture.day)).sort((a, b) => a - b);
    const cargoes = distinct(pictures.flatMap((picture) => picture.cells.cargo.map((entry) => entry.name)));
    fill(
      "tissue",
      Paracrine.figure({
        title: words.title,
        note: words.note,
        controls: [
          animals.length > 1 &&
            Paracrine.select(
              "Animal",
              animals.map((name) => [name, name]),
              state.animal,
              change("animal"),
            ),
          days.length > 1 &&
            Paracrine.choice(
              "Time",
              days.map((day) => [day, `day ${number(day)}`]),
              state.day,
              change("day"),
            ),
          cargoes.length > 0 &&
            Paracrine.select(
              "Colour by",
              [["", "type and state"], ...cargoes.map((name) => [name, name])],
              "",
              change("cargo"),
            ),
          zoomControls(state, redraw, words.whole),
        ],
        body: [board, legend],
        drawing: () => drawing(state),
        table: table(state, words.table),
      }),
    );
    rebuild();
    let width = 0;
    new ResizeObserver(() => {
      if (board.clientWidth !== width) {
        width = board.clientWidth;
        redraw();
      }
    }).observe(board);
  };

  Paracrine.tissue = ({ pictures }) => {
    if (pictures.length === 0) return fill("tissue", empty("No picture of the tissue has been taken."));
    const substrate = pictures.find((picture) => picture.field.nx > 0)?.field.substrate;
    show(pictures, {
      title: `Cells in a slice of tissue${substrate ? `, over ${substrate}` : ""}`,
      note:
        `${distinct(pictures.map((picture) => picture.slice)).join("; ")}. ` +
        `One animal per arm (n = 1 per picture), the same in all arms. Lengths in µm. ` +
        `Point at a cell for its state and contents.`,
      table: "Cells in every slice, by type and state.",
      whole: "Whole slice",
    });
  };

  /** The cells of a culture, without arms. */
  Paracrine.cells = ({ pictures }) => {
    if (pictures.length === 0) return fill("tissue", empty("There are no cells at the end."));
    show(pictures, {
      title: "The cells at the end",
      note: `${pictures[0].slice} Full discs live; dead cells are pale (apoptotic) or grey (necrotic). Lengths in µm. Point at a cell for its type and state.`,
      table: "Cells in the picture, by type and state.",
      whole: "Whole picture",
    });
  };
}
