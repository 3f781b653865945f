@NullMarked
package org.paracrine.evidence;

import org.jspecify.annotations.NullMarked;
