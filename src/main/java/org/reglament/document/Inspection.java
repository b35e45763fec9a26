package org.reglament.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.springframework.stereotype.Component;

/** Decides whether a file is what its name says, and nothing else besides. */
@Component
class Inspection {
    private static final int HEAD = 8 * 1024;
    private static final int TAIL = 64 * 1024;

    private final DocumentSettings settings;
    private final Detector magic = TikaConfig.getDefaultConfig().getMimeRepository();

    Inspection(DocumentSettings settings) {
        this.settings = settings;
    }

    /** The kind of that file, or a refusal. */
    FileKind inspect(Path file, FileName name) throws IOException {
        String extension = name.extension();
        FileKind kind = FileKind.byExtension(extension)
                .filter(known -> settings.types().contains(extension))
                .orElseThrow(() -> new Refused("type", extension.isEmpty() ? name.text() : "." + extension, allowed()));
        byte[] head = Bytes.head(file, HEAD);
        byte[] tail = Bytes.tail(file, TAIL);
        if (kind == FileKind.SIGNATURE) {
            refuseUnless(Bytes.isSignature(head), extension);
        } else {
            refuseUnless(kind.looksLike(sniff(file)), extension);
        }
        Marks marks = Marks.in(file);
        if (marks.has(Marks.EICAR)) {
            throw new Refused("virus", "EICAR");
        }
        switch (kind) {
            case PDF -> pdf(head, tail, marks, extension);
            case DOCX, XLSX, ODT, ODS ->
                new OfficeFile(kind, settings.maxUnpacked().toBytes()).check(file, head);
            case TEXT -> refuseUnless(Bytes.isText(file), extension);
            case RTF -> {
                if (marks.has(Marks.RTF_OBJECT)) {
                    throw new Refused("active");
                }
            }
            default -> {
                // pictures, sound and signatures have nothing of their own to check
            }
        }
        if (!kind.zipped() && kind != FileKind.TEXT) {
            refuseSecondNature(kind, head, tail);
        }
        return kind;
    }

    private void pdf(byte[] head, byte[] tail, Marks marks, String extension) {
        refuseUnless(Bytes.startsWith(head, "%PDF-"), extension);
        int end = Bytes.lastIndexOf(tail, "%%EOF");
        refuseUnless(end >= 0 && Bytes.onlyBlankFrom(tail, end + 5), extension);
        if (marks.has(Marks.PDF_ENCRYPT)) {
            throw new Refused("encrypted");
        }
        if (marks.has(Marks.PDF_LAUNCH)) {
            throw new Refused("active");
        }
    }

    /** A file that is also a page, a program or an archive to whoever reads it so. */
    private static void refuseSecondNature(FileKind kind, byte[] head, byte[] tail) {
        boolean page = Bytes.looksLikePage(head) || Bytes.looksLikePage(tail);
        boolean archive = Bytes.endsAsZip(tail);
        boolean pdf = kind != FileKind.PDF && Bytes.lastIndexOf(head, "%PDF-") >= 0;
        if (page || archive || pdf) {
            throw new Refused("polyglot");
        }
    }

    private String sniff(Path file) throws IOException {
        try (InputStream in = TikaInputStream.get(file)) {
            return magic.detect(in, new Metadata()).getBaseType().toString();
        }
    }

    private static void refuseUnless(boolean agrees, String extension) {
        if (!agrees) {
            throw new Refused("mismatch", "." + extension);
        }
    }

    private String allowed() {
        return String.join(", ", settings.types());
    }
}
