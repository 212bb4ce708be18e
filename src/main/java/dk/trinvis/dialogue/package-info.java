/**
 * What happens in one conversation: commands come in, events go out, and the state is the fold of the events. Two pure
 * functions carry it, {@link dk.trinvis.dialogue.Decider#decide} and {@link dk.trinvis.dialogue.Dialogue#evolve}.
 */
@NullMarked
package dk.trinvis.dialogue;

import org.jspecify.annotations.NullMarked;
