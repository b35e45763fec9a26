package org.reglament.document;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which files are taken.
 *
 * @param types name extensions, out of those that {@link FileKind} knows how to check
 * @param maxSize of one file
 * @param maxUnpacked of all that an office file contains
 * @param maxFiles per case
 * @param unattachedLife how long a file waits for what it was uploaded for to be filed
 * @param clamd the virus scanner's {@code host:port} or {@code unix:/path}; none by default
 * @param clamdTimeout for one file
 */
@ConfigurationProperties("reglament.document")
record DocumentSettings(
        @DefaultValue({
                    "pdf", "docx", "xlsx", "odt", "ods", "rtf", "txt", "jpg", "jpeg", "png", "tif", "tiff", "webp",
                    "heic", "mp3", "m4a", "wav", "mp4", "sig", "p7s"
                })
                Set<String> types,
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("200MB") DataSize maxUnpacked,
        @DefaultValue("100") int maxFiles,
        @DefaultValue("24h") Duration unattachedLife,
        @Nullable String clamd,
        @DefaultValue("60s") Duration clamdTimeout) {}
