package dk.trinvis.catalogue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Adds the families of a word behind it, marked {@link #FAMILY}, so that "tuder" finds "græder" too. */
final class FamilyFilter extends TokenFilter {
    static final String FAMILY = "family";

    private final Families families;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final Queue<String> waiting = new ArrayDeque<>();

    FamilyFilter(TokenStream input, Families families) {
        super(input);
        this.families = families;
    }

    @Override
    public boolean incrementToken() throws IOException {
        String family = waiting.poll();
        if (family != null) {
            term.setEmpty().append(family);
            position.setPositionIncrement(0);
            type.setType(FAMILY);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        waiting.addAll(families.of(term.toString()));
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
    }
}
