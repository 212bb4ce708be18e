/** The server as the outside sees it, over real HTTP. */
@NullMarked
package dk.trinvis.web;

import org.jspecify.annotations.NullMarked;
