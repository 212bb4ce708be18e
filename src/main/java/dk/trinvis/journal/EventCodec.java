package dk.trinvis.journal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Recorded;
import dk.trinvis.dialogue.Sheet;
import dk.trinvis.flow.Alarm;
import dk.trinvis.flow.Answer;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * The stable form of an event: JSON, with a name for each type that stays when the class is renamed or moved. A name once used
 * keeps its meaning for ever; {@code events/*.json} among the tests holds one of each.
 *
 * <p>A property that is not known is passed over, so that a newer event can be read by an older program. A type that is not
 * known, or a property that is missing, is an error.
 */
public final class EventCodec {
    static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(Event.Begun.class, "begun"),
            Map.entry(Event.Answered.class, "answered"),
            Map.entry(Event.Cleared.class, "cleared"),
            Map.entry(Event.Skipped.class, "skipped"),
            Map.entry(Event.Moved.class, "moved"),
            Map.entry(Event.Added.class, "added"),
            Map.entry(Event.Changed.class, "changed"),
            Map.entry(Event.Removed.class, "removed"),
            Map.entry(Event.Restored.class, "restored"),
            Map.entry(Event.AlarmRaised.class, "alarm-raised"),
            Map.entry(Event.AlarmDismissed.class, "alarm-dismissed"),
            Map.entry(Event.SheetApproved.class, "sheet-approved"),
            Map.entry(Event.SendAsked.class, "send-asked"),
            Map.entry(Answer.Text.class, "text"),
            Map.entry(Answer.Choice.class, "choice"),
            Map.entry(Answer.Choices.class, "choices"),
            Map.entry(Answer.Signals.class, "signals"),
            Map.entry(Answer.Level.class, "level"),
            Map.entry(Answer.Person.class, "person"),
            Map.entry(Answer.Day.class, "day"),
            Map.entry(Answer.Meeting.class, "meeting"),
            Map.entry(Content.Note.class, "note"),
            Map.entry(Content.Agreement.class, "agreement"),
            Map.entry(Content.Mark.class, "mark"),
            Map.entry(Sheet.Notes.class, "notes"),
            Map.entry(Sheet.Agreements.class, "agreements"),
            Map.entry(Sheet.Fact.class, "fact"));

    private final JsonMapper mapper;

    public EventCodec() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addMixIn(Event.class, Typed.class)
                .addMixIn(Answer.class, Typed.class)
                .addMixIn(Content.class, Typed.class)
                .addMixIn(Sheet.Block.class, Typed.class)
                .addMixIn(Alarm.class, ById.class)
                .addMixIn(Content.Colour.class, ById.class)
                .addMixIn(Audience.class, ById.class);
        NAMES.forEach((type, name) -> builder.registerSubtypes(new NamedType(type, name)));
        this.mapper = builder.build();
    }

    /** The event as UTF-8 JSON. */
    public byte[] encode(Recorded recorded) {
        return mapper.writeValueAsBytes(recorded);
    }

    /**
     * The event that was encoded so.
     *
     * @throws StoreException if it is none, or of a type that this Trinvis does not know. The message quotes nothing of it.
     */
    public Recorded decode(byte[] json) {
        try {
            return mapper.readValue(json, Recorded.class);
        } catch (JacksonException e) {
            // Jackson's own message may quote what somebody typed; where it stands is enough.
            throw new StoreException("an event cannot be read: " + e.getClass().getSimpleName() + " at \""
                    + e.getPathReference() + "\". It was written by a newer Trinvis, or its type has lost its name");
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}

    private interface ById {
        @JsonValue
        String id();
    }
}
