package dk.trinvis.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigTest {
    @Test
    void without_variables_it_serves_this_machine_only_and_writes_mails_to_a_folder() throws Exception {
        Config config = Config.read(Map.of("PATH", "/usr/bin"));

        assertThat(config.localOnly()).isTrue();
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.data()).isEqualTo(Path.of("data"));
        assertThat(config.profile()).isEqualTo("standard");
        assertThat(config.smtpUrl()).isEmpty();
        assertThat(config.secure()).isFalse();
    }

    @Test
    void an_unknown_variable_is_named_with_the_one_that_was_meant() {
        assertThatThrownBy(() -> Config.read(Map.of("TRINVIS_PROT", "8081")))
                .isInstanceOf(Config.Faulty.class)
                .hasMessageContaining("unknown variable TRINVIS_PROT; did you mean TRINVIS_PORT?");
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThatThrownBy(() ->
                        Config.read(Map.of("TRINVIS_PORT", "99999", "TRINVIS_URL", "kommune", "TRINVIS_NOGET", "x")))
                .hasMessageContaining("TRINVIS_PORT is \"99999\"; it must be a port, 0 to 65535")
                .hasMessageContaining("TRINVIS_URL is \"kommune\"")
                .hasMessageContaining("unknown variable TRINVIS_NOGET");
    }

    @Test
    void an_empty_variable_means_its_default() throws Exception {
        assertThat(Config.read(Map.of("TRINVIS_PORT", " ")).port()).isEqualTo(8080);
    }

    @Test
    void an_https_address_makes_cookies_secure() throws Exception {
        assertThat(Config.read(Map.of("TRINVIS_URL", "https://trinvis.kommune.dk"))
                        .secure())
                .isTrue();
    }

    @Test
    void help_lists_every_variable_with_default_and_meaning() {
        assertThat(Config.help())
                .contains("TRINVIS_PORT  (8080)", "TRINVIS_SMTP_URL  (empty)", "TRINVIS_DATA  (data)")
                .contains("TRINVIS_CONTENT", "TRINVIS_PROFILE", "TRINVIS_HOST", "TRINVIS_URL");
    }
}
