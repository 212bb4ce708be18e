/** The pages that show the content. */
@NullMarked
package dk.trinvis.web.picture;

import org.jspecify.annotations.NullMarked;
