package dk.trinvis.guide;

import java.util.Optional;

/**
 * What differs by municipality.
 *
 * @param frontteam the telephone to call on suspected abuse
 * @param frontteamHelp what to do where no number stands: how to find the municipality's own
 * @param guide the guide whose scale is used
 */
public record Profile(String id, String title, Optional<Phone> frontteam, String frontteamHelp, String guide) {

    /**
     * A telephone number.
     *
     * @param shown as people write it, such as 79 96 50 00
     * @param number for {@code tel:}, such as +4579965000
     */
    public record Phone(String shown, String number) {}
}
