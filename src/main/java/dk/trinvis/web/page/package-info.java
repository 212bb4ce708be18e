/** The pages that people see, rendered on the server. Everything works as plain forms; htmx only moves less. */
@NullMarked
package dk.trinvis.web.page;

import org.jspecify.annotations.NullMarked;
