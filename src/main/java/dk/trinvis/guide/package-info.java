/**
 * What do I do now? The checked content of a municipality ({@link dk.trinvis.guide.Library}) and the advice it gives for a
 * role, a level, an age and the signals. Pure: no files, no clock.
 */
@NullMarked
package dk.trinvis.guide;

import org.jspecify.annotations.NullMarked;
