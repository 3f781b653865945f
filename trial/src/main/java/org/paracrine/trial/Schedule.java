package org.paracrine.trial;

import java.util.NavigableSet;

/// When one arm of one animal is measured, in ticks.
///
/// @param volume moments of tumour volume and cell counts
/// @param cargo moments of cargo per tumour cell
/// @param biodistribution moments of the organs' content
/// @param fields moments at which the fields are kept
/// @param picture moment of the picture of the tissue
/// @param end of the trial
record Schedule(
        NavigableSet<Long> volume,
        NavigableSet<Long> cargo,
        NavigableSet<Long> biodistribution,
        NavigableSet<Long> fields,
        long picture,
        long end) {

    /// The first moment after `tick` at which something is measured, at most the end.
    long next(long tick) {
        long next = picture > tick ? Math.min(picture, end) : end;
        for (NavigableSet<Long> moments : java.util.List.of(volume, cargo, biodistribution, fields)) {
            Long moment = moments.higher(tick);
            if (moment != null) {
                next = Math.min(next, moment);
            }
        }
        return next;
    }
}
