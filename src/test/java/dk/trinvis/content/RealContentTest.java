package dk.trinvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.flow.Age;
import dk.trinvis.flow.Alarm;
import dk.trinvis.guide.Guide;
import dk.trinvis.guide.Level;
import dk.trinvis.guide.Role;
import dk.trinvis.guide.SignalGroup;
import org.junit.jupiter.api.Test;

/** The project's own {@code content/}. */
class RealContentTest {

    @Test
    void it_loads_without_a_finding() {
        Loaded loaded = ContentLoader.load(TestContent.files());

        if (loaded instanceof Loaded.Broken broken) {
            assertThat(broken.findings()).isEmpty();
        }
        assertThat(loaded).isInstanceOf(Loaded.Good.class);
    }

    @Test
    void it_is_named_by_the_revision_of_its_files() {
        assertThat(TestContent.library().revision())
                .isEqualTo(TestContent.files().revision());
    }

    @Test
    void the_signal_catalogues_come_in_reading_order() {
        assertThat(TestContent.library().signalGroups())
                .extracting(SignalGroup::id)
                .containsExactly("generelt", "fysisk", "adfaerd", "psykisk", "spaed");
    }

    @Test
    void every_row_of_the_source_documents_is_cited() {
        assertThat(Coverage.of(TestContent.library()).missing()).isEmpty();
    }

    @Test
    void every_role_gets_advice_at_every_level_and_age() {
        Guide barometer = TestContent.library().findGuide("trivselsbarometer").orElseThrow();

        for (Role role : TestContent.library().roles()) {
            for (Level level : barometer.levels()) {
                for (Age age : Age.values()) {
                    assertThat(barometer.advise(role.id(), level.level(), age).steps())
                            .as("%s, level %d, age %s", role.id(), level.level(), age.id())
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void every_alarm_has_its_emergency_and_words_that_are_heard() {
        for (Alarm alarm : Alarm.values()) {
            assertThat(TestContent.library().emergency(alarm).steps()).isNotEmpty();
            assertThat(TestContent.library().alarmWords().rules().get(alarm)).isNotEmpty();
        }
    }

    @Test
    void the_standard_profile_has_no_number_and_says_how_to_find_one() {
        assertThat(TestContent.library().findProfile("standard")).hasValueSatisfying(profile -> {
            assertThat(profile.frontteam()).isEmpty();
            assertThat(profile.frontteamHelp()).isNotBlank();
        });
    }
}
