/** A real browser for the tests of the pages. */
@NullMarked
package dk.trinvis.browser;

import org.jspecify.annotations.NullMarked;
