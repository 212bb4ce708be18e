/** Whole conversations as text. */
@NullMarked
package dk.trinvis.script;

import org.jspecify.annotations.NullMarked;
