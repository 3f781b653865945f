package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {
    @TempDir
    private Path folder;

    private static XmlElement parse(String text) {
        return XmlTree.parse(text, new Reading("a.xml", false));
    }

    private static String place(XmlElement element) {
        return element.name() + " " + element.line() + ":" + element.column();
    }

    @Test
    void elementsKnowWhereTheirTagsStart() {
        XmlElement root = parse("""
                <?xml version="1.0"?>
                <!-- <no> -->
                <a>
                \t<b x="1"
                     y="&gt;"><c/></b>
                  <![CDATA[<d>]]><e></e><f
                  />
                </a>
                """);
        assertThat(place(root)).isEqualTo("a 3:1");
        assertThat(root.children().stream().map(XmlTest::place)).containsExactly("b 4:2", "e 6:18", "f 6:25");
        assertThat(place(root.children().getFirst().children().getFirst())).isEqualTo("c 5:15");
        assertThat(root.text()).isEqualTo("<d>");
        assertThat(root.children().getFirst().attributes()).containsEntry("y", ">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesCountWhateverEndsThem(String end) {
        XmlElement root = parse(String.join(end, List.of("<a>", "<!-- one", "two -->", " <b/>", "</a>")));
        assertThat(place(root.children().getFirst())).isEqualTo("b 4:2");
    }

    @Test
    void pathsNameWhatIsNamed() {
        XmlElement root = parse("<a><b name=\"x y\"><c/></b></a>");
        assertThat(root.path()).isEmpty();
        assertThat(root.children().getFirst().children().getFirst().path()).isEqualTo("b[x y]/c");
    }

    @Test
    void whatPhysiCellReadsThoughItIsNoStrictXmlIsRead() {
        String comment = Given.model("<!-- more -->", "<!-- ---- old -- new ---- -->");
        assertThat(Given.warnings(folder, comment)).isEmpty();
        assertThat(Given.warnings(folder, "\n  <?xml version=\"1.0\"?>\n" + Given.model()))
                .isEmpty();
        String ampersand = Given.model("units=\"mmHg\" ID", "units=\"A & B\" ID");
        assertThat(Given.warnings(folder, ampersand))
                .containsExactly("28:38: : a lone ampersand, which XML writes &amp;, is read as one");
        assertThat(Given.settings(folder, ampersand)
                        .microenvironment()
                        .substrates()
                        .getFirst()
                        .units())
                .isEqualTo("A & B");
    }

    @Test
    void whatIsNoXmlIsSaidWithItsPlace() {
        String xml = Given.model("</speed>", "</sped>");
        assertThat(Given.problems(folder, xml))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("65:")
                .contains("not well-formed XML");
        assertThat(Given.problems(folder, "<a><!-- never ends")).hasSize(1);
        assertThat(Given.problems(folder, "<a x=1/>")).hasSize(1);
        assertThat(Given.problems(folder, "<a/><b/>")).hasSize(1);
    }

    @Test
    void noOtherFileIsEverReadAndNothingExpands() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "720");
        String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + Given.model(">720</max_time>", ">&x;</max_time>");
        assertThat(Given.problems(folder, entity))
                .containsExactly("1:1: : a DOCTYPE is never read, since it could name other files; remove it");
        assertThat(Given.problems(folder, Given.model(">720</max_time>", ">&x;</max_time>")))
                .containsExactly("10:5: overall/max_time: the value is \"&x;\", but must be a number like 0.5");
    }

    @Test
    void depthAndNumberOfElementsAreBounded() {
        assertThat(Given.problems(folder, "<a>".repeat(100) + "</a>".repeat(100)))
                .hasSize(1)
                .first()
                .asString()
                .contains("nested deeper than 64");
        assertThat(Given.problems(folder, "<a>" + "<b/>".repeat(1_000_001) + "</a>"))
                .hasSize(1)
                .first()
                .asString()
                .contains("more than 1000000 elements");
    }

    @Test
    void sizeIsBounded() throws IOException {
        byte[] blanks = new byte[XmlText.MOST_BYTES + 1];
        Path file = Files.write(folder.resolve("large.xml"), blanks);
        assertThat(Given.problems(file))
                .containsExactly("0:0: : the file has more than 67108864 bytes, the most that is read");
    }

    @Test
    void encodingsAreToldByMarkOrDeclaration() throws IOException {
        String xml = Given.model("units=\"mmHg\" ID", "units=\"µ\" ID");
        assertThat(units(xml, StandardCharsets.UTF_8)).isEqualTo("µ");
        assertThat(units("\uFEFF" + xml, StandardCharsets.UTF_8)).isEqualTo("µ");
        assertThat(units("\uFEFF" + xml, StandardCharsets.UTF_16LE)).isEqualTo("µ");
        assertThat(units("<?xml version='1.0' encoding='ISO-8859-1'?>" + xml, StandardCharsets.ISO_8859_1))
                .isEqualTo("µ");
        assertThat(units("<?xml version='1.0' encoding='nonsense'?>" + xml, StandardCharsets.UTF_8))
                .isEqualTo("µ");
        assertThat(units(xml, StandardCharsets.ISO_8859_1)).isEqualTo("µ");
        assertThat(Given.texts(
                        SettingsReader.read(folder.resolve("e.xml"), false).warnings()))
                .containsExactly("1:1: : the file is not written in UTF-8; it is read as ISO-8859-1");
    }

    private String units(String xml, Charset charset) throws IOException {
        Path file = Files.write(folder.resolve("e.xml"), xml.getBytes(charset));
        return SettingsReader.read(file, false)
                .settings()
                .microenvironment()
                .substrates()
                .getFirst()
                .units();
    }
}
