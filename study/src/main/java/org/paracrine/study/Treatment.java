package org.paracrine.study;

/// One line of an arm: a product that is given, or radiation.
@ToldByFirstKey
public sealed interface Treatment permits Administration, Irradiation {}
