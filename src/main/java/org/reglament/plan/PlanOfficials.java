package org.reglament.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.directory.People;
import org.springframework.stereotype.Component;

/** Who may answer for rows of a plan: officials of the body, for the region's plan of all bodies. */
@Component
public class PlanOfficials {
    private final People people;
    private final Bodies bodies;
    private final PlanSettings settings;

    PlanOfficials(People people, Bodies bodies, PlanSettings settings) {
        this.people = people;
        this.bodies = bodies;
        this.settings = settings;
    }

    /** Their full names with their logins. */
    public Map<String, String> of(Plan plan) {
        List<String> where = plan.kind() == PlanKind.COMPLEX
                ? bodies.all().stream().map(Body::code).toList()
                : List.of(plan.body());
        Map<String, String> names = new LinkedHashMap<>();
        for (People.Appointed one : people.appointed(where)) {
            if (settings.posts().contains(one.post())) {
                names.putIfAbsent(one.person().fullName(), one.person().login());
            }
        }
        return names;
    }

    /** The login of the official of that name; null where there is none. */
    static @Nullable String login(Map<String, String> names, String name) {
        String exact = names.get(name);
        if (exact != null) {
            return exact;
        }
        return names.entrySet().stream()
                .filter(one -> plain(one.getKey()).equals(plain(name)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
