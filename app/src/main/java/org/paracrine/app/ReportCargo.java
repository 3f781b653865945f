package org.paracrine.app;

import java.util.List;

/// Copies of one cargo per tumour cell over time, beside what the rules need.
///
/// @param cargo its name
/// @param needed half-maxima of the rules that read it, drawn as lines
/// @param arms that were measured
public record ReportCargo(String cargo, List<Need> needed, List<Arm> arms) {

    public ReportCargo {
        needed = List.copyOf(needed);
        arms = List.copyOf(arms);
    }

    /// What a rule needs to work at half its strength.
    ///
    /// @param rule in words
    /// @param halfMax copies per cell
    public record Need(String rule, double halfMax) {}

    /// The animals of one arm.
    public record Arm(String arm, List<Animal> animals) {

        public Arm {
            animals = List.copyOf(animals);
        }
    }

    /// The live tumour cells of one animal.
    ///
    /// @param animal its name
    /// @param days after the start (d)
    /// @param mean copies per cell
    /// @param low tenth percentile of the cells
    /// @param high ninetieth percentile of the cells
    public record Animal(String animal, List<Double> days, List<Double> mean, List<Double> low, List<Double> high) {

        public Animal {
            days = List.copyOf(days);
            mean = List.copyOf(mean);
            low = List.copyOf(low);
            high = List.copyOf(high);
            ReportResults.requireLength("the mean cargo of " + animal, days.size(), mean);
            ReportResults.requireLength("the tenth percentile of the cargo of " + animal, days.size(), low);
            ReportResults.requireLength("the ninetieth percentile of the cargo of " + animal, days.size(), high);
        }
    }
}
