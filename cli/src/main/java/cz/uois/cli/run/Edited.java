package cz.uois.cli.run;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diff.FileDifference;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of a change of a spec.
 *
 * @param outcome what came of the generation
 * @param spec the files of the author that change
 * @param moved those of them that have another path now, by the path that they had
 * @param mentions where the author's own files speak of what has another name or is gone, as {@code
 *     path:line}
 * @param notes what was not changed, and what is seen of the change, each as a sentence
 */
public record Edited(
    Outcome outcome,
    List<FileDifference> spec,
    SortedMap<String, String> moved,
    List<String> mentions,
    List<String> notes) {
  public Edited {
    requireNonNull(outcome, "outcome is null");
    spec = List.copyOf(spec);
    moved = Collections.unmodifiableSortedMap(new TreeMap<>(moved));
    mentions = List.copyOf(mentions);
    notes = List.copyOf(notes);
  }
}
