/** What a conversation is: its sections, steps, conditions and the answers a step takes. Checked, immutable, no nulls. */
@NullMarked
package dk.trinvis.flow;

import org.jspecify.annotations.NullMarked;
