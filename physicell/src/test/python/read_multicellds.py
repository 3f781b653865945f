"""Reads snapshots by two tools that are not ours, and checks every number, its place, its time, its name and its unit.

    python read_multicellds.py FOLDER

FOLDER holds what physicell/MultiCellDsPatternTest.java wrote: each value says where and when it is. Needs pcdl from
PyPI, which brings scipy. Prints a line per snapshot. Exit code 0 when all is as it should be, 1 when not, 2 when there
is nothing to read or it was called wrongly.
"""

import contextlib
import io
import sys
import warnings
from pathlib import Path

import numpy as np
import pcdl
from scipy.io import loadmat

VESICLES = 'exo <A> & "B" β'
CARGO = 'cargo <1> & "β"'

# Voxels, spacing and lower corner (µm) along x, y, z; substrates with unit, diffusivity and decay; types; columns that
# pcdl makes of the record, and the row in which each is to be.
BLOCK = {
    "voxels": (6, 5, 4),
    "spacing": (10, 20, 25),
    "corner": (-30, -40, 4),
    "substrates": {"oxygen": ("mmHg", 100_000, 0.1), VESICLES: ("particles/µm³", 12.5, 0)},
    "types": {"0": "tumour & stroma", "1": "MSC"},
    "z": lambda cell: 5 + cell / 4,
    "rows": 107,
    "columns": {
        "total_volume": (4, "cubic microns"),
        "elapsed_time_in_phase": (25, "min"),
        "nuclear_volume": (9, "cubic microns"),
        "calcified_fraction": (12, "none"),
        "orientation_x": (13, "none"),
        "polarity": (16, "none"),
        "velocity_z": (19, "micron/min"),
        "pressure": (20, "none"),
        "death_rates_0": (28, "1/min"),
        "death_rates_1": (29, "1/min"),
        "target_fluid_fraction": (36, "none"),
        "radius": (37, "microns"),
        "surface_area": (39, "square microns"),
        "cell_BM_repulsion_strength": (43, "micron/min"),
        "tumour & stroma_cell_adhesion_affinities": (44, "none"),
        "MSC_cell_adhesion_affinities": (45, "none"),
        "relative_maximum_adhesion_distance": (46, "none"),
        "migration_bias_direction_y": (55, "none"),
        "motility_vector_x": (58, "micron/min"),
        "chemotaxis_direction": (62, "none"),
        "oxygen_chemotactic_sensitivities": (63, "none"),
        VESICLES + "_chemotactic_sensitivities": (64, "none"),
        "oxygen_secretion_rates": (65, "1/min"),
        VESICLES + "_uptake_rates": (68, "1/min"),
        "oxygen_saturation_densities": (69, "stuff/cubic micron"),
        VESICLES + "_net_export_rates": (72, "stuff/min"),
        "oxygen_internalized_total_substrates": (73, "stuff"),
        VESICLES + "_fraction_released_at_death": (76, "none"),
        "oxygen_fraction_transferred_when_ingested": (77, "none"),
        "apoptotic_phagocytosis_rate": (79, "1/min"),
        "tumour & stroma_live_phagocytosis_rates": (82, "1/min"),
        "MSC_attack_rates": (85, "1/min"),
        "tumour & stroma_immunogenicities": (86, "none"),
        "attack_target": (88, "none"),
        "attack_total_damage_delivered": (91, "none"),
        "MSC_fusion_rates": (93, "1/min"),
        "tumour & stroma_transformation_rates": (94, "1/min"),
        "asymmetric_division_probabilities_001": (97, None),
        "damage": (98, "none"),
        "damage_repair_rate": (100, "1/min"),
        "sample": (101, ""),
        CARGO: (102, "copies"),
        "markers_000": (103, None),
        "markers_003": (106, None),
    },
    "whole units": {"markers": "dimensionless", "asymmetric_division_probabilities": "none"},
}
LAYER = {
    "voxels": (8, 7, 1),
    "spacing": (20, 20, 20),
    "corner": (-80, -70, -10),
    "substrates": {"oxygen": ("mmHg", 100_000, 0.1)},
    "types": {"0": "default"},
    "z": lambda cell: 0 * cell,
    "rows": 87,
    "columns": {
        "default_transformation_rates": (81, "1/min"),
        "asymmetric_division_probabilities": (82, "none"),
        "damage_repair_rate": (85, "1/min"),
        "sample": (86, "dimensionless"),
    },
    "whole units": {},
}

# Folder, stem, number of the time in the pattern, its minutes, cells, model.
SNAPSHOTS = [
    ("block", "initial", 0, 0, 7, BLOCK),
    ("block", "output00000000", 0, 0, 7, BLOCK),
    ("block", "output00000001", 1, 30, 0, BLOCK),
    ("block", "output00000002", 2, 90.5, 300, BLOCK),
    ("block", "final", 2, 90.5, 300, BLOCK),
    ("layer", "initial", 0, 0, 1, LAYER),
    ("layer", "output00000000", 0, 0, 1, LAYER),
]

PHASES = [(14, "live"), (100, "apoptotic"), (103, "necrotic"), (10, "S_phase")]


class Findings(list):
    """What is not as it should be."""

    def expect(self, what, found, expected):
        if isinstance(expected, np.ndarray):
            found = np.asarray(found)
            if found.shape != expected.shape:
                self.append(f"{what} has the shape {found.shape}, not {expected.shape}")
            elif not np.array_equal(found, expected):
                at = tuple(int(index) for index in np.argwhere(found != expected)[0])
                self.append(f"{what} holds {found[at]} at {at}, not {expected[at]}")
        elif found != expected:
            self.append(f"{what} is {found!r}, not {expected!r}")


def ids(cell):
    return 10 + 3 * cell


def record(time, count, model):
    """The matrix of the cells: a row for each row of the record."""
    row, cell = np.ogrid[: model["rows"], :count]
    numbers = 1000.0 * time + row + cell / 512
    cell = np.arange(count)
    shift = len(model["types"]) - 1  # each type after the first adds a row of adhesion before these
    numbers[0] = ids(cell)
    numbers[1:4] = -29.5 + cell % 59, -39.5 + cell // 59, model["z"](cell)
    numbers[5] = cell % len(model["types"])
    numbers[6] = 5
    numbers[7] = np.array([code for code, _ in PHASES])[cell % 4]
    numbers[[21, 23, 27]] = np.array([[1], [0], [0]])
    numbers[26] = np.isin(cell % 4, [1, 2])
    numbers[46 + shift] = 12
    numbers[50 + shift] = cell % 2
    numbers[60 + shift] = cell % len(model["substrates"])
    return numbers


def voxels(time, model):
    """The matrix of the voxels: x, y, z, volume, and a row for each substrate."""
    nx, ny, nz = model["voxels"]
    z, y, x = (index.ravel() for index in np.mgrid[:nz, :ny, :nx])
    places = [low + (index + 0.5) * step for index, step, low in zip((x, y, z), model["spacing"], model["corner"])]
    level = ((100.0 * time + z) * 100 + y) * 100 + x
    volume = np.full(level.shape, np.prod(model["spacing"]))
    return np.stack([*places, volume, *(level + number / 8 for number in range(len(model["substrates"])))])


def graphs(count):
    """Who is with whom: neighbours, attached, springs, by id."""

    def of(*cells):
        return {ids(cell) for cell in cells if 0 <= cell < count}

    cells = range(count)
    return (
        {ids(cell): of(cell - 1, cell + 1) for cell in cells},
        {ids(cell): of(cell + 1 if cell % 2 == 0 else cell - 1) for cell in cells},
        {ids(cell): of(count - 1) if cell == 0 else set() for cell in cells},
    )


def check_matrices(folder, stem, time, count, model, wrong):
    """The files alone, by scipy."""
    expected = voxels(time, model)
    wrong.expect("mesh", loadmat(folder / "initial_mesh0.mat")["mesh"], expected[:4])
    fields = loadmat(folder / f"{stem}_microenvironment0.mat")["multiscale_microenvironment"]
    wrong.expect("fields", fields, expected)
    wrong.expect("cells", loadmat(folder / f"{stem}_cells.mat")["cells"], record(time, count, model))


def check_places(step, model, wrong):
    for axis, low, spacing, number in zip("xyz", model["corner"], model["spacing"], model["voxels"]):
        found = step.get_xyz_range()["xyz".index(axis)]
        wrong.expect(f"range along {axis}", tuple(found), (low, low + spacing * number))
    wrong.expect("spacing", tuple(step.get_voxel_spacing()), model["spacing"])
    wrong.expect("volume of a voxel", step.get_voxel_volume(), np.prod(model["spacing"]))


def check_fields(step, time, model, wrong):
    wrong.expect("substrates", step.get_substrate_dict(), dict(enumerate_text(model["substrates"])))
    levels = step.get_conc_df(values=0).sort_values(["voxel_k", "voxel_j", "voxel_i"])
    expected = voxels(time, model)
    for number, (name, (unit, diffusivity, decay)) in enumerate(model["substrates"].items()):
        if name not in levels:
            wrong.append(f"there is no {name}")
            continue
        wrong.expect(f"levels of {name}", levels[name], expected[4 + number])
        wrong.expect(f"unit of {name}", step.get_unit_dict()[name], unit)
        kinetics = step.get_substrate_df().loc[name]
        wrong.expect(f"diffusivity of {name}", kinetics["diffusion_coefficient"], diffusivity)
        wrong.expect(f"decay of {name}", kinetics["decay_rate"], decay)


def enumerate_text(names):
    return ((str(place), name) for place, name in enumerate(names))


def check_cells(step, time, count, model, wrong):
    cells = step.get_cell_df(values=0)
    units = step.get_unit_dict()
    numbers = record(time, count, model)
    cell = np.arange(count)
    wrong.expect("ids", cells.index, ids(cell))
    for axis, place in zip("xyz", numbers[1:4]):
        wrong.expect(f"places along {axis}", cells[f"position_{axis}"], place)
    for name, (row, unit) in model["columns"].items():
        if name not in cells:
            wrong.append(f"there is no {name}")
            continue
        wrong.expect(name, cells[name], numbers[row])
        if unit is not None:
            wrong.expect(f"unit of {name}", units.get(name), unit)
    for name, unit in model["whole units"].items():
        wrong.expect(f"unit of {name}", units.get(name), unit)
    if count:  # without cells, pcdl has no words for them
        types = list(model["types"].values())
        wrong.expect("types", list(cells["cell_type"]), [types[one % len(types)] for one in cell])
        wrong.expect("phases", list(cells["current_phase"]), [PHASES[one % 4][1] for one in cell])
        wrong.expect("cycles", set(cells["cycle_model"]), {"live_cells_cycle_model"})
        wrong.expect("dead", list(cells["dead"]), [one % 4 in (1, 2) for one in cell])
        substrates = list(model["substrates"])
        followed = [substrates[one % len(substrates)] for one in cell]
        wrong.expect("chemotaxis", list(cells["chemotaxis_index"]), followed)


def check_snapshot(step, time, minutes, count, model, wrong):
    wrong.expect("version of the format", step.get_multicellds_version(), "MultiCellDS_2")
    wrong.expect("program", step.get_physicell_version(), "Paracrine_0.1.0 <&>")
    wrong.expect("time", (step.get_time(), step.get_unit_dict()["time"]), (minutes, "min"))
    wrong.expect("run time", (step.get_runtime(), step.get_unit_dict()["runtime"]), (1.5 * time, "sec"))
    wrong.expect("unit of lengths", step.get_unit_dict()["spatial_unit"], "micron")
    wrong.expect("created", step.get_timestamp(), f"2026-11-21T12:00:0{time}Z")
    wrong.expect("types", step.get_celltype_dict(), model["types"])
    check_places(step, model, wrong)
    check_fields(step, time, model, wrong)
    check_cells(step, time, count, model, wrong)
    found = (step.get_neighbor_graph_dict(), step.get_attached_graph_dict(), step.get_spring_graph_dict())
    for what, one, expected in zip(("neighbours", "attached", "springs"), found, graphs(count)):
        wrong.expect(what, one, expected)


def quietly(read, wrong):
    """What `read` gives; pcdl prints its warnings between its steps."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        result = read()
    for line in printed.getvalue().splitlines():
        if "warning" in line.lower() or "error" in line.lower():
            wrong.append(f"pcdl says: {line}")
    return result


def check_series(folder, wrong):
    series = quietly(lambda: pcdl.TimeSeries(str(folder), physiboss=False), wrong)
    expected = [minutes for where, stem, _, minutes, *_ in SNAPSHOTS if where == folder.name and stem[:6] == "output"]
    wrong.expect("times", [step.get_time() for step in series.get_mcds_list()], expected)
    cells = [count for where, stem, _, _, count, _ in SNAPSHOTS if where == folder.name and stem[:6] == "output"]
    wrong.expect("cells", [len(step.get_cell_df(values=0)) for step in series.get_mcds_list()], cells)


def report(what, wrong):
    print(f"{what}: " + ("as written" if not wrong else "DIFFERENT: " + "; ".join(wrong)))
    return not wrong


def main(folder):
    if not (folder / "block").is_dir():
        print(f"no snapshots in {folder}", file=sys.stderr)
        return 2
    right = True
    for where, stem, time, minutes, count, model in SNAPSHOTS:
        wrong = Findings()
        check_matrices(folder / where, stem, time, count, model, wrong)
        xml = folder / where / f"{stem}.xml"
        step = quietly(lambda: pcdl.TimeStep(str(xml), physiboss=False), wrong)
        check_snapshot(step, time, minutes, count, model, wrong)
        right &= report(f"{where}/{stem} by scipy and pcdl", wrong)
    for where in ("block", "layer"):
        wrong = Findings()
        check_series(folder / where, wrong)
        right &= report(f"{where} by pcdl as a series", wrong)
    return 0 if right else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    # What pandas is going to change in pcdl is not about our files.
    warnings.simplefilter("ignore", DeprecationWarning)
    sys.exit(main(Path(sys.argv[1])))
