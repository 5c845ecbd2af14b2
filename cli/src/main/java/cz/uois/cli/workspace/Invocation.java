package cz.uois.cli.workspace;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The command that is being carried out: what others are told who must wait for it, and what the
 * log of a member says of it. It is bound to a thread for as long as the command runs.
 *
 * @param command as it was typed, without {@code uois}
 * @param patience how long it waits for another one that writes in the same folder
 * @param waiting is told once, in a sentence, whom it waits for
 */
public record Invocation(String command, Duration patience, Consumer<String> waiting) {
  private static final ScopedValue<Invocation> CURRENT = ScopedValue.newInstance();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST = 500;

  public Invocation {
    requireNonNull(patience, "patience is null");
    requireNonNull(waiting, "waiting is null");
    // One line, of a length that a log can show.
    String line = command.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    command = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  /** A command that waits as long as commands do. */
  public static Invocation of(String command, Consumer<String> waiting) {
    return new Invocation(command, PATIENCE, waiting);
  }

  /** Carries something out as part of this command. */
  public <T> T carryOut(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  static Invocation current() {
    return CURRENT.isBound() ? CURRENT.get() : of("", _ -> {});
  }
}
