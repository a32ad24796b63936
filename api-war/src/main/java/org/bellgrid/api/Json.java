package org.bellgrid.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.bellgrid.api.editing.MergePatch;
import org.bellgrid.domain.wire.Mappers;

/**
 * Reads and writes bodies with the mapper that all of Bellgrid uses. The container may find Jackson's own provider as
 * well and prefer it: that one asks here for its mapper.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, Json.PROBLEM, MergePatch.MEDIA_TYPE})
@Produces({MediaType.APPLICATION_JSON, Json.PROBLEM})
public class Json extends JacksonJsonProvider implements ContextResolver<ObjectMapper> {
    /** The media type of RFC 9457. */
    public static final String PROBLEM = "application/problem+json";

    public Json() {
        super(Mappers.JSON);
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return Mappers.JSON;
    }
}
