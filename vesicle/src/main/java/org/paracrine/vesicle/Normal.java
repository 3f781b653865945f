package org.paracrine.vesicle;

/// The standard normal distribution, to about 1e-15.
final class Normal {
    /// Beyond this many standard deviations lies less than 1e-15.
    private static final double REACH = 8;

    /// Halvings of the interval until it is as narrow as the numbers themselves.
    private static final int HALVINGS = 60;

    private Normal() {}

    /// The share below z: Φ(z) = ½ + φ(z) (z + z³/3 + z⁵/(3·5) + …). Source: Marsaglia 2004,
    /// doi:10.18637/jss.v011.i04.
    static double below(double z) {
        if (z <= -REACH || z >= REACH) {
            return z < 0 ? 0 : 1;
        }
        double sum = z;
        double before = 0;
        double term = z;
        for (int odd = 3; sum != before; odd += 2) {
            before = sum;
            term *= z * z / odd;
            sum += term;
        }
        return Math.clamp(0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI), 0.0, 1.0);
    }

    /// The z with the share `p` below it, by halving.
    static double quantile(double p) {
        double low = -REACH;
        double high = REACH;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (low + high) / 2;
            if (below(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
