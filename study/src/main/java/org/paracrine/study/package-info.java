@NullMarked
package org.paracrine.study;

import org.jspecify.annotations.NullMarked;
