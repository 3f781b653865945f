package org.paracrine.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// What the compiler cannot see of the plan of the house (docs/decisions/0001-house.md).
class ArchitectureTest {
    private static final String ROOT = "org.paracrine.";
    private static final List<String> SCALES = List.of("vesicle", "cell", "tissue", "body");

    /// Each module and the modules it may know.
    private static final Map<String, List<String>> ARROWS = new LinkedHashMap<>();

    static {
        ARROWS.put("numerics", List.of());
        SCALES.forEach(scale -> ARROWS.put(scale, List.of("numerics")));
        ARROWS.put("simulation", List.of("numerics", "vesicle", "cell", "tissue", "body"));
        ARROWS.put("evidence", List.of("numerics"));
        ARROWS.put("study", List.of("numerics", "evidence"));
        ARROWS.put(
                "trial", List.of("numerics", "vesicle", "cell", "tissue", "body", "simulation", "evidence", "study"));
        ARROWS.put("archive", List.of("numerics"));
        ARROWS.put("physicell", List.of("numerics", "cell", "tissue", "simulation", "evidence", "study", "archive"));
        ARROWS.put(
                "app",
                List.of(
                        "numerics",
                        "vesicle",
                        "cell",
                        "tissue",
                        "body",
                        "simulation",
                        "evidence",
                        "study",
                        "trial",
                        "archive",
                        "physicell"));
    }

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.paracrine");

    @Test
    void everyRoomIsOnThePlanAndIsOneFlatPackage() {
        Set<String> rooms = new TreeSet<>();
        HOUSE.forEach(type -> rooms.add(type.getPackageName()));
        Set<String> plan = new TreeSet<>();
        ARROWS.keySet().forEach(room -> plan.add(ROOT + room));
        assertThat(rooms).isEqualTo(plan);
    }

    @Test
    void arrowsPointOneWayAndScalesNeverSeeEachOther() {
        ARROWS.forEach((room, known) -> {
            String[] strangers = ARROWS.keySet().stream()
                    .filter(other -> !other.equals(room) && !known.contains(other))
                    .map(ROOT::concat)
                    .toArray(String[]::new);
            if (strangers.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + room)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(strangers)
                        .check(HOUSE);
            }
        });
    }

    @Test
    void randomNumbersHaveAddresses() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, ThreadLocalRandom.class, SplittableRandom.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.random")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(StrictMath.class, "random")
                .because("a number without an address depends on who asked first")
                .check(HOUSE);
    }

    @Test
    void whatIsComputedDoesNotDependOnTheTimeOfDay() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "numerics",
                        ROOT + "vesicle",
                        ROOT + "cell",
                        ROOT + "tissue",
                        ROOT + "body",
                        ROOT + "simulation")
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.time..")
                .check(HOUSE);
    }

    @Test
    void onlyTheAppSpeaksToTheUser() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "app")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(HOUSE);
    }

    @Test
    void nothingIsStaticAndMutable() {
        fields().that().areStatic().should().beFinal().check(HOUSE);
    }

    @Test
    void noModuleThatIsStillInTheMaking() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jdk.incubator..")
                .check(HOUSE);
    }

    @Test
    void failuresHaveAKind() {
        noClasses()
                .that()
                .areNotAssignableTo(RuntimeException.class)
                .should()
                .callConstructor(RuntimeException.class)
                .orShould()
                .callConstructor(RuntimeException.class, String.class)
                .orShould()
                .callConstructor(RuntimeException.class, Throwable.class)
                .orShould()
                .callConstructor(RuntimeException.class, String.class, Throwable.class)
                .check(HOUSE);
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Util|Utils|Helper)$")
                .check(HOUSE);
    }
}
