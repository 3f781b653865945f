package org.paracrine.physicell;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads an XML file into a tree. It reads nothing else: no DTD, no entity, no other file.
final class XmlTree {
    private static final int DEEPEST = 64;
    private static final int MOST_ELEMENTS = 1_000_000;

    /// The JDK's parser says the place in its message, too.
    private static final String PLACE_IN_MESSAGE = "(?s)^ParseError at \\[row,col\\]:\\[\\d+,\\d+\\]\\s*Message:\\s*";

    private final XMLStreamReader events;
    private final StrictXml places;
    private final Reading reading;
    private int elements;

    private XmlTree(XMLStreamReader events, StrictXml places, Reading reading) {
        this.events = events;
        this.places = places;
        this.reading = reading;
    }

    /// The root of the file.
    ///
    /// @throws org.paracrine.study.StudyException if there is none, or the file is no XML
    static XmlElement read(Path file, Reading reading) {
        return parse(XmlText.read(file, reading), reading);
    }

    static XmlElement parse(String text, Reading reading) {
        reading.throwProblems();
        StrictXml strict = new StrictXml(text, reading);
        reading.throwProblems();
        try {
            XMLStreamReader events = factory().createXMLStreamReader(new StringReader(strict.text()));
            return new XmlTree(events, strict, reading).root();
        } catch (XMLStreamException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : Math.max(1, malformed.getLocation().getLineNumber());
            int column = malformed.getLocation() == null
                    ? 1
                    : Math.max(1, malformed.getLocation().getColumnNumber());
            String why = String.valueOf(malformed.getMessage()).replaceFirst(PLACE_IN_MESSAGE, "");
            reading.problem(line, column, "", "the file is not well-formed XML: " + why);
            throw reading.failure();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private XmlElement root() throws XMLStreamException {
        @Nullable XmlElement root = null;
        while (events.hasNext()) {
            if (events.next() == XMLStreamConstants.START_ELEMENT) {
                root = element("", 0);
            }
        }
        if (root == null) {
            reading.problem(1, 1, "", "the file has no element");
            throw reading.failure();
        }
        return root;
    }

    private XmlElement element(String parentPath, int depth) throws XMLStreamException {
        String name = events.getLocalName();
        int line = places.line(elements);
        int column = places.column(elements);
        Map<String, String> attributes = attributes();
        String path = depth == 0 ? "" : path(parentPath, name, attributes);
        if (depth > DEEPEST || ++elements > MOST_ELEMENTS) {
            String why = depth > DEEPEST
                    ? "elements are nested deeper than " + DEEPEST
                    : "the file has more than " + MOST_ELEMENTS + " elements";
            reading.problem(line, column, path, why + ", the most that is read");
            throw reading.failure();
        }
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int event = events.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(path, depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(events.getText());
            }
            event = events.next();
        }
        return new XmlElement(
                name, path, line, column, attributes, children, text.toString().strip());
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int index = 0; index < events.getAttributeCount(); index++) {
            attributes.put(events.getAttributeLocalName(index), events.getAttributeValue(index));
        }
        return attributes;
    }

    private static String path(String parent, String name, Map<String, String> attributes) {
        String own = attributes.containsKey("name") ? name + "[" + attributes.get("name") + "]" : name;
        return parent.isEmpty() ? own : parent + "/" + own;
    }
}
