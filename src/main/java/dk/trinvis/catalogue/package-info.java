/**
 * Finds what somebody means: {@link dk.trinvis.catalogue.Catalogue} searches signals, next steps, levels and questions in
 * memory, and {@link dk.trinvis.catalogue.AlarmEar} hears danger in typed text. Pure once built: no files, no network, no
 * clock; nothing typed is kept beyond a small cache of answers.
 */
@NullMarked
package dk.trinvis.catalogue;

import org.jspecify.annotations.NullMarked;
