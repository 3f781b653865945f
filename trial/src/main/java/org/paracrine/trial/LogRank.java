package org.paracrine.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The log-rank test: do the arms have events at the same rate?
///
/// At each event time the d events of all n animals at risk are shared out as if arms did not matter:
///
/// ```
/// Eⱼ  = Σ d nⱼ/n
/// Vⱼₖ = Σ d (n − d)/(n − 1) · nⱼ/n · (δⱼₖ − nₖ/n)
/// χ²  = (O − E)ᵀ V⁻ (O − E)           degrees of freedom = rank of V
/// ```
///
/// | symbol | meaning |
/// |---|---|
/// | nⱼ | animals of arm j at risk |
/// | Oⱼ, Eⱼ | events of arm j: observed, expected |
/// | V⁻ | any generalised inverse: O − E lies in the range of V, so all of them give the same χ² |
///
/// The rank is the number of arms less one, or lower when an arm was never at risk together with another one.
/// Sources: Mantel 1966 (Cancer Chemotherapy Reports 50:163); Peto and Peto 1972, doi:10.2307/2344317.
///
/// @param groups in the order given
/// @param chiSquare the statistic; 0 when nothing could be compared
/// @param degrees of freedom
/// @param p of χ² or more when all arms are alike, or why there is none
public record LogRank(List<Group> groups, double chiSquare, int degrees, PValue p) {

    /// A pivot below this share of the largest variance is rounding.
    private static final double ROUNDING = 1e-10;

    /// One arm.
    ///
    /// @param name of the arm
    /// @param animals in it
    /// @param observed events
    /// @param expected events, if arms did not matter
    public record Group(String name, int animals, int observed, double expected) {}

    private record Form(double value, int rank) {}

    /// Two arms or more; an arm may be empty, and then it takes no part.
    public static LogRank of(SequencedMap<String, List<FollowUp>> arms) {
        if (arms.size() < 2) {
            throw new IllegalArgumentException("a log-rank test compares at least two arms, not " + arms.size());
        }
        List<List<FollowUp>> animals = List.copyOf(arms.sequencedValues());
        List<FollowUp> all = animals.stream().flatMap(List::stream).toList();
        double[] excess = new double[animals.size()];
        double[][] variance = new double[animals.size()][animals.size()];
        for (double time : FollowUp.eventTimes(all)) {
            share(animals, all, time, excess, variance);
        }
        List<Group> groups = groups(arms, excess);
        Form form = quadraticForm(variance, excess);
        return new LogRank(groups, form.value, form.rank, judge(form, all));
    }

    /// Adds the events of one time to O − E and to V.
    private static void share(
            List<List<FollowUp>> arms, List<FollowUp> all, double time, double[] excess, double[][] variance) {
        double atRisk = FollowUp.atRisk(all, time);
        double events = FollowUp.events(all, time);
        double spread = atRisk > 1 ? events * (atRisk - events) / (atRisk - 1) : 0;
        double[] portion = new double[arms.size()];
        for (int arm = 0; arm < portion.length; arm++) {
            portion[arm] = FollowUp.atRisk(arms.get(arm), time) / atRisk;
            excess[arm] += FollowUp.events(arms.get(arm), time) - events * portion[arm];
        }
        for (int row = 0; row < portion.length; row++) {
            for (int column = 0; column < portion.length; column++) {
                variance[row][column] += spread * portion[row] * ((row == column ? 1 : 0) - portion[column]);
            }
        }
    }

    private static List<Group> groups(SequencedMap<String, List<FollowUp>> arms, double[] excess) {
        List<Group> groups = new ArrayList<>();
        arms.forEach((name, animals) -> {
            int observed = (int) animals.stream().filter(FollowUp::event).count();
            groups.add(new Group(name, animals.size(), observed, observed - excess[groups.size()]));
        });
        return List.copyOf(groups);
    }

    /// bᵀ A⁻ b of a positive semidefinite A by elimination with the largest diagonal as pivot: the sum of
    /// bₚ²/aₚₚ. Both arguments are used up.
    private static Form quadraticForm(double[][] matrix, double[] vector) {
        double smallestPivot = ROUNDING * matrix[largestDiagonal(matrix)][largestDiagonal(matrix)];
        double sum = 0;
        int rank = 0;
        for (int round = 0; round < vector.length; round++) {
            int pivot = largestDiagonal(matrix);
            double scale = matrix[pivot][pivot];
            if (scale <= smallestPivot) {
                break;
            }
            rank++;
            sum += vector[pivot] * vector[pivot] / scale;
            eliminate(matrix, vector, pivot);
        }
        return new Form(sum, rank);
    }

    private static void eliminate(double[][] matrix, double[] vector, int pivot) {
        double[] pivotRow = matrix[pivot].clone();
        double pivotValue = vector[pivot];
        for (int row = 0; row < vector.length; row++) {
            double factor = pivotRow[row] / pivotRow[pivot];
            vector[row] -= factor * pivotValue;
            for (int column = 0; column < vector.length; column++) {
                matrix[row][column] -= factor * pivotRow[column];
            }
        }
        matrix[pivot][pivot] = 0;
    }

    private static int largestDiagonal(double[][] matrix) {
        int largest = 0;
        for (int row = 1; row < matrix.length; row++) {
            if (matrix[row][row] > matrix[largest][largest]) {
                largest = row;
            }
        }
        return largest;
    }

    private static PValue judge(Form form, List<FollowUp> all) {
        if (all.stream().noneMatch(FollowUp::event)) {
            return new PValue.Unknown("No animal had the event, so the arms cannot be compared.");
        }
        if (form.rank == 0) {
            return new PValue.Unknown("No event happened while two arms were being watched and could differ, "
                    + "so the arms cannot be compared.");
        }
        double p = ChiSquaredDistribution.of(form.rank).survivalProbability(form.value);
        return new PValue.Known(
                p, "log-rank, chi-square with " + form.rank + (form.rank == 1 ? " degree" : " degrees"));
    }
}
