"use strict";

// Colours. Arms wear those of Okabe and Ito (told apart with every kind of colour vision), the control wears grey; each arm
// also has its own line and mark, so that colour is never the only sign.
{
  const ARM_COLOURS = 6;
  const LINES = ["solid", "dashed", "dotted"];
  const MARKS = ["circle", "triangle", "rect", "diamond"];

  // Early to late, one hue, so that the order can be seen: the latest stands out most from its background.
  const TIMES = ["#bcd7dc", "#8bbac3", "#5a9ca8", "#2f7c8a", "#125b68", "#0a3b45"];
  const TIMES_ON_DARK = ["#24545d", "#2f7c8a", "#5a9ca8", "#8bbac3", "#bcd7dc", "#e6f2f4"];

  // Tol's "muted" colours for organs; the tumour is the one to look at, what has left the body is grey.
  const ORGANS = {
    blood: "#CC6677",
    liver: "#882255",
    spleen: "#AA4499",
    lung: "#88CCEE",
    gut: "#999933",
    kidney: "#DDCC77",
    heart: "#661100",
    brain: "#6699CC",
    muscle: "#332288",
    skin: "#E8C8A0",
    bone: "#117733",
    fat: "#F0E6A0",
    rest: "#A9B0A2",
    "rest of the body": "#A9B0A2",
    lymph: "#9FDBC8",
    peritoneum: "#44AA99",
    subcutis: "#44AA99",
    nose: "#44AA99",
    airways: "#44AA99",
    syringe: "#5B4FB5",
    tumour: "#D55E00",
    eliminated: "#7C8790",
  };
  const SPARE = ["#117733", "#999933", "#5B4FB5", "#44AA99"];

  // Told apart on the dark slices and as lines on a light card.
  const CELLS = ["#E69F00", "#CC79A7", "#009E73", "#D55E00", "#56B4E9", "#9A7FD1", "#B5A51C", "#A65628"];

  // Low to high. Both grow lighter all the way, so that they also read in grey.
  const FIELD_RAMP = ["#161f3d", "#27406e", "#3f6796", "#6d95b9", "#a9c4d6", "#e8eef0"];
  const AMOUNT_RAMP = ["#5b2f78", "#8d3a80", "#bf4a72", "#e3724f", "#f5ac4c", "#f9ef9f"];

  const channels = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

  const variable = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

  const isDark = () => {
    const [red, green, blue] = channels(variable("card"));
    return red + green + blue < 3 * 128;
  };

  Paracrine.theme = () => ({
    dark: isDark(),
    ink: variable("ink"),
    muted: variable("muted"),
    line: variable("line"),
    grid: variable("grid"),
    card: variable("card"),
    paper: variable("paper"),
    red: variable("red"),
    control: variable("control"),
    accent: variable("accent"),
    font: variable("sans"),
  });

  /** How an arm looks in every figure: `colour` for a canvas, `style` for the page, where it follows the screen by itself. */
  Paracrine.armLook = (arms, armName) => {
    const index = arms.findIndex((arm) => arm.name === armName);
    const arm = arms[index];
    if (!arm || arm.control)
      return { colour: variable("control"), style: "var(--control)", dash: "solid", mark: "circle" };
    const rank = arms.slice(0, index).filter((other) => !other.control).length;
    const name = `arm-${(rank % ARM_COLOURS) + 1}`;
    return {
      colour: variable(name),
      style: `var(--${name})`,
      dash: LINES[(rank + Math.floor(rank / ARM_COLOURS)) % LINES.length],
      mark: MARKS[(rank + 1) % MARKS.length],
    };
  };

  Paracrine.organColour = (name, index) => {
    const key = name.toLowerCase();
    return Object.hasOwn(ORGANS, key) ? ORGANS[key] : SPARE[index % SPARE.length];
  };

  /** The colour of the time at this place among so many. */
  Paracrine.timeColour = (at, count) => {
    const times = isDark() ? TIMES_ON_DARK : TIMES;
    return times[count === 1 ? 3 : Math.round((at * (times.length - 1)) / (count - 1))];
  };

  Paracrine.cellColour = (type) => CELLS[type % CELLS.length];
  Paracrine.cellMark = (type) => MARKS[type % MARKS.length];

  const along = (stops) => (share) => {
    const place = Math.min(1, Math.max(0, share)) * (stops.length - 1);
    const from = Math.min(stops.length - 2, Math.floor(place));
    const low = channels(stops[from]);
    const high = channels(stops[from + 1]);
    return low.map((value, channel) => Math.round(value + (high[channel] - value) * (place - from)));
  };

  Paracrine.fieldRamp = along(FIELD_RAMP);
  Paracrine.amountRamp = along(AMOUNT_RAMP);
  Paracrine.rampStyle = (ramp) =>
    `linear-gradient(90deg, ${[0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => `rgb(${ramp(share).join(" ")})`).join(", ")})`;
}
