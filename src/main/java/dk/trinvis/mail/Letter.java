package dk.trinvis.mail;

import dk.trinvis.dialogue.Sheet;
import dk.trinvis.sheet.SheetHtml;
import dk.trinvis.sheet.SheetText;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/**
 * One message to one recipient: a sheet as text and as HTML. No header holds a name, an id of the dialogue or anything that
 * somebody typed but the recipient's address.
 */
final class Letter extends MimeMessage {
    static final String SUBJECT = "Aftaleark fra mødet";
    private static final String SENDER = "Trinvis";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private Letter(String messageId) {
        super(Session.getInstance(new Properties()));
        this.messageId = messageId;
    }

    /**
     * Writes a message.
     *
     * @param name the letter's name, see {@link Mail#letter()}: the same for every try
     * @param from the sender's address
     * @param to the recipient's address, as it was typed
     * @throws AddressException if one of them is not an address, or holds a line break or another control character
     */
    static Letter write(String name, String from, String to, Instant date, Sheet sheet) throws MessagingException {
        InternetAddress sender = address(from);
        String domain = sender.getAddress().substring(sender.getAddress().lastIndexOf('@') + 1);
        var letter = new Letter("<" + name + "@" + domain + ">");
        try {
            sender.setPersonal(SENDER, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
        letter.setFrom(sender);
        letter.setRecipient(Message.RecipientType.TO, address(to));
        letter.setSubject(SUBJECT, UTF_8);
        letter.setSentDate(Date.from(date));
        // No machine answers to it (RFC 3834).
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("Content-Language", "da");
        // The last alternative is the one that a mail program prefers (RFC 2046).
        letter.setContent(new MimeMultipart(
                "alternative", part(SheetText.of(sheet), "plain"), part(SheetHtml.of(sheet), "html")));
        letter.saveChanges();
        return letter;
    }

    /** The address as it goes over the wire, with its domain in ASCII. */
    static InternetAddress address(String typed) throws AddressException {
        // Said here again, whoever checked it before: a line break in an address writes headers of its own.
        if (typed.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new AddressException("the address holds a control character");
        }
        int at = typed.lastIndexOf('@');
        String ascii;
        try {
            ascii = typed.substring(0, at + 1) + IDN.toASCII(typed.substring(at + 1));
        } catch (IllegalArgumentException e) {
            throw new AddressException("the address has no domain");
        }
        InternetAddress[] addresses = InternetAddress.parse(ascii, true);
        if (addresses.length != 1 || addresses[0].isGroup() || !ascii.equals(addresses[0].getAddress())) {
            throw new AddressException("it is not one plain address");
        }
        addresses[0].validate();
        return addresses[0];
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        // Readable in transit tools, no line over 76, and safe on servers that take seven bits only.
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
