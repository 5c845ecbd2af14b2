package cz.uois.examples.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.run.GenerationRun;
import cz.uois.cli.run.Outcome;
import cz.uois.cli.spec.SpecFolder;
import cz.uois.runtime.entity.MemberDescriptor;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Members made of specs: as files, as classes, and loaded, each apart from the others. */
final class GeneratedMembers {
  private static final String APOLLO = "products";
  private static final List<String> SOURCES = List.of("src/generated/java", "src/main/java");
  private static final List<String> RESOURCES =
      List.of("src/generated/resources", "src/main/resources");

  /** Folders of the members by name. */
  private final SortedMap<String, Path> folders;

  private Path classes = Path.of("");

  private GeneratedMembers(SortedMap<String, Path> folders) {
    this.folders = folders;
  }

  /** The university's specs in a folder, sorted: all but Apollo's, of another federation. */
  static List<Path> specs(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(it -> Files.exists(it.resolve(SpecFolder.MEMBER_FILE)))
          .filter(it -> !it.endsWith(APOLLO))
          .sorted()
          .toList();
    }
  }

  /**
   * Generates the university.
   *
   * @param folder where the specs are
   * @param target where the members' folders go
   */
  static GeneratedMembers generate(Path folder, Path target) throws IOException {
    SortedMap<String, Path> folders = new TreeMap<>();
    for (Path spec : specs(folder)) {
      String name = requireNonNull(spec.getFileName()).toString();
      Path member = target.resolve("gql_" + name);
      Diagnostics found = new Diagnostics();
      Outcome outcome = GenerationRun.newMember(SpecFolder.read(spec, found), found, member, false);
      if (outcome.changes().isEmpty() || outcome.hasConflicts()) {
        throw new IllegalStateException(name + " is not generated:\n" + outcome.read());
      }
      folders.put(name, member);
    }
    return new GeneratedMembers(folders);
  }

  /** The members' names, sorted. */
  Collection<String> names() {
    return folders.keySet();
  }

  /** Compiles all of them at once; the compiler starts once, and no package is of two members. */
  void compile(Path target) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path folder : folders.values()) {
      for (String part : SOURCES) {
        try (Stream<Path> files = Files.walk(folder.resolve(part))) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
      }
    }
    Files.createDirectories(target);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of("-proc:none", "-nowarn", "-d", target.toString(), "-classpath", classPath());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      boolean compiled =
          compiler
              .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IllegalStateException("the members do not compile");
      }
    }
    classes = target;
  }

  /** What a member is made of, loaded with its own resources, which have the names of others'. */
  MemberDescriptor load(String name) throws IOException, ReflectiveOperationException {
    List<URL> places = new ArrayList<>();
    places.add(classes.toUri().toURL());
    for (String part : RESOURCES) {
      places.add(requireNonNull(folders.get(name), name).resolve(part).toUri().toURL());
    }
    ClassLoader loader =
        new URLClassLoader(places.toArray(URL[]::new), GeneratedMembers.class.getClassLoader());
    String subgraph =
        "cz.uois."
            + name
            + "."
            + name.substring(0, 1).toUpperCase(Locale.ROOT)
            + name.substring(1)
            + "Subgraph";
    return (MemberDescriptor) Class.forName(subgraph, true, loader).getField("MEMBER").get(null);
  }

  private static String classPath() {
    return requireNonNull(System.getProperty("java.class.path"), "no class path");
  }
}
