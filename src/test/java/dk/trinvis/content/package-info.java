/**
 * The checks of the content, one broken file at a time: {@link dk.trinvis.content.Tiny} is a small complete content in which
 * each test breaks one thing. Other packages take {@link dk.trinvis.content.TestContent}.
 */
@NullMarked
package dk.trinvis.content;

import org.jspecify.annotations.NullMarked;
