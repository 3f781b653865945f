@NullMarked
package org.paracrine.app;

import org.jspecify.annotations.NullMarked;
