/** The pages as a person uses them, over real HTTP and in a real browser. */
@NullMarked
package dk.trinvis.web.page;

import org.jspecify.annotations.NullMarked;
