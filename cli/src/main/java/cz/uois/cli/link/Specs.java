package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.model.Member;
import cz.uois.cli.spec.MemberSpec;
import cz.uois.cli.spec.SpecFolder;
import cz.uois.cli.spec.SpecReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The door of reading: from a folder, or from bytes, to a linked member. */
public final class Specs {
  private Specs() {}

  /**
   * Reads and links {@code uois.yaml} and {@code entities/*.yaml} of a folder.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public static ReadResult read(Path folder) {
    Diagnostics diagnostics = new Diagnostics();
    return link(
        SpecFolder.read(folder, diagnostics), () -> SpecFolder.roleTypes(folder), diagnostics);
  }

  /** Links files given as bytes by their path in the member's folder; touches no disk. */
  public static ReadResult of(Map<String, byte[]> files) {
    return link(files, Set::of, new Diagnostics());
  }

  /**
   * Links files as {@link SpecFolder#read} gives them.
   *
   * @param roleTypes names of role types, as {@link SpecFolder#roleTypes} knows them
   * @param found what was found in their folder
   */
  public static ReadResult of(
      Map<String, byte[]> files, Supplier<Set<String>> roleTypes, Diagnostics found) {
    return link(files, roleTypes, found);
  }

  private static ReadResult link(
      Map<String, byte[]> files, Supplier<Set<String>> roleTypes, Diagnostics diagnostics) {
    MemberSpec spec = SpecReader.read(files, diagnostics);
    UnknownRoles.warn(spec, roleTypes, diagnostics);
    Optional<Member> member = Linker.link(spec, diagnostics);
    return new ReadResult(member, diagnostics.list(), lines(files));
  }

  private static Map<String, List<String>> lines(Map<String, byte[]> files) {
    return files.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, file -> SpecReader.lines(file.getValue())));
  }
}
