package cz.uois.cli.command;

import cz.uois.cli.run.SpecFiles;
import cz.uois.cli.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The argument of verbs that take several members. */
final class MemberFolders {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "DIR",
      description = "Folders of members, or folders that hold them (default: the current one).")
  private List<Path> folders = new ArrayList<>();

  /** The members' folders by how they are shown; none at all is a wrong argument. */
  SortedMap<String, Path> members() throws IOException {
    SortedMap<String, Path> members = new TreeMap<>();
    for (Path folder : folders.isEmpty() ? List.of(Path.of("")) : folders) {
      Path absolute = folder.toAbsolutePath().normalize();
      List<Path> found = isMember(absolute) ? List.of(absolute) : inside(absolute);
      if (found.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            "there is no member in '%s': neither uois.yaml nor a folder with one"
                .formatted(folder.toString().isEmpty() ? "." : folder));
      }
      found.forEach(it -> members.put(Changes.shown(it).toString().replace('\\', '/'), it));
    }
    return members;
  }

  private static List<Path> inside(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(MemberFolders::isMember).sorted().toList();
    }
  }

  // Half made, it may not have got its spec yet.
  private static boolean isMember(Path folder) {
    return SpecFiles.areIn(folder) || Workspace.at(folder).isHalfWritten();
  }
}
