package dk.trinvis.catalogue;

/** A part of what search understands, which an evaluation can switch off to see what it is worth. */
public enum Layer {
    /** Words by their stem. */
    STEMS,
    /** Words that say nearly the same. */
    FAMILIES,
    /** æ, ø and å as a keyboard without them writes them. */
    FOLDING,
    /** Compounds by their parts. */
    COMPOUNDS,
    /** Words that nobody wrote as those one slip away. */
    NEAR_MISSES,
    /** The last word as the beginning of one. */
    PREFIX,
    /** Trigrams, for what is left of a misspelt or unknown word. */
    TRIGRAMS,
    /** What is denied, what is suffered, and which words stand together. */
    SENSE,
    /** The one phrasing that is nearest to what was typed. */
    PHRASES,
    /** How like a question is to three of the sentences that an answer is asked for by. */
    LIKENESS,
    /** What an entry says beyond its title and phrasings. */
    MEANING,
    /** One worry per clause. */
    CLAUSES,
    /** Whether somebody asks, by all words of a text and not by its form alone. */
    ASKING,
    /** Signs of infants behind others where nobody speaks of an infant. */
    INFANTS,
    /** Hints at abuse that no rule hears. */
    HINTS
}
