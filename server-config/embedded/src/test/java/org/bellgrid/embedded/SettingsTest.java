package org.bellgrid.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void without_a_word_everything_is_started_here() {
        Settings settings = from(Map.of(), Map.of());

        assertThat(settings.httpPort()).isEqualTo(9080);
        assertThat(settings.database().isExternal()).isFalse();
        assertThat(settings.broker().isExternal()).isFalse();
        assertThat(settings.demo()).isTrue();
    }

    @Test
    void a_host_makes_a_service_external() {
        Settings settings = from(Map.of(), Map.of("BELLGRID_DB_HOST", "db.school.example", "BELLGRID_DB_PORT", "5432"));

        assertThat(settings.database().isExternal()).isTrue();
        assertThat(settings.database().port()).isEqualTo(5432);
    }

    @Test
    void a_property_wins_over_the_environment() {
        Settings settings = from(Map.of("bellgrid.http.port", "8080"), Map.of("BELLGRID_HTTP_PORT", "8081"));

        assertThat(settings.httpPort()).isEqualTo(8080);
    }

    @Test
    void data_lies_in_the_projects_folder_unless_said_otherwise() {
        assertThat(from(Map.of("bellgrid.home", "/srv/bellgrid"), Map.of()).data())
                .isEqualTo(Path.of("/srv/bellgrid/data"));
        assertThat(from(Map.of(), Map.of("BELLGRID_DATA_DIR", "/var/lib/bellgrid"))
                        .data())
                .isEqualTo(Path.of("/var/lib/bellgrid"));
    }

    @Test
    void a_name_in_the_environment_has_letters_digits_and_underscores_alone() {
        assertThat(Settings.environmentName("bellgrid.upload.max-bytes")).isEqualTo("BELLGRID_UPLOAD_MAX_BYTES");
    }

    @Test
    void what_is_no_port_number_is_refused_by_name() {
        assertThatThrownBy(() -> from(Map.of("bellgrid.http.port", "http"), Map.of()))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("bellgrid.http.port is 'http'");
        assertThatThrownBy(() -> from(Map.of("bellgrid.http.port", "70000"), Map.of()))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("from 1 to 65535");
    }

    private static Settings from(Map<String, String> properties, Map<String, String> environment) {
        return Settings.from(properties::get, environment::get);
    }
}
