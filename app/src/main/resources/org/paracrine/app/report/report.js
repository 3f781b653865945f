"use strict";

// Puts the page together. A part that fails says so in its own place and leaves the others alone.
{
  const model = JSON.parse(document.getElementById("report-data").textContent);

  // Where each part goes, and what draws it, in the kinds of report that there are.
  const kinds = {
    trial: {
      title: "cover",
      endpoints: "endpoints",
      volume: "volume",
      vessels: "vessels",
      survival: "survival",
      biodistribution: "biodistribution",
      cargo: "cargo",
      tissue: "tissue",
      rules: "rules",
      numbers: "numbers",
      fields: "fields",
      warnings: "warnings",
      again: "again",
    },
    culture: {
      title: "cultureCover",
      counts: "counts",
      tissue: "cells",
      phases: "phases",
      rules: "rules",
      warnings: "warnings",
      files: "files",
      again: "again",
    },
  };
  const parts = kinds[document.documentElement.dataset.report];

  for (const [id, part] of Object.entries(parts)) {
    try {
      Paracrine[part](model);
    } catch (failure) {
      console.error(failure);
      Paracrine.fill(id, Paracrine.empty(`This part could not be drawn: ${failure.message}`));
    }
  }

  // Figures read their colours when they are drawn: again for a dark or a light screen, and for paper, which is light.
  const root = document.documentElement;
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => Paracrine.redrawCharts());
  const PAPER_WIDTH = 660;
  addEventListener("beforeprint", () => {
    root.dataset.light = "";
    Paracrine.fitCharts(PAPER_WIDTH);
  });
  addEventListener("afterprint", () => {
    delete root.dataset.light;
    Paracrine.fitCharts();
  });

  // The contents show where the reader is.
  const links = new Map([...document.querySelectorAll(".contents a")].map((link) => [link.hash.slice(1), link]));
  const visible = new Set();
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) visible.add(target.id);
        else visible.delete(target.id);
      }
      const here = [...links.keys()].find((id) => visible.has(id));
      for (const [id, link] of links) link.classList.toggle("here", id === here);
    },
    { rootMargin: "-10% 0px -55% 0px" },
  );
  for (const id of links.keys()) watch.observe(document.getElementById(id));
}
