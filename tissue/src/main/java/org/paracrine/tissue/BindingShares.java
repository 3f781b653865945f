package org.paracrine.tissue;

/// Where the free and the bound of one voxel are after a step of τ: shares that add up to 1.
///
/// With a = k_on B, f = k_off, t = k_trap the system of c and b has the eigenvalues −δ and −δ − 2q:
///
///     m = (a + f + t)/2,  q = ½ √((a − f − t)² + 4 a f),  δ = m − q = a t/(m + q)
///
/// | symbol | here   | meaning                                                     |
/// |--------|--------|-------------------------------------------------------------|
/// | e^−δτ  | `slow` | what is left of the slow mode: trapping of all there is     |
/// | e^−2qτ | `fast` | what is left of the fast mode: free and bound come to terms |
/// | w      | `lean` | share of the slow mode in c → c, (1 + (f + t − a)/2q)/2     |
/// | s      |        | e^−δτ (1 − e^−2qτ)/2q                                       |
///
///     c → c: e^−δτ (w + (1−w) e^−2qτ)   c → b: a s   c → x: 1 − e^−δτ − δ s
///     b → c: f s   b → b: e^−δτ ((1−w) + w e^−2qτ)   b → x: 1 − e^−δτ − δ s + t s
///
/// All terms are written so that none is a difference of nearly equal numbers.
record BindingShares(
        double freeToFree,
        double freeToBound,
        double freeToTrapped,
        double boundToFree,
        double boundToBound,
        double boundToTrapped) {

    static BindingShares of(Binding.Rates rates, double sites, double minutes) {
        double a = rates.on() * sites;
        double f = rates.off();
        double t = rates.trap();
        double m = (a + f + t) / 2;
        if (m * minutes == 0) {
            return new BindingShares(1, 0, 0, 0, 1, 0);
        }
        double excess = a - f - t;
        double q = Math.sqrt(excess * excess + 4 * a * f) / 2;
        double drift = a * t / (m + q);
        double slow = StrictMath.exp(-drift * minutes);
        double left = -StrictMath.expm1(-2 * q * minutes);
        double s = q == 0 ? slow * minutes : slow * left / (2 * q);
        double lost = Math.max(0, -StrictMath.expm1(-drift * minutes) - drift * s);
        double freeToFree = slow * (1 - (1 - lean(-excess, q, a * f)) * left);
        double boundToBound = slow * (1 - (1 - lean(excess, q, a * f)) * left);
        return closed(freeToFree, a * s, lost, f * s, boundToBound, lost + t * s);
    }

    /// (1 + d/2q)/2 where 4 q² = d² + 4 product.
    private static double lean(double d, double q, double product) {
        if (q == 0) {
            return 0.5;
        }
        return d >= 0 ? (2 * q + d) / (4 * q) : product / (q * (2 * q - d));
    }

    /// Gives what rounding left of 1 to the largest share, so that long runs keep the sum.
    private static BindingShares closed(
            double freeToFree,
            double freeToBound,
            double freeToTrapped,
            double boundToFree,
            double boundToBound,
            double boundToTrapped) {
        double[] free = {freeToFree, freeToBound, freeToTrapped};
        double[] bound = {boundToFree, boundToBound, boundToTrapped};
        close(free);
        close(bound);
        return new BindingShares(free[0], free[1], free[2], bound[0], bound[1], bound[2]);
    }

    private static void close(double[] shares) {
        int largest = shares[0] >= shares[1] ? 0 : 1;
        largest = shares[2] > shares[largest] ? 2 : largest;
        double others = 0;
        for (int at = 0; at < shares.length; at++) {
            others += at == largest ? 0 : shares[at];
        }
        shares[largest] = 1 - others;
    }
}
