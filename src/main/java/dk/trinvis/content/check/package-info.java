/** The linter: one class for each thing that can be wrong with content that reads well. */
@NullMarked
package dk.trinvis.content.check;

import org.jspecify.annotations.NullMarked;
