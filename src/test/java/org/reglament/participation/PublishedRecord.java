package org.reglament.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.reglament.kit.Http;

/** What everybody can fetch of a competition that is over, ranked anew and compared with the protocol that was published. */
public final class PublishedRecord {
    private static final Map<String, String> WORDS =
            Map.of("SEAT", "Включён в состав", "RESERVE", "Резерв", "BELOW", "Не включён");

    private PublishedRecord() {}

    /** Proves of that competition that the record alone gives the result, and that the protocol says the same. */
    public static Map<String, List<String>> gives(Http everybody, String number) throws Exception {
        String page = "/councils/competitions/" + number;
        RankedAnew anew = new RankedAnew(
                text(everybody, page + "/rules.json"),
                text(everybody, page + "/candidates.csv"),
                text(everybody, page + "/scores.csv"));
        Map<String, List<String>> result = anew.result();
        assertThat(RankedAnew.read(text(everybody, page + "/result.csv"))).isEqualTo(result);
        String protocol = protocol(everybody, page);
        assertThat(result).isNotEmpty();
        result.forEach((candidate, line) -> assertThat(protocol)
                .as("protocol of " + number)
                .contains(line.get(0) + " " + candidate + " " + line.get(1).replace('.', ',') + " "
                        + WORDS.get(line.get(2))));
        return result;
    }

    private static String text(Http everybody, String path) {
        Http.Answer answer = everybody.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    /** The protocol as a reader finds it: from the page of the competition to the publication and its file. */
    private static String protocol(Http everybody, String page) throws IOException {
        return papers(everybody, page).stream()
                .filter(text -> text.contains("Рейтинг кандидатов"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No protocol is published on " + page));
    }

    /** The texts of all papers to which that page leads. */
    static List<String> papers(Http everybody, String page) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String publication : links(text(everybody, page), "/publications/[0-9a-f-]{36}")) {
            texts.add(text(everybody, publication));
            for (String file : links(text(everybody, publication), publication + "/files/[0-9a-f-]{36}")) {
                Http.Answer answer = everybody.get(file);
                if (answer.header("Content-Type").startsWith("application/pdf")) {
                    try (PDDocument document = Loader.loadPDF(answer.bytes())) {
                        texts.add(new PDFTextStripper()
                                .getText(document)
                                .replace('\u00a0', ' ')
                                .replaceAll("\\s+", " "));
                    }
                }
            }
        }
        return texts;
    }

    private static List<String> links(String html, String path) {
        return Pattern.compile("href=\"(" + path + ")\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
