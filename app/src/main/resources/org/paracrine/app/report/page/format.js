"use strict";

// Numbers as a reader wants them: few digits, a dash where there is none, British dates.
{
  const DASH = "–";
  const SUPERSCRIPT = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };
  const known = (value) => typeof value === "number" && Number.isFinite(value);

  const power = (value, digits) => {
    const [mantissa, exponent] = value.toExponential(digits - 1).split("e");
    const raised = String(Number(exponent)).replace(/./g, (sign) => SUPERSCRIPT[sign]);
    return `${Number(mantissa)} × 10${raised}`.replace("-", "−");
  };

  const number = (value, digits = 3) => {
    if (!known(value)) return DASH;
    if (value === 0) return "0";
    const size = Math.abs(value);
    if (size < 1e-3 || size >= 1e6) return power(value, digits);
    const shown = Math.max(digits, Math.floor(Math.log10(size)) + 1);
    return value.toLocaleString("en-GB", { maximumSignificantDigits: shown }).replace("-", "−");
  };

  const interval = (low, high, digits = 3) =>
    known(low) && known(high) && low !== high ? `${number(low, digits)} to ${number(high, digits)}` : "";

  const probability = (p) => (!known(p) ? DASH : p < 0.001 ? "< 0.001" : p.toFixed(p < 0.1 ? 3 : 2));

  const plural = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

  const duration = (seconds) => {
    if (!known(seconds)) return DASH;
    if (seconds < 60) return `${number(seconds, 2)} s`;
    const minutes = Math.round(seconds / 60);
    return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  };

  const date = (instant) => {
    const when = new Date(instant);
    if (Number.isNaN(when.getTime())) return DASH;
    return when.toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }) + " UTC";
  };

  const hours = (value) =>
    value < 1 ? `${number(value * 60)} min` : value < 72 ? `${number(value)} h` : `${number(value / 24)} d`;

  /** A unit of time in which this many minutes are a number that people like, and how many minutes it has. */
  const timeUnit = (minutes) =>
    minutes <= 180 ? { name: "minutes", length: 1 } : minutes <= 72 * 60 ? { name: "hours", length: 60 } : { name: "days", length: 1440 };

  const median = (values) => {
    const sorted = values.filter(known).sort((a, b) => a - b);
    if (sorted.length === 0) return null;
    const middle = sorted.length >> 1;
    return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  };

  Object.assign(Paracrine, { known, number, interval, probability, plural, duration, date, hours, timeUnit, median });
}
