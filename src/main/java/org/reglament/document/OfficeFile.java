package org.reglament.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into a zipped office file: is it one, how much does it unpack to, does it bring programs along. */
final class OfficeFile {
    private static final int MOST_ENTRIES = 10_000;
    /** Real office files stay below 1:30; a bomb is above 1:1000. */
    private static final int MOST_RATIO = 100;

    private static final long SMALL = 10L * 1024 * 1024;
    private static final int LONGEST_LIST = 1024 * 1024;
    private static final Pattern PROGRAM =
            Pattern.compile(".*\\.(?:exe|dll|com|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|msi|lnk|sh|html?|svg)$");

    private final FileKind kind;
    private final long mostUnpacked;
    private long unpacked;

    OfficeFile(FileKind kind, long mostUnpacked) {
        this.kind = kind;
        this.mostUnpacked = mostUnpacked;
    }

    void check(Path file, byte[] head) throws IOException {
        if (!Bytes.startsWith(head, "PK\u0003\u0004")) {
            throw mismatch();
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_ENTRIES) {
                throw new Refused("unpacked", mostUnpacked / (1024 * 1024));
            }
            boolean odf = kind == FileKind.ODT || kind == FileKind.ODS;
            if (!(odf ? isOpenDocument(zip) : isOpenXml(zip))) {
                throw mismatch();
            }
            long mostByRatio = Math.max(SMALL, file.toFile().length() * MOST_RATIO);
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                look(zip, entries.nextElement(), Math.min(mostUnpacked, mostByRatio));
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw mismatch();
        }
    }

    private void look(ZipFile zip, ZipEntry entry, long most) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.contains("..") || name.startsWith("/") || name.indexOf('\\') >= 0) {
            throw mismatch();
        }
        if (name.endsWith("vbaproject.bin")
                || name.contains("/activex/")
                || name.startsWith("basic/")
                || name.startsWith("scripts/")
                || PROGRAM.matcher(name).matches()) {
            throw new Refused("active");
        }
        // The sizes that an archive states are its sender's words; only unpacking tells.
        Marks marks = new Marks();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                unpacked += n;
                if (unpacked > most) {
                    throw new Refused("unpacked", mostUnpacked / (1024 * 1024));
                }
                marks.add(buffer, n);
            }
        }
        if (marks.has(Marks.EICAR)) {
            throw new Refused("virus", "EICAR");
        }
    }

    private boolean isOpenXml(ZipFile zip) throws IOException {
        String main = kind == FileKind.DOCX
                ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
        return text(zip, "[Content_Types].xml").contains(main)
                && zip.getEntry("_rels/.rels") != null
                && zip.getEntry(kind == FileKind.DOCX ? "word/document.xml" : "xl/workbook.xml") != null;
    }

    private boolean isOpenDocument(ZipFile zip) throws IOException {
        if (text(zip, "META-INF/manifest.xml").contains("encryption-data")) {
            throw new Refused("encrypted");
        }
        return text(zip, "mimetype").strip().equals(kind.type()) && zip.getEntry("content.xml") != null;
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
        }
    }

    private Refused mismatch() {
        return new Refused("mismatch", "." + kind.name().toLowerCase(Locale.ROOT));
    }
}
