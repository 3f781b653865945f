"use strict";

// One slice of tissue on a canvas: cells over a field.
{
  const { number } = Paracrine;
  const DEAD = "#5b504a";

  /** From tissue (µm, y upwards) to the canvas (px, y downwards) and back, under the zoom that all slices share. */
  Paracrine.sliceView = (extent, width, height, zoom) => {
    const scale = (width / (extent.xHigh - extent.xLow)) * zoom.scale;
    const centreX = extent.xLow + (extent.xHigh - extent.xLow) * zoom.x;
    const centreY = extent.yLow + (extent.yHigh - extent.yLow) * zoom.y;
    return {
      scale,
      right: (x) => width / 2 + (x - centreX) * scale,
      down: (y) => height / 2 - (y - centreY) * scale,
      x: (right) => centreX + (right - width / 2) / scale,
      y: (down) => centreY - (down - height / 2) / scale,
    };
  };

  const images = new WeakMap();

  /** The field as an image of one pixel per voxel, made once for each range of colours. */
  const fieldImage = (field, [low, high]) => {
    const made = images.get(field);
    if (made && made.low === low && made.high === high) return made.image;
    const image = document.createElement("canvas");
    image.width = field.nx;
    image.height = field.ny;
    const pen = image.getContext("2d");
    const pixels = pen.createImageData(field.nx, field.ny);
    field.values.forEach((value, voxel) => {
      const row = field.ny - 1 - Math.floor(voxel / field.nx);
      const at = 4 * (row * field.nx + (voxel % field.nx));
      const share = high > low ? ((value ?? low) - low) / (high - low) : 1;
      pixels.data.set([...Paracrine.fieldRamp(share), 255], at);
    });
    pen.putImageData(pixels, 0, 0);
    images.set(field, { image, low, high });
    return image;
  };

  /** A live cell is a full disc, an apoptotic one a pale ring with a dark core, a necrotic one grey with a cross. */
  Paracrine.drawCell = (pen, x, y, radius, state, colour) => {
    const disc = (size) => {
      pen.beginPath();
      pen.arc(x, y, size, 0, 2 * Math.PI);
    };
    const edge = Math.max(0.5, Math.min(1.4, radius * 0.16));
    pen.lineWidth = edge;
    disc(Math.max(0.4, radius - edge / 2));
    pen.fillStyle = state === "necrotic" ? DEAD : colour;
    pen.globalAlpha = state === "apoptotic" ? 0.35 : 0.94;
    pen.fill();
    pen.globalAlpha = 1;
    pen.strokeStyle = state === "apoptotic" ? colour : "rgb(0 0 0 / 0.55)";
    pen.stroke();
    if (state === "apoptotic") {
      disc(radius * 0.36);
      pen.fillStyle = "#1b1b1b";
      pen.fill();
    } else if (state !== "live" && radius > 2) {
      const arm = radius * 0.42;
      pen.strokeStyle = "rgb(255 255 255 / 0.75)";
      pen.beginPath();
      pen.moveTo(x - arm, y - arm);
      pen.lineTo(x + arm, y + arm);
      pen.moveTo(x - arm, y + arm);
      pen.lineTo(x + arm, y - arm);
      pen.stroke();
    }
  };

  /** A bar of a round length on a dark plate, readable over every field. */
  const scaleBar = (pen, view, width, height) => {
    const wanted = (width * 0.28) / view.scale;
    const step = 10 ** Math.floor(Math.log10(wanted));
    const length = [5, 2, 1].map((times) => times * step).find((candidate) => candidate <= wanted) ?? step;
    const size = length * view.scale;
    const [left, bottom] = [8, height - 8];
    pen.fillStyle = "rgb(15 22 36 / 0.78)";
    pen.beginPath();
    pen.roundRect(left, bottom - 30, size + 16, 30, 5);
    pen.fill();
    pen.fillStyle = "#ffffff";
    pen.fillRect(left + 8, bottom - 9, size, 3);
    pen.font = `600 11.5px ${Paracrine.theme().font}`;
    pen.textAlign = "center";
    pen.fillText(`${number(length)} µm`, left + 8 + size / 2, bottom - 14);
    pen.textAlign = "start";
  };

  const key = (picture, cell) =>
    `${picture.cells.types[picture.cells.type[cell]]}\n${picture.cells.states[picture.cells.state[cell]]}`;

  const isHidden = (picture, cell, look) => look.hidden.has(key(picture, cell));

  const cellColour = (picture, cell, look) => {
    const amount = look.cargo && picture.cells.cargo.find((entry) => entry.name === look.cargo);
    if (!amount) return look.typeColour(picture.cells.types[picture.cells.type[cell]]);
    return `rgb(${Paracrine.amountRamp((amount.copies[cell] ?? 0) / look.most).join(" ")})`;
  };

  /** Draws a slice; `look` says what is hidden, how cells are coloured, the range of the field, and the zoom. */
  Paracrine.drawSlice = (pen, width, height, picture, look) => {
    const view = Paracrine.sliceView(picture.extent, width, height, look.zoom);
    pen.fillStyle = "#39506f";
    pen.fillRect(0, 0, width, height);
    if (picture.field.nx > 0) {
      const { xLow, xHigh, yLow, yHigh } = picture.extent;
      pen.imageSmoothingEnabled = true;
      pen.imageSmoothingQuality = "high";
      pen.drawImage(
        fieldImage(picture.field, look.range),
        view.right(xLow),
        view.down(yHigh),
        (xHigh - xLow) * view.scale,
        (yHigh - yLow) * view.scale,
      );
    }
    const { x, y, radius, state, states } = picture.cells;
    for (let cell = 0; cell < x.length; cell++) {
      if (isHidden(picture, cell, look)) continue;
      Paracrine.drawCell(
        pen,
        view.right(x[cell]),
        view.down(y[cell]),
        radius[cell] * view.scale,
        states[state[cell]],
        cellColour(picture, cell, look),
      );
    }
    scaleBar(pen, view, width, height);
  };

  /** The cell under a point of the canvas (the one drawn last), or -1. */
  Paracrine.cellAt = (picture, look, x, y) => {
    const { cells } = picture;
    for (let cell = cells.x.length - 1; cell >= 0; cell--) {
      if (Math.hypot(cells.x[cell] - x, cells.y[cell] - y) <= cells.radius[cell] && !isHidden(picture, cell, look))
        return cell;
    }
    return -1;
  };

  /** The field at a place, from the voxel that holds it. */
  Paracrine.fieldAt = ({ field, extent }, x, y) => {
    const i = Math.floor(((x - extent.xLow) / (extent.xHigh - extent.xLow)) * field.nx);
    const j = Math.floor(((y - extent.yLow) / (extent.yHigh - extent.yLow)) * field.ny);
    return i >= 0 && i < field.nx && j >= 0 && j < field.ny ? field.values[j * field.nx + i] : null;
  };

  Paracrine.cellKey = key;
}
