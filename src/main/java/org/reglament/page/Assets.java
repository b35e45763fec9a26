package org.reglament.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Knows the hashed names that the build gave to style sheets, scripts and pictures. */
@Component
class Assets {
    static final String FOLDER = "static/assets/";

    private final Properties names = new Properties();

    Assets() throws IOException {
        try (InputStream manifest = new ClassPathResource(FOLDER + "manifest.properties").getInputStream()) {
            names.load(manifest);
        }
    }

    String url(String name) {
        String hashed = names.getProperty(name);
        if (hashed == null) {
            throw new IllegalArgumentException("The build makes no asset " + name + ": see src/main/web/build.mjs.");
        }
        return "/assets/" + hashed;
    }
}
