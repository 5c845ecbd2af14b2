package cz.uois.cli.starter;

import cz.uois.cli.link.Specs;
import cz.uois.cli.model.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The GraphQL types of the members whose specs came with uois. */
public final class BundledTypes {
  private BundledTypes() {}

  /**
   * The type of a table of a member, if its spec came with uois.
   *
   * @param key as {@code ug.users}
   * @throws UncheckedIOException if the disk fails
   */
  public static Optional<String> typeOf(String key) {
    int dot = key.indexOf('.');
    if (dot <= 0 || key.indexOf('/') >= 0 || key.indexOf('\\') >= 0) {
      return Optional.empty();
    }
    try (BundledSpecs bundled = BundledSpecs.open()) {
      Optional<Member> member =
          bundled.find(key.substring(0, dot)).flatMap(folder -> Specs.read(folder).member());
      return member.stream()
          .flatMap(it -> it.entities().stream())
          .filter(entity -> entity.table().equals(key.substring(dot + 1)))
          .map(entity -> entity.names().type())
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the specs of uois", e);
    }
  }
}
