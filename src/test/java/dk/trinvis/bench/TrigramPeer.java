package dk.trinvis.bench;

import dk.trinvis.catalogue.Searchable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The peer that search has to beat: SQLite FTS5 with its trigram tokenizer, in memory, over the same entries. */
final class TrigramPeer implements AutoCloseable {
    private final Connection database;
    private final PreparedStatement find;
    private final List<Searchable> entries;

    TrigramPeer(List<Searchable> entries) throws SQLException {
        this.entries = List.copyOf(entries);
        database = DriverManager.getConnection("jdbc:sqlite::memory:");
        try (var statement = database.createStatement()) {
            statement.execute(
                    "create virtual table entry using fts5(title, text, tokenize = 'trigram remove_diacritics 1')");
            statement.execute("begin");
            try (var insert = database.prepareStatement("insert into entry(rowid, title, text) values (?, ?, ?)")) {
                for (int i = 0; i < entries.size(); i++) {
                    insert.setInt(1, i + 1);
                    insert.setString(2, entries.get(i).title());
                    insert.setString(3, entries.get(i).text());
                    insert.executeUpdate();
                }
            }
            statement.execute("commit");
        }
        find = database.prepareStatement(
                "select rowid from entry where entry match ? order by bm25(entry, 1.2, 1.0) limit ?");
    }

    /** The sources of the best entries: those that share the most and rarest trigrams with the text. */
    List<Set<String>> search(String text, int limit) {
        String trigrams = Arrays.stream(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= 3)
                .flatMap(word -> java.util.stream.IntStream.rangeClosed(0, word.length() - 3)
                        .mapToObj(at -> "\"" + word.substring(at, at + 3) + "\""))
                .distinct()
                .collect(Collectors.joining(" OR "));
        var found = new ArrayList<Set<String>>();
        if (trigrams.isEmpty()) {
            return found;
        }
        try {
            find.setString(1, trigrams);
            find.setInt(2, limit);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    found.add(Set.copyOf(entries.get(rows.getInt(1) - 1).sources()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite could not search for " + trigrams, e);
        }
    }

    @Override
    public void close() throws SQLException {
        find.close();
        database.close();
    }
}
