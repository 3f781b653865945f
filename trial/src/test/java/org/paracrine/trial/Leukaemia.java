package org.paracrine.trial;

import java.util.List;
import java.util.stream.IntStream;

/// Weeks in remission of 42 children with acute leukaemia, 6-mercaptopurine against placebo. Source: Freireich
/// et al. 1963, Blood 21:699, doi:10.1182/blood.V21.6.699.699.
final class Leukaemia {

    private Leukaemia() {}

    static List<FollowUp> mercaptopurine() {
        return watched(6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35);
    }

    static List<FollowUp> placebo() {
        return watched(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);
    }

    /// Weeks in remission of adults with acute myelogenous leukaemia without maintenance and with it. Source:
    /// Miller 1981, Survival Analysis (data set `aml` of the R package survival).
    static List<FollowUp> maintained() {
        return watched(9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161);
    }

    static List<FollowUp> notMaintained() {
        return watched(5, 5, 8, 8, 12, -16, 23, 27, 30, 33, 43, 45);
    }

    /// A negative time is one that was censored.
    static List<FollowUp> watched(int... weeks) {
        return IntStream.of(weeks)
                .mapToObj(week -> new FollowUp(Math.abs(week), week > 0))
                .toList();
    }
}
