package org.paracrine.study;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What the quantity of a record component must be: the unit it is wanted in, and its bounds in that unit.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Measured {
    /// The unit of the value in the record; empty for a plain number. In braces stands a unit that another key decides:
    /// `{level}` is the substrate's own and `{export}` that in a volume and time,
    /// `{behaviour}` and `{signal}` are the rule's.
    String unit();

    /// Other spellings with the same meaning: `copies/particle` may leave the copies out as `/particle`.
    String[] also() default {};

    /// Units with another meaning, kept apart by [Quantity#unit()]: a dose by mass, by body weight or by number.
    String[] or() default {};

    double min() default 0;

    double max() default Double.POSITIVE_INFINITY;

    /// The value must lie above the minimum.
    boolean above() default false;

    /// A decision of whoever designs the study (a dose, a grid), not a fact of nature: it needs no source, and may be
    /// assumed without a range.
    boolean design() default false;
}
