package cz.uois.cli.render;

import cz.uois.cli.model.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Log;
import org.jooq.codegen.JavaGenerator;
import org.jooq.meta.jaxb.CatalogMappingType;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.tools.JooqLogger;

/**
 * The tables and model records of a member, made by jOOQ's code generator from our own model: no
 * database is asked. Works in a temporary folder, because jOOQ reads and writes files.
 */
final class TableSources {
  private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

  private TableSources() {}

  /** Simple class name to source. */
  static Map<String, String> of(Member member) {
    try {
      Path folder = Files.createTempDirectory("uois-tables");
      try {
        // Its reports are for people who run it by hand.
        JooqLogger.globalThreshold(Log.Level.ERROR);
        generator(member, folder).generate(database(member));
        return read(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the folder for temporary files", e);
    }
  }

  private static ModelDatabase database(Member member) {
    ModelDatabase database = new ModelDatabase(member);
    database.setOnError(OnError.FAIL);
    SchemaMappingType mapping =
        new SchemaMappingType().withInputSchema(ModelDatabase.SCHEMA).withOutputSchema("");
    database.setConfiguredCatalogs(
        List.of(
            new CatalogMappingType()
                .withInputCatalog("")
                .withOutputCatalog("")
                .withSchemata(mapping)));
    database.setConfiguredSchemata(List.of(mapping));
    database.setIncludes(new String[] {".*"});
    database.setExcludes(new String[] {});
    // No versions in the output, hence every run prints every file.
    database.setCatalogVersionProvider(_ -> "");
    database.setSchemaVersionProvider(_ -> "");
    return database;
  }

  private static JavaGenerator generator(Member member, Path out) {
    TableNaming naming = new TableNaming(member);
    naming.setTargetDirectory(out.toString());
    naming.setTargetPackage(member.javaPackage());
    JavaGenerator generator = new TableGenerator();
    generator.setStrategy(naming);
    generator.setTargetDirectory(out.toString());
    generator.setTargetPackage(member.javaPackage());
    generator.setTargetEncoding("UTF-8");
    generator.setTargetLocale(Locale.ENGLISH);
    generator.setTargetClean(false);
    return generator;
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        String source = BLANK_LINES.matcher(Files.readString(file)).replaceAll("\n\n");
        sources.put(name.substring(0, name.length() - ".java".length()), source);
      }
    }
    return sources;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
