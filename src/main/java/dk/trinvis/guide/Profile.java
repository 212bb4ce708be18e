package dk.trinvis.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What differs by municipality.
 *
 * @param frontteam the telephone to call on suspected abuse
 * @param frontteamHelp what to do where no number stands: how to find the municipality's own
 * @param guide the guide whose scale is used
 * @param guides the guides that are shown and searched, in this order; never empty
 * @param neighbours ids of municipalities whose guides are searched too, each answer with their name on it
 * @param contacts public units of the municipality
 * @param settings what it has chosen where municipalities differ: option by setting
 * @param delivery how sheets leave
 * @param retentionDays a dialogue that nobody has touched for so many days is erased; empty keeps it
 */
public record Profile(
        String id,
        String title,
        Optional<Phone> frontteam,
        String frontteamHelp,
        String guide,
        List<String> guides,
        List<String> neighbours,
        List<Contact> contacts,
        Map<String, String> settings,
        Delivery delivery,
        Optional<Integer> retentionDays) {

    public Profile {
        guides = List.copyOf(guides);
        neighbours = List.copyOf(neighbours);
        contacts = List.copyOf(contacts);
        settings = Map.copyOf(settings);
    }

    /**
     * A telephone number.
     *
     * @param shown as people write it, such as 79 96 50 00
     * @param number for {@code tel:}, such as +4579965000
     */
    public record Phone(String shown, String number) {}

    /**
     * A unit of the municipality that anybody may turn to. Never a person.
     *
     * @param text what it is used for, in one line
     */
    public record Contact(
            String id,
            String title,
            String text,
            Optional<Phone> phone,
            Optional<String> mail,
            Optional<String> url,
            List<String> sources) {
        public Contact {
            sources = List.copyOf(sources);
        }
    }

    /** How a sheet leaves Trinvis. */
    public enum Delivery {
        /** Trinvis mails it. */
        MAIL,
        /** The municipality has a secure system of its own: the sheet is copied or printed. */
        OWN
    }
}
