package org.bellgrid.api.documents;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellgrid.api.FileName;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.DocumentDetails;
import org.bellgrid.domain.problem.Problem;

/**
 * An upload that has passed the quick look: there is a file, it is not empty, and its first bytes are of a format that
 * can be read.
 *
 * @param content the file from its first byte; to be read once
 */
record Upload(FileName name, Signature signature, InputStream content, DocumentDetails details) {
    private static final int METADATA_BYTES = 16 << 10;
    private static final Pattern PART_NAME = Pattern.compile(";\\s*name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    static Upload of(List<EntityPart> parts) throws IOException {
        EntityPart file = file(parts);
        return of(FileName.of(file.getFileName().orElse(null)), file.getContent(), details(parts));
    }

    static Upload of(FileName name, InputStream bytes, DocumentDetails details) throws IOException {
        InputStream content = new BufferedInputStream(bytes);
        return new Upload(name, sniff(content), content, details);
    }

    /** The form's file, whatever it is. */
    static EntityPart file(List<EntityPart> parts) {
        return part(parts, "file")
                .orElseThrow(() -> ProblemException.of("file", "must be given as a part of the form"));
    }

    /** What the form says about its file. */
    static DocumentDetails details(List<EntityPart> parts) throws IOException {
        Optional<EntityPart> metadata = part(parts, "metadata");
        return metadata.isPresent() ? Metadata.parse(text(metadata.get())) : DocumentDetails.NONE;
    }

    /** Of all that the client has sent. */
    ContentHash hash(ContentHash content) {
        return ContentHash.of(String.join("\n", content.hex(), name.value(), details.toString())
                .getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<EntityPart> part(List<EntityPart> parts, String name) {
        return parts.stream().filter(part -> name.equals(nameOf(part))).findFirst();
    }

    /** Of a part whose file name is not all ASCII, the container takes the file name for the part's own. */
    private static String nameOf(EntityPart part) {
        String disposition = part.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION);
        Matcher name = PART_NAME.matcher(disposition == null ? "" : disposition);
        return name.find() ? name.group(1) : part.getName();
    }

    private static String text(EntityPart part) throws IOException {
        byte[] bytes = part.getContent().readNBytes(METADATA_BYTES + 1);
        if (bytes.length > METADATA_BYTES) {
            throw ProblemException.of("metadata", "must have at most %s bytes".formatted(METADATA_BYTES));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Signature sniff(InputStream content) throws IOException {
        content.mark(Signature.HEAD_BYTES);
        byte[] head = content.readNBytes(Signature.HEAD_BYTES);
        content.reset();
        if (head.length == 0) {
            throw ProblemException.of("file", "must not be empty");
        }
        Signature signature = Signature.of(head)
                .orElseThrow(
                        () -> new ProblemException(
                                Problem.UNSUPPORTED_MEDIA_TYPE,
                                "By its content the file is none of PNG, JPEG, TIFF, WebP, BMP, PDF, DOCX, XLSX, CSV and HTML."));
        if (signature == Signature.HEIC) {
            throw new ProblemException(
                    Problem.UNSUPPORTED_MEDIA_TYPE,
                    "This is a HEIC photograph. Save or export it as JPEG and send that; on an iPhone, Settings, Camera,"
                            + " Formats, Most Compatible takes JPEG photographs from then on.");
        }
        return signature;
    }
}
