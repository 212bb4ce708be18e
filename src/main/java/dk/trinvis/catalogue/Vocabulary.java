package dk.trinvis.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;

/** The word lists that come with the program, and those made of the content itself. */
final class Vocabulary {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private Vocabulary() {}

    /** Filler words. */
    static CharArraySet stopWords() {
        List<String> words = read("stopord.txt");
        var all = new CharArraySet(words.size() * 2, true);
        all.addAll(words);
        // Typed without æ, ø and å they are filler too, unless they then mean something else.
        words.stream().filter(word -> word.length() > 2).map(Spelling::folded).forEach(all::add);
        return all;
    }

    /** The words that compounds are made of: the committed list and every word of these entries. */
    static Compounds compounds(List<Entry> entries) {
        Set<String> words = new HashSet<>(read("ordled.txt"));
        for (Entry entry : entries) {
            addWords(entry.title(), words);
            entry.phrasings().forEach(phrasing -> addWords(phrasing, words));
            addWords(entry.meaning(), words);
        }
        return Compounds.of(words);
    }

    /** Words that say nearly the same. */
    static Families families() {
        return Families.of(lines("ordfamilier.txt").stream()
                .map(line -> List.of(line.split("\\s+")))
                .toList());
    }

    private static void addWords(String text, Set<String> words) {
        for (String word : NO_LETTERS.split(text)) {
            // Short words of running text (har, for, til) would split by accident.
            if (word.length() >= 4) {
                words.add(word);
            }
        }
    }

    private static List<String> read(String name) {
        return lines(name).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .toList();
    }

    /** The lines that are neither empty nor remarks. */
    private static List<String> lines(String name) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " from the program's own files", e);
        }
    }
}
