package dk.trinvis.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * The texts of an index, each taken apart once: the same question is asked about every passage of a topic, and what a field
 * holds is a phrase as well.
 */
final class Analysed {
    private final Analyzer words;
    private final Map<String, List<Token>> texts = new HashMap<>();

    /** @param position how far it stands behind the one before; 0 for another form of the same word */
    record Token(String term, String type, int position) {}

    Analysed(Analyzer words) {
        this.words = words;
    }

    /** What a text is made of. */
    List<Token> tokens(String text) {
        return texts.computeIfAbsent(text, missing -> tokens(words, missing, Integer.MAX_VALUE));
    }

    /** The same for Lucene to index. */
    TokenStream stream(String text) {
        return new Replay(tokens(text));
    }

    /** @param most where to stop */
    static List<Token> tokens(Analyzer words, String text, int most) {
        var tokens = new ArrayList<Token>();
        // All fields are taken apart alike.
        try (TokenStream stream = words.tokenStream(FieldIndex.PHRASINGS, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var type = stream.addAttribute(TypeAttribute.class);
            var position = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (tokens.size() < most && stream.incrementToken()) {
                tokens.add(new Token(term.toString(), type.type(), position.getPositionIncrement()));
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException("words in memory could not be read", e);
        }
    }

    private static final class Replay extends TokenStream {
        private final List<Token> tokens;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
        private int next;

        Replay(List<Token> tokens) {
            this.tokens = tokens;
        }

        @Override
        public void reset() {
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == tokens.size()) {
                return false;
            }
            clearAttributes();
            Token token = tokens.get(next++);
            term.append(token.term());
            position.setPositionIncrement(token.position());
            return true;
        }
    }
}
