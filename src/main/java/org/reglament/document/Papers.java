package org.reglament.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.document.SafeTemplates.Format;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes PDFs from templates: tagged (PDF/UA) and fit for the archive (PDF/A-2a). */
@Component
public class Papers {
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]*");
    /** What XML cannot hold, though people paste it. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    static {
        // It warns of every face that it does not need.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private static final Pattern DATED = Pattern.compile("(<xmp:(?:CreateDate|ModifyDate)>)[^<]*");

    private static final Locale RU = Locale.forLanguageTag("ru");

    private final SafeTemplates templates;
    private final PaperData data;
    private final PdfFonts fonts;
    private final IssuedPapers register;
    private final PublicAddress address;
    private final BusinessClock clock;

    Papers(
            SafeTemplates templates,
            PaperData data,
            PdfFonts fonts,
            IssuedPapers register,
            PublicAddress address,
            BusinessClock clock) {
        this.templates = templates;
        this.data = data;
        this.fonts = fonts;
        this.register = register;
        this.address = address;
        this.clock = clock;
    }

    /**
     * A paper that belongs to no case, for example the minutes of a meeting: not registered, its code leads to a page of
     * its own.
     *
     * @param template name of a file in {@code templates/documents/default}
     * @param page the path of the page at which the paper can be checked
     */
    public byte[] apart(String template, String page, Map<String, ?> data) {
        Map<String, Object> all = new LinkedHashMap<>(data);
        all.put("qr", QrCode.of(address.to(page)));
        all.put("verification", address.to(page));
        String path = find("default", template)
                .orElseThrow(() -> new TemplateFlaw("documents/default/" + template + ".ftlh", "template.missing"));
        return pdf(templates.render(path, Format.HTML, all));
    }

    /** A finished paper, registered so that anybody can check it. */
    public record Issued(UUID id, byte[] pdf) {}

    /** Where the template stands: in the procedure's own folder or among the default ones. */
    private Optional<String> find(String procedure, String template) {
        return find(templates, procedure, template);
    }

    /** The same for who has the templates alone. */
    static Optional<String> find(SafeTemplates templates, String procedure, String template) {
        if (!WORD.matcher(template).matches() || !WORD.matcher(procedure).matches()) {
            return Optional.empty();
        }
        return List.of(procedure, "default").stream()
                .map(owner -> "documents/" + owner + "/" + template + ".ftlh")
                .filter(templates::exists)
                .findFirst();
    }

    /**
     * The template by which the case's paper is made: as deployed with its version, else where it stands now; in that
     * language where there is one ({@code NAME.en.ftlh}), else the Russian one.
     */
    private Optional<String> find(CaseFile file, String template, Locale locale) {
        String own = "documents/" + file.procedure() + "/" + template + ".ftlh";
        Optional<String> russian = Optional.of(DeployedTemplates.name(file.definitionId(), own))
                .filter(path -> WORD.matcher(template).matches())
                .filter(templates::exists)
                .or(() -> find(file.procedure(), template));
        Optional<String> english = russian.filter(path -> locale.getLanguage().equals("en"))
                .map(path -> path.replaceFirst("\\.ftlh$", ".en.ftlh"))
                .filter(templates::exists);
        return english.or(() -> russian);
    }

    /**
     * Makes the case's paper with the code that leads to its verification, and enters it into the register: once, for the
     * same content comes out as the same bytes under the same code.
     *
     * @param more what the template reads besides the case's own data, for example {@code trackingCode}
     */
    @Transactional
    public Issued issue(CaseFile file, String template, Map<String, ?> more, Locale locale) {
        UUID id = codeOf(file, template, html(file, template, coded(more, "", new UUID(0, 0)), locale));
        Optional<IssuedPaper> known = register.find(id);
        Instant at =
                known.map(IssuedPaper::issuedAt).orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
        byte[] pdf = pdf(html(file, template, coded(more, id), locale), id, at);
        String digest = Incoming.sha256(pdf);
        boolean same = known.isPresent()
                ? known.get().sha256().equals(digest)
                : register.register(id, file, template, at, digest);
        return same ? new Issued(id, pdf) : another(file, template, more, locale);
    }

    /** The maker of PDFs or its fonts are others by now, or somebody was first by a moment: a paper with its own code. */
    private Issued another(CaseFile file, String template, Map<String, ?> more, Locale locale) {
        UUID id = UUID.randomUUID();
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] pdf = pdf(html(file, template, coded(more, id), locale), id, at);
        register.register(id, file, template, at, Incoming.sha256(pdf));
        return new Issued(id, pdf);
    }

    private Map<String, Object> coded(Map<String, ?> more, UUID id) {
        return coded(more, QrCode.of(address.toVerification(id)), id);
    }

    private Map<String, Object> coded(Map<String, ?> more, String qr, UUID id) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put("qr", qr);
        all.put("verification", address.toVerification(id));
        return all;
    }

    /** The code of a paper of that content; the case's own id, which nobody is told, makes it one that nobody can guess. */
    private static UUID codeOf(CaseFile file, String template, String html) {
        return UUID.nameUUIDFromBytes(
                Incoming.sha256((file.id() + "\n" + template + "\n" + html).getBytes(StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The case's paper as PDF, not registered.
     *
     * @param template name of a file in {@code templates/documents}, for example {@code receipt}
     * @param more what the template reads besides the case's own data, for example {@code trackingCode}
     * @throws TemplateFlaw when there is no such template or it is wrong
     */
    byte[] pdf(CaseFile file, String template, Map<String, ?> more, Locale locale) {
        return pdf(html(file, template, more, locale));
    }

    private String html(CaseFile file, String template, Map<String, ?> more, Locale locale) {
        String path = find(file, template, locale)
                .orElseThrow(() -> new TemplateFlaw(
                        "documents/" + file.procedure() + "/" + template + ".ftlh", "template.missing"));
        Map<String, Object> all = new LinkedHashMap<>(data.of(file, locale));
        all.putAll(more);
        return templates.render(path, Format.HTML, all);
    }

    byte[] pdf(CaseFile file, String template, Map<String, ?> more) {
        return pdf(file, template, more, RU);
    }

    byte[] pdf(String html) {
        return pdf(html, UUID.randomUUID(), clock.instant());
    }

    /** The same bytes for the same text, identity and moment. */
    private byte[] pdf(String html, UUID id, Instant at) {
        PdfRendererBuilder pdf = new PdfRendererBuilder();
        pdf.withProducer("Reglament");
        pdf.withHtmlContent(UNPRINTABLE.matcher(html).replaceAll("\uFFFD").strip(), null);
        // A document shows what is in it and fetches nothing, from this machine or another.
        pdf.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        fonts.register(pdf);
        pdf.usePdfAConformance(PdfAConformance.PDFA_2_A);
        pdf.usePdfUaAccessibility(true);
        pdf.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        try (PdfBoxRenderer renderer = pdf.buildPdfRenderer();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            date(document, at);
            document.setDocumentId(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
            document.save(out);
            document.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the document cannot be made", e);
        }
    }

    /** Says when it was issued instead of when this copy was made, in both places where a PDF says it. */
    private void date(PDDocument document, Instant at) throws IOException {
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(at.atZone(clock.getZone())));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            String moment = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(clock.getZone()));
            metadata.importXMPMetadata(
                    DATED.matcher(text).replaceAll("$1" + moment).getBytes(StandardCharsets.UTF_8));
        }
    }
}
