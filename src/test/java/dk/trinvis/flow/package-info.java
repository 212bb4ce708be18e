@NullMarked
package dk.trinvis.flow;

import org.jspecify.annotations.NullMarked;
