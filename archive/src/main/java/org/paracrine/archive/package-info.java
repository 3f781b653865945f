@NullMarked
package org.paracrine.archive;

import org.jspecify.annotations.NullMarked;
