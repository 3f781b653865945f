package org.paracrine.physicell;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An element of an XML file that knows its place.
///
/// @param name with its prefix, if any
/// @param path from below the root: `cell_definitions/cell_definition[tumour]/phenotype`
/// @param line of its start, from 1
/// @param column of its start, from 1
/// @param attributes in the order of the file
/// @param children in the order of the file
/// @param text directly inside, without the blanks around it
record XmlElement(
        String name,
        String path,
        int line,
        int column,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text) {

    XmlElement {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /// The first of that name.
    @Nullable
    XmlElement child(String wanted) {
        for (XmlElement child : children) {
            if (child.name.equals(wanted)) {
                return child;
            }
        }
        return null;
    }

    List<XmlElement> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /// The path of a child of that name.
    String pathOf(String child) {
        return path.isEmpty() ? child : path + "/" + child;
    }
}
