package org.paracrine.trial;

import java.util.List;
import java.util.OptionalDouble;

/// What became of one animal in one arm.
///
/// @param arm name of the arm
/// @param animal 1 to n
/// @param observations in the order of time
/// @param pictures taken
/// @param paces of all fields on their own clocks
/// @param largestImbalance of the particles' books, as a share of the dose
public record Course(
        String arm,
        int animal,
        List<Observation> observations,
        List<Picture> pictures,
        List<FieldPace> paces,
        double largestImbalance) {
    public Course {
        observations = List.copyOf(observations);
        pictures = List.copyOf(pictures);
        paces = List.copyOf(paces);
    }

    /// All observations of one quantity, in the order of time.
    public List<Observation> of(String quantity) {
        return observations.stream()
                .filter(observation -> observation.quantity().equals(quantity))
                .toList();
    }

    /// When the first dose was given (min); 0 if none was.
    public double firstDose() {
        return of(Observation.DOSE).stream()
                .mapToDouble(Observation::minutes)
                .min()
                .orElse(0);
    }

    /// Whether a product was given before the end.
    boolean wasGiven(String product) {
        return of(Observation.DOSE).stream().anyMatch(dose -> dose.product().equals(product));
    }

    /// Tumour volume at the start (mm³).
    public double firstVolume() {
        return of(Observation.TUMOUR_VOLUME).getFirst().value();
    }

    /// Tumour volume at the end (mm³).
    public double finalVolume() {
        return of(Observation.TUMOUR_VOLUME).getLast().value();
    }

    /// When the measured tumour volume first exceeded the limit, or how long it was watched without that (min).
    public FollowUp until(double limit) {
        List<Observation> volumes = of(Observation.TUMOUR_VOLUME);
        for (Observation volume : volumes) {
            if (volume.value() > limit) {
                return new FollowUp(volume.minutes(), true);
            }
        }
        return new FollowUp(volumes.getLast().minutes(), false);
    }

    /// The highest mean number of copies of a cargo per living tumour cell; empty if it was not measured.
    public OptionalDouble highestCargo(String cargo) {
        return of(Observation.CARGO_MEAN).stream()
                .filter(observation -> observation.site().equals(cargo))
                .mapToDouble(Observation::value)
                .max();
    }
}
