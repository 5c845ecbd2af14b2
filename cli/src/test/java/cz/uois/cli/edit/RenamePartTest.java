package cz.uois.cli.edit;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A name is changed wherever the language lets somebody write it, and nowhere else. */
final class RenamePartTest {
  private static final Map<String, String> SPEC =
      Map.of(
          "uois.yaml",
          """
          uois: 1
          member: shop
          external:
            shop.totals: {type: Totals, fields: {best: {computed: products, arguments: {of: {type: products}}}}}
          inputs:
            Choice: {fields: {product: {type: products}, products: {type: string}}}
          queries:
            cheapest: {returns: products, arguments: {than: {type: products}}, access: [public]}
          """,
          "entities/products.yaml",
          """
          # products are products
          table: products   # the products
          description: products
          fields:
            name: {type: string, check: "length(name) > name (1) and name <> 'name' and \\"name\\" < lower(name)", description: name}
            size: {embeds: sizes, description: Its size}
            parent_id: {references: 'products', inverse: products, description: "name"}
            any_id: {references_any: [products, boxes], inverse: anys}
            label: {computed: string, requires: [name, size_width], arguments: {name: {type: products}}}
            boxes: {through: box_products, by: product_id, to: box_id}
            others: {many: products, table: product_links, by: product_id, to: other_id}
          tree: {parent: parent_id, path: path}
          unique:
            - [name, parent_id]
            - ["name", size_width]
          federation: {keys: [id, 'name size { width }', 'parent { name }'], unresolvable_keys: [name]}
          lookups:
            productByName: {by: [name]}
          """,
          "entities/boxes.yaml",
          """
          table: boxes
          fields:
            best_id: {references: products, as: name}
            code: {type: string, federation: {requires: 'name { name } code'}}
          federation: {keys: ['name { name }']}
          queries:
            of: {returns: products, arguments: {name: {type: products}}, access: [public]}
          """,
          "entities/sizes.yaml",
          """
          table: sizes
          kind: value
          fields:
            width: {type: int}
          """,
          "entities/box_products.yaml",
          """
          table: box_products
          fields:
            product_id: {references: products}
            box_id: {references: boxes}
          """);

  private static String text(String path) {
    return requireNonNull(SPEC.get(path));
  }

  @Test
  void namesATableAnew() throws RefusedEdit {
    Map<String, String> after = Editions.of(SPEC, new RenamePart("products", "goods"));

    assertEquals(
        """
        uois: 1
        member: shop
        external:
          shop.totals: {type: Totals, fields: {best: {computed: goods, arguments: {of: {type: goods}}}}}
        inputs:
          Choice: {fields: {product: {type: goods}, products: {type: string}}}
        queries:
          cheapest: {returns: goods, arguments: {than: {type: goods}}, access: [public]}
        """,
        after.get("uois.yaml"));
    assertEquals(
        """
        # products are products
        table: goods   # the products
        description: products
        fields:
          name: {type: string, check: "length(name) > name (1) and name <> 'name' and \\"name\\" < lower(name)", description: name}
          size: {embeds: sizes, description: Its size}
          parent_id: {references: 'goods', inverse: products, description: "name"}
          any_id: {references_any: [goods, boxes], inverse: anys}
          label: {computed: string, requires: [name, size_width], arguments: {name: {type: goods}}}
          boxes: {through: box_products, by: product_id, to: box_id}
          others: {many: goods, table: product_links, by: product_id, to: other_id}
        tree: {parent: parent_id, path: path}
        unique:
          - [name, parent_id]
          - ["name", size_width]
        federation: {keys: [id, 'name size { width }', 'parent { name }'], unresolvable_keys: [name]}
        lookups:
          productByName: {by: [name]}
        """,
        after.get("entities/goods.yaml"));
    assertEquals(
        text("entities/boxes.yaml")
            .replace("references: products", "references: goods")
            .replace("returns: products", "returns: goods")
            .replace("type: products", "type: goods"),
        after.get("entities/boxes.yaml"));
    assertEquals(
        Set.of(
            "uois.yaml",
            "entities/goods.yaml",
            "entities/boxes.yaml",
            "entities/sizes.yaml",
            "entities/box_products.yaml"),
        after.keySet());
  }

  @Test
  void namesAColumnAnewInConditionsKeysAndListsOfColumns() throws RefusedEdit {
    Map<String, String> after = Editions.of(SPEC, new RenamePart("products.name", "title_en"));

    assertEquals(
        """
        # products are products
        table: products   # the products
        description: products
        fields:
          title_en: {type: string, check: "length(title_en) > name (1) and title_en <> 'name' and \\"title_en\\" < lower(title_en)", description: name}
          size: {embeds: sizes, description: Its size}
          parent_id: {references: 'products', inverse: products, description: "name"}
          any_id: {references_any: [products, boxes], inverse: anys}
          label: {computed: string, requires: [title_en, size_width], arguments: {name: {type: products}}}
          boxes: {through: box_products, by: product_id, to: box_id}
          others: {many: products, table: product_links, by: product_id, to: other_id}
        tree: {parent: parent_id, path: path}
        unique:
          - [title_en, parent_id]
          - ["title_en", size_width]
        federation: {keys: [id, 'titleEn size { width }', 'parent { titleEn }'], unresolvable_keys: [titleEn]}
        lookups:
          productByName: {by: [title_en]}
        """,
        after.get("entities/products.yaml"));
    assertEquals(
        text("entities/boxes.yaml").replace("name { name }", "name { titleEn }"),
        after.get("entities/boxes.yaml"));
  }

  @Test
  void namesColumnsAnewThatAreCalledAfterAField() throws RefusedEdit {
    Map<String, String> inside = Editions.of(SPEC, new RenamePart("sizes.width", "breadth"));
    assertEquals(
        text("entities/products.yaml")
            .replace("size_width", "size_breadth")
            .replace("size { width }", "size { breadth }"),
        inside.get("entities/products.yaml"));

    Map<String, String> outside = Editions.of(SPEC, new RenamePart("products.size", "extent"));
    assertEquals(
        text("entities/products.yaml")
            .replace("  size: {", "  extent: {")
            .replace("size_width", "extent_width")
            .replace("size { width }", "extent { width }"),
        outside.get("entities/products.yaml"));
  }

  @Test
  void namesAForeignKeyAnewWhereListsLeadThroughIt() throws RefusedEdit {
    Map<String, String> after =
        Editions.of(SPEC, new RenamePart("box_products.product_id", "box_products.thing_id"));

    assertEquals(
        text("entities/products.yaml")
            .replace("box_products, by: product_id", "box_products, by: thing_id"),
        after.get("entities/products.yaml"));
    assertEquals(
        text("entities/box_products.yaml").replace("product_id", "thing_id"),
        after.get("entities/box_products.yaml"));
  }

  @Test
  void namesReferencesAnewInTheTree() throws RefusedEdit {
    Map<String, String> after = Editions.of(SPEC, new RenamePart("products.parent_id", "above_id"));

    assertEquals(
        text("entities/products.yaml")
            .replace("parent_id", "above_id")
            .replace("'parent { name }'", "'above { name }'"),
        after.get("entities/products.yaml"));
  }

  @Test
  void namesTablesAndColumnsOfSeedDataAnew() throws RefusedEdit {
    Map<String, String> texts = new TreeMap<>(SPEC);
    texts.computeIfPresent("entities/products.yaml", (_, text) -> text + "formerly: [wares]\n");
    texts.put(
        "systemdata.json",
        "{\r\n"
            + "  \"products\" : [{\"id\":\"name\",\"name\": \"name\", \"a\\\"name\": {\"name\":"
            + " 1}}],\n"
            + "  \"wares\": [ {\"name\" :[\"name\"]} ],\t\"boxes\": [{\"name\": \"products\"}]}");

    assertEquals(
        "{\r\n"
            + "  \"products\" : [{\"id\":\"name\",\"title\": \"name\", \"a\\\"name\": {\"name\":"
            + " 1}}],\n"
            + "  \"wares\": [ {\"title\" :[\"name\"]} ],\t\"boxes\": [{\"name\": \"products\"}]}",
        Editions.of(texts, new RenamePart("products.name", "title")).get("systemdata.json"));
    assertEquals(
        requireNonNull(texts.get("systemdata.json")).replace("\"products\" :", "\"goods\" :"),
        Editions.of(texts, new RenamePart("products", "goods")).get("systemdata.json"));
  }

  @Test
  void leavesSeedDataAloneThatItCannotFollow() throws RefusedEdit {
    Map<String, String> texts = new TreeMap<>(SPEC);
    texts.put("systemdata.json", "{\"products\": [}");

    assertFalse(
        Editions.of(texts, new RenamePart("products", "goods")).containsKey("systemdata.json"));
  }

  @Test
  void changesNoFileWhereTheAuthorHasRenamedAlready() throws RefusedEdit {
    Set<String> known = Set.of("wares", "wares.name", "boxes", "boxes.code", "boxes.kind");
    assertEquals(
        new TreeMap<>(SPEC), Editions.of(SPEC, new RenamePart("wares", "products"), known));
    assertEquals(
        new TreeMap<>(SPEC), Editions.of(SPEC, new RenamePart("boxes.kind", "best_id"), known));
  }

  @Test
  void refusesNamesThatAreNoneOrTaken() {
    assertEquals(
        "there is no entity 'product'; did you mean 'products'?",
        Editions.refusal(SPEC, new RenamePart("product", "goods")));
    assertEquals(
        "'products' has no field 'nme'; did you mean 'name'?",
        Editions.refusal(SPEC, new RenamePart("products.nme", "title")));
    assertEquals(
        "there is an entity 'boxes' already",
        Editions.refusal(SPEC, new RenamePart("products", "boxes")));
    assertEquals(
        "'products' has a field 'size' already",
        Editions.refusal(SPEC, new RenamePart("products.name", "size")));
    assertEquals(
        "NEW is '../x', expected lower case letters, digits and single _, at most 63",
        Editions.refusal(SPEC, new RenamePart("products", "../x")));
    assertEquals(
        "'products.' is no name, expected TABLE or TABLE.FIELD",
        Editions.refusal(SPEC, new RenamePart("products.", "x")));
  }

  @Test
  void removesOnlyWhatNothingSpeaksOf() throws RefusedEdit {
    assertEquals(
        """
        'boxes', 'products.name': still spoken of in 9 places; change these first, or remove them as well:
        entities/box_products.yaml:4:24 fields.box_id.references
        entities/products.yaml:8:39 fields.any_id.references_any.[]
        entities/products.yaml:9:40 fields.label.requires.[]
        entities/products.yaml:14:6 unique.[].[]
        entities/products.yaml:15:6 unique.[].[]
        entities/products.yaml:16:25 federation.keys.[]
        entities/products.yaml:16:48 federation.keys.[]
        entities/products.yaml:16:88 federation.unresolvable_keys.[]
        entities/products.yaml:18:24 lookups.productByName.by.[]\
        """,
        Editions.refusal(SPEC, new RemoveParts(List.of("boxes", "products.name"))));
    Map<String, String> after =
        Editions.of(
            SPEC,
            new RemoveParts(List.of("boxes", "products.any_id", "box_products", "products.boxes")));
    assertEquals(
        Set.of("uois.yaml", "entities/products.yaml", "entities/sizes.yaml"), after.keySet());
    assertEquals(
        text("entities/products.yaml").replaceAll("  (any_id|boxes): .*\n", ""),
        after.get("entities/products.yaml"));
  }
}
