@NullMarked
package org.paracrine.vesicle;

import org.jspecify.annotations.NullMarked;
