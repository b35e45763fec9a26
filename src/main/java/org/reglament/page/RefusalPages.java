package org.reglament.page;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Shows refusals as pages; other programs get theirs elsewhere. */
@ControllerAdvice
class RefusalPages {
    private final MessageSource words;

    RefusalPages(MessageSource words) {
        this.words = words;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, Locale locale) {
        String title = words.getMessage(refusal.message() + ".title", null, null, locale);
        String sentence = words.getMessage(refusal.message(), refusal.arguments(), locale);
        ModelAndView shown = new ModelAndView(
                "error/refusal",
                Map.of(
                        "sentence",
                        sentence,
                        "heading",
                        title == null ? words.getMessage("page.error.refused", null, locale) : title));
        shown.setStatus(refusal.status());
        addWayOn(shown, refusal.href(), refusal.label(), locale);
        return shown;
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException refused) {
        ModelAndView shown = new ModelAndView("error/413");
        shown.setStatus(HttpStatus.PAYLOAD_TOO_LARGE);
        return shown;
    }

    private void addWayOn(ModelAndView shown, @Nullable String href, @Nullable String label, Locale locale) {
        if (href != null && label != null) {
            shown.addObject("href", href);
            shown.addObject("label", words.getMessage(label, null, locale));
        }
    }
}
