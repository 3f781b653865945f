"""Reads the Parquet files of a run by two tools that are not ours, and checks that they see the same.

    python read_back.py RUN_FOLDER

Needs pyarrow and duckdb from PyPI. Prints a line per table. Exit code 0 when all agree, 1 when not, 2 when there is
nothing to read or it was called wrongly.
"""

import json
import math
import sys
from pathlib import Path

import duckdb
import pyarrow as arrow
import pyarrow.compute as compute
import pyarrow.parquet as parquet

# The kinds of archive/Column.java, as each tool calls them.
KINDS = {
    "text": (arrow.string(), "VARCHAR"),
    "integer": (arrow.int64(), "BIGINT"),
    "number": (arrow.float64(), "DOUBLE"),
    "flag": (arrow.bool_(), "BOOLEAN"),
}

# Two orders of summation differ by rounding.
SUM_TOLERANCE = 1e-12


def summary_by_arrow(column):
    """How many values are there, and their sum (for text: the letters)."""
    if arrow.types.is_string(column.type):
        column = compute.utf8_length(column)
    elif arrow.types.is_boolean(column.type):
        column = column.cast(arrow.int64())
    values = column.drop_null().to_pylist()
    exact = arrow.types.is_integer(column.type)
    scale = math.fsum(abs(value) for value in values)
    return len(values), sum(values) if exact else math.fsum(values), scale


def summary_by_duckdb(database, file, name, kind):
    quoted = '"' + name.replace('"', '""') + '"'
    term = {"text": f"length({quoted})", "flag": f"{quoted}::BIGINT"}.get(kind, quoted)
    add = "fsum" if kind == "number" else "sum"
    query = f"SELECT count({quoted}), coalesce({add}({term}), 0) FROM read_parquet(?)"
    return database.execute(query, [str(file)]).fetchone()


def differences(file, database):
    """What the two tools, and the description inside the file, do not agree on; and the size of the table."""
    table = parquet.read_table(file)
    described = json.loads(table.schema.metadata[b"columns"])
    by_duckdb = database.execute("DESCRIBE SELECT * FROM read_parquet(?)", [str(file)]).fetchall()
    rows = database.execute("SELECT count(*) FROM read_parquet(?)", [str(file)]).fetchone()[0]
    found = []
    if rows != table.num_rows:
        found.append(f"{table.num_rows} rows by pyarrow, {rows} by duckdb")
    columns_described = [(column["name"], *KINDS[column["kind"]]) for column in described]
    columns_found = [(field.name, field.type, row[1]) for field, row in zip(table.schema, by_duckdb)]
    if columns_described != columns_found or table.column_names != [row[0] for row in by_duckdb]:
        found.append(f"columns: described {columns_described}, found {columns_found}, by duckdb {by_duckdb}")
        return found, table
    for column in described:
        name = column["name"]
        count, total, scale = summary_by_arrow(table.column(name))
        count_too, total_too = summary_by_duckdb(database, file, name, column["kind"])
        if count != count_too or abs(total - total_too) > SUM_TOLERANCE * scale:
            found.append(f"{name}: {count} values, sum {total} by pyarrow; {count_too}, {total_too} by duckdb")
    return found, table


def main(folder):
    files = sorted(Path(folder).rglob("*.parquet"))
    if not files:
        print(f"no Parquet file in {folder}", file=sys.stderr)
        return 2
    agreed = True
    with duckdb.connect() as database:
        for file in files:
            found, table = differences(file, database)
            verdict = "pyarrow and duckdb agree" if not found else "DIFFERENT: " + "; ".join(found)
            print(f"{file.relative_to(folder)}: {table.num_rows} rows, {table.num_columns} columns, {verdict}")
            agreed = agreed and not found
    return 0 if agreed else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    sys.exit(main(sys.argv[1]))
