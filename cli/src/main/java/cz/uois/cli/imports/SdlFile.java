package cz.uois.cli.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Reads the file of a schema: a regular one, in UTF-8, of a size that is no attack. */
public final class SdlFile {
  private SdlFile() {}

  /**
   * The text of a file.
   *
   * @throws SourceException if it is no file that is read
   * @throws IOException if the disk fails
   */
  public static String read(Path file) throws SourceException, IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new SourceException(
          SourceException.Kind.ADDRESS,
          Files.exists(file, LinkOption.NOFOLLOW_LINKS)
              ? "'%s' is no regular file; links are not followed".formatted(file)
              : "there is no file '%s'".formatted(file));
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(SdlDocument.MOST_CHARACTERS + 1);
    }
    if (bytes.length > SdlDocument.MOST_CHARACTERS) {
      throw new SourceException(
          SourceException.Kind.CONTENT, "it is larger than any schema that is read (4 MB)");
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new SourceException(SourceException.Kind.CONTENT, "it is not in UTF-8");
    }
  }

  /** A name of a member made of the name of a file, as {@code events} of gql_events.graphql. */
  public static String member(Path file) {
    return SpecNames.member(file.getFileName().toString().replaceFirst("\\..*$", ""));
  }
}
