package org.paracrine.numerics;

/// Random numbers by address: the same address gives the same number, in any order, on any thread.
///
/// A number is addressed by `(seed, replicate, entity, step, purpose, index)`. The generator is Philox4×64-10, counter
/// based: key = (seed, replicate), counter = (entity, step, purpose, index). There is no state, so nothing is shared,
/// saved or raced for.
///
/// Source: Salmon et al. 2011, doi:10.1145/2063384.2063405.
///
/// @param seed of the whole trial
/// @param replicate of the animal; animals of all arms share it (common random numbers)
public record RandomStream(long seed, long replicate) {

    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2E7470EE14C6C93L;
    private static final long MULTIPLIER_1 = 0xCA5A826395121157L;
    private static final long WEYL_0 = 0x9E3779B97F4A7C15L;
    private static final long WEYL_1 = 0xBB67AE8584CAA73BL;

    /// Of a block.
    private static final int WORDS = 4;

    /// The width of the gap between the 2⁵² possible uniform numbers; with 2⁵³ of them the largest would round to 1.
    private static final double GAP = 0x1.0p-52;

    /// Turns the plain-word name of a use of randomness ("division axis") into its part of the address (64-bit FNV-1a).
    public static long purpose(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int at = 0; at < name.length(); at++) {
            hash = (hash ^ name.charAt(at)) * 0x100000001B3L;
        }
        return hash;
    }

    /// Uniform in the open interval (0, 1): never 0, never 1.
    public double uniform(long entity, long step, long purpose) {
        return uniform(entity, step, purpose, 0);
    }

    /// Uniform in the open interval (0, 1), the `index`-th of its address.
    public double uniform(long entity, long step, long purpose, long index) {
        return open(philox(seed, replicate, entity, step, purpose, index, 0));
    }

    /// Four numbers, uniform in the open interval (0, 1), for the price of one: all words of the block with this
    /// address,
    /// the first of which [#uniform] gives.
    ///
    /// @param into takes the numbers from place `at` on
    public void uniforms(long entity, long step, long purpose, long index, double[] into, int at) {
        long[] words = new long[WORDS];
        block(seed, replicate, entity, step, purpose, index, words);
        for (int word = 0; word < WORDS; word++) {
            into[at + word] = open(words[word]);
        }
    }

    /// Standard normal (Box–Muller, cosine branch).
    public double gaussian(long entity, long step, long purpose, long index) {
        double radius = Math.sqrt(-2 * StrictMath.log(open(philox(seed, replicate, entity, step, purpose, index, 0))));
        double angle = 2 * Math.PI * open(philox(seed, replicate, entity, step, purpose, index, 1));
        return radius * StrictMath.cos(angle);
    }

    /// A direction uniform on the unit sphere, into `out[0..2]`.
    public void unitVector(long entity, long step, long purpose, double[] out) {
        double height = 2 * open(philox(seed, replicate, entity, step, purpose, 0, 0)) - 1;
        double angle = 2 * Math.PI * open(philox(seed, replicate, entity, step, purpose, 0, 1));
        double radius = Math.sqrt(Math.max(0, 1 - height * height));
        out[0] = radius * StrictMath.cos(angle);
        out[1] = radius * StrictMath.sin(angle);
        out[2] = height;
    }

    static double open(long bits) {
        return ((bits >>> 12) + 0.5) * GAP;
    }

    /// Word `word` (0 to 3) of the Philox4×64-10 block with this key and counter.
    static long philox(long key0, long key1, long c0, long c1, long c2, long c3, int word) {
        long[] words = new long[WORDS];
        block(key0, key1, c0, c1, c2, c3, words);
        // Fixed places: then the compiler keeps the words in registers.
        return switch (word) {
            case 0 -> words[0];
            case 1 -> words[1];
            case 2 -> words[2];
            case 3 -> words[3];
            default -> throw new IllegalArgumentException("a Philox block has words 0 to 3, not " + word);
        };
    }

    /// All words of the Philox4×64-10 block with this key and counter.
    private static void block(long key0, long key1, long c0, long c1, long c2, long c3, long[] words) {
        long x0 = c0;
        long x1 = c1;
        long x2 = c2;
        long x3 = c3;
        long k0 = key0;
        long k1 = key1;
        for (int round = 0; round < ROUNDS; round++) {
            long high0 = Math.unsignedMultiplyHigh(MULTIPLIER_0, x0);
            long low0 = MULTIPLIER_0 * x0;
            long high1 = Math.unsignedMultiplyHigh(MULTIPLIER_1, x2);
            long low1 = MULTIPLIER_1 * x2;
            x0 = high1 ^ x1 ^ k0;
            x1 = low1;
            x2 = high0 ^ x3 ^ k1;
            x3 = low0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        words[0] = x0;
        words[1] = x1;
        words[2] = x2;
        words[3] = x3;
    }
}
