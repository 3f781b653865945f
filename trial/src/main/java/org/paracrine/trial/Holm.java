package org.paracrine.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Holm's correction when several arms are compared with one control: the chance of *any* false alarm stays at
/// the level.
///
/// ```
/// p̃₍ᵢ₎ = min(1, max over j ≤ i of (m − j + 1) p₍ⱼ₎)
/// ```
///
/// | symbol | meaning |
/// |---|---|
/// | p₍ⱼ₎ | the j-th smallest p value |
/// | m | number of comparisons that were planned, those without a p value included |
///
/// Source: Holm 1979, Scandinavian Journal of Statistics 6:65 (jstor 4615733).
public final class Holm {

    private Holm() {}

    /// Corrected p values under the same names and in the same order; what has none keeps its reason.
    public static SequencedMap<String, PValue> adjust(SequencedMap<String, PValue> comparisons) {
        List<Map.Entry<String, PValue>> rising = new ArrayList<>(comparisons.sequencedEntrySet());
        rising.removeIf(entry -> entry.getValue().number().isEmpty());
        rising.sort(
                Comparator.comparingDouble(entry -> entry.getValue().number().orElseThrow()));
        SequencedMap<String, PValue> adjusted = new LinkedHashMap<>(comparisons);
        double largest = 0;
        int left = comparisons.size();
        for (Map.Entry<String, PValue> entry : rising) {
            if (entry.getValue() instanceof PValue.Known known) {
                largest = Math.max(largest, Math.min(1, left * known.value()));
                adjusted.put(entry.getKey(), new PValue.Known(largest, method(known, comparisons.size())));
                left--;
            }
        }
        return adjusted;
    }

    private static String method(PValue.Known known, int comparisons) {
        return comparisons == 1 ? known.method() : known.method() + ", Holm over " + comparisons + " comparisons";
    }
}
