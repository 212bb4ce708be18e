package dk.trinvis.content;

import dk.trinvis.guide.Signal;
import dk.trinvis.guide.SignalGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code signals/<group>.yaml}: one of the signal catalogues. */
final class SignalsFile {

    private static final int HIGHEST_ORDER = 99;

    private SignalsFile() {}

    static void read(Node root, Reading reading) {
        var fields = new Fields(root, Shape.SIGNAL_GROUP, reading.findings);
        String group = reading.idAsFileName(fields).map(Node.Scalar::text).orElse("");
        List<Signal> signals = new ArrayList<>();
        for (Fields each : fields.each("signals", Shape.SIGNAL)) {
            signal(each, group, reading).ifPresent(signals::add);
        }
        var all = new SignalGroup(
                group, fields.text("title"), fields.text("help"), signals, reading.citations.read(fields));
        int order = fields.number("order", 1, HIGHEST_ORDER);
        SignalGroup before = reading.signalGroups.putIfAbsent(order, all);
        if (before != null && fields.has("order")) {
            reading.findings.add(
                    fields.at("order"),
                    "signal group \"" + before.id() + "\" has order " + order + " already",
                    "give each group a number of its own");
        }
    }

    private static Optional<Signal> signal(Fields fields, String group, Reading reading) {
        Optional<Node.Scalar> id = fields.id();
        var signal = new Signal(
                id.map(Node.Scalar::text).orElse(""),
                group,
                fields.text("title"),
                fields.text("meaning"),
                fields.plains("phrasings"),
                Set.copyOf(fields.eachOf("ages", Words.AGES)),
                fields.oneOf("alarm", Words.ALARMS),
                reading.citations.read(fields));
        id.ifPresent(written -> reading.signals.add(written, signal));
        return id.map(written -> signal);
    }
}
