"use strict";

// A slice on the page: its canvas, the tooltip under the pointer, and dragging when it is zoomed.
{
  const { element, number, known, plural } = Paracrine;

  const cellTip = (picture, cell, x, y) => {
    const { cells, field } = picture;
    const level = Paracrine.fieldAt(picture, x, y);
    const rows =
      cell < 0
        ? []
        : cells.cargo.map((entry) => ({ name: `${entry.name}:`, value: `${number(entry.copies[cell])} copies` }));
    if (known(level)) rows.push({ name: `${field.substrate}:`, value: `${number(level)} ${field.unit}` });
    const heading = cell < 0 ? "between cells" : `${cells.types[cells.type[cell]]}, ${cells.states[cells.state[cell]]}`;
    return Paracrine.tip(heading, rows);
  };

  const place = (tip, canvas, right, down) => {
    tip.style.left = `${Math.min(right + 14, Math.max(0, canvas.clientWidth - tip.offsetWidth))}px`;
    tip.style.top = `${canvas.offsetTop + down + 16}px`;
  };

  /** A canvas with its tooltip; dragging moves all slices once they are zoomed. */
  Paracrine.slicePanel = (picture, state, redraw) => {
    const tip = element("div", { class: "tip-place" });
    const canvas = element("canvas", {
      role: "img",
      "aria-label": `Slice of ${picture.animal}, ${picture.arm}: ${plural(picture.cells.x.length, "cell")}`,
    });
    let drag = null;
    const view = () => Paracrine.sliceView(picture.extent, canvas.clientWidth, canvas.clientHeight, state.zoom);
    const move = (event) => {
      const { offsetX, offsetY } = event;
      if (drag && state.zoom.scale > 1) {
        const inside = (value) => Math.min(1, Math.max(0, value));
        const { x, y } = state.zoom;
        const step = {
          x: (drag.x - offsetX) / canvas.clientWidth / state.zoom.scale,
          y: (offsetY - drag.y) / canvas.clientHeight / state.zoom.scale,
        };
        state.zoom = { ...state.zoom, x: inside(x + step.x), y: inside(y + step.y) };
        drag = { x: offsetX, y: offsetY };
        return redraw();
      }
      const x = view().x(offsetX);
      const y = view().y(offsetY);
      tip.replaceChildren(cellTip(picture, Paracrine.cellAt(picture, state.look, x, y), x, y));
      place(tip.firstChild, canvas, offsetX, offsetY);
    };
    const listeners = {
      pointermove: move,
      pointerdown: (event) => {
        move(event);
        drag = { x: event.offsetX, y: event.offsetY };
      },
      pointerup: () => {
        drag = null;
      },
      pointerleave: () => {
        drag = null;
        tip.replaceChildren();
      },
    };
    for (const [name, listener] of Object.entries(listeners)) canvas.addEventListener(name, listener);
    const shape = (picture.extent.yHigh - picture.extent.yLow) / (picture.extent.xHigh - picture.extent.xLow);
    const node = element(
      "figure",
      { class: "slice" },
      element("figcaption", {}, picture.arm, " ", element("small", {}, plural(picture.cells.x.length, "cell"))),
      canvas,
      tip,
    );
    return { picture, canvas, node, shape };
  };

  /** Paints a panel at this width (px). */
  Paracrine.paintSlice = (slice, state, width, scale) => {
    const height = width * slice.shape;
    slice.canvas.width = Math.round(width * scale);
    slice.canvas.height = Math.round(height * scale);
    slice.canvas.style.touchAction = state.zoom.scale > 1 ? "none" : "pan-y";
    const pen = slice.canvas.getContext("2d");
    pen.scale(scale, scale);
    Paracrine.drawSlice(pen, width, height, slice.picture, state.look);
  };
}
