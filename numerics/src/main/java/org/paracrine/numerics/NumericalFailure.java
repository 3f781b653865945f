package org.paracrine.numerics;

/// The run could not go on: the message says what, when, where, and the next thing to try.
public final class NumericalFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NumericalFailure(String message) {
        super(message);
    }
}
