@NullMarked
package org.paracrine.body;

import org.jspecify.annotations.NullMarked;
