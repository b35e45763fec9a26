package org.reglament.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives back what was typed before the session ended and sends it on at the press of a button. */
@Controller
class ParkedPages {
    private final ParkedPosts parked;

    ParkedPages(ParkedPosts parked) {
        this.parked = parked;
    }

    @GetMapping("/parked/{id}")
    String show(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model) {
        return parked.find(id, request)
                .map(post -> {
                    model.addAttribute("post", post);
                    return "signin/parked";
                })
                .orElseGet(() -> {
                    response.setStatus(HttpStatus.NOT_FOUND.value());
                    return "signin/parked-gone";
                });
    }
}
