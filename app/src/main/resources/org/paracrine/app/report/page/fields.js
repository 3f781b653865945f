"use strict";

// What step each field took, and how far it may be off.
{
  const { fill, empty, table } = Paracrine;

  Paracrine.fields = ({ fields }) => {
    if (fields.length === 0) return fill("fields", empty("No field has moved."));
    fill(
      "fields",
      table({
        caption:
          "Over all animals and arms. Errors are estimates on the safe side, relative to the highest level of the field.",
        stack: true,
        rows: fields,
        columns: [
          { title: "Field", cell: (row) => row.name },
          { title: "How it was computed", cell: (row) => row.method },
          { title: "Steps", cell: (row) => row.steps },
          { title: "Length of a step", cell: (row) => row.length },
          { title: "Largest estimated error of a step", cell: (row) => row.error },
          { title: "Allowed", cell: (row) => row.allowed },
        ],
      }),
    );
  };
}
