package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.fixture.StartedMember;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values in columns of the rows that have them, asked over HTTP, statements counted. */
final class EmbeddedValueTest {
  private static final Path SPEC =
      Path.of("..", "model-specs", "spec-book", "positive", "values-in-columns");
  private static final String A = "00000000-0000-0000-0000-00000000000a";
  private static final String B = "00000000-0000-0000-0000-00000000000b";
  private static final String C = "00000000-0000-0000-0000-00000000000c";

  private static StartedMember member;

  @BeforeAll
  static void start(@TempDir Path work) throws Exception {
    member = StartedMember.of(Members.of(SPEC), work);
    insert("id: \"%s\", sku: \"a\", size: {height: 5, unit: CM}, price: {amount: 7}".formatted(A));
    insert(
        "id: \"%s\", sku: \"b\", boxSize: {height: 9}, variant: {id: \"big\"}, price: {amount: 8}"
            .formatted(B));
  }

  @AfterAll
  static void stop() throws IOException {
    member.close();
  }

  @Test
  void answersAValueOfTheRowAndNullWhereAllOfItsColumnsAre() throws Exception {
    assertEquals(
        "{'itemPage':[{'size':{'__typename':'Measure','unit':'CM','tall':5,'noteText':null},"
            + "'boxSize':null,'variant':null,'price':{'currency':'CZK'}},"
            + "{'size':null,'boxSize':{'__typename':'Measure','unit':null,'tall':9,'noteText':null},"
            + "'variant':{'id':'big'},'price':{'currency':'CZK'}}]}",
        member.data(
            "{itemPage(orderby: \"sku\", where: {sku: {_in: [\"a\", \"b\"]}}) {size {...m} boxSize"
                + " {...m} variant {id} price {currency}}} fragment m on Measure {__typename unit"
                + " tall: height noteText}",
            1));
  }

  @Test
  void filtersAndOrdersByTheColumns() throws Exception {
    assertEquals(
        "{'itemPage':[{'sku':'a'}]}",
        member.data(
            "{itemPage(where: {size_height: {_ge: 5}, size_unit: {_eq: CM}},"
                + " orderby: \"price_amount desc\") {sku}}",
            1));
  }

  @Test
  void changesWhatIsSentAndKeepsOrClearsTheRest() throws Exception {
    insert("id: \"%s\", sku: \"c\", size: {height: 1, unit: MM}, price: {amount: 1}".formatted(C));
    assertEquals("{'height':2,'unit':'MM'}", update("size: {height: 2}"));
    assertEquals("{'height':2,'unit':null}", update("size: {height: 2, unit: null}"));
    assertEquals("{'height':2,'unit':null}", update("sku: \"cc\""));
    assertEquals("null", update("size: null"));
  }

  @Test
  void namesTheFieldThatARuleOfTheDatabaseRefuses() throws Exception {
    assertEquals(
        "{'write':{'msg':'size.height: must be at least 1'}}",
        member.data(
            "mutation {write: itemInsert(item: {sku: \"x\", size: {height: 0}, price: {amount: 1}})"
                + " {... on ItemGQLModelInsertError {msg}}}"));
    assertEquals(
        "{'write':{'msg':'price.amount: must not be null'}}",
        member.data(
            "mutation {write: itemUpdate(item: {id: \"%s\", lastchange: \"%s\", price: null})"
                    .formatted(A, lastchange(A))
                + " {... on ItemGQLModelUpdateError {msg}}}"));
  }

  @Test
  void answersRepresentationsByAKeyThatGoesIntoAValue() throws Exception {
    assertEquals(
        "{'_entities':[{'sku':'b'},null,{'sku':'a'},null]}",
        member.data(
            "{_entities(representations: ["
                + "{__typename: \"ItemGQLModel\", sku: \"b\", variant: {id: \"big\"}},"
                + "{__typename: \"ItemGQLModel\", sku: \"b\", variant: {id: \"small\"}},"
                + "{__typename: \"ItemGQLModel\", id: \"%s\"},".formatted(A)
                + "{__typename: \"ItemGQLModel\", sku: \"a\", variant: null}])"
                + " {... on ItemGQLModel {sku}}}",
            2));
  }

  private static void insert(String item) throws Exception {
    assertEquals(
        "{'write':{}}",
        member.data(
            "mutation {write: itemInsert(item: {%s}) {... on ItemGQLModelInsertError {msg}}}"
                .formatted(item)));
  }

  private static String update(String change) throws Exception {
    String answer =
        member.data(
            ("mutation {write: itemUpdate(item: {id: \"%s\", lastchange: \"%s\", %s}) {... on"
                    + " ItemGQLModel {size {height unit}} ... on ItemGQLModelUpdateError {msg}}}")
                .formatted(C, lastchange(C), change));
    return answer.replaceAll("^\\{'write':\\{'size':(.*)}}$", "$1");
  }

  private static String lastchange(String id) throws Exception {
    return member
        .data("{itemById(id: \"%s\") {lastchange}}".formatted(id))
        .replaceAll(".*'lastchange':'([^']*)'.*", "$1");
  }
}
