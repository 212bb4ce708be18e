/** Whether what people type finds what they mean, and whether danger in it is heard. */
@NullMarked
package dk.trinvis.catalogue;

import org.jspecify.annotations.NullMarked;
