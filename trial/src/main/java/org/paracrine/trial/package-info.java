@NullMarked
package org.paracrine.trial;

import org.jspecify.annotations.NullMarked;
