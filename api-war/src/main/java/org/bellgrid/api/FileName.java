package org.bellgrid.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The name that an uploader's machine gave a file, cleaned: without folders, control characters and excessive length. It
 * is shown to people and never used as a path.
 */
public record FileName(String value) {
    private static final int LONGEST = 200;
    private static final String UNNAMED = "document";

    public static FileName of(@Nullable String given) {
        if (given == null) {
            return new FileName(UNNAMED);
        }
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{C}", "").strip();
        String name = clean.isEmpty() || clean.equals(".") || clean.equals("..") ? UNNAMED : clean;
        return new FileName(name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST));
    }

    /** The header that has a browser save the file under this name (RFC 6266, RFC 8187). */
    public String asAttachment() {
        String plain = value.replaceAll("[^\\x20-\\x7e]", "_").replaceAll("[\"\\\\%]", "_");
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
    }
}
