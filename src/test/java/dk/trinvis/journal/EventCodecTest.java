package dk.trinvis.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Recorded;
import dk.trinvis.dialogue.Sheet;
import dk.trinvis.flow.Alarm;
import dk.trinvis.flow.Answer;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every event ever written stays readable. {@code events/*.json} are such events: a file there is never changed, only added. A
 * new form of an old event is a new file beside the old one.
 */
class EventCodecTest {
    private static final Path FIXTURES = Path.of("src/test/resources/dk/trinvis/journal/events");
    private static final Instant AT = Instant.parse("2026-11-22T08:15:30.123Z");
    private static final Content.Agreement AGREEMENT =
            new Content.Agreement("Ringe hjem", "Lone", "fredag", "på næste møde");

    private final EventCodec codec = new EventCodec();

    /** What each fixture says. */
    private static final Map<String, Recorded> EXPECTED = new TreeMap<>(Map.ofEntries(
            entry("begun", 1, new Event.Begun("trin2", "9f2c4e", "standard")),
            entry(
                    "answered.text",
                    2,
                    new Event.Answered("bekymring", new Answer.Text("Han sover dårligt 😴\nog er træt"), 1)),
            entry("answered.choice", 3, new Event.Answered("alder", new Answer.Choice("6-9"), 2)),
            entry("answered.signals", 4, new Event.Answered("tegn", new Answer.Signals(List.of("soevn", "trist")), 3)),
            entry("answered.signals-none", 5, new Event.Answered("tegn", new Answer.Signals(List.of()), 4)),
            entry("answered.level", 6, new Event.Answered("trivsel", new Answer.Level(4), 5)),
            entry("answered.person", 7, new Event.Answered("tovholder1", new Answer.Person("Lone", "12 34 56 78"), 6)),
            entry(
                    "answered.meeting",
                    8,
                    new Event.Answered(
                            "naeste-moede",
                            new Answer.Meeting(LocalDate.of(2026, 12, 15), LocalTime.of(14, 30), "på skolen"),
                            7)),
            entry("answered.day", 23, new Event.Answered("sendes", new Answer.Day(LocalDate.of(2026, 11, 20)), 22)),
            entry(
                    "answered.choices",
                    21,
                    new Event.Answered("deltagere", new Answer.Choices(List.of("ppr", "sundhedspleje")), 20)),
            entry("added.mark-groen", 22, marked(Content.Colour.GREEN, "")),
            entry("added.mark-gul", 22, marked(Content.Colour.YELLOW, "Taler ikke om hjem")),
            entry("added.mark-roed", 22, marked(Content.Colour.RED, "")),
            entry("cleared", 9, new Event.Cleared("alder", 8)),
            entry("skipped", 10, new Event.Skipped("alder")),
            entry("moved", 11, new Event.Moved("alder")),
            entry("added.note", 12, new Event.Added("bekymrer", "c-12345678", new Content.Note("Han er alene", true))),
            entry("added.agreement", 13, new Event.Added("aftaler", "c-12345679", AGREEMENT)),
            entry("changed", 14, new Event.Changed("c-12345678", new Content.Note("Han er ofte alene", false), 13)),
            entry("removed", 15, new Event.Removed("c-12345678")),
            entry("restored", 16, new Event.Restored("c-12345678")),
            entry(
                    "alarm-raised",
                    17,
                    new Event.AlarmRaised("c-12345680-a1", Alarm.ABUSE, "bekymring", "slår ham", false)),
            entry(
                    "alarm-raised.life",
                    17,
                    new Event.AlarmRaised("c-12345680-a1", Alarm.LIFE, "tegn", "bevidstloes", true)),
            entry(
                    "alarm-raised.self-harm",
                    17,
                    new Event.AlarmRaised("c-12345680-a1", Alarm.SELF_HARM, "tegn", "skaerer-sig", true)),
            entry(
                    "alarm-raised.drugs",
                    17,
                    new Event.AlarmRaised("c-12345680-a1", Alarm.DRUGS, "bekymring", "drikker", false)),
            entry("alarm-dismissed", 18, new Event.AlarmDismissed("c-12345680-a1")),
            entry(
                    "sheet-approved",
                    19,
                    new Event.SheetApproved(
                            1,
                            List.of(
                                    new Sheet(
                                            Audience.PARENTS,
                                            LocalDate.of(2026, 11, 22),
                                            "Det har vi aftalt om Malthe",
                                            "Tak for en god snak.",
                                            List.of(new Sheet.Part(
                                                    "Hvem gør hvad",
                                                    List.of(
                                                            new Sheet.Notes(List.of("Jeg vil hellere lege"), true),
                                                            new Sheet.Agreements(List.of(AGREEMENT)),
                                                            new Sheet.Fact("Tovholder", "Lone")))),
                                            Optional.of(new Sheet.Appointment(
                                                    "Vi mødes igen",
                                                    "tirsdag den 15. december 2026 kl. 14.30",
                                                    "på skolen")),
                                            "Ring til Lone, hvis noget er uklart."),
                                    new Sheet(
                                            Audience.TEAM,
                                            LocalDate.of(2026, 11, 22),
                                            "Aftaler",
                                            "",
                                            List.of(),
                                            Optional.empty(),
                                            "")))),
            entry(
                    "send-asked",
                    20,
                    new Event.SendAsked(
                            1,
                            List.of(
                                    new Event.Recipient("c-12345681-1", "mor@eksempel.dk", Audience.PARENTS),
                                    new Event.Recipient("c-12345681-2", "lone@eksempel.dk", Audience.TEAM))))));

    private static Event marked(Content.Colour colour, String text) {
        return new Event.Added("hjemme", "c-12345678", new Content.Mark("Pædagogen", colour, text));
    }

    static Set<String> fixtures() {
        return EXPECTED.keySet();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void an_event_that_was_once_written_is_read_as_what_it_was(String name) throws IOException {
        byte[] json = Files.readAllBytes(FIXTURES.resolve(name + ".json"));
        assertThat(codec.decode(json)).isEqualTo(EXPECTED.get(name));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void an_event_that_is_written_now_is_read_as_what_it_is(String name) {
        Recorded event = java.util.Objects.requireNonNull(EXPECTED.get(name));
        assertThat(codec.decode(codec.encode(event))).isEqualTo(event);
    }

    @Test
    void every_kind_of_event_and_of_what_it_holds_has_a_fixture() {
        Set<Class<?>> kinds = Stream.of(Event.class, Answer.class, Content.class, Sheet.Block.class)
                .flatMap(EventCodecTest::leaves)
                .collect(Collectors.toSet());
        Set<Class<?>> held = EXPECTED.values().stream()
                .flatMap(EventCodecTest::within)
                .map(Object::getClass)
                .collect(Collectors.toSet());
        assertThat(held).as("kinds in the fixtures").containsAll(kinds);
    }

    @Test
    void every_value_of_an_enum_that_events_hold_has_a_fixture() {
        Set<Object> held = EXPECTED.values().stream()
                .flatMap(EventCodecTest::within)
                .filter(Enum.class::isInstance)
                .collect(Collectors.toSet());
        assertThat(held).contains((Object[]) Alarm.values()).contains((Object[]) Audience.values());
    }

    @Test
    void every_fixture_is_tested() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
        }
    }

    @Test
    void every_kind_has_a_name_of_its_own() {
        for (Class<?> family : List.of(Event.class, Answer.class, Content.class, Sheet.Block.class)) {
            List<String> names = leaves(family).map(EventCodec.NAMES::get).toList();
            assertThat(names).as("names of " + family).doesNotContainNull().doesNotHaveDuplicates();
        }
    }

    @Test
    void a_property_that_a_newer_trinvis_added_is_passed_over() {
        Recorded read = decode("""
                {"seq": 3, "at": "2026-11-22T08:15:30.123Z", "command": "c-12345678", "by": "Lone",
                 "event": {"type": "skipped", "step": "alder", "why": {"later": true}}}
                """);
        assertThat(read.event()).isEqualTo(new Event.Skipped("alder"));
    }

    @Test
    void a_type_that_is_not_known_is_an_error_that_quotes_nothing_typed() {
        assertThatThrownBy(() -> decode("""
                        {"seq": 3, "at": "2026-11-22T08:15:30.123Z", "command": "c-12345678",
                         "event": {"type": "whispered", "text": "Han sover dårligt"}}
                        """))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("an event cannot be read")
                .hasMessageContaining("written by a newer Trinvis")
                .hasNoCause()
                .message()
                .doesNotContain("sover");
    }

    @Test
    void a_property_that_is_missing_or_of_the_wrong_kind_is_an_error_that_quotes_nothing_typed() {
        for (String event : List.of(
                "{\"type\": \"answered\", \"step\": \"alder\", \"saw\": 2}",
                "{\"type\": \"answered\", \"step\": \"alder\", \"answer\": null, \"saw\": 2}",
                "{\"type\": \"answered\", \"step\": \"alder\", \"answer\": {\"type\": \"level\", \"level\": \"Han sover\"}, \"saw\": 2}",
                "{\"type\": \"skipped\"}")) {
            assertThatThrownBy(() -> decode("{\"seq\": 3, \"at\": \"2026-11-22T08:15:30.123Z\", \"command\": \"c\","
                            + " \"event\": " + event + "}"))
                    .as(event)
                    .isInstanceOf(StoreException.class)
                    .hasNoCause()
                    .message()
                    .doesNotContain("sover");
        }
    }

    private Recorded decode(String json) {
        return codec.decode(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Map.Entry<String, Recorded> entry(String name, long seq, Event event) {
        return Map.entry(name, new Recorded(seq, AT, "c-12345678", event));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCodecTest::leaves)
                : Stream.of(type);
    }

    /** The value and every value in it. */
    private static Stream<Object> within(Object value) {
        Stream<?> parts = switch (value) {
            case List<?> list -> list.stream();
            case Optional<?> optional -> optional.stream();
            case Record each ->
                Arrays.stream(each.getClass().getRecordComponents()).map(part -> get(part, each));
            default -> Stream.of();
        };
        return Stream.concat(Stream.of(value), parts.flatMap(EventCodecTest::within));
    }

    private static Object get(RecordComponent part, Object from) {
        try {
            return part.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
