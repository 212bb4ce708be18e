package dk.trinvis.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        // a weekend
        "2026-12-07, -3, 2026-12-02",
        "2026-12-07, -1, 2026-12-04",
        "2026-12-04, 1, 2026-12-07",
        // Christmas: the 24th to the 26th and a weekend
        "2026-12-28, -3, 2026-12-21",
        "2026-12-23, 1, 2026-12-28",
        // New Year: the 31st and the 1st
        "2027-01-04, -3, 2026-12-28",
        // Easter 2027: Maundy Thursday the 25th of March to Easter Monday the 29th
        "2027-03-30, -3, 2027-03-22",
        // Ascension Day 2027 is the 6th of May
        "2027-05-07, -1, 2027-05-05",
        // Whit Monday 2027 is the 17th of May
        "2027-05-18, -1, 2027-05-14",
        // Grundlovsdag 2028 is a Monday
        "2028-06-06, -1, 2028-06-02",
        // Store bededag was the 5th of May 2023, and the 26th of April 2024 is a working day
        "2023-05-08, -1, 2023-05-04",
        "2024-04-29, -1, 2024-04-26",
    })
    void a_deadline_in_working_days_passes_over_weekends_and_danish_holidays(
            LocalDate meeting, int days, LocalDate deadline) {
        assertThat(new Remark.Deadline("moede", days, true).from(on(meeting))).contains(deadline);
    }

    @Test
    void a_deadline_in_days_counts_every_day() {
        assertThat(new Remark.Deadline("moede", 14, false).from(on(LocalDate.of(2026, 12, 20))))
                .contains(LocalDate.of(2027, 1, 3));
    }

    @Test
    void a_deadline_is_reckoned_from_a_day_too_and_from_nothing_else() {
        var deadline = new Remark.Deadline("start", 1, false);
        assertThat(deadline.from(new Answer.Day(LocalDate.of(2026, 12, 31)))).contains(LocalDate.of(2027, 1, 1));
        assertThat(deadline.from(new Answer.Text("i morgen"))).isEmpty();
    }

    private static Answer on(LocalDate date) {
        return new Answer.Meeting(date, LocalTime.NOON, "");
    }

    @Test
    void easter_falls_where_the_calendar_has_it() {
        assertThat(List.of(2000, 2019, 2024, 2025, 2026, 2027, 2038))
                .extracting(WorkingDays::easterSunday)
                .containsExactly(
                        LocalDate.of(2000, 4, 23),
                        LocalDate.of(2019, 4, 21),
                        LocalDate.of(2024, 3, 31),
                        LocalDate.of(2025, 4, 20),
                        LocalDate.of(2026, 4, 5),
                        LocalDate.of(2027, 3, 28),
                        LocalDate.of(2038, 4, 25));
    }
}
