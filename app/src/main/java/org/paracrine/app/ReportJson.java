package org.paracrine.app;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/// The model as JSON that may stand inside a `<script>` element.
///
/// Numbers keep five significant digits (more cannot be seen in a figure, and would double the page); NaN and
/// infinities
/// become null, which the page shows as a dash. A seed has more digits than a JavaScript number holds, so long integers
/// are
/// texts. Characters that could end the element or mean something to HTML are written as escapes.
final class ReportJson {

    private static final MathContext SHOWN = new MathContext(5);

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(numbers()).build();

    private ReportJson() {}

    static String of(Object model) {
        return inert(MAPPER.writeValueAsString(model));
    }

    /// Inside JSON these characters occur in texts only, where an escape means the same.
    static String inert(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static JacksonModule numbers() {
        return new SimpleModule()
                .addSerializer(Double.class, new RoundedNumber())
                .addSerializer(double.class, new RoundedNumber())
                .addSerializer(Long.class, ToStringSerializer.instance)
                .addSerializer(long.class, ToStringSerializer.instance)
                .addSerializer(Duration.class, new Seconds());
    }

    private static final class RoundedNumber extends ValueSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializationContext context) {
            if (!Double.isFinite(value)) {
                json.writeNull();
            } else {
                json.writeNumber(new BigDecimal(value).round(SHOWN).stripTrailingZeros());
            }
        }
    }

    private static final class Seconds extends ValueSerializer<Duration> {
        @Override
        public void serialize(Duration value, JsonGenerator json, SerializationContext context) {
            json.writeNumber(value.toMillis() / 1000.0);
        }
    }
}
