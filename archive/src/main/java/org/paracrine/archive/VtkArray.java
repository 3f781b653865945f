package org.paracrine.archive;

/// An array of a VTK file: numbers of eight bytes each.
///
/// @param type as VTK calls it
/// @param name for people, with the unit
/// @param unit for programs; empty when it has none
/// @param components of each entry, such as 3 of a position
/// @param length how many numbers, of all components together
/// @param bits the numbers, one after another
record VtkArray(Type type, String name, String unit, int components, long length, Bits bits) {

    /// What the eight bytes mean.
    enum Type {
        NUMBER("Float64"),
        INTEGER("Int64");

        private final String text;

        Type(String text) {
            this.text = text;
        }
    }

    /// The eight bytes of each number, asked for once and in order.
    interface Bits {
        long at(long index);
    }

    /// How many bytes it takes behind the header, with the length before it.
    long bytes() {
        return Long.BYTES * (1 + length);
    }

    /// The element that says where the array lies. The unit stands in the name, where people see it, and under
    /// VTK's own key, where programs find it.
    String element(long offset) {
        String key = unit.isBlank()
                ? ""
                : "<InformationKey name=\"UNITS_LABEL\" location=\"vtkDataArray\">" + XmlText.escaped(unit)
                        + "</InformationKey>\n";
        return "<DataArray type=\"" + type.text + "\" Name=\"" + XmlText.escaped(name) + "\" NumberOfComponents=\""
                + components + "\" format=\"appended\" offset=\"" + offset + "\">\n" + key + "</DataArray>\n";
    }
}
