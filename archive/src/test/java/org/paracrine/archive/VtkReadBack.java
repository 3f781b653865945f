package org.paracrine.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A VTK file with appended numbers, as its bytes say.
record VtkReadBack(ByteBuffer appended, Document header) {

    static VtkReadBack of(Path file) throws IOException, SAXException, ParserConfigurationException {
        byte[] bytes = Files.readAllBytes(file);
        String before = "<AppendedData encoding=\"raw\">\n_";
        int start = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(before) + before.length();
        String xml = new String(bytes, 0, start - 1, StandardCharsets.UTF_8) + "</AppendedData></VTKFile>";
        return new VtkReadBack(
                ByteBuffer.wrap(bytes, start, bytes.length - start).slice(),
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    Element element(String tag) {
        return (Element) header.getElementsByTagName(tag).item(0);
    }

    Element array(String name) {
        NodeList arrays = header.getElementsByTagName("DataArray");
        return IntStream.range(0, arrays.getLength())
                .mapToObj(at -> (Element) arrays.item(at))
                .filter(array -> array.getAttribute("Name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    double[] numbers(String name) {
        ByteBuffer data = data(name, "Float64");
        double[] read = new double[data.remaining() / Double.BYTES];
        data.asDoubleBuffer().get(read);
        return read;
    }

    long[] integers(String name) {
        ByteBuffer data = data(name, "Int64");
        long[] read = new long[data.remaining() / Long.BYTES];
        data.asLongBuffer().get(read);
        return read;
    }

    private ByteBuffer data(String name, String type) {
        Element array = array(name);
        assertThat(array.getAttribute("type")).isEqualTo(type);
        ByteBuffer data = appended.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        data.position(Integer.parseInt(array.getAttribute("offset")));
        int bytes = Math.toIntExact(data.getLong());
        return data.slice(data.position(), bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
