package org.reglament.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The form of a notice begins with groups and criteria that a setting, or else the diagram, proposes. */
class SuggestedRowsTests {

    @Test
    void a_group_has_one_seat_where_the_setting_names_no_number() {
        assertThat(SuggestedRows.groups("parents = Родители | Parents; youth=Молодёжь|Young people|0; nobody"))
                .containsExactly(
                        Map.of("code", "parents", "name", "Родители", "nameEn", "Parents", "atLeast", 1),
                        Map.of("code", "youth", "name", "Молодёжь", "nameEn", "Young people", "atLeast", 0));
    }

    @Test
    void the_diagram_proposes_three_groups_with_a_seat_each_and_a_hundred_points() throws IOException {
        assertThat(SuggestedRows.groups(proposed("groups")))
                .extracting(row -> row.get("code"), row -> row.get("atLeast"))
                .containsExactly(tuple("citizens", 1), tuple("associations", 1), tuple("business", 1));
        List<Map<String, Object>> criteria = SuggestedRows.criteria(proposed("criteria"));
        assertThat(criteria).allSatisfy(row -> assertThat(row).containsEntry("weight", 100));
        assertThat(criteria.stream().mapToInt(row -> (Integer) row.get("most")).sum())
                .isEqualTo(100);
    }

    private static String proposed(String setting) throws IOException {
        String diagram = Files.readString(Path.of("processes/public-council-selection/public-council-selection.bpmn"));
        Matcher found = Pattern.compile("setting\\.text\\('" + setting + "', '([^']+)'\\)")
                .matcher(diagram);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
