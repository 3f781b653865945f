@NullMarked
package org.paracrine.simulation;

import org.jspecify.annotations.NullMarked;
