package org.paracrine.physicell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.paracrine.study.Problem;
import org.paracrine.study.StudyException;

/// Small models for tests.
final class Given {
    /// Two substrates, two types, 6 x 4 voxels; nothing about it is odd.
    private static final String MODEL = """
            <PhysiCell_settings version="1.14">
              <domain>
                <x_min>-60</x_min><x_max>60</x_max>
                <y_min>-40</y_min><y_max>40</y_max>
                <z_min>-10</z_min><z_max>10</z_max>
                <dx>20</dx><dy>20</dy><dz>20</dz>
                <use_2D>true</use_2D>
              </domain>
              <overall>
                <max_time units="min">720</max_time>
                <time_units>min</time_units>
                <space_units>micron</space_units>
                <dt_diffusion units="min">0.01</dt_diffusion>
                <dt_mechanics units="min">0.1</dt_mechanics>
                <dt_phenotype units="min">6</dt_phenotype>
              </overall>
              <parallel><omp_num_threads>4</omp_num_threads></parallel>
              <save>
                <folder>output</folder>
                <full_data><interval units="min">30</interval><enable>true</enable></full_data>
                <SVG><interval units="min">60</interval><enable>false</enable></SVG>
              </save>
              <options>
                <virtual_wall_at_domain_edge>true</virtual_wall_at_domain_edge>
                <random_seed>42</random_seed>
              </options>
              <microenvironment_setup>
                <variable name="oxygen" units="mmHg" ID="0">
                  <physical_parameter_set>
                    <diffusion_coefficient units="micron^2/min">100000</diffusion_coefficient>
                    <decay_rate units="1/min">0.1</decay_rate>
                  </physical_parameter_set>
                  <initial_condition units="mmHg">38</initial_condition>
                  <Dirichlet_boundary_condition units="mmHg" enabled="true">38</Dirichlet_boundary_condition>
                </variable>
                <variable name="drug" units="dimensionless" ID="1">
                  <physical_parameter_set>
                    <diffusion_coefficient units="micron^2/min">1000</diffusion_coefficient>
                    <decay_rate units="1/min">0</decay_rate>
                  </physical_parameter_set>
                  <initial_condition>0</initial_condition>
                  <Dirichlet_boundary_condition enabled="false">0</Dirichlet_boundary_condition>
                </variable>
                <options>
                  <calculate_gradients>true</calculate_gradients>
                </options>
              </microenvironment_setup>
              <cell_definitions>
                <cell_definition name="tumour cell" ID="0">
                  <phenotype>
                    <cycle code="5" name="live">
                      <phase_transition_rates units="1/min">
                        <rate start_index="0" end_index="0" fixed_duration="false">0.0007</rate>
                      </phase_transition_rates>
                    </cycle>
                    <!-- more -->
                  </phenotype>
                  <custom_data>
                    <GFP units="none" conserved="false">1.0</GFP>
                  </custom_data>
                </cell_definition>
                <cell_definition name="T cell" ID="1">
                  <phenotype>
                    <motility>
                      <speed units="micron/min">2</speed>
                      <options><enabled>true</enabled></options>
                    </motility>
                    <!-- second -->
                  </phenotype>
                </cell_definition>
              </cell_definitions>
            </PhysiCell_settings>
            """;

    private Given() {}

    /// The model with texts replaced: old, new, old, new. Each old text must be there.
    static String model(String... replacements) {
        String text = MODEL;
        for (int index = 0; index < replacements.length; index += 2) {
            if (!text.contains(replacements[index])) {
                throw new IllegalArgumentException("the model has no " + replacements[index]);
            }
            text = text.replace(replacements[index], replacements[index + 1]);
        }
        return text;
    }

    /// The model with more in the phenotype of its first type.
    static String phenotype(String more) {
        return model("<!-- more -->", more);
    }

    /// The file of a model in the folder's `config`.
    static Path file(Path folder, String xml) {
        return file(folder, "config/PhysiCell_settings.xml", xml);
    }

    static Path file(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            return Files.writeString(file, text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    static Settings settings(Path folder, String xml) {
        return read(folder, xml).settings();
    }

    static ReadSettings read(Path folder, String xml) {
        return SettingsReader.read(file(folder, xml), false);
    }

    static ReadSettings as114(Path folder, String xml) {
        return SettingsReader.read(file(folder, xml), true);
    }

    /// What is odd, as `line:column: path: sentence`.
    static List<String> warnings(Path folder, String xml) {
        return texts(read(folder, xml).warnings());
    }

    /// What is wrong, as `line:column: path: sentence`; nothing where the file is read.
    static List<String> problems(Path folder, String xml) {
        return problems(file(folder, xml));
    }

    static List<String> problems(Path file) {
        try {
            SettingsReader.read(file, false);
            return List.of();
        } catch (StudyException wrong) {
            return texts(wrong.problems());
        }
    }

    static List<String> texts(List<Problem> problems) {
        return problems.stream()
                .map(each -> each.line() + ":" + each.column() + ": " + each.path() + ": " + each.message())
                .toList();
    }
}
