/** The content as a reader may see it: every flow as a drawing, with all that it may ever ask beneath. */
@NullMarked
package dk.trinvis.web.picture;

import org.jspecify.annotations.NullMarked;
