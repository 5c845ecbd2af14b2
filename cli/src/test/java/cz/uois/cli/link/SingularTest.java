package cz.uois.cli.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingularTest {
  @ParameterizedTest
  @CsvSource({
    "events, event",
    "plan_lessons, plan_lesson",
    "roletypes, roletype",
    "rolecategories, rolecategory",
    "statuses, status",
    "classes, class",
    "courses, course",
    "houses, house",
    "exercises, exercise",
    "responses, response",
    "purposes, purpose",
    "databases, database",
    "analyses, analysis",
    "theses, thesis",
    "boxes, box",
    "branches, branch",
    "dishes, dish",
    "caches, cache",
    "archives, archive",
    "leaves, leaf",
    "people, person",
    "children, child",
    "criteria, criterion",
    "indices, index",
    "syllabi, syllabus",
    "menus, menu",
    "movies, movie",
    "keys, key",
    "days, day",
    "photos, photo",
    "heroes, hero",
    "addresses, address",
    "processes, process",
    "sizes, size",
    "quizzes, quiz",
    "equipments, equipment"
  })
  void findsTheSingular(String plural, String singular) {
    assertEquals(Optional.of(singular), Singular.of(plural));
  }

  @ParameterizedTest
  @CsvSource({
    "plan",
    "status",
    "class",
    "analysis",
    "mans",
    "sheeps",
    "event_type",
    "vyuka",
    "equipment",
    "s",
    "lesson_"
  })
  void knowsNoSingularOfOtherWords(String word) {
    assertEquals(Optional.empty(), Singular.of(word));
  }

  @Test
  void changesOnlyTheLastWord() {
    assertEquals(Optional.of("events_user"), Singular.of("events_users"));
  }
}
