package org.reglament.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.springframework.stereotype.Component;

/** Finds the body that somebody means by a few letters of its name. */
@Component
class BodySearch {
    private static final String MUNICIPALITY = "municipality";

    private final Bodies bodies;

    BodySearch(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Bodies under one heading. */
    public record Section(String message, List<Body> bodies) {}

    /** What fits the words, in sections; everything where no word is given. */
    List<Section> find(String words) {
        List<String> wanted = Arrays.stream(plain(words).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Body> found = bodies.all().stream()
                .filter(body -> wanted.stream().allMatch(word -> fits(body, word)))
                .toList();
        return Stream.of(
                        new Section("portal.body.region", sorted(found, false)),
                        new Section("portal.body.municipal", sorted(found, true)))
                .filter(section -> !section.bodies().isEmpty())
                .toList();
    }

    private static List<Body> sorted(List<Body> found, boolean municipal) {
        return found.stream()
                .filter(body -> body.kind().equals(MUNICIPALITY) == municipal)
                .toList();
    }

    private static boolean fits(Body body, String word) {
        return (" " + plain(body.name()) + " " + plain(body.shortName())).contains(" " + word);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
