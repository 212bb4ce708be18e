package dk.trinvis.guide;

import dk.trinvis.flow.Flow;
import java.util.List;
import java.util.Map;

/**
 * What one municipality gets of the content: its own scale in the flows, its own settings in what is told and asked.
 *
 * @param flows by id
 * @param chapters of the guides that its profile names, in reading order
 */
public record Edition(Map<String, Flow> flows, List<Chapter> chapters) {
    public Edition {
        flows = Map.copyOf(flows);
        chapters = List.copyOf(chapters);
    }
}
