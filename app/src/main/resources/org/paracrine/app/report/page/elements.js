"use strict";

// Everything the page is made of. Texts go in as text nodes only: a name from a study can never become markup.
const Paracrine = {};

{
  /** An element with attributes and children; a child is a node, a text, or nothing (null, false). */
  Paracrine.element = (tag, attributes, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) {
      if (typeof value === "function") node.addEventListener(name, value);
      else if (value !== null && value !== false) node.setAttribute(name, value === true ? "" : value);
    }
    for (const child of children.flat()) {
      if (child !== null && child !== undefined && child !== false) node.append(child);
    }
    return node;
  };

  const element = Paracrine.element;

  /** Fills the content of a section (or any element with this id). */
  Paracrine.fill = (id, ...children) => {
    const place = document.querySelector(`#${id} > .content`) ?? document.getElementById(id);
    place.replaceChildren(...children.flat().filter(Boolean));
  };

  Paracrine.empty = (sentence) => element("p", { class: "empty" }, sentence);

  /** A link that leaves the page only when the reader clicks it; a text where the address is not of the web. */
  Paracrine.link = (address, label) =>
    /^https?:\/\//i.test(address ?? "")
      ? element("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, label)
      : document.createTextNode(label);

  Paracrine.swatch = (colour) => {
    const dot = element("i", { class: "swatch", "aria-hidden": "true" });
    dot.style.setProperty("--swatch", colour);
    return dot;
  };

  /** An arm's name behind a dot in its colour. */
  Paracrine.armName = (arms, name) =>
    element("span", { class: "arm-name" }, Paracrine.swatch(Paracrine.armLook(arms, name).style), name);

  /**
   * A table. A column is { title, number?, cell(row) → text or node, blank?(row) }; the first one heads its row.
   * On a phone a `stack` table shows each row as a small card.
   */
  Paracrine.table = ({ caption, columns, rows, stack = false }) => {
    const cell = (row, column, index) => {
      const blank = column.blank?.(row) ? " blank" : "";
      return element(
        index === 0 ? "th" : "td",
        {
          scope: index === 0 ? "row" : null,
          class: (index === 0 ? "name" : column.number ? "number" : "") + blank,
          "data-label": column.title,
        },
        column.cell(row),
      );
    };
    const heads = columns.map((column) =>
      element("th", { scope: "col", class: column.number ? "number" : "" }, column.title),
    );
    return element(
      "div",
      { class: "scroll", tabindex: "0" },
      element(
        "table",
        { class: stack ? "stack" : "" },
        element("caption", {}, caption),
        element("thead", {}, element("tr", {}, heads)),
        element(
          "tbody",
          {},
          rows.map((row) =>
            element(
              "tr",
              {},
              columns.map((column, at) => cell(row, column, at)),
            ),
          ),
        ),
      ),
    );
  };

  /** Buttons of which one is pressed: `options` are [value, label] pairs. */
  Paracrine.choice = (label, options, chosen, choose) => {
    const buttons = options.map(([value, text]) =>
      element(
        "button",
        {
          type: "button",
          "aria-pressed": String(value === chosen),
          click: (event) => {
            for (const button of buttons) button.setAttribute("aria-pressed", String(button === event.currentTarget));
            choose(value);
          },
        },
        text,
      ),
    );
    return element("div", { class: "choice", role: "group", "aria-label": label }, buttons);
  };

  /** A labelled list of which one is chosen: `options` are [value, label] pairs. */
  Paracrine.select = (label, options, chosen, choose) => {
    const list = element(
      "select",
      { change: () => choose(options[list.selectedIndex][0]) },
      options.map(([value, text]) => element("option", { selected: value === chosen }, text)),
    );
    return element("label", {}, label, list);
  };
}
