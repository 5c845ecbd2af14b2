package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.fixture.StartedMember;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys whose values are in rows that an entity points to, asked over HTTP, statements counted. */
final class FarKeyTest {
  private static final Path SPEC =
      Path.of("..", "model-specs", "spec-book", "positive", "keys-of-all-kinds");

  private static final String STOCK = "00000000-0000-0000-0000-000000000001";

  private static StartedMember member;

  @BeforeAll
  static void start(@TempDir Path work) throws Exception {
    member = StartedMember.of(Members.of(SPEC), work);
    write("shelf", "ShelfGQLModel", "number: 3, name: \"third\"");
    write("product", "Product", "id: \"p\", sku: \"s\", package: \"\", countryId: \"cz\"");
    write("product", "Product", "id: \"q\", sku: \"s\", package: \"box\", countryId: \"cz\"");
    write("stock", "StockGQLModel", "id: \"%s\", productId: \"p\", shelfId: 3".formatted(STOCK));
    write("stock", "StockGQLModel", "productId: \"q\", shelfId: 3");
    write("count", "CountGQLModel", "stockId: \"%s\", day: \"mon\", amount: 1".formatted(STOCK));
    write("count", "CountGQLModel", "stockId: \"%s\", day: \"tue\", amount: 2".formatted(STOCK));
    write("count", "CountGQLModel", "day: \"tue\", amount: 3");
  }

  @AfterAll
  static void stop() throws IOException {
    member.close();
  }

  @Test
  void answersRepresentationsByFieldsOfObjectsOfObjectsInOneStatement() throws Exception {
    assertEquals(
        "{'_entities':[{'amount':2,'stock':{'product':{'package':''}}},null,"
            + "{'amount':1,'stock':{'product':{'package':''}}},null]}",
        member.data(
            entities(
                "CountGQLModel",
                "amount stock {product {package}}",
                count("s", "", "3", "tue"),
                count("s", "box", "3", "tue"),
                count("s", "", "3", "mon"),
                count("s", "", "4", "mon")),
            1));
  }

  @Test
  void mixesKeysOfOneTypeInOneCall() throws Exception {
    assertEquals(
        "{'_entities':[{'shelf':{'name':'third'}},{'shelf':{'name':'third'}},null]}",
        member.data(
            entities(
                "StockGQLModel",
                "shelf {name}",
                "product: {sku: \"s\", package: \"\"}, shelf: {number: 3}",
                "id: \"%s\"".formatted(STOCK),
                "product: {sku: \"s\", package: null}, shelf: {number: 3}"),
            2));
  }

  @Test
  void tellsWhichKeysARepresentationCouldHave() throws Exception {
    assertEquals(
        "representation of CountGQLModel lacks 'stock { product { sku } } stock { product {"
            + " package } } stock { shelf { number } } day'",
        member
            .data(entities("CountGQLModel", "amount", "day: \"mon\""))
            .replaceAll(".*'message':'(representation.*?day').*", "$1"));
  }

  private static String count(String sku, String packaging, String shelf, String day) {
    return "stock: {product: {sku: \"%s\", package: \"%s\"}, shelf: {number: %s}}, day: \"%s\""
        .formatted(sku, packaging, shelf, day);
  }

  private static String entities(String type, String fields, String... representations) {
    return "{_entities(representations: [%s]) {... on %s {%s}}}"
        .formatted(
            Stream.of(representations)
                .map(it -> "{__typename: \"" + type + "\", " + it + "}")
                .collect(Collectors.joining(" ")),
            type,
            fields);
  }

  private static void write(String stem, String type, String values) throws Exception {
    assertEquals(
        "{'write':{}}",
        member.data(
            "mutation {write: %sInsert(%s: {%s}) {... on %sInsertError {msg}}}"
                .formatted(stem, stem, values, type)));
  }
}
