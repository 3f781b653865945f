package org.paracrine.study;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a key of the study means, in words for the user: shown by editors and on the page of the language.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface About {
    String value();

    /// A value as one would write it, shown when the key is missing.
    String example() default "";
}
