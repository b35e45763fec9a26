package org.reglament.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** All features' rules together: the most specific pattern decides, no pattern means no. */
@Component
class PathRules implements AuthorizationManager<RequestAuthorizationContext> {
    private final List<Parsed> rules;

    PathRules(ObjectProvider<PublicPaths> features) {
        this.rules = features.stream()
                .flatMap(feature -> feature.rules().stream())
                .map(rule -> new Parsed(PathPatternParser.defaultInstance.parse(rule.pattern()), rule))
                .sorted(Comparator.comparing(Parsed::pattern, PathPattern.SPECIFICITY_COMPARATOR)
                        .thenComparing(parsed -> parsed.rule().method() == null))
                .toList();
    }

    /** For whom the asked address is; empty when it is for nobody. */
    Optional<Audience> audience(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return rules.stream()
                .filter(parsed -> parsed.rule().method() == null
                        || parsed.rule().method().name().equals(method))
                .filter(parsed -> parsed.pattern().matches(path))
                .map(parsed -> parsed.rule().audience())
                .findFirst();
    }

    /** What is open without signing in, for the test that keeps the list short. */
    List<PathRule> open() {
        return rules.stream()
                .map(Parsed::rule)
                .filter(rule -> rule.audience() == Audience.ANYONE)
                .toList();
    }

    @Override
    public AuthorizationResult authorize(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(audience(context.getRequest())
                .filter(audience -> audience == Audience.ANYONE
                        || audience.includes(authentication.get().getAuthorities()))
                .isPresent());
    }

    @Override
    @SuppressWarnings("deprecation")
    public @Nullable AuthorizationDecision check(
            Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        return (AuthorizationDecision) authorize(authentication, context);
    }

    private record Parsed(PathPattern pattern, PathRule rule) {}
}
