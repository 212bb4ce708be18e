package dk.trinvis.guide;

import java.util.List;

/** One of the signal catalogues, such as Fysiske tegn, with its signals in reading order. */
public record SignalGroup(String id, String title, String help, List<Signal> signals, List<String> sources) {
    public SignalGroup {
        signals = List.copyOf(signals);
        sources = List.copyOf(sources);
    }
}
