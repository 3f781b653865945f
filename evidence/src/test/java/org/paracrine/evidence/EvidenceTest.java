package org.paracrine.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The laws of the shipped tables. An id that stands twice or is blank already stops the reading (see [Table]).
class EvidenceTest {
    /// References that say they are cited, but whose rows the curators dropped.
    private static final List<String> NO_LONGER_CITED =
            List.of("defarias2018", "haec2012", "huang2020os", "uc_esoph2014", "wu2013", "xu2014ifna");

    private final Evidence evidence = Evidence.shipped();

    @Test
    void tablesHaveTheRowsThatTheReadmePromises() {
        assertThat(evidence.claims()).hasSize(206);
        assertThat(evidence.parameters()).hasSize(269);
        assertThat(evidence.experiments()).hasSize(86);
        assertThat(evidence.trials()).hasSize(24);
        assertThat(evidence.references()).hasSize(318);
    }

    @Test
    void idsTellTheirTable() {
        assertThat(evidence.claimIds()).allMatch(id -> id.matches("C\\d{3}"));
        assertThat(evidence.parameterIds()).allMatch(id -> id.matches("P\\d{3}"));
        assertThat(evidence.experiments()).allMatch(row -> row.id().matches("E\\d{3}"));
        assertThat(evidence.trials()).allMatch(row -> row.id().matches("T\\d{2}"));
        assertThat(evidence.referenceKeys()).allMatch(key -> key.matches("[a-z0-9_]+"));
    }

    @Test
    void everyCitationIsAReference() {
        assertThat(evidence.referenceKeys()).containsAll(cited());
    }

    @Test
    void referencesKnowWhetherTheyAreCited() {
        Set<String> cited = cited();
        assertThat(evidence.references().stream()
                        .filter(reference -> reference.citedInTables() != cited.contains(reference.key()))
                        .map(Reference::key))
                .containsExactlyInAnyOrderElementsOf(NO_LONGER_CITED);
    }

    @Test
    void everyRowSaysWhetherItWasChecked() {
        Stream<String> said = Stream.of(
                        texts(evidence.claims(), Claim::evidence),
                        texts(evidence.parameters(), Parameter::evidence),
                        texts(evidence.experiments(), Experiment::evidence),
                        texts(evidence.trials(), ClinicalTrial::evidence))
                .flatMap(List::stream);
        assertThat(said).containsOnly("checked", "unchecked");
    }

    @Test
    void everyNumberHasAUnitAndEveryFindingHasNoNumber() {
        for (Parameter row : evidence.parameters()) {
            boolean hasNumber = row.value().isPresent()
                    || row.low().isPresent()
                    || row.high().isPresent();
            assertThat(hasNumber).as(row.id()).isNotEqualTo(row.isQualitative());
            assertThat(row.unit()).as(row.id()).isNotBlank();
        }
    }

    @Test
    void lowStandsBelowHighAndTheValueBetween() {
        for (Parameter row : evidence.parameters()) {
            double low = row.low().orElse(Double.NEGATIVE_INFINITY);
            double high = row.high().orElse(Double.POSITIVE_INFINITY);
            assertThat(low).as(row.id()).isLessThanOrEqualTo(high);
            assertThat(row.value().orElse(Math.max(low, Math.min(high, 0))))
                    .as(row.id())
                    .isBetween(low, high);
        }
    }

    @Test
    void noCellBeginsOrEndsWithASpace() {
        for (String file : List.of("claims.csv", "parameters.csv", "experiments.csv", "trials.csv", "references.csv")) {
            for (Row row : new Table<>(file, "", Function.<Row>identity()).rawRows()) {
                assertThat(row.cells().getFields()).allMatch(cell -> cell.equals(cell.strip()));
            }
        }
    }

    @Test
    void bothSidesOfAControversyAreThere() {
        assertThat(evidence.claim("C023").orElseThrow().direction()).isEqualTo(Direction.SUPPRESSES);
        assertThat(evidence.claim("C012").orElseThrow().direction()).isEqualTo(Direction.PROMOTES);
    }

    @Test
    void aKnownRowReadsAsPrinted() {
        Parameter liver = evidence.parameter("P047").orElseThrow();
        assertThat(liver.value()).hasValue(28);
        assertThat(liver.unit()).isEqualTo("%ID/organ");
        assertThat(liver.citation()).isEqualTo("morishita2015");
        assertThat(evidence.reference("morishita2015")).isPresent();
    }

    @Test
    void unknownIdsAreNotThere() {
        assertThat(evidence.reference("katakowski2031")).isEmpty();
        assertThat(evidence.claim("P001")).isEmpty();
        assertThat(evidence.parameter("")).isEmpty();
    }

    private Set<String> cited() {
        Set<String> cited = new TreeSet<>();
        cited.addAll(texts(evidence.claims(), Claim::citation));
        cited.addAll(texts(evidence.claims(), Claim::foundVia));
        cited.addAll(texts(evidence.parameters(), Parameter::citation));
        cited.addAll(texts(evidence.experiments(), Experiment::citation));
        cited.addAll(texts(evidence.trials(), ClinicalTrial::citation));
        return cited;
    }

    private static <T> List<String> texts(List<T> rows, Function<T, String> column) {
        return new ArrayList<>(rows.stream().map(column).toList());
    }
}
