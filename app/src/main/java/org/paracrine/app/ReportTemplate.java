package org.paracrine.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `report.html` with everything that it names put into it, so that the page needs no other file and no network.
///
/// Markers of the template: `{{style FILE}}`, `{{script FILE}}`, `{{echarts FILE}}` (script of the ECharts WebJar),
/// `{{licence FILE}}` (text of the WebJar), `{{text FILE}}` (text beside the template), `{{part FILE}}` (HTML in the
/// folder
/// of this kind of report), `{{kind}}`, `{{policy}}` and `{{data}}`. Markers are looked for in the template only, in
/// one
/// pass: what replaces one is never searched again.
final class ReportTemplate {

    private static final String OWN = "org/paracrine/app/report/";
    private static final String ECHARTS = "META-INF/resources/webjars/echarts/5.3.1/";
    private static final Pattern MARKER = Pattern.compile("\\{\\{(\\w+)(?: ([\\w./-]+))?}}");

    private final String template = resource(OWN + "report.html");
    private final String kind;

    /// @param kind of report: the folder with its sections
    ReportTemplate(String kind) {
        this.kind = kind;
    }

    /// Writes the page with this JSON as its data; the JSON must be {@linkplain ReportJson#inert(String) inert}.
    void write(String json, Writer page) throws IOException {
        Matcher marker = MARKER.matcher(template);
        int written = 0;
        while (marker.find()) {
            page.append(template, written, marker.start());
            page.append(replacement(marker, json));
            written = marker.end();
        }
        page.append(template, written, template.length());
    }

    private String replacement(Matcher marker, String json) {
        String file = marker.group(2) == null ? "" : marker.group(2);
        return switch (marker.group(1)) {
            case "style" -> resource(OWN + file);
            case "script", "echarts" -> script(marker);
            case "licence" -> escaped(resource(ECHARTS + file));
            case "text" -> escaped(resource(OWN + file));
            case "part" -> resource(OWN + kind + "/" + file);
            case "kind" -> kind;
            case "policy" -> policy();
            case "data" -> json;
            default -> throw new IllegalStateException("unknown marker in report.html: " + marker.group());
        };
    }

    /// Nothing but the page's own scripts runs (they are named by their hashes), and nothing is loaded from anywhere.
    /// Styles stay free because ECharts and the legends set them on elements.
    private String policy() {
        StringBuilder hashes = new StringBuilder();
        for (String script : scripts()) {
            hashes.append(" 'sha256-").append(hash(script)).append('\'');
        }
        return "default-src 'none'; script-src" + hashes
                + "; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";
    }

    private List<String> scripts() {
        List<String> scripts = new ArrayList<>();
        Matcher marker = MARKER.matcher(template);
        while (marker.find()) {
            if (marker.group(1).equals("script") || marker.group(1).equals("echarts")) {
                scripts.add(script(marker));
            }
        }
        return scripts;
    }

    private static String script(Matcher marker) {
        String folder = marker.group(1).equals("echarts") ? ECHARTS + "dist/" : OWN;
        return insideScript(resource(folder + marker.group(2)));
    }

    /// JavaScript that cannot end the element it stands in: `</script` and `<!--` occur in its texts and comments only,
    /// where a backslash changes nothing.
    static String insideScript(String javascript) {
        return javascript.replaceAll("(?i)</(script)", "<\\\\/$1").replace("<!--", "<\\!--");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /// The text of a resource, with the line ends that an HTML reader sees (hashes are taken after its normalisation).
    private static String resource(String path) {
        try (InputStream stream = ReportTemplate.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
