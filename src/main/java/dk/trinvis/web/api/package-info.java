/** The JSON API under {@code /api/v1}, as {@code openapi.json} describes it. */
@NullMarked
package dk.trinvis.web.api;

import org.jspecify.annotations.NullMarked;
