/** Who may do what. A dialogue opens only with its own capability, which is kept as a hash. */
@NullMarked
package dk.trinvis.access;

import org.jspecify.annotations.NullMarked;
