package dk.trinvis.content;

import dk.trinvis.guide.Profile;
import dk.trinvis.guide.Profile.Contact;
import dk.trinvis.guide.Profile.Phone;
import dk.trinvis.guide.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code profiles/<kommune>.yaml}: what differs by municipality. */
final class ProfileFile {

    private static final int LONGEST_RETENTION = 3650;
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern NUMBER = Pattern.compile("\\+45\\d{8}");

    private ProfileFile() {}

    static void read(Node root, Reading reading) {
        var fields = new Fields(root, Shape.PROFILE, reading.findings);
        Optional<Node.Scalar> id = reading.idAsFileName(fields);
        Optional<Node.Scalar> guide = fields.scalar("guide");
        guide.flatMap(reading.guides::find)
                .filter(found -> !found.hasScale())
                .ifPresent(found -> reading.findings.add(
                        fields.at("guide"),
                        "guide \"" + found.id() + "\" has no scale",
                        "name the guide whose scale is used, and list this one under guides:"));
        List<String> guides = reading.references(fields, "guides", reading.guides);
        var profile = new Profile(
                id.map(Node.Scalar::text).orElse(""),
                fields.text("title"),
                fields.inner("frontteam", Shape.PHONE).map(phone -> phone(phone, reading)),
                fields.text("frontteamHelp"),
                guide.map(Node.Scalar::text).orElse(""),
                guides.isEmpty() ? guide.map(Node.Scalar::text).stream().toList() : guides,
                neighbours(fields, reading),
                contacts(fields, reading),
                settings(fields, reading),
                fields.oneOf("delivery", Words.DELIVERIES).orElse(Profile.Delivery.MAIL),
                fields.has("retentionDays")
                        ? Optional.of(fields.number("retentionDays", 1, LONGEST_RETENTION))
                        : Optional.empty());
        reading.citations.read(fields);
        if (fields.has("frontteam") && !fields.has("sources")) {
            reading.findings.add(
                    fields.at("frontteam"),
                    "this telephone number has no \"sources\"",
                    "add sources: to the profile, so that a reader sees where the number is from");
        }
        id.ifPresent(written -> reading.profiles.add(written, profile));
    }

    /** Looked up when all profiles are read: each may name one that comes later. */
    private static List<String> neighbours(Fields fields, Reading reading) {
        List<Node.Scalar> written = fields.scalars("neighbours");
        reading.neighbours.addAll(written);
        return written.stream().map(Node.Scalar::text).toList();
    }

    private static List<Contact> contacts(Fields fields, Reading reading) {
        var contacts = new Register<Contact>("contact", fields.at().file(), reading.findings);
        for (Fields each : fields.each("contacts", Shape.CONTACT)) {
            var contact = new Contact(
                    each.id().map(Node.Scalar::text).orElse(""),
                    each.text("title"),
                    each.text("text"),
                    each.inner("phone", Shape.PHONE).map(phone -> phone(phone, reading)),
                    each.scalar("mail").map(Node.Scalar::text),
                    each.scalar("url").map(Node.Scalar::text),
                    reading.citations.read(each));
            if (contact.phone().isEmpty()
                    && contact.mail().isEmpty()
                    && contact.url().isEmpty()) {
                reading.findings.add(each.at(), "this contact has no way to reach it", "add phone:, mail: or url:");
            }
            contact.url()
                    .filter(url -> !url.startsWith("https://"))
                    .ifPresent(url -> reading.findings.add(
                            each.at("url"),
                            "\"" + url + "\" is not a safe address",
                            "write one that begins with https://"));
            contact.mail()
                    .filter(mail -> !MAIL.matcher(mail).matches())
                    .ifPresent(mail -> reading.findings.add(
                            each.at("mail"),
                            "\"" + mail + "\" is not a mail address",
                            "write one such as navn@kommune.dk"));
            each.id().ifPresent(written -> contacts.add(written, contact));
        }
        return List.copyOf(contacts.all().values());
    }

    /** Each setting is chosen exactly once, so that nobody gets a mixture of two municipalities by accident. */
    private static Map<String, String> settings(Fields fields, Reading reading) {
        Map<String, Setting> known = reading.settings.all();
        var shape = new Shape("list of settings", List.copyOf(known.keySet()), List.of());
        Optional<Fields> written = fields.inner("settings", shape);
        if (written.isEmpty()) {
            if (!known.isEmpty()) {
                reading.findings.add(
                        fields.at(),
                        "this profile has no \"settings\"",
                        "choose an option for " + String.join(", ", known.keySet()));
            }
            return Map.of();
        }
        var chosen = new LinkedHashMap<String, String>();
        known.forEach((id, setting) -> {
            List<String> options =
                    setting.options().stream().map(Setting.Option::id).toList();
            written.get().scalar(id).ifPresent(option -> {
                if (options.contains(option.text())) {
                    chosen.put(id, option.text());
                } else {
                    reading.findings.add(
                            option.at(),
                            "setting \"" + id + "\" has no option \"" + option.text() + "\"",
                            Nearest.remedy(option.text(), options, "write one of its options"));
                }
            });
        });
        return chosen;
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
