package org.bellgrid.extraction.source.office;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

/** Office's ways to write a colour, as the page model writes it. */
final class Fills {
    private static final Pattern RGB = Pattern.compile("[0-9a-fA-F]{6}");
    static final String WHITE = "#ffffff";

    private Fills() {}

    /** {@code #rrggbb}; {@code null} for none, automatic or white. */
    static @Nullable String hex(@Nullable String color) {
        if (color == null || !RGB.matcher(color).matches()) {
            return null;
        }
        String hex = "#" + color.toLowerCase(Locale.ROOT);
        return hex.equals(WHITE) ? null : hex;
    }

    /** An Excel colour as it is shown, white too; {@code null} for none or automatic. */
    static @Nullable String shown(@Nullable XSSFColor color) {
        byte[] rgb = color == null ? null : color.getRGBWithTint();
        return rgb == null ? null : "#" + HexFormat.of().formatHex(rgb);
    }

    /** The same for a colour with or without an alpha channel in front. */
    static @Nullable String argbHex(@Nullable String color) {
        return hex(color != null && color.length() == 8 ? color.substring(2) : color);
    }
}
