package org.bellgrid.api.documents;

import jakarta.ws.rs.QueryParam;
import java.util.regex.Pattern;
import org.bellgrid.domain.reading.PagePart;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** A part of a page that is asked for in an address. As it came; {@link #checked} checks it. */
public class PartParameters {
    /** Very small ones have an exponent, as browsers write them. */
    private static final Pattern NUMBER = Pattern.compile("[0-9](\\.[0-9]{1,20})?([eE]-[0-9]{1,3})?");

    @QueryParam("left")
    @Parameter(
            description = "The left edge, as a fraction of the page's width",
            required = true,
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"))
    @Nullable
    String left;

    @QueryParam("top")
    @Parameter(
            description = "The upper edge, as a fraction of the page's height",
            required = true,
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"))
    @Nullable
    String top;

    @QueryParam("right")
    @Parameter(
            description = "The right edge, as a fraction of the page's width",
            required = true,
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"))
    @Nullable
    String right;

    @QueryParam("bottom")
    @Parameter(
            description = "The lower edge, as a fraction of the page's height",
            required = true,
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"))
    @Nullable
    String bottom;

    /** As {@link PartInput#checked}. */
    PagePart checked() {
        return new PartInput(number(left), number(top), number(right), number(bottom)).checked();
    }

    private static @Nullable Double number(@Nullable String value) {
        return value != null && NUMBER.matcher(value).matches() ? Double.valueOf(value) : null;
    }
}
