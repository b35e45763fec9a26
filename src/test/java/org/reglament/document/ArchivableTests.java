package org.reglament.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.Bounds;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.Channel;
import org.reglament.kit.ReglamentTest;
import org.reglament.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Every document of the product keeps to PDF/A-2a and PDF/UA-1, as veraPDF judges it. */
@ReglamentTest
class ArchivableTests {
    private static final Path FOLDER = Path.of("templates/documents");
    private static final Path LOOK = Path.of("target/papers");

    @Autowired
    Papers papers;

    @Autowired
    Procedures procedures;

    @BeforeAll
    static void judge() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        Files.createDirectories(LOOK);
    }

    static Stream<String> templates() throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all
                    .filter(path -> path.toString().endsWith(".ftlh"))
                    .map(path -> FOLDER.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void it_is_fit_for_the_archive_and_for_screen_readers(String path) throws Exception {
        byte[] pdf = paper(path, UUID.randomUUID());
        Files.write(LOOK.resolve(path.replace('/', '-').replace(".ftlh", ".pdf")), pdf);

        assertThat(faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
    void the_judge_finds_faults_where_there_are_some(PDFAFlavour flavour) throws Exception {
        assertThat(faults(Samples.pdf(), flavour)).isNotEmpty();
    }

    @Test
    void the_code_at_the_lower_right_of_the_first_sheet_leads_to_the_verification() throws Exception {
        UUID id = UUID.randomUUID();
        try (PDDocument pdf = Loader.loadPDF(paper("citizen-appeal/answer.ftlh", id))) {
            BufferedImage sheet = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            int width = sheet.getWidth() / 2;
            int height = sheet.getHeight() / 4;
            BufferedImage corner =
                    sheet.getSubimage(sheet.getWidth() - width, sheet.getHeight() - height, width, height);
            int[] pixels = corner.getRGB(0, 0, width, height, null, 0, width);
            String read = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                    .getText();

            assertThat(read).isEqualTo("https://portal.example/verify/" + id);
        }
    }

    private byte[] paper(String path, UUID id) {
        String owner = path.substring(0, path.indexOf('/'));
        String name = path.substring(path.indexOf('/') + 1).replaceFirst("(\\.en)?\\.ftlh$", "");
        Locale locale = Locale.forLanguageTag(path.endsWith(".en.ftlh") ? "en" : "ru");
        String address = "https://portal.example/verify/" + id;
        Map<String, Object> more = new LinkedHashMap<>(BoardPaper.facts());
        more.putAll(known(address));
        return papers.pdf(file(owner.equals("default") ? "citizen-appeal" : owner), name, more, locale);
    }

    private static Map<String, Object> known(String address) {
        return Map.of(
                "qr",
                QrCode.of(address),
                "verification",
                address,
                "trackingCode",
                "7Q4F-91KD-7Q4F-91KD-7Q4F-91KD-7Q",
                "replies",
                List.of(
                        Map.of(
                                "question",
                                "Когда починят крышу?",
                                "reply",
                                "До 1 декабря. ".repeat(60) + "\nЁжик & <объём>"),
                        Map.of("question", "Кто виноват?", "reply", "Подрядчик. ".repeat(80))),
                "approval",
                Map.of("by", "Орлова М. А.", "post", "Министр", "behalf", "Зуев И. П.", "at", "2026-11-20T10:15:00Z"),
                "executor",
                Map.of("name", "Белова Н. С."),
                "content",
                content());
    }

    private static Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>(Map.of(
                "text", "Протекает крыша.\nПрошу устранить.",
                "outcome", "supported_planned",
                "measures", "Подрядчик устранит протечку.",
                "dueMeasures", "2026-12-15",
                "answerFiles", List.of("files::1")));
        content.putAll(PlanPaper.facts());
        content.putAll(SelectionPaper.facts());
        return content;
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            List<String> faults = result.getTestAssertions().stream()
                    .map(fault -> fault.getRuleId().getClause() + "-"
                            + fault.getRuleId().getTestNumber() + " " + fault.getMessage())
                    .distinct()
                    .toList();
            assertThat(result.isCompliant()).isEqualTo(faults.isEmpty());
            return faults;
        }
    }

    private CaseFile file(String procedure) {
        Instant at = Instant.parse("2026-11-01T08:00:00Z");
        return new CaseFile(
                UUID.randomUUID(),
                "OG-2026-000123",
                "ОГ-2026-000123",
                procedure,
                procedures.get(procedure).definitionId(),
                null,
                "minstroy",
                "Протекает крыша после капитального ремонта",
                new Applicant(
                        "Кравцова",
                        "Нина",
                        "Ильинична",
                        null,
                        "nina@example.ru",
                        null,
                        "Калининград, ул. Садовая, 1",
                        "ru"),
                "Ответ готов",
                at,
                at,
                at,
                at.plusSeconds(2_600_000),
                false,
                null,
                null,
                null,
                Channel.PORTAL,
                "citizen:nina@example.ru",
                "email",
                null,
                Bounds.NONE);
    }
}
