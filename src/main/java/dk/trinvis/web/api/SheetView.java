package dk.trinvis.web.api;

import dk.trinvis.dialogue.Sheet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API shows of a sheet. */
final class SheetView {
    private SheetView() {}

    static Map<String, @Nullable Object> of(Sheet sheet) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("audience", sheet.audience().id());
        view.put("date", sheet.date().toString());
        view.put("title", sheet.title());
        view.put("intro", sheet.intro());
        view.put(
                "parts",
                sheet.parts().stream()
                        .map(part -> Map.of(
                                "heading", part.heading(),
                                "blocks",
                                        part.blocks().stream()
                                                .map(SheetView::block)
                                                .toList()))
                        .toList());
        view.put(
                "next",
                sheet.next()
                        .map(next -> Map.of("heading", next.heading(), "when", next.when(), "place", next.place()))
                        .orElse(null));
        view.put("closing", sheet.closing());
        return view;
    }

    private static Map<String, Object> block(Sheet.Block block) {
        return switch (block) {
            case Sheet.Notes notes -> Map.of("kind", "notes", "notes", notes.notes(), "quoted", notes.quoted());
            case Sheet.Agreements agreements ->
                Map.of(
                        "kind",
                        "agreements",
                        "agreements",
                        agreements.agreements().stream().map(Views::value).toList());
            case Sheet.Fact fact -> Map.of("kind", "fact", "label", fact.label(), "value", fact.value());
        };
    }
}
