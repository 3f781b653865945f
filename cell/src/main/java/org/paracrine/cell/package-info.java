@NullMarked
package org.paracrine.cell;

import org.jspecify.annotations.NullMarked;
