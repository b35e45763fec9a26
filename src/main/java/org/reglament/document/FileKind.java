package org.reglament.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of files whose content we can check, with the extensions they may bear. */
enum FileKind {
    PDF("application/pdf", Set.of("pdf"), Set.of("application/pdf")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx"), Names.ZIPPED),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx"), Names.ZIPPED),
    ODT("application/vnd.oasis.opendocument.text", Set.of("odt"), Names.ZIPPED),
    ODS("application/vnd.oasis.opendocument.spreadsheet", Set.of("ods"), Names.ZIPPED),
    RTF("application/rtf", Set.of("rtf"), Set.of("application/rtf")),
    TEXT("text/plain", Set.of("txt"), Set.of("text/plain")),
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), Set.of("image/jpeg")),
    PNG("image/png", Set.of("png"), Set.of("image/png")),
    TIFF("image/tiff", Set.of("tif", "tiff"), Set.of("image/tiff")),
    WEBP("image/webp", Set.of("webp"), Set.of("image/webp")),
    HEIC("image/heic", Set.of("heic"), Set.of("image/heic", "image/heif")),
    MP3("audio/mpeg", Set.of("mp3"), Set.of("audio/mpeg")),
    M4A("audio/mp4", Set.of("m4a"), Set.of("audio/mp4", "audio/x-m4a", "video/mp4", "application/mp4")),
    WAV("audio/wav", Set.of("wav"), Set.of("audio/vnd.wave", "audio/x-wav")),
    MP4("video/mp4", Set.of("mp4"), Set.of("video/mp4", "video/x-m4v", "application/mp4", "video/quicktime")),
    SIGNATURE("application/pkcs7-signature", Set.of("sig", "p7s"), Set.of());

    private final String type;
    private final Set<String> extensions;
    private final Set<String> sniffed;

    FileKind(String type, Set<String> extensions, Set<String> sniffed) {
        this.type = type;
        this.extensions = extensions;
        this.sniffed = sniffed;
    }

    /** The kind that the name claims. */
    static Optional<FileKind> byExtension(String extension) {
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The media type under which it is stored and served. */
    String type() {
        return type;
    }

    /** Whether that is what magic bytes say of such a file; the inside of zipped kinds is looked at elsewhere. */
    boolean looksLike(String mediaType) {
        return sniffed.contains(mediaType) || (zipped() && mediaType.equals(type));
    }

    boolean zipped() {
        return sniffed.equals(Names.ZIPPED);
    }

    /** What the first bytes of zipped office files are called; constants of the enum itself come too late for it. */
    private static final class Names {
        static final Set<String> ZIPPED = Set.of("application/zip", "application/x-tika-ooxml");
    }
}
