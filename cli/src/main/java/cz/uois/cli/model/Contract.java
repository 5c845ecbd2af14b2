package cz.uois.cli.model;

/** Which shapes a member shows to its clients; what it does is the same. */
public enum Contract {
  /** Of December 2024 and later: unions of the row and a typed error. */
  G3,
  /**
   * Of 2023 and 2024: writes answer {@code {id msg event}}, pages take {@code desc}, filters have
   * helper types. Connections, which did not exist then, have the form that they have today.
   */
  G2
}
