/** The program: its configuration, its verbs and the wiring of all other packages, by hand. */
@NullMarked
package dk.trinvis.app;

import org.jspecify.annotations.NullMarked;
