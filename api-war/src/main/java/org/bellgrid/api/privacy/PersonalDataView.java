package org.bellgrid.api.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.bellgrid.domain.wire.Mappers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that is kept of a person, by kind.
 *
 * @param account name, address and role
 * @param sessions when the person was signed in
 * @param invitations not used yet
 * @param uploads documents
 * @param reviews review tasks, with notes
 * @param corrections of what a machine had read
 * @param changes from the audit log
 */
@Schema(name = "PersonalData")
record PersonalDataView(
        Map<String, Object> account,
        List<Map<String, Object>> sessions,
        List<Map<String, Object>> invitations,
        List<Map<String, Object>> uploads,
        List<Map<String, Object>> reviews,
        List<Map<String, Object>> corrections,
        List<Map<String, Object>> changes) {
    PersonalDataView {
        sessions = List.copyOf(sessions);
        invitations = List.copyOf(invitations);
        uploads = List.copyOf(uploads);
        reviews = List.copyOf(reviews);
        corrections = List.copyOf(corrections);
        changes = List.copyOf(changes);
    }

    static PersonalDataView of(JsonNode all) {
        return Mappers.JSON.convertValue(all, PersonalDataView.class);
    }
}
