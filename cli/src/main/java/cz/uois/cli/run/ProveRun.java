package cz.uois.cli.run;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.drift.DriftKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Whether a verification can fail:
 *
 * <ol>
 *   <li>copy what a verification reads of a clean member into a temporary folder,
 *   <li>see that the copy is clean as well,
 *   <li>for each way to spoil it: spoil it, verify it, and mend it again.
 * </ol>
 */
public final class ProveRun {
  /**
   * One way in which the copy was spoiled.
   *
   * @param kind the kind of drift that it is
   * @param path the file of which it should be reported
   * @param done what was done, as the end of a sentence
   * @param seen whether it was reported
   */
  public record Attempt(DriftKind kind, String path, String done, boolean seen) {
    public Attempt {
      requireNonNull(kind, "kind is null");
      requireNonNull(path, "path is null");
      requireNonNull(done, "done is null");
    }

    /** What happened, in a line. */
    public String sentence() {
      return "%s %s %s: %s".formatted(seen ? "seen    " : "NOT SEEN", path, done, kind.word());
    }
  }

  /** What came of it. */
  public record Proof(List<Attempt> attempts) {
    public Proof {
      attempts = List.copyOf(attempts);
    }

    /** Whether everything was seen. */
    public boolean holds() {
      return !attempts.isEmpty() && attempts.stream().allMatch(Attempt::seen);
    }
  }

  private ProveRun() {}

  /**
   * Tries to deceive a verification.
   *
   * @param member a folder that it finds clean
   * @param verification what is tried
   * @throws IOException if the copy cannot be made
   */
  public static Proof run(Path member, Function<Path, Verified> verification) throws IOException {
    Path temporary = Files.createTempDirectory("uois-prove-");
    try {
      MemberCopy copy = MemberCopy.of(member, temporary.resolve("copy"));
      List<Attempt> attempts = new ArrayList<>();
      for (Spoiling spoiling : Spoiling.all(copy)) {
        copy.restore();
        if (!verification.apply(copy.folder()).isClean()) {
          throw new IllegalStateException("a copy of a clean member is not clean");
        }
        spoiling.work().on(copy);
        attempts.add(attempt(spoiling, verification.apply(copy.folder())));
      }
      return new Proof(attempts);
    } finally {
      MemberCopy.delete(temporary);
    }
  }

  private static Attempt attempt(Spoiling spoiling, Verified verified) {
    boolean seen =
        verified.drift().stream()
            .anyMatch(finding ->
                finding.code().equals(spoiling.kind().word())
                    && finding.location().file().equals(spoiling.path()));
    return new Attempt(spoiling.kind(), spoiling.path(), spoiling.done(), seen);
  }
}
