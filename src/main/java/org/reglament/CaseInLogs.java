package org.reglament;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Writes the number of the case that a request is about into every log line of that request. */
@Component
class CaseInLogs implements WebMvcConfigurer, HandlerInterceptor {
    private static final String KEY = "case";
    /** Whatever else stands in an address is not repeated in a log. */
    private static final Pattern NUMBER = Pattern.compile("\\p{Lu}{1,8}-\\d{4}-\\d{1,12}");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object number = variables instanceof Map<?, ?> map ? map.get("number") : null;
        if (number instanceof String text && NUMBER.matcher(text).matches()) {
            MDC.put(KEY, text);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        MDC.remove(KEY);
    }
}
