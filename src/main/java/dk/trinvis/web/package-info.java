/**
 * What the outside sees: the server with its guards, its one error path and the table of paths. Pages live in
 * {@code web.page}, the JSON API in {@code web.api}.
 */
@NullMarked
package dk.trinvis.web;

import org.jspecify.annotations.NullMarked;
