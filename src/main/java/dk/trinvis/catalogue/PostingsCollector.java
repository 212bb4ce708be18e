package dk.trinvis.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Collects every document found with its score. */
final class PostingsCollector extends SimpleCollector {
    private final List<Integer> documents = new ArrayList<>();
    private final List<Float> scores = new ArrayList<>();
    private int base;
    private @Nullable Scorable scorer;

    private PostingsCollector() {}

    static CollectorManager<PostingsCollector, Postings> manager() {
        return new CollectorManager<>() {
            @Override
            public PostingsCollector newCollector() {
                return new PostingsCollector();
            }

            @Override
            public Postings reduce(Collection<PostingsCollector> collectors) {
                int[] documents = collectors.stream()
                        .flatMap(each -> each.documents.stream())
                        .mapToInt(Integer::intValue)
                        .toArray();
                var scores = new float[documents.length];
                int at = 0;
                for (PostingsCollector each : collectors) {
                    for (float score : each.scores) {
                        scores[at++] = score;
                    }
                }
                return new Postings(documents, scores);
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
        base = context.docBase;
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public void collect(int document) throws IOException {
        if (scorer != null) {
            documents.add(base + document);
            scores.add(scorer.score());
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
