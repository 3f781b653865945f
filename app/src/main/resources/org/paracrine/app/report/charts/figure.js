"use strict";

// The frame around every figure: title, what it shows and what n is, controls, a picture to save, the same data as a table.
{
  const { element } = Paracrine;
  const MARGIN = 24;
  const LINE = 20;

  const wrapped = (pen, text, width) => {
    const lines = [""];
    for (const word of text.split(/\s+/)) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if (pen.measureText(longer).width > width && lines.at(-1) !== "") lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  };

  /** The figure with its title above and its note below: a picture must not lose its words. */
  const framed = (title, note, drawing) => {
    const theme = Paracrine.theme();
    const sheet = document.createElement("canvas");
    const scale = 2;
    const width = Math.max(drawing.width / scale, 420) + 2 * MARGIN;
    const pen = sheet.getContext("2d");
    const fonts = { title: `600 17px ${theme.font}`, note: `13px ${theme.font}` };
    const lines = (font, text) => {
      pen.font = font;
      return wrapped(pen, text, width - 2 * MARGIN);
    };
    const titles = lines(fonts.title, title);
    const notes = lines(fonts.note, note);
    const drawingTop = MARGIN + titles.length * (LINE + 2) + 10;
    sheet.width = width * scale;
    sheet.height = (drawingTop + drawing.height / scale + notes.length * LINE + 1.5 * MARGIN) * scale;
    pen.scale(scale, scale);
    pen.fillStyle = theme.card;
    pen.fillRect(0, 0, sheet.width, sheet.height);
    const write = (font, colour, texts, top, step) => {
      pen.font = font;
      pen.fillStyle = colour;
      texts.forEach((text, index) => pen.fillText(text, MARGIN, top + (index + 0.8) * step));
    };
    write(fonts.title, theme.ink, titles, MARGIN, LINE + 2);
    pen.drawImage(drawing, MARGIN, drawingTop, drawing.width / scale, drawing.height / scale);
    write(fonts.note, theme.muted, notes, drawingTop + drawing.height / scale + 6, LINE);
    return sheet;
  };

  const fileName = (title) =>
    `${title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")}.png`;

  const save = (title, note, drawing) => {
    framed(title, note, drawing).toBlob((blob) => {
      const address = URL.createObjectURL(blob);
      element("a", { href: address, download: fileName(title) }).click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    });
  };

  /** The table is made when it is first opened: most readers never do, and it may be long. */
  const dataTable = (table) => {
    const details = element(
      "details",
      {
        toggle: () => {
          if (details.open && details.childElementCount === 1) details.append(table());
        },
      },
      element("summary", {}, "The same data as a table"),
    );
    return details;
  };

  /**
   * A figure: `title`, `note` (units, what n is), `controls` (nodes), `body` (nodes), `drawing()` → a canvas at twice the size,
   * `table()` → a table.
   */
  Paracrine.figure = ({ title, note, controls = [], body, drawing, table }) => {
    const shown = controls.filter(Boolean);
    return element(
      "figure",
      { class: "figure" },
      element(
        "div",
        { class: "figure-head" },
        element("h3", {}, title),
        element("button", { type: "button", click: () => save(title, note, drawing()) }, "Save PNG"),
        element("p", { class: "note" }, note),
      ),
      shown.length > 0 && element("div", { class: "controls" }, shown),
      body,
      dataTable(table),
    );
  };
}
