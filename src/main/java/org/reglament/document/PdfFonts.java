package org.reglament.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The faces that documents are set in: the house's own, or where the build brought none, one of the machine's. */
@Component
class PdfFonts {
    static final String FAMILY = "Golos Text";

    private static final Logger log = LoggerFactory.getLogger(PdfFonts.class);
    private static final List<Pair> OWN =
            List.of(new Pair("fonts/GolosText_400Regular.ttf", "fonts/GolosText_700Bold.ttf"));
    private static final List<Pair> USUAL = List.of(
            new Pair("PTS55F.ttf", "PTS75F.ttf"),
            new Pair("PT_Sans-Web-Regular.ttf", "PT_Sans-Web-Bold.ttf"),
            new Pair("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
            new Pair("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
            new Pair("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
            new Pair("arial.ttf", "arialbd.ttf"),
            new Pair("Arial.ttf", "Arial Bold.ttf"));
    private static final List<Path> FOLDERS = List.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of("C:/Windows/Fonts"),
            Path.of("/System/Library/Fonts"),
            Path.of("/Library/Fonts"));

    private final Optional<Faces> faces = own().or(PdfFonts::usual);

    PdfFonts() {
        if (faces.isEmpty()) {
            log.warn(
                    "No font with Cyrillic letters was found: documents cannot be made. Install PT Sans or Noto Sans.");
        }
    }

    /** Registers the faces under the name that templates use. */
    void register(PdfRendererBuilder pdf) {
        Faces found = faces.orElseThrow(() -> new IllegalStateException(
                "There is no font with Cyrillic letters on this machine to make a document with; install PT Sans or Noto"
                        + " Sans."));
        pdf.useFont(found.regular()::stream, FAMILY, 400, FontStyle.NORMAL, true);
        pdf.useFont(found.bold()::stream, FAMILY, 700, FontStyle.NORMAL, true);
    }

    private static Optional<Faces> own() {
        ClassLoader classes = PdfFonts.class.getClassLoader();
        return OWN.stream()
                .filter(pair -> classes.getResource(pair.regular()) != null && classes.getResource(pair.bold()) != null)
                .map(pair -> new Faces(
                        () -> classes.getResourceAsStream(pair.regular()),
                        () -> classes.getResourceAsStream(pair.bold())))
                .findFirst();
    }

    private static Optional<Faces> usual() {
        List<Path> files = FOLDERS.stream()
                .filter(Files::isDirectory)
                .flatMap(PdfFonts::files)
                .toList();
        return USUAL.stream()
                .flatMap(pair -> {
                    Optional<Path> regular = named(files, pair.regular());
                    Optional<Path> bold = named(files, pair.bold());
                    return regular.isPresent() && bold.isPresent()
                            ? Stream.of(new Faces(
                                    () -> Files.newInputStream(regular.get()), () -> Files.newInputStream(bold.get())))
                            : Stream.<Faces>empty();
                })
                .findFirst();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder, 5)) {
            return found.filter(file -> file.toString().endsWith(".ttf")).toList().stream();
        } catch (IOException | UncheckedIOException e) {
            log.debug("{} cannot be searched for fonts", folder, e);
            return Stream.empty();
        }
    }

    private static Optional<Path> named(List<Path> files, String name) {
        return files.stream()
                .filter(file -> file.getFileName().toString().equals(name))
                .findFirst();
    }

    private record Pair(String regular, String bold) {}

    private record Faces(Source regular, Source bold) {}

    /** Opens a font's file. */
    private interface Source {
        InputStream open() throws IOException;

        default InputStream stream() {
            try {
                return open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
