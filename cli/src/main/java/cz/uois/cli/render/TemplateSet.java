package cz.uois.cli.render;

import static java.util.Objects.requireNonNull;

/**
 * The templates of one version of uois.
 *
 * @param root where they are among the resources, in a tree as that of a member
 */
public record TemplateSet(String root) {
  /** Those of this version. */
  public static final TemplateSet CURRENT = new TemplateSet("/cz/uois/templates");

  public TemplateSet {
    requireNonNull(root, "root is null");
  }
}
