package dk.trinvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Remark;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import dk.trinvis.guide.Level;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.Profile;
import dk.trinvis.guide.Topic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each municipality gets its own scale, its own settings and its own guides, and nothing of another's. */
class EditionsTest {

    private static final String LINEAL = """
            id: lineal
            title: Linealen
            sources: [V.lineal.scale]
            levels:
              - {level: 0, name: Truet, summary: Svært., bars: 1, signs: {text: Tegn., sources: [V.lineal.1-2]}, sources: [V.lineal.1-2]}
              - {level: 1, name: Truet, summary: Svært., bars: 1, signs: {text: Tegn., sources: [V.lineal.1-2]}, sources: [V.lineal.1-2]}
              - level: 2
                name: Godt
                summary: Godt.
                bars: 5
                signs: {text: Tegn., sources: [V.lineal.9-10]}
                care: {text: God., sources: [V.lineal.9-10]}
                sources: [V.lineal.9-10]
            steps:
              - {id: goer, text: Gør noget., levels: [0], sources: [V.always.leader]}
            """;
    private static final String SETTINGS = """
            settings:
              - id: graense
                title: Hvornår inddrages forældrene?
                sources: [V.general.note]
                options:
                  - {id: et, text: Ved et mærke}
                  - {id: to, text: Ved to mærker}
            """;
    private static final String STANDARD = """
            id: standard
            title: Alle kommuner
            guide: barometer
            frontteamHelp: Find nummeret på kommunens hjemmeside.
            settings: {graense: to}
            """;
    private static final String VEJEN = """
            id: vejen
            title: Vejen Kommune
            guide: lineal
            guides: [lineal, barometer]
            frontteamHelp: Spørg efter frontteamet.
            settings: {graense: et}
            delivery: own
            retentionDays: 90
            contacts:
              - {id: konsulent, title: Konsulenterne, text: Ring og spørg., url: 'https://www.vejen.dk', sources: [V.links]}
            sources: [V.links]
            """;
    private static final String FLOW = """
            id: skema
            title: Skemaet
            help: Se hvert barn.
            outcome: plan
            sheetTitle: Trivselsskema
            sections:
              - id: niveau
                title: Hvor er {barnet}?
                minutes: 10
                sheet: {team: Niveauet}
                says:
                  - {id: et-maerke, text: Tal med forældrene., when: {setting: graense, is: et}, sources: [V.general.note]}
                  - {id: to-maerker, text: Tal med forældrene., when: {setting: graense, is: [to]}, sources: [V.general.note]}
                  - id: frist
                    text: Send planen før mødet.
                    when: {step: trivsel, barsAtMost: 2}
                    deadline: {step: moede, workingDays: -3}
                    sources: [V.ffm.deadline]
                steps:
                  - {id: trivsel, kind: scale, guide: profile, title: 'Hvordan har {barnet} det?', sources: [V.lineal.scale]}
                  - {id: kun-vejen, kind: line, title: Kun her, when: {profile: vejen}, sources: [V.links]}
                  - id: kun-lineal
                    kind: marks
                    title: Kun med linealen
                    when: {all: [{guide: lineal}, {step: trivsel, atMost: 1}]}
                    sources: [V.ffm.child]
                  - id: deltagere
                    kind: choices
                    title: Hvem er med?
                    options: [{id: ppr, text: PPR}, {id: mor, text: Mor}]
                    sources: [V.ffm.participants]
                  - {id: mor-siger, kind: notes, title: Hvad siger mor?, when: {step: deltagere, is: mor}, sources: [V.ffm.participants]}
                  - {id: moede, kind: meeting, title: Hvornår?, sources: [V.ffm.deadline]}
              - id: aldrig-her
                title: Kun i Vejen
                when: {not: {not: {profile: [vejen]}}}
                steps:
                  - {id: i-vejen, kind: line, title: Noget, sources: [V.links]}
            """;
    private static final String TOPICS = """
            id: moeder
            guide: lineal
            title: Møder
            order: 1
            topics:
              - id: skemaet
                title: Skemaet
                intro: Om skemaet.
                asks: [hvornår skal forældrene med]
                flow: skema
                passages:
                  - {id: ved-et, text: Ved et mærke., when: {setting: graense, is: et}, sources: [V.general.note]}
                  - {id: ved-to, text: Ved to mærker., when: {setting: graense, is: to}, sources: [V.general.note]}
            """;

    private static Tiny content() {
        return Tiny.withFile("guides/lineal.yaml", LINEAL)
                .andFile("settings.yaml", SETTINGS)
                .andFile("profiles/standard.yaml", STANDARD)
                .andFile("profiles/vejen.yaml", VEJEN)
                .andFile("flows/skema.yaml", FLOW)
                .andFile("guides/lineal/moeder.yaml", TOPICS);
    }

    private static Library library() {
        return switch (ContentLoader.load(content().files())) {
            case Loaded.Good good -> good.library();
            case Loaded.Broken broken ->
                throw new AssertionError(broken.findings().toString());
        };
    }

    private static Flow flow(String profile) {
        return library().findFlow("skema", profile).orElseThrow();
    }

    private static List<String> path(String profile, Map<String, Answer> answers) {
        return flow(profile).path(answers).stream().map(Step::id).toList();
    }

    private static List<String> remarks(String profile, Map<String, Answer> answers) {
        Flow flow = flow(profile);
        return flow.remarks(flow.sections().getFirst(), answers).stream()
                .map(Remark::id)
                .toList();
    }

    @Test
    void the_profile_chooses_the_scale() {
        assertThat(flow("standard").findStep("trivsel")).get().isInstanceOfSatisfying(Step.Scale.class, scale -> {
            assertThat(scale.guide()).isEqualTo("barometer");
            assertThat(List.of(scale.lowest(), scale.highest())).containsExactly(1, 2);
        });
        assertThat(flow("vejen").findStep("trivsel")).get().isInstanceOfSatisfying(Step.Scale.class, scale -> {
            assertThat(scale.guide()).isEqualTo("lineal");
            assertThat(List.of(scale.lowest(), scale.highest())).containsExactly(0, 2);
        });
    }

    @Test
    void what_is_for_one_municipality_is_not_in_another_s_flow() {
        assertThat(flow("standard").sections()).extracting(Section::id).containsExactly("niveau");
        assertThat(flow("vejen").sections()).extracting(Section::id).containsExactly("niveau", "aldrig-her");
        assertThat(path("standard", Map.of())).containsExactly("trivsel", "deltagere", "moede");
        assertThat(path(
                        "vejen",
                        Map.of("trivsel", new Answer.Level(1), "deltagere", new Answer.Choices(List.of("mor")))))
                .containsExactly("trivsel", "kun-vejen", "kun-lineal", "deltagere", "mor-siger", "moede", "i-vejen");
    }

    private static Topic topic(String id, String profile) {
        return library().chapters(profile).stream()
                .flatMap(chapter -> chapter.topics().stream())
                .filter(topic -> topic.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_setting_chooses_what_is_told() {
        assertThat(remarks("standard", Map.of())).containsExactly("to-maerker");
        assertThat(remarks("vejen", Map.of())).containsExactly("et-maerke");
        assertThat(topic("skemaet", "vejen").passages())
                .extracting(Topic.Passage::id)
                .containsExactly("ved-et");
    }

    @Test
    void the_bars_say_the_same_on_every_scale() {
        assertThat(remarks("vejen", Map.of("trivsel", new Answer.Level(1)))).contains("frist");
        assertThat(remarks("vejen", Map.of("trivsel", new Answer.Level(2)))).doesNotContain("frist");
        assertThat(remarks("standard", Map.of("trivsel", new Answer.Level(1)))).doesNotContain("frist");
    }

    @Test
    void a_profile_shows_the_topics_of_its_guides_only() {
        assertThat(library().chapters("standard")).isEmpty();
        assertThat(library().chapters("vejen")).hasSize(1);
    }

    @Test
    void levels_of_one_name_make_a_zone_and_the_best_comes_first() {
        assertThat(library().findGuide("lineal").orElseThrow().zones())
                .extracting(zone -> zone.stream().map(Level::level).toList())
                .containsExactly(List.of(2), List.of(0, 1));
    }

    @Test
    void a_profile_carries_contacts_delivery_and_retention() {
        assertThat(library().findProfile("vejen")).get().satisfies(profile -> {
            assertThat(profile.contacts()).hasSize(1);
            assertThat(profile.delivery()).isEqualTo(Profile.Delivery.OWN);
            assertThat(profile.retentionDays()).isEqualTo(Optional.of(90));
        });
    }

    @Test
    void an_unknown_choice_of_a_setting_is_told() {
        content()
                .and("profiles/standard.yaml", "settings: {graense: to}", "settings: {graense: tre}")
                .says(
                        "profiles/standard.yaml",
                        "graense: tre",
                        "setting \"graense\" has no option \"tre\"; known are et, to");
    }

    @Test
    void a_setting_that_is_not_chosen_is_told() {
        content()
                .and("profiles/standard.yaml", "settings: {graense: to}\n", "")
                .says(
                        "profiles/standard.yaml",
                        "id: standard",
                        "this profile has no \"settings\"; choose an option for graense");
    }

    @Test
    void a_deadline_counts_from_a_meeting() {
        content()
                .and("flows/skema.yaml", "step: moede, workingDays", "step: deltagere, workingDays")
                .says(
                        "flows/skema.yaml",
                        "step: deltagere, workingDays",
                        "step \"deltagere\" holds no date; name a step of kind meeting or date");
    }

    @Test
    void a_topic_that_leads_to_no_flow_is_told() {
        content()
                .and("guides/lineal/moeder.yaml", "flow: skema", "flow: skemaet")
                .says(
                        "guides/lineal/moeder.yaml",
                        "flow: skemaet",
                        "flow \"skemaet\" is not known; did you mean \"skema\"?");
    }

    @Test
    void a_next_step_that_leads_to_no_flow_is_told() {
        content()
                .and("guides/lineal.yaml", "levels: [0], sources", "levels: [0], flow: skemaet, sources")
                .says("guides/lineal.yaml", "flow: skemaet", "flow \"skemaet\" is not known; did you mean \"skema\"?");
    }

    @Test
    void a_topic_says_the_guide_whose_folder_it_is_in() {
        content()
                .and("guides/lineal/moeder.yaml", "guide: lineal", "guide: barometer")
                .says(
                        "guides/lineal/moeder.yaml",
                        "guide: barometer",
                        "guide \"barometer\" is not the folder that this file is in; let both be the same");
    }

    @Test
    void a_contact_needs_a_way_to_reach_it() {
        content()
                .and("profiles/vejen.yaml", ", url: 'https://www.vejen.dk'", "")
                .says(
                        "profiles/vejen.yaml",
                        "id: konsulent",
                        "this contact has no way to reach it; add phone:, mail: or url:");
    }
}
