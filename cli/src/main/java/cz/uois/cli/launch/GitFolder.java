package cz.uois.cli.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder as Git remembers it. Only objects are read: nothing is checked out, and no hook, filter
 * or monitor that the repository's configuration names runs.
 */
public final class GitFolder {
  private static final int MOST_BYTES = 8 << 20;

  private final Path folder;
  private final Map<String, String> environment;

  /**
   * @param folder the folder, in a working tree
   * @param environment the user's variables, where git is looked for
   */
  public GitFolder(Path folder, Map<String, String> environment) {
    this.folder = requireNonNull(folder, "folder is null");
    this.environment = Map.copyOf(environment);
  }

  /**
   * The files below some paths at a commit, by path in the folder; those that were not there, and
   * links, are left out. Empty if there is no such commit.
   *
   * @param commit a branch, a tag, or anything else that Git understands as one
   * @param paths files and folders, as {@code entities}
   * @throws EnvironmentException if there is no Git, or the folder is in no repository
   */
  public Optional<SortedMap<String, byte[]>> at(String commit, List<String> paths)
      throws EnvironmentException, IOException, InterruptedException {
    String git =
        new Executables(environment)
            .onPath("git")
            .map(Path::toString)
            .orElseThrow(
                () -> new EnvironmentException("needs git, which is not on the PATH: install it"));
    Answer repository = ask(git, List.of("rev-parse", "--git-dir"));
    if (repository.code() != 0) {
      throw new EnvironmentException("'%s' is in no Git repository".formatted(folder));
    }
    Answer tree =
        ask(
            git,
            List.of("rev-parse", "--verify", "--quiet", "--end-of-options", commit + "^{commit}"));
    if (tree.code() != 0) {
      return Optional.empty();
    }
    List<String> list = new ArrayList<>(List.of("ls-tree", "-r", "-z", tree.line(), "--"));
    list.addAll(paths);
    SortedMap<String, String> objects = new TreeMap<>();
    for (String entry : ask(git, list).text().split("\0", -1)) {
      // mode, kind and object before a tab, the path after it
      String[] halves = entry.split("\t", 2);
      String[] words = halves[0].split(" ", -1);
      if (halves.length == 2 && words[0].startsWith("100") && words[1].equals("blob")) {
        objects.put(halves[1], words[2]);
      }
    }
    return Optional.of(contents(git, objects));
  }

  private SortedMap<String, byte[]> contents(String git, SortedMap<String, String> objects)
      throws EnvironmentException, IOException, InterruptedException {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    if (objects.isEmpty()) {
      return contents;
    }
    Process process = start(git, List.of("cat-file", "--batch"));
    try (OutputStream questions = process.getOutputStream();
        DataInputStream answers = new DataInputStream(process.getInputStream())) {
      for (Map.Entry<String, String> object : objects.entrySet()) {
        questions.write((object.getValue() + "\n").getBytes(UTF_8));
        questions.flush();
        String[] head = line(answers).split(" ", -1);
        int size = head.length == 3 ? Integer.parseInt(head[2]) : -1;
        if (size < 0 || size > MOST_BYTES) {
          throw new EnvironmentException(
              "git does not give '%s': it has %s"
                  .formatted(object.getKey(), size < 0 ? "no such object" : size + " bytes"));
        }
        contents.put(object.getKey(), answers.readNBytes(size));
        answers.skipNBytes(1);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return contents;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
    }
    return line.toString(UTF_8);
  }

  /** What git said, and what it ended with. */
  private record Answer(int code, String text) {
    String line() {
      return text.strip();
    }
  }

  private Answer ask(String git, List<String> arguments) throws IOException, InterruptedException {
    Process process = start(git, arguments);
    try (InputStream out = process.getInputStream()) {
      process.getOutputStream().close();
      String text = new String(out.readAllBytes(), UTF_8);
      return new Answer(process.waitFor(), text);
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(String git, List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(git, "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "--no-pager"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    // What is fetched lazily would be asked of somebody else's machine.
    builder.environment().put("GIT_NO_LAZY_FETCH", "1");
    return builder.start();
  }
}
