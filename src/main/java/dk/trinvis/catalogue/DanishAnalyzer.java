package dk.trinvis.catalogue;

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
 * Danish words to what they have in common: without filler, compounds with their parts, stemmed, without æ, ø and å. The
 * order of the steps is the best of those tried.
 */
final class DanishAnalyzer extends Analyzer {
    private final CharArraySet stopWords;
    private final Compounds compounds;

    DanishAnalyzer(CharArraySet stopWords, Compounds compounds) {
        this.stopWords = stopWords;
        this.compounds = compounds;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream stream = new LowerCaseFilter(words);
        stream = new ScandinavianNormalizationFilter(stream);
        stream = new StopFilter(stream, stopWords);
        stream = new CompoundFilter(stream, compounds);
        stream = new SnowballFilter(stream, new DanishStemmer());
        stream = new ScandinavianFoldingFilter(stream);
        stream = new RemoveDuplicatesTokenFilter(stream);
        return new TokenStreamComponents(words, stream);
    }
}
