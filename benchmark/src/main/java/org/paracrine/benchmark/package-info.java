/// What Paracrine costs: micro-benchmarks (JMH) and whole comparisons with other programs. Not part of the
/// product, and nothing depends on it.
///
/// [Fields] and [Cells] print the tables of `docs/performance.md`; benchmark/README.md says how other
/// programs take part.
@NullMarked
package org.paracrine.benchmark;

import org.jspecify.annotations.NullMarked;
