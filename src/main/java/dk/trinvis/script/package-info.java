/** Conversations as text that people read and write: held anew line by line, and written down from what was held. */
@NullMarked
package dk.trinvis.script;

import org.jspecify.annotations.NullMarked;
