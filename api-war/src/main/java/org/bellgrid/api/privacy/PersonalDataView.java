package org.bellgrid.api.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.bellgrid.domain.wire.Mappers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a person, by kind.
 *
 * @param account name, address and role
 * @param sessions when the person was signed in
 * @param invitations not used yet
 * @param preferences how the pages shall be; {@code null} when nothing was chosen
 * @param uploads documents
 * @param reviews review tasks, with notes
 * @param unfinishedReviews what they have made of drafts and not submitted yet
 * @param corrections of what a machine had read
 * @param changes from the audit log
 */
@Schema(name = "PersonalData")
record PersonalDataView(
        Map<String, Object> account,
        List<Map<String, Object>> sessions,
        List<Map<String, Object>> invitations,
        @Nullable Map<String, Object> preferences,
        List<Map<String, Object>> uploads,
        List<Map<String, Object>> reviews,
        List<Map<String, Object>> unfinishedReviews,
        List<Map<String, Object>> corrections,
        List<Map<String, Object>> changes) {
    PersonalDataView {
        sessions = List.copyOf(sessions);
        invitations = List.copyOf(invitations);
        uploads = List.copyOf(uploads);
        reviews = List.copyOf(reviews);
        unfinishedReviews = List.copyOf(unfinishedReviews);
        corrections = List.copyOf(corrections);
        changes = List.copyOf(changes);
    }

    static PersonalDataView of(JsonNode all) {
        return Mappers.JSON.convertValue(all, PersonalDataView.class);
    }
}
