package org.paracrine.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProvenanceTest {

    @Test
    void aRunTellsHowItCameToBe() {
        Provenance.Started run = Provenance.start("0.1.0", 2, 7, "abc", List.of("paracrine", "run", "study.yaml"));
        Provenance end = run.end(Provenance.Outcome.COMPLETE);
        assertThat(end.product()).isEqualTo(new Provenance.Product("Paracrine", "0.1.0"));
        assertThat(end.java().version()).isEqualTo(System.getProperty("java.version"));
        assertThat(end.machine().processors()).isPositive();
        assertThat(end.wallSeconds()).isBetween(0.0, 10.0);
        assertThat(end.cpuSeconds().orElse(0)).isBetween(0.0, 100.0);
        assertThat(end.finished()).isAfterOrEqualTo(end.started());
    }

    @Test
    void jsonKeepsTheOrderAndReadsBack() {
        Provenance provenance = new Provenance(
                new Provenance.Product("Paracrine", "0.1.0"),
                new Provenance.Java("25.0.3", "OpenJDK 64-Bit Server VM", "Eclipse Adoptium"),
                new Provenance.Machine("Linux", "6.1", "amd64", 2),
                2,
                -7,
                "abc",
                Instant.parse("2026-11-01T10:00:00Z"),
                Instant.parse("2026-11-01T10:02:30.500Z"),
                150.5,
                OptionalDouble.empty(),
                Provenance.Outcome.PARTIAL,
                List.of("paracrine", "run", "my \"study\".yaml"));
        JsonNode json = JsonMapper.builder().build().readTree(provenance.json());
        assertThat(json.propertyNames())
                .containsExactly(
                        "product",
                        "java",
                        "machine",
                        "threads",
                        "seed",
                        "studyHash",
                        "started",
                        "finished",
                        "wallSeconds",
                        "cpuSeconds",
                        "outcome",
                        "commandLine");
        assertThat(json.get("java").get("version").asString()).isEqualTo("25.0.3");
        assertThat(json.get("machine").get("processors").asInt()).isEqualTo(2);
        assertThat(json.get("seed").asLong()).isEqualTo(-7);
        assertThat(json.get("started").asString()).isEqualTo("2026-11-01T10:00:00Z");
        assertThat(json.get("finished").asString()).isEqualTo("2026-11-01T10:02:30.500Z");
        assertThat(json.get("cpuSeconds").isNull()).isTrue();
        assertThat(json.get("outcome").asString()).isEqualTo("partial");
        assertThat(json.get("commandLine").get(2).asString()).isEqualTo("my \"study\".yaml");
    }
}
