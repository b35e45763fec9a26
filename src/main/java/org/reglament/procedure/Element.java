package org.reglament.procedure;

import org.jspecify.annotations.Nullable;

/**
 * One element of a deployed diagram as people meet it.
 *
 * @param type BPMN type, for example {@code userTask}
 * @param basis the article shown to officials and citizens
 * @param status the public status that the case takes here
 * @param post the post of the lane in which it stands
 * @param form id of the form of a user task or start event
 * @param manyTimes whether it is done by several people side by side
 * @param ballot key of the question on which a user task is a vote; null for other tasks
 */
public record Element(
        String id,
        @Nullable String name,
        String type,
        @Nullable String basis,
        @Nullable String status,
        @Nullable String post,
        @Nullable String form,
        boolean manyTimes,
        @Nullable String ballot) {}
