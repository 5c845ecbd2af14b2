package cz.uois.cli.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All files of a member, in the order in which they were claimed. */
public final class Plan {
  // Devices are devices with any ending, as aux.java.
  private static final Pattern PORTABLE =
      Pattern.compile(
          "(?!(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\.|$))[A-Za-z0-9._-]*[A-Za-z0-9_-]");

  private final List<Artifact> artifacts;

  private Plan(List<Artifact> artifacts) {
    this.artifacts = List.copyOf(artifacts);
  }

  /**
   * A plan of these files.
   *
   * @throws IllegalArgumentException if two claim one path, one leaves the member's folder, or one
   *     cannot be on Windows: the linker lets no name through that could do so, hence it is our
   *     mistake
   */
  public static Plan of(Collection<Artifact> artifacts) {
    Map<String, Artifact> claims = new HashMap<>();
    List<Artifact> ordered = new ArrayList<>();
    for (Artifact artifact : artifacts) {
      if (!isInside(artifact.path())) {
        throw new IllegalArgumentException(artifact.path() + " is not a path inside a member");
      }
      if (!isPortable(artifact.path())) {
        throw new IllegalArgumentException(artifact.path() + " is no path on Windows");
      }
      // Folded, because the files of a member also live on disks that ignore case.
      Artifact other = claims.put(artifact.path().toLowerCase(Locale.ROOT), artifact);
      if (other != null) {
        throw new IllegalArgumentException(
            "%s is claimed by %s and by %s"
                .formatted(artifact.path(), other.origin(), artifact.origin()));
      }
      ordered.add(artifact);
    }
    return new Plan(ordered);
  }

  public List<Artifact> artifacts() {
    return artifacts;
  }

  /**
   * Whether Windows and macOS have files of that path: no part is a device, ends with a dot or a
   * blank, or has a letter that they write in another way.
   */
  static boolean isPortable(String path) {
    return Stream.of(path.split("/", -1)).allMatch(part -> PORTABLE.matcher(part).matches());
  }

  /** Whether a path stays in the member's folder on any system; links are another matter. */
  public static boolean isInside(String path) {
    return path.chars().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c))
        && Stream.of(path.split("/", -1))
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }
}
