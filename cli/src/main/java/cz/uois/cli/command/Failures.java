package cz.uois.cli.command;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.launch.EnvironmentException;
import cz.uois.cli.run.WrongArgumentException;
import cz.uois.cli.workspace.ConflictException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a user reads when a command could not do its work: one line, and an exit code. */
final class Failures {
  private Failures() {}

  static int wrongArguments(ParameterException exception, String[] arguments) {
    CommandLine line = exception.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("uois: " + lowerFirst(String.valueOf(exception.getMessage())));
    if (!UnmatchedArgumentException.printSuggestions(exception, err)) {
      err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
    }
    return ExitCode.USAGE;
  }

  static int failed(Exception exception, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    return switch (exception) {
      case UncheckedIOException disk -> {
        err.println("uois: " + reason(disk));
        yield ExitCode.ENVIRONMENT;
      }
      case EnvironmentException environment -> {
        err.println("uois: " + environment.getMessage());
        yield ExitCode.ENVIRONMENT;
      }
      case WrongArgumentException argument -> {
        err.println("uois: " + visible(String.valueOf(argument.getMessage())));
        yield ExitCode.USAGE;
      }
      case ConflictException conflict -> {
        err.println("uois: " + visible(String.valueOf(conflict.getMessage())));
        yield ExitCode.CONFLICT;
      }
      case IOException disk -> {
        err.println("uois: " + reason(disk));
        yield ExitCode.ENVIRONMENT;
      }
      default -> bug(exception, err);
    };
  }

  /** A text with parts of somebody's files, without what a terminal would obey. */
  static String visible(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
  }

  // A file that cannot be written often has no name in its exception: who wrote it knows one.
  private static String reason(UncheckedIOException disk) {
    IOException cause = requireNonNull(disk.getCause(), "always has a cause");
    String doing = String.valueOf(disk.getMessage());
    return cause instanceof FileSystemException || doing.equals(cause.toString())
        ? reason(cause)
        : doing + ": " + reason(cause);
  }

  private static String reason(IOException disk) {
    return switch (disk) {
      case AccessDeniedException denied -> "no permission for '%s'".formatted(denied.getFile());
      case NoSuchFileException missing -> "there is no '%s'".formatted(missing.getFile());
      case FileSystemException failed ->
          failed.getReason() == null
              ? "'%s' cannot be read or written (%s)"
                  .formatted(failed.getFile(), failed.getClass().getSimpleName())
              : "'%s': %s".formatted(failed.getFile(), failed.getReason());
      default ->
          disk.getMessage() == null
              ? disk.getClass().getSimpleName()
              : disk.getMessage().replaceAll("\\R", " ");
    };
  }

  /** Tells of a mistake of ours in one line, with the rest in a file. */
  static int bug(Throwable mistake, PrintWriter err) {
    StringWriter trace = new StringWriter();
    mistake.printStackTrace(new PrintWriter(trace));
    String where;
    try {
      Path file = Files.createTempFile("uois-bug-", ".txt");
      Files.writeString(file, trace.toString(), StandardCharsets.UTF_8);
      where = "the stack trace is in " + file;
    } catch (IOException e) {
      where = "its stack trace could not be written: " + e.getMessage();
    }
    err.println(
        "uois: a bug in uois, sorry: %s (%s)"
            .formatted(mistake.toString().replaceAll("\\R", " "), where));
    return ExitCode.BUG;
  }

  // "Unknown option" becomes "unknown option", and "NAME is" stays.
  private static String lowerFirst(String message) {
    return message.length() > 1 && Character.isLowerCase(message.charAt(1))
        ? Character.toLowerCase(message.charAt(0)) + message.substring(1)
        : message;
  }
}
