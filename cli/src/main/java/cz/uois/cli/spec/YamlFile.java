package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.spec.YamlNode.Mapping;
import java.util.Optional;

/**
 * A file of a spec as it is written, for those who change a part of it and leave the rest alone.
 *
 * @param path relative to the member's folder
 * @param text its text
 * @param root its keys and values, each with what of the text it is
 */
public record YamlFile(String path, String text, Mapping root) {
  public YamlFile {
    requireNonNull(path, "path is null");
    requireNonNull(text, "text is null");
    requireNonNull(root, "root is null");
  }

  /** The file, if it is nothing but plain YAML; else {@link SpecReader#read} reports why not. */
  public static Optional<YamlFile> of(String path, byte[] bytes) {
    Diagnostics found = new Diagnostics();
    return SourceText.of(path, bytes, found)
        .flatMap(source ->
            YamlTree.of(source, found)
                .filter(root -> !found.hasErrors() && root instanceof Mapping)
                .map(root -> new YamlFile(path, source.text(), (Mapping) root)));
  }

  /** Whether every YAML reader takes a word without quotes for text. */
  public static boolean isText(String plain) {
    return Scalars.isText(plain);
  }
}
