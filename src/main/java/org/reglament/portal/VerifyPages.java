package org.reglament.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.document.IssuedPaper;
import org.reglament.document.IssuedPapers;
import org.reglament.signin.Throttle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Tells anybody whether a paper is genuine: by the code on it, by the file, or by the file's digest. */
@Controller
class VerifyPages {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final IssuedPapers papers;
    private final Bodies bodies;
    private final Throttle tries;

    VerifyPages(IssuedPapers papers, Bodies bodies, PortalSettings settings) {
        this.papers = papers;
        this.bodies = bodies;
        this.tries = new Throttle(settings.verifications(), Duration.ofMinutes(10));
    }

    /** A genuine paper, and the body that issued it. */
    public record Genuine(IssuedPaper paper, String body) {}

    @GetMapping("/verify")
    String ask(Model model) {
        return page(null, "", "", model);
    }

    @GetMapping("/verify/{code}")
    String one(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (waits(request, response)) {
            return page(null, "wait", "", model);
        }
        Optional<IssuedPaper> found = find(code);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return page(found.orElse(null), found.isPresent() ? "genuine" : "unknown", "", model);
    }

    @PostMapping("/verify")
    String search(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String sha256,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (waits(request, response)) {
            return page(null, "wait", sha256, model);
        }
        String digest = digest(file, sha256);
        if (digest == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(null, "missing", sha256, model);
        }
        List<IssuedPaper> found = papers.byDigest(digest);
        return page(found.isEmpty() ? null : found.get(0), found.isEmpty() ? "unknown" : "same", digest, model);
    }

    @PostMapping("/verify/{code}")
    String compare(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String sha256,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (waits(request, response)) {
            return page(null, "wait", sha256, model);
        }
        IssuedPaper paper = find(code).orElse(null);
        if (paper == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return page(null, "unknown", sha256, model);
        }
        String digest = digest(file, sha256);
        if (digest == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(paper, "missing", sha256, model);
        }
        return page(paper, digest.equals(paper.sha256()) ? "same" : "differs", digest, model);
    }

    private Optional<IssuedPaper> find(String code) {
        try {
            return papers.find(UUID.fromString(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean waits(HttpServletRequest request, HttpServletResponse response) {
        Optional<Duration> wait = tries.take(request.getRemoteAddr());
        wait.ifPresent(time -> {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", Long.toString(time.toSeconds() + 1));
        });
        return wait.isPresent();
    }

    private String page(@Nullable IssuedPaper paper, String state, String digest, Model model) {
        if (paper != null) {
            String body = bodies.find(paper.body()).map(Body::name).orElse(paper.body());
            model.addAttribute("found", new Genuine(paper, body));
        }
        model.addAttribute("state", state);
        model.addAttribute("digest", digest);
        return "portal/verify";
    }

    /** The digest of the given file or, failing that, the one that was typed; null where there is neither. */
    private static @Nullable String digest(@Nullable MultipartFile file, String typed) {
        if (file != null && !file.isEmpty()) {
            return digest(file);
        }
        String clean = typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return DIGEST.matcher(clean).matches() ? clean : null;
    }

    /** Read once and kept nowhere. */
    private static String digest(MultipartFile file) {
        try (InputStream in = file.getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
