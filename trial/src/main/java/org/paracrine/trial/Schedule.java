package org.paracrine.trial;

import java.util.TreeSet;

/// When one arm of one animal is measured, in ticks.
///
/// @param volume moments of tumour volume and cell counts
/// @param cargo moments of cargo per tumour cell
/// @param biodistribution moments of the organs' content
/// @param picture moment of the picture of the tissue
/// @param end of the trial
record Schedule(TreeSet<Long> volume, TreeSet<Long> cargo, TreeSet<Long> biodistribution, long picture, long end) {

    /// The first moment after `tick` at which something is measured, at most the end.
    long next(long tick) {
        long next = picture > tick ? Math.min(picture, end) : end;
        for (TreeSet<Long> moments : java.util.List.of(volume, cargo, biodistribution)) {
            Long moment = moments.higher(tick);
            if (moment != null) {
                next = Math.min(next, moment);
            }
        }
        return next;
    }
}
