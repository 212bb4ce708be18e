package dk.trinvis.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tartarus.snowball.ext.DanishStemmer;

/** Words that say nearly the same in everyday Danish: græde, tude and hyle. A word can be of several families. */
final class Families {
    private final Map<String, List<String>> byWord;

    private Families(Map<String, List<String>> byWord) {
        this.byWord = byWord;
    }

    /** @param families the words of each, as they are written */
    static Families of(List<List<String>> families) {
        var byWord = new HashMap<String, List<String>>();
        var stemmer = new DanishStemmer();
        for (List<String> family : families) {
            String name = Sense.JOINT + Spelling.folded(family.getFirst());
            for (String word : family) {
                stemmer.setCurrent(word);
                stemmer.stem();
                add(byWord, Spelling.folded(word), name);
                add(byWord, Spelling.folded(stemmer.getCurrent()), name);
            }
        }
        return new Families(byWord);
    }

    private static void add(Map<String, List<String>> byWord, String word, String family) {
        List<String> families = byWord.computeIfAbsent(word, key -> new ArrayList<>(1));
        if (!families.contains(family)) {
            families.add(family);
        }
    }

    /** The families of a word or stem without æ, ø and å, as terms that no typed word equals. */
    List<String> of(String word) {
        return byWord.getOrDefault(word, List.of());
    }
}
