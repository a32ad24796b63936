package org.bellgrid.api.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.bellgrid.api.problem.FieldError;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.document.DocumentDetails;
import org.bellgrid.domain.document.Priority;
import org.junit.jupiter.api.Test;

class MetadataTest {
    @Test
    void all_of_it_is_taken() {
        DocumentDetails details = Metadata.parse("""
                {"name": "Year 4", "className": "4b", "term": "Autumn", "year": "2026/27",
                 "priority": "urgent", "language": "en"}
                """);

        assertThat(details).isEqualTo(new DocumentDetails("Year 4", "4b", "Autumn", "2026/27", Priority.URGENT, "en"));
    }

    @Test
    void all_of_it_may_be_missing_or_blank() {
        assertThat(Metadata.parse("{}")).isEqualTo(DocumentDetails.NONE);
        assertThat(Metadata.parse("{\"name\": \" \", \"colour\": \"blue\"}")).isEqualTo(DocumentDetails.NONE);
    }

    @Test
    void every_wrong_field_is_named() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Metadata.parse(
                        "{\"priority\": \"at once\", \"language\": \"English\", \"year\": \"" + "9".repeat(51) + "\"}"))
                .satisfies(wrong -> assertThat(wrong.errors())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder("metadata.priority", "metadata.language", "metadata.year"));
    }

    @Test
    void what_is_no_json_object_is_refused() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Metadata.parse("name=Year 4"));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Metadata.parse("null"));
    }
}
