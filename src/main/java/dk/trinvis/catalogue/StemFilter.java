package dk.trinvis.catalogue;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.tartarus.snowball.ext.DanishStemmer;

/**
 * A word by its stem, marked {@link #STEM}, and behind it the word as it stands, marked {@link #WHOLE}: the stem finds other
 * forms of it, the word says more exactly what is meant. A word that is its own stem stands once, unmarked.
 */
final class StemFilter extends TokenFilter {
    static final String STEM = "stem";
    static final String WHOLE = "whole";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final DanishStemmer stemmer = new DanishStemmer();
    private String whole = "";

    StemFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!whole.isEmpty()) {
            term.setEmpty().append(whole);
            whole = "";
            position.setPositionIncrement(0);
            type.setType(WHOLE);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        stemmer.setCurrent(term.buffer(), term.length());
        stemmer.stem();
        int length = stemmer.getCurrentBufferLength();
        if (length != term.length()) {
            if (!CompoundFilter.PART.equals(type.type())) {
                whole = term.toString();
                type.setType(STEM);
            }
            term.copyBuffer(stemmer.getCurrentBuffer(), 0, length);
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        whole = "";
    }
}
