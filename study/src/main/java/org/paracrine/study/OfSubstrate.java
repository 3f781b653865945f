package org.paracrine.study;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The keys of this mapping are substrates; `{level}` inside is the unit of that substrate. Or this text is a
/// substrate;
/// `{level}` in the keys beside it is its unit.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface OfSubstrate {}
