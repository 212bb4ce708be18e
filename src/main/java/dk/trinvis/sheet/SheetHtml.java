package dk.trinvis.sheet;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Sheet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * A sheet as a complete HTML5 document that stands alone: one column, no image, no script, nothing fetched from anywhere,
 * everything typed escaped. It reads in a mail program on a phone, in dark mode, on 320 px and on one printed page.
 *
 * <p>Mail programs know little CSS: colours are written out (no custom properties), nothing depends on a pseudo-element.
 */
public final class SheetHtml {
    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{margin:0;background:#faf7f2;color:#1d2a2c;font:17px/1.5 "Atkinson Hyperlegible",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;-webkit-text-size-adjust:100%}
            main{max-width:560px;margin:0 auto;padding:24px 16px 32px;overflow-wrap:anywhere;word-wrap:break-word}
            h1{font-size:26px;line-height:1.2;margin:4px 0 12px;letter-spacing:-.01em}
            h2{font-size:19px;line-height:1.3;margin:0 0 6px}
            p{margin:0 0 10px}
            ul{margin:0 0 10px;padding-left:22px}
            li{margin:0 0 6px}
            section{padding:16px 0 6px;border-top:1px solid #e4ddd2}
            .soft{color:#4d5b5c;font-size:15px;margin:0}
            .label{color:#4d5b5c;font-size:15px;font-weight:600}
            table,tbody,tr,td{display:block}
            table{width:100%;margin:0 0 10px}
            thead{display:none}
            tr{border-top:1px solid #e4ddd2;padding:10px 0}
            tr:first-child{border-top:0;padding-top:0}
            td{padding:0}
            .what{font-weight:600}
            .next{background:#e3efee;border:0;border-radius:14px;padding:14px 16px 6px;margin:14px 0 18px}
            @media (min-width:480px){
            table{display:table;table-layout:fixed;border-collapse:collapse;font-size:16px;line-height:1.4}
            thead{display:table-header-group}
            tbody{display:table-row-group}
            tr{display:table-row}
            th{text-align:left;color:#4d5b5c;font-size:15px;font-weight:600;padding:4px 10px 4px 0}
            th:first-child{width:46%}
            td{display:table-cell;vertical-align:top;padding:8px 10px 8px 0;border-top:1px solid #e4ddd2}
            .cell{display:none}
            .what{font-weight:400}
            }
            @media (prefers-color-scheme:dark){
            body{background:#12191a;color:#eef2f0}
            section,tr,td{border-color:#2f3b3c}
            .soft,.label,th{color:#b3c0be}
            .next{background:#1f3533}
            }
            @media print{
            @page{margin:15mm}
            :root{color-scheme:light}
            body{background:#fff;color:#000;font-size:10.5pt;line-height:1.3}
            main{max-width:none;padding:0}
            h1{font-size:16pt;margin:2pt 0 5pt}
            h2{font-size:12pt;margin:0 0 2pt;break-after:avoid}
            p,ul{margin-bottom:4pt}
            li{margin-bottom:1pt}
            table{font-size:10.5pt;line-height:1.3}
            .soft,.label,th{color:#333;font-size:10pt}
            .turn{display:none}
            section{padding:6pt 0 1pt;border-color:#bbb}
            td{padding:3pt 8pt 3pt 0;border-color:#bbb}
            tr,.next{break-inside:avoid}
            .next{background:#fff;border:1px solid #bbb;margin:6pt 0;padding:6pt 10pt 2pt}
            }
            """;

    /** The source expression that lets a Content-Security-Policy's {@code style-src} admit the one style block. */
    public static final String STYLE_HASH = "sha256-" + sha256(STYLE);

    private final Sheet sheet;
    private final StringBuilder html = new StringBuilder(4_096);

    private SheetHtml(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The whole document. */
    public static String of(Sheet sheet) {
        return new SheetHtml(sheet).written();
    }

    private String written() {
        // The title is shown in tabs and kept in histories: no name there.
        html.append("""
                <!doctype html>
                <html lang="da">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="format-detection" content="address=no">
                <title>Aftaleark</title>
                <style>""").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
        element("p", " class=\"soft\"", InWords.day(sheet.date()));
        element("h1", "", sheet.title());
        sentence(sheet.intro());
        for (Sheet.Part part : sheet.parts()) {
            html.append("<section>\n");
            element("h2", "", part.heading());
            part.blocks().forEach(this::block);
            html.append("</section>\n");
        }
        sheet.next().ifPresent(next -> {
            html.append("<section class=\"next\">\n");
            element("h2", "", next.heading());
            element(
                    "p",
                    " dir=\"auto\"",
                    Phrases.capital(next.when()) + (next.place().isBlank() ? "" : "\n" + next.place()));
            html.append("</section>\n");
        });
        sentence(sheet.closing());
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void sentence(String said) {
        if (!said.isEmpty()) {
            element("p", "", said);
        }
    }

    private void block(Sheet.Block block) {
        switch (block) {
            case Sheet.Notes notes -> notes(notes);
            case Sheet.Agreements agreements -> agreements(agreements.agreements());
            case Sheet.Fact fact ->
                html.append("<p><span class=\"label\">")
                        .append(escaped(Phrases.label(fact.label())))
                        .append("</span> <br class=\"turn\"><span dir=\"auto\">")
                        .append(escaped(fact.value()))
                        .append("</span></p>\n");
        }
    }

    private void notes(Sheet.Notes notes) {
        // The team skims a list; parents read a letter.
        boolean list = sheet.audience() == Audience.TEAM && notes.notes().size() > 1;
        if (list) {
            html.append("<ul>\n");
        }
        for (String note : notes.notes()) {
            element(list ? "li" : "p", " dir=\"auto\"", notes.quoted() ? Phrases.quoted(note) : note);
        }
        if (list) {
            html.append("</ul>\n");
        }
    }

    private void agreements(List<Content.Agreement> agreements) {
        boolean dated = agreements.stream().anyMatch(each -> !each.by().isBlank());
        html.append("<table>\n<thead><tr><th scope=\"col\">Hvad</th><th scope=\"col\">Hvem</th>");
        if (dated) {
            html.append("<th scope=\"col\">Hvornår</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (Content.Agreement agreement : agreements) {
            html.append("<tr><td><div class=\"what\" dir=\"auto\">")
                    .append(escaped(agreement.what()))
                    .append("</div>");
            if (!agreement.followUp().isBlank()) {
                html.append("<div dir=\"auto\"><span class=\"label\">Opfølgning:</span> ")
                        .append(escaped(agreement.followUp()))
                        .append("</div>");
            }
            html.append("</td>");
            cell("Hvem:", agreement.who());
            if (dated) {
                cell("Hvornår:", agreement.by());
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    /** A cell that says its own column where the phone is too narrow for columns. */
    private void cell(String column, String value) {
        html.append("<td>");
        if (!value.isBlank()) {
            html.append("<span class=\"label cell\">")
                    .append(column)
                    .append("</span> <span dir=\"auto\">")
                    .append(escaped(value))
                    .append("</span>");
        }
        html.append("</td>");
    }

    private void element(String name, String attributes, String text) {
        html.append('<')
                .append(name)
                .append(attributes)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\n", "<br>");
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
