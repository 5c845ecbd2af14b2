package cz.uois.cli.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A spec with a change in it.
 *
 * @param files its files by path, the seed data among them if they change with it
 * @param moved files that have another path now, by the path that they had
 * @param renames what tables and columns are called now, by {@code table} and {@code table.column}
 * @param mentions how the author's own files may call what goes or has another name
 * @param unsure what could not be changed surely, each as a sentence
 */
public record Edition(
    SortedMap<String, byte[]> files,
    SortedMap<String, String> moved,
    Map<String, String> renames,
    List<Mentions> mentions,
    List<String> unsure) {
  public Edition {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    moved = Collections.unmodifiableSortedMap(new TreeMap<>(moved));
    renames = Map.copyOf(renames);
    mentions = List.copyOf(mentions);
    unsure = List.copyOf(unsure);
  }

  /** The same with something more that could not be changed surely. */
  Edition with(String note) {
    List<String> all = new ArrayList<>(unsure);
    all.add(note);
    return new Edition(files, moved, renames, mentions, all);
  }

  static Edition of(SpecText spec) {
    return new Edition(spec.files(), spec.moved(), Map.of(), List.of(), List.of());
  }
}
