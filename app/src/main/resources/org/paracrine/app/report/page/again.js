"use strict";

// The command that repeats the run, and the sentence that cites it.
{
  const { element, fill, date } = Paracrine;

  const KINDS = {
    trial: {
      what: "Virtual trial",
      made: "study",
      first: "Cite the experiments that the study follows and the sources of its numbers first, then this run:",
    },
    culture: { what: "Simulation", made: "model", first: "Cite the authors of the model first, then this run:" },
  };
  const kind = KINDS[document.documentElement.dataset.report];

  const citation = (run) =>
    `${kind.what} “${run.title}”, Paracrine ${run.version}, seed ${run.seed}, ` +
    `${kind.made} ${run.hash.slice(0, 12)}, ${date(run.generated).replace(/ at .*/, "")}.`;

  Paracrine.again = ({ run, references = [] }) =>
    fill(
      "again",
      element(
        "p",
        { class: "lead" },
        `The same version, ${kind.made} and seed give the same numbers, bit for bit, on any number of threads.`,
      ),
      run.command && element("pre", { class: "command" }, run.command),
      element("p", { class: "note" }, `Hash of the ${kind.made}: ${run.hash || "unknown"}`),
      element("h3", { class: "quiet" }, "How to cite"),
      element("p", { class: "lead" }, kind.first),
      element("pre", { class: "command" }, citation(run)),
      references.length > 0 &&
        element(
          "details",
          { open: references.length <= 12 },
          element("summary", {}, `All ${references.length} sources`),
          element(
            "ol",
            { class: "plain" },
            references.map((reference) =>
              element(
                "li",
                {},
                Paracrine.link(reference.link, reference.citation || reference.key),
                " ",
                element("span", { class: "path" }, reference.key),
              ),
            ),
          ),
        ),
    );
}
