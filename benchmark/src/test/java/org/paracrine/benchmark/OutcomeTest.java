package org.paracrine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    @Test
    void theLineIsFoundAmongOtherWords() {
        Outcome outcome = Outcome.parse(
                "Using a method\n\ncpu_seconds=0.5 updates=1000 checksum=1,2.5,3 bytes=8000 colour=blue\nbye\n");
        assertThat(outcome.cpuSeconds()).isEqualTo(0.5);
        assertThat(outcome.perCpuSecond()).isEqualTo(2000);
        assertThat(outcome.checksum()).isEqualTo(List.of(1.0, 2.5, 3.0));
        assertThat(outcome.bytes()).isEqualTo(8000);
        assertThat(outcome.wallSeconds()).isNaN();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outcome.parse("Segmentation fault"))
                .withMessageContaining("Segmentation fault");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outcome.parse("cpu_seconds=1 checksum=1 bytes=1"))
                .withMessageContaining("updates");
    }

    @Test
    void fieldsAgreeToRoundingAndNoFurther() {
        Outcome outcome = of(100.0, 7);
        assertThat(outcome.agrees(of(100.0 * (1 + 1e-14), 7))).isTrue();
        assertThat(outcome.agrees(of(100.0, 7.000001))).isFalse();
        assertThat(outcome.agrees(of(100.0))).isFalse();
        assertThat(outcome.agrees(of(100.0, Double.NaN))).isFalse();
    }

    private static Outcome of(double... checksum) {
        return new Outcome(1, 1, 1, 1, java.util.Arrays.stream(checksum).boxed().toList(), 1);
    }
}
