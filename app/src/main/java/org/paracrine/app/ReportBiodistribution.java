package org.paracrine.app;

import java.util.List;

/// Where a product is, as a share of the injected dose.
///
/// @param arm that got it
/// @param product that was given
/// @param animals measured
/// @param hours after the dose (h)
/// @param organs in the order in which they are to be shown
/// @param massBalance a sentence on how well the shares add up
public record ReportBiodistribution(
        String arm, String product, int animals, List<Double> hours, List<OrganShare> organs, String massBalance) {

    public ReportBiodistribution {
        hours = List.copyOf(hours);
        organs = List.copyOf(organs);
        for (OrganShare organ : organs) {
            ReportResults.requireLength("the share of " + organ.organ, hours.size(), organ.mean);
        }
    }

    /// One organ at all times.
    ///
    /// @param organ its name
    /// @param mean over the animals (% of the injected dose)
    /// @param deviation standard deviation between animals (% of the injected dose)
    public record OrganShare(String organ, List<Double> mean, List<Double> deviation) {

        public OrganShare {
            mean = List.copyOf(mean);
            deviation = List.copyOf(deviation);
            ReportResults.requireLength("the deviation of " + organ, mean.size(), deviation);
        }
    }
}
