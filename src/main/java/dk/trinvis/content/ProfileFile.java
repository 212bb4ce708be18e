package dk.trinvis.content;

import dk.trinvis.guide.Profile;
import dk.trinvis.guide.Profile.Phone;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code profiles/<kommune>.yaml}: what differs by municipality. */
final class ProfileFile {

    private static final Pattern NUMBER = Pattern.compile("\\+45\\d{8}");

    private ProfileFile() {}

    static void read(Node root, Reading reading) {
        var fields = new Fields(root, Shape.PROFILE, reading.findings);
        Optional<Node.Scalar> id = reading.idAsFileName(fields);
        Optional<Node.Scalar> guide = fields.scalar("guide");
        guide.ifPresent(reading.guides::find);
        var profile = new Profile(
                id.map(Node.Scalar::text).orElse(""),
                fields.text("title"),
                fields.inner("frontteam", Shape.PHONE).map(phone -> phone(phone, reading)),
                fields.text("frontteamHelp"),
                guide.map(Node.Scalar::text).orElse(""));
        reading.citations.read(fields);
        if (fields.has("frontteam") && !fields.has("sources")) {
            reading.findings.add(
                    fields.at("frontteam"),
                    "this telephone number has no \"sources\"",
                    "add sources: to the profile, so that a reader sees where the number is from");
        }
        id.ifPresent(written -> reading.profiles.add(written, profile));
    }

    /** On suspected abuse this number is called unread, so that what is shown and what is dialled are held together. */
    private static Phone phone(Fields fields, Reading reading) {
        var phone = new Phone(fields.text("shown"), fields.plain("number"));
        if (!fields.has("shown") || !fields.has("number")) {
            return phone;
        }
        if (!NUMBER.matcher(phone.number()).matches()) {
            reading.findings.add(
                    fields.at("number"),
                    "\"" + phone.number() + "\" is not a Danish telephone number",
                    "write +45 and eight digits without spaces, such as '+4512345678'");
        } else if (!isSame(phone)) {
            reading.findings.add(
                    fields.at("shown"),
                    "\"" + phone.shown() + "\" is not the number that is called, " + phone.number(),
                    "let both be the same number");
        }
        return phone;
    }

    /** People write the country code or leave it out. */
    private static boolean isSame(Phone phone) {
        String digits = phone.shown().replaceAll("\\D", "");
        return digits.length() >= 8 && phone.number().endsWith(digits);
    }
}
