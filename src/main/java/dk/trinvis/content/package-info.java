/**
 * Files to the checked {@link dk.trinvis.guide.Library}: {@link dk.trinvis.content.ContentFolder} takes a snapshot of
 * {@code content/}, {@link dk.trinvis.content.ContentLoader} reads it in one pass per file into a tree that knows its lines
 * and either gives the library or all {@link dk.trinvis.content.Finding}s at once. {@link dk.trinvis.content.Revisions} keeps
 * what dialogues were begun with; {@link dk.trinvis.content.Coverage} says which inventory ids are cited.
 */
@NullMarked
package dk.trinvis.content;

import org.jspecify.annotations.NullMarked;
