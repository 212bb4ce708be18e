package dk.trinvis.sheet;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Sheet;
import java.util.List;

/** A sheet as plain text: no line over {@value #WIDTH} characters, nothing left out, {@code \n} for line breaks. */
public final class SheetText {
    /** Characters a line, as a reader counts them (an emoji is one). RFC 3676 advises to stay below 78. */
    static final int WIDTH = 72;

    private final Sheet sheet;
    private final StringBuilder text = new StringBuilder();

    private SheetText(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The whole sheet. */
    public static String of(Sheet sheet) {
        return new SheetText(sheet).written();
    }

    private String written() {
        heading(sheet.title(), '=');
        paragraph("", InWords.day(sheet.date()));
        sentence(sheet.intro());
        for (Sheet.Part part : sheet.parts()) {
            text.append('\n');
            heading(part.heading(), '-');
            blocks(part.blocks());
        }
        sheet.next().ifPresent(next -> {
            text.append('\n');
            heading(next.heading(), '-');
            paragraph("", Phrases.capital(next.when()));
            if (!next.place().isBlank()) {
                paragraph("", next.place());
            }
        });
        sentence(sheet.closing());
        return text.toString();
    }

    private void sentence(String said) {
        if (!said.isEmpty()) {
            text.append('\n');
            paragraph("", said);
        }
    }

    private void heading(String heading, char line) {
        List<String> lines = Lines.wrapped(heading, WIDTH);
        int widest = lines.stream().mapToInt(Lines::length).max().orElse(0);
        lines.forEach(this::line);
        line(String.valueOf(line).repeat(widest));
    }

    private void blocks(List<Sheet.Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            // Short facts stand together; everything else gets air.
            if (i > 0 && !(onOneLine(blocks.get(i - 1)) && onOneLine(blocks.get(i)))) {
                text.append('\n');
            }
            block(blocks.get(i));
        }
    }

    private static boolean onOneLine(Sheet.Block block) {
        return block instanceof Sheet.Fact fact
                && fact.value().indexOf('\n') < 0
                && Lines.length(together(fact)) <= WIDTH;
    }

    private static String together(Sheet.Fact fact) {
        return Phrases.label(fact.label()) + " " + fact.value();
    }

    private void block(Sheet.Block block) {
        switch (block) {
            case Sheet.Notes notes -> notes(notes);
            case Sheet.Agreements agreements -> agreements(agreements.agreements());
            case Sheet.Fact fact -> fact(fact);
        }
    }

    private void notes(Sheet.Notes notes) {
        // The team skims a list; parents read a letter.
        boolean list = sheet.audience() == Audience.TEAM && notes.notes().size() > 1;
        for (int i = 0; i < notes.notes().size(); i++) {
            if (i > 0 && !list) {
                text.append('\n');
            }
            String note = notes.notes().get(i);
            paragraph(list ? "- " : "", notes.quoted() ? Phrases.quoted(note) : note);
        }
    }

    private void fact(Sheet.Fact fact) {
        if (onOneLine(fact)) {
            line(together(fact));
        } else {
            paragraph("", Phrases.label(fact.label()));
            paragraph("", fact.value());
        }
    }

    private void agreements(List<Content.Agreement> agreements) {
        for (int i = 0; i < agreements.size(); i++) {
            if (i > 0) {
                text.append('\n');
            }
            Content.Agreement agreement = agreements.get(i);
            String number = (i + 1) + ". ";
            String indent = " ".repeat(number.length());
            paragraph(number, agreement.what());
            detail(indent, "Hvem", agreement.who());
            detail(indent, "Hvornår", agreement.by());
            detail(indent, "Opfølgning", agreement.followUp());
        }
    }

    private void detail(String indent, String label, String value) {
        if (!value.isBlank()) {
            paragraph(indent, label + ": " + value);
        }
    }

    /** Wrapped lines, the first after {@code start}, the others as far in. */
    private void paragraph(String start, String content) {
        String indent = " ".repeat(start.length());
        String before = start;
        for (String line : Lines.wrapped(content, WIDTH - start.length())) {
            line((before + line).stripTrailing());
            before = indent;
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
