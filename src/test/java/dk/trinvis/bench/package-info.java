/** Measurements, each a plain {@code main} that prints rows of a table; none of them is a test. */
@NullMarked
package dk.trinvis.bench;

import org.jspecify.annotations.NullMarked;
