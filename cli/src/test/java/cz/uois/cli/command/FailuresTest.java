package cz.uois.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class FailuresTest {
  @Test
  void tellsWhatFailedOnTheDiskAndWhy() {
    assertEquals(
        "uois: '/a/b': No space left on device\n",
        told(new FileSystemException("/a/b", null, "No space left on device")));
    assertEquals("uois: no permission for '/a/b'\n", told(new AccessDeniedException("/a/b")));
    assertEquals("uois: there is no '/a/b'\n", told(new NoSuchFileException("/a/b")));
    assertEquals(
        "uois: no permission for '/a/b'\n",
        told(new UncheckedIOException("cannot read /a/b", new AccessDeniedException("/a/b"))));
    assertEquals(
        "uois: cannot write to /a: No space left on device\n",
        told(
            new UncheckedIOException(
                "cannot write to /a", new IOException("No space left on device"))));
    assertEquals("uois: Input length = 1\n", told(new MalformedInputException(1)));
    assertEquals(
        "uois: Stream Closed\n", told(new UncheckedIOException(new IOException("Stream Closed"))));
  }

  private static String told(Exception failure) {
    StringWriter err = new StringWriter();
    CommandLine line = Uois.commandLine();
    line.setErr(new PrintWriter(err, true));
    assertEquals(ExitCode.ENVIRONMENT, Failures.failed(failure, line, line.parseArgs("--help")));
    return err.toString();
  }
}
