package org.reglament.casefile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import org.reglament.step.DiagramWord;
import org.reglament.step.Word;
import org.springframework.stereotype.Component;

/** The name {@code post} in diagrams: {@code post.of('head')} is the candidate group of that post of the case's body. */
@Component
@Word("post")
class PostInDiagrams implements DiagramWord {

    private final CaseFiles cases;
    // A case keeps its body for life, so each is asked for once.
    private final Cache<UUID, String> bodies =
            Caffeine.newBuilder().maximumSize(10_000).build();

    PostInDiagrams(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public Object bind(UUID caseId) {
        return new Posts(bodies.get(caseId, id -> cases.get(id).body()));
    }

    /** The posts of one body, as expressions call them. */
    public record Posts(String body) {

        /** The candidate group of a post, for example {@code minzdrav:head}. */
        public String of(String post) {
            return body + ":" + post;
        }
    }
}
