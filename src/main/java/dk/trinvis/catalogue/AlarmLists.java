package dk.trinvis.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Numbers the lists of words that patterns name or spell out, and their entries, while the patterns are read. What is wrong
 * is collected rather than thrown, so that an author sees all of it at once.
 */
final class AlarmLists {
    /** The length of an entry is kept in four bits. */
    private static final int LONGEST_ENTRY = 15;

    private final Map<String, List<String>> named;
    private final AlarmLexicon lexicon;
    private final List<String> faults;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> entries = new ArrayList<>();
    private final List<Integer> listOfEntry = new ArrayList<>();

    AlarmLists(Map<String, List<String>> named, AlarmLexicon lexicon, List<String> faults) {
        this.named = named;
        this.lexicon = lexicon;
        this.faults = faults;
        // A list that no rule names still tells that its words are spelled right.
        named.forEach((name, all) -> all.forEach(entry -> {
            int length = wordsOf(entry).length;
            if (length == 0 || length > LONGEST_ENTRY) {
                faults.add("list \"" + name + "\": \"" + entry + "\" must be one to " + LONGEST_ENTRY + " words");
            }
        }));
    }

    /** The pattern, unless something is wrong with it. */
    Optional<AlarmPattern> pattern(String written) {
        try {
            return Optional.of(AlarmPattern.of(written, this::number));
        } catch (IllegalArgumentException e) {
            faults.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The number of a list: {@code [name]}, {@code [name/name]} or the words {@code far/mor}. */
    int number(String written) {
        Integer known = numbers.get(written);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(written, number);
        for (String entry : written.startsWith("[") ? entriesOf(written) : List.of(written.split("/"))) {
            int[] words = wordsOf(entry);
            if (words.length > 0) {
                entries.add(words);
                listOfEntry.add(number);
            }
        }
        return number;
    }

    List<Integer> numbers(Set<String> names) {
        return names.stream().map(name -> number("[" + name + "]")).toList();
    }

    private List<String> entriesOf(String written) {
        if (!written.endsWith("]")) {
            faults.add("\"" + written + "\" has no closing ]");
            return List.of();
        }
        var all = new ArrayList<String>();
        for (String name : written.substring(1, written.length() - 1).split("/")) {
            List<String> list = named.get(name);
            if (list == null) {
                faults.add("there is no list \"" + name + "\"; known are " + String.join(", ", named.keySet()));
            } else {
                all.addAll(list);
            }
        }
        return all;
    }

    private int[] wordsOf(String entry) {
        return Arrays.stream(entry.strip().split(" "))
                .filter(word -> !word.isEmpty())
                .mapToInt(lexicon::add)
                .toArray();
    }

    /** How many lists there are; their numbers begin at 0. */
    int size() {
        return numbers.size();
    }

    /** For each entry the numbers of its words. */
    int[][] entries() {
        return entries.toArray(int[][]::new);
    }

    int[] listOfEntry() {
        return listOfEntry.stream().mapToInt(Integer::intValue).toArray();
    }

    /** For each word, something of the chosen entries that it begins. */
    int[][] byFirst(IntPredicate chosen, IntUnaryOperator something) {
        var byFirst = new HashMap<Integer, List<Integer>>();
        for (int entry = 0; entry < entries.size(); entry++) {
            if (chosen.test(entry)) {
                byFirst.computeIfAbsent(entries.get(entry)[0], key -> new ArrayList<>())
                        .add(something.applyAsInt(entry));
            }
        }
        var all = new int[lexicon.size()][];
        for (int id = 0; id < all.length; id++) {
            all[id] = byFirst.getOrDefault(id, List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
        }
        return all;
    }
}
