package org.paracrine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void peersHaveANameAndAProgramThatMayHoldBlanks() {
        Options options = Options.parse("--peer", "BioFVM=/a b/driver=1", "--peer", "other=o", "--rounds", "2");
        assertThat(options.peers())
                .isEqualTo(List.of(
                        new Program("BioFVM", List.of("/a b/driver=1"), 1), new Program("other", List.of("o"), 1)));
        assertThat(options.rounds()).isEqualTo(2);
        assertThat(options.isShort()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--peer", "--peer BioFVM", "--peer =x", "--rounds 0", "--rounds many", "--fast"})
    void aWrongWordIsNamed(String words) {
        String[] split = words.split(" ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(split))
                .withMessageContaining(split[0]);
    }
}
