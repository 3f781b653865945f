package org.paracrine.study;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Two alternatives that are told apart by their look: the first is a text, which is its only component, the second has
/// keys.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WordsOrKeys {}
