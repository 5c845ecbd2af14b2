package cz.uois.cli.link;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atteo.evo.inflector.English;

/**
 * English singulars. The library knows plurals only: we guess singulars and keep the first whose
 * plural is the word again.
 */
public final class Singular {
  // Words whose rule would lead elsewhere, or that the library makes another plural of.
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          entry("aliases", "alias"),
          entry("analyses", "analysis"),
          entry("axes", "axis"),
          entry("biases", "bias"),
          entry("bonuses", "bonus"),
          entry("buses", "bus"),
          entry("caches", "cache"),
          entry("campuses", "campus"),
          entry("canvases", "canvas"),
          entry("children", "child"),
          entry("crises", "crisis"),
          entry("criteria", "criterion"),
          entry("cookies", "cookie"),
          entry("data", "datum"),
          entry("diagnoses", "diagnosis"),
          entry("gases", "gas"),
          entry("halves", "half"),
          entry("hypotheses", "hypothesis"),
          entry("indexes", "index"),
          entry("indices", "index"),
          entry("knives", "knife"),
          entry("leaves", "leaf"),
          entry("lenses", "lens"),
          entry("lives", "life"),
          entry("matrices", "matrix"),
          entry("media", "medium"),
          entry("men", "man"),
          entry("menus", "menu"),
          entry("movies", "movie"),
          entry("parentheses", "parenthesis"),
          entry("people", "person"),
          entry("quizzes", "quiz"),
          entry("shelves", "shelf"),
          entry("shoes", "shoe"),
          entry("statuses", "status"),
          entry("syllabi", "syllabus"),
          entry("syllabuses", "syllabus"),
          entry("syntheses", "synthesis"),
          entry("theses", "thesis"),
          entry("viruses", "virus"),
          entry("wives", "wife"),
          entry("wolves", "wolf"),
          entry("women", "woman"));

  // Endings and what stands for them in the singular, the likelier one first.
  private static final List<Map.Entry<String, String>> ENDINGS =
      List.of(
          entry("ies", "y"),
          entry("sses", "ss"),
          entry("xes", "x"),
          entry("ches", "ch"),
          entry("shes", "sh"),
          entry("oes", "o"),
          entry("s", ""));

  // status, class and analysis are singular; the few plurals among them are irregular here.
  private static final List<String> SINGULAR_ENDINGS = List.of("us", "ss", "is");

  private Singular() {}

  /** The singular of the last word of a table's name: {@code plan_lesson} of plan_lessons. */
  public static Optional<String> of(String table) {
    int last = table.lastIndexOf('_') + 1;
    String word = table.substring(last);
    return ofWord(word).map(singular -> table.substring(0, last) + singular);
  }

  private static Optional<String> ofWord(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return Optional.of(irregular);
    }
    if (SINGULAR_ENDINGS.stream().anyMatch(word::endsWith)) {
      return Optional.empty();
    }
    return candidates(word)
        .filter(candidate -> candidate.length() > 1)
        .filter(candidate -> English.plural(candidate).equals(word))
        .findFirst();
  }

  private static Stream<String> candidates(String word) {
    return ENDINGS.stream()
        .filter(ending -> word.endsWith(ending.getKey()))
        .map(ending ->
            word.substring(0, word.length() - ending.getKey().length()) + ending.getValue());
  }
}
