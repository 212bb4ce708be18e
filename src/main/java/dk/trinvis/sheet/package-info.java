/**
 * The agreement sheet of a dialogue, for parents and for the team: what stands on it
 * ({@link dk.trinvis.sheet.SheetWriter}) and what it looks like as plain text and as HTML. Pure: the same dialogue, content
 * and date give the same sheet, byte for byte.
 */
@NullMarked
package dk.trinvis.sheet;

import org.jspecify.annotations.NullMarked;
