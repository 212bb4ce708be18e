package dk.trinvis.dialogue;

import java.net.IDN;
import java.util.Locale;

/** The mailbox behind an address, whichever way the address is written. */
final class Mailbox {
    private Mailbox() {}

    /** One form for all spellings: mor@blåbær.dk and MOR@xn--blbr-roah.dk are the same mailbox. */
    static String of(String address) {
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1);
        try {
            domain = IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            // Not a domain that could be reached: it is compared as it stands.
        }
        return (address.substring(0, at + 1) + domain).toLowerCase(Locale.ROOT);
    }
}
