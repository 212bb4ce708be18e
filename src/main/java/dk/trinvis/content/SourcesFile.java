package dk.trinvis.content;

import dk.trinvis.guide.Law;
import dk.trinvis.guide.Source;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads {@code sources.yaml}: the source documents and the law register. */
final class SourcesFile {

    private final Reading reading;

    private SourcesFile(Reading reading) {
        this.reading = reading;
    }

    static void read(Node root, Reading reading) {
        var file = new SourcesFile(reading);
        var fields = new Fields(root, Shape.SOURCES, reading.findings);
        fields.each("documents", Shape.DOCUMENT).forEach(file::document);
        fields.each("law", Shape.LAW).forEach(file::law);
    }

    private void document(Fields fields) {
        String title = fields.text("title");
        Optional<Node.Scalar> written = fields.scalar("prefix");
        if (written.isEmpty()) {
            return;
        }
        Node.Scalar prefix = written.get();
        if (!Inventory.hasPrefix(prefix.text())) {
            reading.findings.add(
                    prefix.at(),
                    "no inventory id begins with \"" + prefix.text() + "\"",
                    "write the beginning of an inventory id, such as V.fysisk");
        }
        if (reading.documents.stream().anyMatch(before -> before.prefix().equals(prefix.text()))) {
            reading.findings.add(
                    prefix.at(),
                    "there are two documents with the prefix \"" + prefix.text() + "\"",
                    "keep one of them");
        }
        reading.documents.add(new Source(prefix.text(), title));
    }

    private void law(Fields fields) {
        Optional<Node.Scalar> id = fields.id();
        var law = new Law(
                id.map(Node.Scalar::text).orElse(""),
                fields.text("section"),
                fields.text("says"),
                checked(fields),
                fields.has("against") ? fields.text("against") : "",
                reading.citations.read(fields));
        fields.scalar("replaces");
        id.ifPresent(written -> reading.laws.add(written, law));
    }

    private Optional<LocalDate> checked(Fields fields) {
        Optional<LocalDate> checked = fields.scalar("checked").flatMap(this::date);
        boolean unverified = fields.flag("unverified");
        if (fields.has("checked") == unverified) {
            reading.findings.add(
                    fields.at(),
                    unverified
                            ? "this law is both checked and unverified"
                            : "this law is neither checked nor unverified",
                    "write checked: with the day it was held against the source, or unverified: true");
        }
        return checked;
    }

    private Optional<LocalDate> date(Node.Scalar written) {
        try {
            return Optional.of(LocalDate.parse(written.text()));
        } catch (DateTimeParseException wrong) {
            reading.findings.add(
                    written.at(),
                    "\"" + written.text() + "\" is not a date",
                    "write year-month-day, such as 2026-11-22");
            return Optional.empty();
        }
    }
}
