"""Reads points by a tool that is not ours, and checks every place, value, time, name and unit.

    python read_points.py FOLDER

FOLDER holds what archive/PointPatternTest.java wrote: each value says which point and when it is. Needs vtk from PyPI.
Prints a line per file. Exit code 0 when all is as it should be, 1 when not, 2 when there is nothing to read or it was
called wrongly.
"""

import sys
import xml.etree.ElementTree as xml
from pathlib import Path

import numpy as np
from vtkmodules.util.numpy_support import vtk_to_numpy
from vtkmodules.vtkCommonCore import vtkDataArray
from vtkmodules.vtkIOXML import vtkXMLPolyDataReader

FIRST_ID = 2**53 + 1

# Number of points and time (min), in the order of the files.
TIMES = [(30, 0), (0, 30), (20_000, 90.5)]


def pattern(time, count):
    """Places, and the values of the points: name in the file, unit, numbers."""
    point = np.arange(count)
    places = np.column_stack([1000.0 * time + point, -point / 8, np.full(count, 0.5 + time)])
    values = [
        ("ID", None, FIRST_ID + point),
        ("volume (µm³)", "µm³", 2494 + point / 16 + time),
        ('exo <A> & "B" β (particles)', "particles", np.where(point % 2 == 0, np.nan, point)),
    ]
    return places, values


def expect(wrong, what, found, expected):
    if isinstance(expected, np.ndarray):
        same = found.dtype == expected.dtype and np.array_equal(found, expected, equal_nan=True)
    else:
        same = found == expected
    if not same:
        wrong.append(f"{what} is {found!r}, not {expected!r}")


def read(file):
    reader = vtkXMLPolyDataReader()
    reader.SetFileName(str(file))
    reader.Update()
    return reader.GetOutput()


def numbers(array, empty):
    """The numbers of an array; VTK hands out no array of the right shape for no points."""
    return vtk_to_numpy(array) if array.GetNumberOfTuples() else empty


def check(file, time, count, minutes):
    wrong = []
    places, values = pattern(time, count)
    points = read(file)
    expect(wrong, "time", points.GetFieldData().GetArray("TimeValue").GetValue(0), minutes)
    expect(wrong, "number of points", points.GetNumberOfPoints(), count)
    expect(wrong, "number of vertices", points.GetNumberOfVerts(), count)
    if count:
        expect(wrong, "places", vtk_to_numpy(points.GetPoints().GetData()), places)
        vertices = vtk_to_numpy(points.GetVerts().GetConnectivityArray())
        expect(wrong, "vertices", vertices, np.arange(count))
    data = points.GetPointData()
    expect(wrong, "number of values", data.GetNumberOfArrays(), len(values))
    for name, unit, expected in values:
        array = data.GetArray(name)
        if array is None:
            wrong.append(f"there is no {name}")
            continue
        information = array.GetInformation()
        found = information.Get(vtkDataArray.UNITS_LABEL()) if information.Has(vtkDataArray.UNITS_LABEL()) else None
        expect(wrong, f"unit of {name}", found, unit)
        expect(wrong, name, numbers(array, expected), expected)
    return wrong


def listed(folder):
    """The list of times, which ParaView reads."""
    data = xml.parse(folder / "cells.pvd").getroot().iter("DataSet")
    return [(each.get("file"), float(each.get("timestep"))) for each in data]


def report(what, wrong):
    print(f"{what}: " + ("as written" if not wrong else "DIFFERENT: " + "; ".join(wrong)))
    return not wrong


def main(folder):
    if not (folder / "cells.pvd").is_file():
        print(f"no cells.pvd in {folder}", file=sys.stderr)
        return 2
    right = True
    for time, (count, minutes) in enumerate(TIMES):
        file = f"cells/{time:06d}.vtp"
        right &= report(f"{file} by vtk", check(folder / file, time, count, minutes))
    wrong = []
    expected = [(f"cells/{time:06d}.vtp", minutes) for time, (_, minutes) in enumerate(TIMES)]
    expect(wrong, "index", listed(folder), expected)
    return 0 if report("cells.pvd", wrong) and right else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    sys.exit(main(Path(sys.argv[1])))
