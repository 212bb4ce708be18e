package dk.trinvis.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
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

/** The fields of some entries in a Lucene index in memory, asked one term at a time. */
final class FieldIndex {
    static final String TITLE = "title";
    static final String PHRASINGS = "phrasings";
    static final String ABOUT = "about";
    static final String MEANING = "meaning";

    private static final List<String> FIELDS = List.of(TITLE, PHRASINGS, ABOUT, MEANING);
    private static final FieldType INDEXED = indexed();

    private final IndexSearcher searcher;

    /** What Lucene says about a term in each field. */
    record Found(Postings title, Postings phrasings, Postings about, Postings meaning) {}

    FieldIndex(List<Entry> entries, Analysed texts) {
        try {
            var config = new IndexWriterConfig().setMergeScheduler(new SerialMergeScheduler());
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, config)) {
                for (Entry entry : entries) {
                    writer.addDocument(document(entry, texts));
                }
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
            // The catalogue caches whole answers; Lucene's cache of filters would only cost.
            searcher.setQueryCache(null);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory could not be written", e);
        }
    }

    private static Document document(Entry entry, Analysed texts) {
        var document = new Document();
        document.add(field(TITLE, entry.title(), texts));
        entry.phrasings().forEach(phrasing -> document.add(field(PHRASINGS, phrasing, texts)));
        entry.about().forEach(phrasing -> document.add(field(ABOUT, phrasing, texts)));
        document.add(field(MEANING, entry.meaning(), texts));
        return document;
    }

    private static Field field(String name, String text, Analysed texts) {
        return new Field(name, texts.stream(text), INDEXED);
    }

    private static FieldType indexed() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    /** Every term of every field. */
    void forEachTerm(Consumer<String> each) {
        try {
            for (String field : FIELDS) {
                var terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
                if (terms != null) {
                    var all = terms.iterator();
                    for (BytesRef term = all.next(); term != null; term = all.next()) {
                        each.accept(term.utf8ToString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory could not be read", e);
        }
    }

    Found find(String term) {
        return new Found(find(TITLE, term), find(PHRASINGS, term), find(ABOUT, term), find(MEANING, term));
    }

    private Postings find(String field, String term) {
        try {
            return searcher.search(new TermQuery(new Term(field, term)), PostingsCollector.manager());
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory could not be read", e);
        }
    }
}
