"""Reads fields by three tools that are not ours, and checks every value, its place, its time, its name and its unit.

    python read_fields.py FOLDER

FOLDER holds what archive/FieldPatternTest.java wrote: each value says where and when it is. Needs zarr, ome-zarr and
vtk from PyPI. Prints a line per image. Exit code 0 when all is as it should be, 1 when not, 2 when there is nothing to
read or it was called wrongly.
"""

import logging
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

import numpy as np
import zarr
from ome_zarr.io import parse_url
from ome_zarr.reader import Reader
from ome_zarr_models.v05.image import Image
from vtkmodules.util.numpy_support import vtk_to_numpy
from vtkmodules.vtkCommonCore import vtkDataArray
from vtkmodules.vtkIOXML import vtkXMLImageDataReader

# (name, unit) of the fields, numbered as in the pattern.
OXYGEN = ("oxygen", "mmHg")
VESICLES = ('exo <A> & "B" β', "particles/µm³")

# Voxels, spacing (µm) and lower corner (µm), along z, y, x.
BLOCK = {"voxels": (11, 17, 23), "spacing": (25, 20, 10), "corner": (4, -30, -115)}
LAYER = {"voxels": (1, 30, 40), "spacing": (10, 20, 20.5), "corner": (-5, -300, -400)}

# Path in fields.zarr, number of the field, its label, grid, times (min), and scale and translation along t.
IMAGES = [
    ("treated/animal-1", 0, OXYGEN, BLOCK, [30, 90, 150], 60, 30, "minute"),
    ("treated/animal-1", 1, VESICLES, BLOCK, [30, 90, 150], 60, 30, "minute"),
    ("un-treated/animal 2", 0, OXYGEN, LAYER, [0, 5, 60], 1, 0, None),
]

# File, time (min), number of that time in the pattern, grid, fields.
VTK_IMAGES = [
    ("fields/000000.vti", 30, 0, BLOCK, [OXYGEN, VESICLES]),
    ("fields/000001.vti", 90.5, 1, BLOCK, [OXYGEN, VESICLES]),
    ("layer.vti", 0, 0, LAYER, [OXYGEN]),
]


class Findings(list):
    """What is not as it should be."""

    def expect(self, what, found, expected):
        if found != expected:
            self.append(f"{what} is {found!r}, not {expected!r}")

    def expect_values(self, what, found, expected):
        if found.shape != expected.shape:
            self.append(f"{what} has the shape {found.shape}, not {expected.shape}")
        elif not np.array_equal(found, expected):
            at = tuple(int(index) for index in np.argwhere(found != expected)[0])
            self.append(f"{what} holds {found[at]} at {at}, not {expected[at]}")


def pattern(times, grid, field):
    """The values (t, z, y, x): each index counts from 0."""
    t, z, y, x = np.ogrid[tuple(slice(0, count) for count in (times, *grid["voxels"]))]
    return ((100.0 * t + z) * 100 + y) * 100 + x + field / 8


def check_zarr(root, group, field, label, grid, times, wrong):
    """The array as plain Zarr."""
    array = root[f"{group}/{label[0]}/0"]
    wrong.expect("Zarr version", array.metadata.zarr_format, 3)
    wrong.expect("type", array.dtype, np.dtype("float64"))
    wrong.expect("dimension names", tuple(array.metadata.dimension_names), ("t", "z", "y", "x"))
    wrong.expect("fill value is a gap", bool(np.isnan(array.fill_value)), True)
    wrong.expect("substrate", array.attrs["substrate"], label[0])
    wrong.expect("unit", array.attrs["unit"], label[1])
    wrong.expect("times", list(array.attrs["times"]), times)
    wrong.expect("unit of the times", array.attrs["times_unit"], "minute")
    wrong.expect_values("zarr", array[...], pattern(len(times), grid, field))


def check_ome(folder, group, field, label, grid, times, scale_t, first_t, unit_t, wrong):
    """The group around it as OME-NGFF: validated, and read by the reader that viewers use."""
    place = folder / "fields.zarr" / group / label[0]
    validated = Image.from_zarr(zarr.open_group(place, mode="r")).ome_attributes
    wrong.expect("NGFF version", validated.version, "0.5")
    multiscale = validated.multiscales[0]
    axes = [(axis.name, axis.type, axis.unit) for axis in multiscale.axes]
    space = [(name, "space", "micrometer") for name in "zyx"]
    wrong.expect("axes", axes, [("t", "time", unit_t), *space])
    centres = [corner + spacing / 2 for corner, spacing in zip(grid["corner"], grid["spacing"])]
    node = next(iter(Reader(parse_url(place))()))
    scale, translation = node.metadata["coordinateTransformations"][0]
    wrong.expect("scale", (scale["type"], scale["scale"]), ("scale", [scale_t, *grid["spacing"]]))
    wrong.expect(
        "translation", (translation["type"], translation["translation"]), ("translation", [first_t, *centres])
    )
    wrong.expect("name", node.metadata["name"], f"{label[0]} ({label[1]})")
    wrong.expect_values("ome-zarr", node.data[0].compute(), pattern(len(times), grid, field))


def check_vtk(file, minutes, time, grid, labels, wrong):
    reader = vtkXMLImageDataReader()
    reader.SetFileName(str(file))
    reader.Update()
    image = reader.GetOutput()
    voxels = grid["voxels"]
    wrong.expect("points", image.GetDimensions(), tuple(count + 1 for count in reversed(voxels)))
    wrong.expect("spacing", image.GetSpacing(), tuple(reversed(grid["spacing"])))
    wrong.expect("origin", image.GetOrigin(), tuple(reversed(grid["corner"])))
    wrong.expect("time", image.GetFieldData().GetArray("TimeValue").GetValue(0), minutes)
    cells = image.GetCellData()
    wrong.expect("number of fields", cells.GetNumberOfArrays(), len(labels))
    for field, (name, unit) in enumerate(labels):
        array = cells.GetArray(f"{name} ({unit})")
        if array is None:
            wrong.append(f"there is no field {name} ({unit})")
            continue
        wrong.expect("unit", array.GetInformation().Get(vtkDataArray.UNITS_LABEL()), unit)
        wrong.expect_values("vtk", vtk_to_numpy(array).reshape(voxels), pattern(time + 1, grid, field)[time])


def check_index(folder, wrong):
    """The list of times, which ParaView reads."""
    listed = [
        (data.get("file"), float(data.get("timestep")))
        for data in xml.parse(folder / "fields.pvd").getroot().iter("DataSet")
    ]
    wrong.expect("index", listed, [(file, minutes) for file, minutes, *_ in VTK_IMAGES if "/" in file])


def report(what, wrong):
    print(f"{what}: " + ("as written" if not wrong else "DIFFERENT: " + "; ".join(wrong)))
    return not wrong


def main(folder):
    if not (folder / "fields.zarr").is_dir():
        print(f"no fields.zarr in {folder}", file=sys.stderr)
        return 2
    root = zarr.open_group(folder / "fields.zarr", mode="r")
    right = True
    for group, field, label, grid, times, scale_t, first_t, unit_t in IMAGES:
        wrong = Findings()
        check_zarr(root, group, field, label, grid, times, wrong)
        check_ome(folder, group, field, label, grid, times, scale_t, first_t, unit_t, wrong)
        right &= report(f"{group}/{label[0]} by zarr and ome-zarr", wrong)
    for file, minutes, time, grid, labels in VTK_IMAGES:
        wrong = Findings()
        check_vtk(folder / file, minutes, time, grid, labels, wrong)
        right &= report(f"{file} by vtk", wrong)
    wrong = Findings()
    check_index(folder, wrong)
    right &= report("fields.pvd", wrong)
    return 0 if right else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    logging.getLogger("ome_zarr").setLevel(logging.ERROR)
    sys.exit(main(Path(sys.argv[1])))
