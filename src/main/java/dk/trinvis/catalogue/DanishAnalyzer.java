package dk.trinvis.catalogue;

import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianNormalizationFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Danish words to what they have in common: without filler, compounds with their parts, words with their stems, without æ, ø
 * and å, what they say together, and the families they belong to. The order of the steps is the best of those tried.
 */
final class DanishAnalyzer extends Analyzer {
    private final CharArraySet stopWords;
    private final Compounds compounds;
    private final Families families;
    private final Set<Layer> off;

    DanishAnalyzer(CharArraySet stopWords, Compounds compounds, Families families, Set<Layer> off) {
        this.stopWords = stopWords;
        this.compounds = compounds;
        this.families = families;
        this.off = Set.copyOf(off);
    }

    /** Whether these are the compounds that it splits. */
    boolean splitsBy(Compounds others) {
        return compounds.knowsSameWords(others);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream stream = new LowerCaseFilter(words);
        if (isOn(Layer.FOLDING)) {
            stream = new ScandinavianNormalizationFilter(stream);
        }
        if (isOn(Layer.SENSE)) {
            stream = new Sense.Marking(stream);
        }
        stream = new StopFilter(stream, stopWords);
        if (isOn(Layer.COMPOUNDS)) {
            stream = new CompoundFilter(stream, compounds);
        }
        if (isOn(Layer.STEMS)) {
            stream = new StemFilter(stream);
        }
        if (isOn(Layer.FOLDING)) {
            stream = new ScandinavianFoldingFilter(stream);
        }
        if (isOn(Layer.SENSE)) {
            stream = new Sense.Joining(stream);
        }
        if (isOn(Layer.FAMILIES)) {
            stream = new FamilyFilter(stream, families);
        }
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(stream));
    }

    private boolean isOn(Layer layer) {
        return !off.contains(layer);
    }
}
