package dk.trinvis.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * A Lucene index in memory over some entries.
 *
 * <p>A clause is looked for by its words in titles, phrasings and meanings, of which the best counts, and by its trigrams.
 * A word that no entry has is replaced by those one slip away, and the last one, which may still be being typed, by those
 * it begins.
 */
final class SearchIndex {
    private static final String TITLE = "title";
    private static final String PHRASINGS = "phrasings";
    private static final String MEANING = "meaning";

    private static final float TITLE_WEIGHT = 1.2f;
    private static final float MEANING_WEIGHT = 0.5f;
    private static final float TRIGRAM_WEIGHT = 0.2f;
    private static final float PART_WEIGHT = 0.7f;
    private static final float GUESS_WEIGHT = 0.8f;
    private static final float MARK_WEIGHT = 0.8f;
    private static final float PAIR_WEIGHT = 0.5f;
    /** How much the fields that are not the best one add. */
    private static final float REST = 0.2f;

    private static final int SHORTEST_GUESSED = 4;
    private static final int SHORTEST_PREFIX = 3;
    private static final int MOST_GUESSES = 8;
    private static final int MOST_WORDS = 40;

    private static final FieldType INDEXED = indexed();

    private final List<Entry> entries;
    private final DanishAnalyzer words;
    private final IndexSearcher searcher;
    private final TrigramIndex trigrams;
    /**
     * By term, what Lucene says about it. A BM25 score is a sum over terms, so that asking for each term once and adding up
     * gives what a query of many terms would, without setting up scorers for every query.
     */
    private final Map<Term, Postings> postings = new ConcurrentHashMap<>();

    private final TreeSet<String> known = new TreeSet<>();
    /** What words say together, in the same way. */
    private final Set<String> joined = new HashSet<>();

    private final NearMisses nearMisses;
    private final Set<Layer> off;

    private record Token(String term, float weight) {}

    /** An entry and how well it fits. */
    record Found(Entry entry, float score) {}

    SearchIndex(List<Entry> entries, DanishAnalyzer words, Set<Layer> off) {
        this.entries = List.copyOf(entries);
        this.words = words;
        this.off = Set.copyOf(off);
        try {
            searcher = new IndexSearcher(write());
            // The catalogue caches whole answers; Lucene's cache of filters would only cost.
            searcher.setQueryCache(null);
            for (String field : List.of(TITLE, PHRASINGS, MEANING)) {
                collectTerms(field);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory could not be written", e);
        }
        trigrams = TrigramIndex.of(entries.stream()
                .map(entry -> entry.title() + "\n" + String.join("\n", entry.phrasings()))
                .toList());
        nearMisses = NearMisses.of(known, SHORTEST_GUESSED);
    }

    private DirectoryReader write() throws IOException {
        var config = new IndexWriterConfig(words).setMergeScheduler(new SerialMergeScheduler());
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, config)) {
            for (Entry entry : entries) {
                writer.addDocument(document(entry));
            }
            writer.forceMerge(1);
        }
        return DirectoryReader.open(directory);
    }

    private static Document document(Entry entry) {
        var document = new Document();
        document.add(new Field(TITLE, entry.title(), INDEXED));
        entry.phrasings().forEach(phrasing -> document.add(new Field(PHRASINGS, phrasing, INDEXED)));
        document.add(new Field(MEANING, entry.meaning(), INDEXED));
        return document;
    }

    private static FieldType indexed() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    private void collectTerms(String field) throws IOException {
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
        if (terms != null) {
            var each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                String text = term.utf8ToString();
                (text.indexOf(Sense.JOINT) < 0 ? known : joined).add(text);
            }
        }
    }

    /**
     * The entries that fit this clause, best first.
     *
     * @param wanted by what an entry's score is multiplied; 0 keeps it out
     */
    List<Found> search(String clause, ToDoubleFunction<Entry> wanted, int limit) {
        try {
            List<Token> tokens = guessed(tokens(clause));
            float[] scores = bestField(
                    scores(tokens, TITLE),
                    scores(tokens, PHRASINGS),
                    isOn(Layer.MEANING) ? scores(tokens, MEANING) : new float[entries.size()]);
            if (isOn(Layer.TRIGRAMS)) {
                trigrams.score(clause, TRIGRAM_WEIGHT, scores);
            }
            return best(scores, wanted, limit);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory could not be read", e);
        }
    }

    /** What the best field says and some of what the others say, as a DisjunctionMaxQuery does. */
    private static float[] bestField(float[] title, float[] phrasings, float[] meaning) {
        var scores = new float[title.length];
        for (int i = 0; i < scores.length; i++) {
            float a = title[i] * TITLE_WEIGHT;
            float b = phrasings[i];
            float c = meaning[i] * MEANING_WEIGHT;
            float most = Math.max(a, Math.max(b, c));
            scores[i] = most + REST * (a + b + c - most);
        }
        return scores;
    }

    private List<Found> best(float[] scores, ToDoubleFunction<Entry> wanted, int limit) {
        var best = new ArrayList<Found>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] <= 0 || limit <= 0) {
                continue;
            }
            float score = (float) (scores[i] * wanted.applyAsDouble(entries.get(i)));
            if (score > 0 && (best.size() < limit || score > best.getLast().score())) {
                int at = best.size();
                while (at > 0 && best.get(at - 1).score() < score) {
                    at--;
                }
                best.add(at, new Found(entries.get(i), score));
                if (best.size() > limit) {
                    best.removeLast();
                }
            }
        }
        return best;
    }

    private List<Token> tokens(String clause) throws IOException {
        var tokens = new ArrayList<Token>();
        try (TokenStream stream = words.tokenStream(PHRASINGS, clause)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var type = stream.addAttribute(TypeAttribute.class);
            stream.reset();
            while (stream.incrementToken() && tokens.size() < MOST_WORDS) {
                tokens.add(new Token(term.toString(), weight(type.type())));
            }
            stream.end();
        }
        return tokens;
    }

    private static float weight(String type) {
        return switch (type) {
            case CompoundFilter.PART -> PART_WEIGHT;
            case Sense.MARK -> MARK_WEIGHT;
            case Sense.PAIR -> PAIR_WEIGHT;
            default -> 1;
        };
    }

    private boolean isOn(Layer layer) {
        return !off.contains(layer);
    }

    /** The tokens, those that no entry has replaced by what they may have been meant as. */
    private List<Token> guessed(List<Token> tokens) {
        var all = new ArrayList<Token>(tokens.size());
        int lastWord = tokens.size() - 1;
        while (lastWord > 0 && tokens.get(lastWord).term().indexOf(Sense.JOINT) >= 0) {
            lastWord--;
        }
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String term = token.term();
            if (term.indexOf(Sense.JOINT) >= 0) {
                if (joined.contains(term)) {
                    all.add(token);
                }
                continue;
            }
            if (known.contains(term)) {
                all.add(token);
                continue;
            }
            float weight = token.weight() * GUESS_WEIGHT;
            if (term.length() >= SHORTEST_GUESSED && isOn(Layer.NEAR_MISSES)) {
                nearMisses.find(term).stream().limit(MOST_GUESSES).forEach(guess -> all.add(new Token(guess, weight)));
            }
            if (i >= lastWord && term.length() >= SHORTEST_PREFIX && isOn(Layer.PREFIX)) {
                known.tailSet(term).stream()
                        .takeWhile(word -> word.startsWith(term))
                        .limit(MOST_GUESSES)
                        .forEach(word -> all.add(new Token(word, weight)));
            }
        }
        return all;
    }

    /** For each entry how well a field of it fits these tokens. */
    private float[] scores(List<Token> tokens, String field) {
        var scores = new float[entries.size()];
        for (Token token : tokens) {
            postings.computeIfAbsent(new Term(field, token.term()), this::ask).addTo(scores, token.weight());
        }
        return scores;
    }

    private Postings ask(Term term) {
        try {
            return searcher.search(new TermQuery(term), PostingsCollector.manager());
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory could not be read", e);
        }
    }
}
