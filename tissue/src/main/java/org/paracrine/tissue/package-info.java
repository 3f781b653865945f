@NullMarked
package org.paracrine.tissue;

import org.jspecify.annotations.NullMarked;
