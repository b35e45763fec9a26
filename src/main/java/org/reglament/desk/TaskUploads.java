package org.reglament.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.reglament.document.Refused;
import org.reglament.form.FormError;
import org.reglament.form.FormPost;
import org.reglament.form.view.FormView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Takes the files of a posted form in; a file that is refused costs nothing else. */
@Component
class TaskUploads {
    private final Documents documents;
    private final MessageSource words;

    TaskUploads(Documents documents, MessageSource words) {
        this.documents = documents;
        this.words = words;
    }

    /** The post with the documents in it that came as files, and what was wrong with others. */
    record Taken(FormPost post, List<FormError> refused) {}

    /** What became of the files of one control. */
    record Files(List<Document> documents, List<String> refused) {}

    /** Takes the files of all upload controls that the form shows. */
    Taken take(FormView view, FormPost post, HttpServletRequest request, String uploader, Locale locale) {
        FormPost filled = post;
        List<FormError> refused = new ArrayList<>();
        for (FormView.Files control : TaskAnswers.files(view.parts())) {
            String name = control.frame().name();
            Files files = take(name + "-file", request, uploader, locale);
            for (Document document : files.documents()) {
                filled = filled.withFile(name, document.id().toString(), control.multiple());
            }
            if (!files.refused().isEmpty()) {
                refused.add(new FormError(name, name, "", control.frame().id(), String.join(" ", files.refused())));
            }
        }
        return new Taken(filled, refused);
    }

    /** Takes the files of one control; the empty ones that browsers send for no choice are none. */
    Files take(String control, HttpServletRequest request, String uploader, Locale locale) {
        List<Document> taken = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        List<MultipartFile> files = multipart == null ? List.of() : multipart.getFiles(control);
        for (MultipartFile file : files) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (name.isBlank()) {
                continue;
            }
            try (InputStream content = file.getInputStream()) {
                taken.add(documents.upload(content, name, uploader));
            } catch (Refused refusal) {
                refused.add(words.getMessage(
                        "desktask.file.refused", new Object[] {name, words.getMessage(refusal, locale)}, locale));
            } catch (IOException e) {
                throw new UncheckedIOException("an upload broke off", e);
            }
        }
        return new Files(taken, refused);
    }
}
