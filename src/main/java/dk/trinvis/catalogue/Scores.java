package dk.trinvis.catalogue;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Writes the score of every document found into an array, by document number.
 *
 * @param byDocument as long as there are documents
 */
record Scores(float[] byDocument) implements CollectorManager<Scores.Writer, float[]> {

    @Override
    public Writer newCollector() {
        return new Writer(byDocument);
    }

    @Override
    public float[] reduce(Collection<Writer> collectors) {
        return byDocument;
    }

    /** Writes those of one part of the index after the other. */
    static final class Writer extends SimpleCollector {
        private final float[] byDocument;
        private int base;
        private @Nullable Scorable scorer;

        private Writer(float[] byDocument) {
            this.byDocument = byDocument;
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
                byDocument[base + document] = scorer.score();
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
