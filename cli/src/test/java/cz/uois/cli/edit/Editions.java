package cz.uois.cli.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Changes of specs that are written in tests. */
final class Editions {
  private Editions() {}

  /** The texts with a change in them, by path. */
  static SortedMap<String, String> of(Map<String, String> texts, SpecEdit edit) throws RefusedEdit {
    return of(texts, edit, Set.of());
  }

  /** The same where the last generation has made tables and columns. */
  static SortedMap<String, String> of(Map<String, String> texts, SpecEdit edit, Set<String> known)
      throws RefusedEdit {
    SortedMap<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(UTF_8)));
    Optional<byte[]> seedData = Optional.ofNullable(files.remove("systemdata.json"));
    Edition edition =
        edit.apply(
            new SpecEdit.Given(
                files,
                seedData,
                known,
                key -> key.equals("ug.groups") ? Optional.of("GroupGQLModel") : Optional.empty()));
    SortedMap<String, String> after = new TreeMap<>();
    edition.files().forEach((path, bytes) -> after.put(path, new String(bytes, UTF_8)));
    return after;
  }

  /** What a change is refused with. */
  static String refusal(Map<String, String> texts, SpecEdit edit) {
    try {
      throw new AssertionError("not refused: " + of(texts, edit));
    } catch (RefusedEdit refused) {
      return refused.getMessage()
          + String.join("", refused.places().stream().map(it -> "\n" + it).toList());
    }
  }
}
