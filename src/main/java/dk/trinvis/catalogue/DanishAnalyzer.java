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
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.DanishStemmer;

/**
 * Danish words to what they have in common: without filler, compounds with their parts, stemmed, without æ, ø and å, and what
 * they say together. The order of the steps is the best of those tried.
 */
final class DanishAnalyzer extends Analyzer {
    private final CharArraySet stopWords;
    private final Compounds compounds;
    private final Set<Layer> off;

    DanishAnalyzer(CharArraySet stopWords, Compounds compounds, Set<Layer> off) {
        this.stopWords = stopWords;
        this.compounds = compounds;
        this.off = Set.copyOf(off);
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
            stream = new SnowballFilter(stream, new DanishStemmer());
        }
        if (isOn(Layer.FOLDING)) {
            stream = new ScandinavianFoldingFilter(stream);
        }
        if (isOn(Layer.SENSE)) {
            stream = new Sense.Joining(stream);
        }
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(stream));
    }

    private boolean isOn(Layer layer) {
        return !off.contains(layer);
    }
}
