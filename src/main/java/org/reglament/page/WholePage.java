package org.reglament.page;

import freemarker.template.SimpleHash;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.freemarker.FreeMarkerView;

/**
 * A page that is sent only when all of it is written: a template that fails leaves an error page instead of half a
 * page, and a form far down can still open a session.
 */
public class WholePage extends FreeMarkerView {
    private static final int USUAL_SIZE = 32 * 1024;

    @Override
    protected void exposeHelpers(Map<String, Object> model, HttpServletRequest request) throws Exception {
        ApplicationContext context = getApplicationContext();
        if (context != null) {
            Pages pages = context.getBean(Pages.class);
            model.put("page", pages.page(request, RequestContextUtils.getLocale(request)));
            pages.extras().forEach(model::putIfAbsent);
        }
        super.exposeHelpers(model, request);
    }

    @Override
    protected void processTemplate(Template template, SimpleHash model, HttpServletResponse response)
            throws IOException, TemplateException {
        StringWriter whole = new StringWriter(USUAL_SIZE);
        template.process(model, whole);
        response.getWriter().append(whole.getBuffer());
    }
}
