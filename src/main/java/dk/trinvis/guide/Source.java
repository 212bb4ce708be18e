package dk.trinvis.guide;

/**
 * Where inventory ids come from, as a reader is told.
 *
 * @param prefix the beginning of the inventory ids it covers, such as {@code V.fysisk}; the longest prefix wins
 * @param title such as Vejens handleguide, Signaler ved mistrivsel
 */
public record Source(String prefix, String title) {}
