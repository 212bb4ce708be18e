package dk.trinvis.content;

import dk.trinvis.guide.Setting;
import java.util.List;

/** Reads {@code settings.yaml}: where municipalities differ, and what each may choose. */
final class SettingsFile {

    private SettingsFile() {}

    static void read(Node root, Reading reading) {
        var fields = new Fields(root, Shape.SETTINGS, reading.findings);
        for (Fields each : fields.each("settings", Shape.SETTING)) {
            var options = new Register<Setting.Option>("option", "options", reading.findings);
            for (Fields option : each.each("options", Shape.SETTING_OPTION)) {
                String text = option.text("text");
                option.id().ifPresent(id -> options.add(id, new Setting.Option(id.text(), text)));
            }
            String title = each.text("title");
            List<String> sources = reading.citations.read(each);
            each.id()
                    .ifPresent(id -> reading.settings.add(
                            id,
                            new Setting(
                                    id.text(), title, List.copyOf(options.all().values()), sources)));
        }
    }
}
